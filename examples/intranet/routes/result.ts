import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { agreementOf, type AgreementOptions } from '../agreement.ts';
import { areaNames } from '../areas.ts';
import { codeOf } from '../codes.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { requireFacilitator } from '../facilitator.ts';
import { languageOf } from '../language.ts';
import type { LiveRounds } from '../live.ts';
import { allowOnly } from '../methods.ts';
import { publishedHelped } from '../helped.ts';
import { groupResult, publishedGroupResult } from '../result.ts';
import { closedRound } from '../rounds.ts';

/**
 * A round's result is shown once the round is closed, and never changes after that. If it were shown while people answer, the difference
 * between two looks would be the answers of those who came in between. A round that can be followed shows what `live.ts` publishes of it, and
 * nothing else, also when it is closed.
 *
 * - `GET /api/result` returns the latest closed round's result, and the rounds before it. `?round=1` returns an earlier round's instead, as
 *   it was when it was the latest. Only the facilitator is told how many have answered the open round: with that number anybody could see
 *   who has just answered.
 * - `POST /api/rounds/:round/close` closes the open round, for the facilitator. Its unspent invitations are void.
 */
export function resultRoutes(
  app: FastifyInstance,
  database: Database,
  live: LiveRounds,
  roles: readonly string[],
  options: AgreementOptions,
): void {
  const roundResult = (round: number) => {
    const { minimum, invited } = agreementOf(database, round, options);
    const published = live.published(round);
    const result = published
      ? publishedGroupResult(published, database.responsesIn(round), minimum)
      : groupResult(database.talliesByRole(kundorientering, round), roles, minimum);
    const [decisions, plan] = [database.decisions(round), database.plan(round)];
    const helped = publishedHelped(database, round, minimum);
    return { round, minimum, invited, ...result, decisions, plan, helped };
  };

  /** Rounds are compared for the whole group only: in a role, one person who came or went would stand out. */
  const earlierRound = (number: number) => {
    const { round, invited, responses, tally, decisions, plan } = roundResult(number);
    return { round, invited, responses, tally, decisions, plan };
  };

  const open = (isFacilitator: boolean) => {
    const round = database.openRound();
    const published = live.published(round);
    return {
      round,
      ...agreementOf(database, round, options),
      ...(published && { live: true }),
      ...(isFacilitator && { responses: database.responsesIn(round) }),
      ...(isFacilitator && published && { published: published.tally?.responses ?? 0 }),
    };
  };

  const result = (round: number, request: FastifyRequest) => {
    const code = codeOf(request);
    if (code !== null) requireFacilitator(request, database);
    return {
      ...roundResult(round),
      round: round === 0 ? null : round,
      earlier: Array.from({ length: Math.max(round - 1, 0) }, (_, index) => earlierRound(index + 1)),
      latest: database.openRound() - 1,
      open: open(code !== null),
      areas: areaNames[languageOf(request.headers['accept-language'])],
    };
  };

  app.get<{ Querystring: { round?: string } }>('/api/result', async (request, reply) => {
    const { round } = request.query;
    const shown = round === undefined ? database.openRound() - 1 : closedRound(database, round);
    return reply.header('cache-control', 'no-store').send(result(shown, request));
  });
  allowOnly(app, '/api/result', ['GET', 'HEAD']);

  const closing = '/api/rounds/:round/close';
  app.post<{ Params: { round: string } }>(closing, async (request, reply) => {
    requireFacilitator(request, database);
    const round = database.openRound();
    const { minimum } = agreementOf(database, round, options);
    if (request.params.round !== String(round) || !database.closeRound(round, minimum))
      throw new RequestError(409, ({ cannotClose }) =>
        cannotClose(round, database.responsesIn(round), minimum),
      );
    live.publish(round);
    return reply.header('cache-control', 'no-store').send(result(round, request));
  });
  allowOnly(app, closing, ['POST']);
}
