import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { closedAgreement, openAgreement, type AgreementOptions } from '../agreement.ts';
import { areaNames } from '../areas.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { languageOf } from '../language.ts';
import { groupResult } from '../result.ts';
import { closedRound } from '../rounds.ts';

/**
 * A round's result is shown once the round is closed, and never changes after that. If it were shown while people answer, the difference
 * between two looks would be the answers of those who came in between.
 *
 * - `GET /api/result` returns the latest closed round's result, the rounds before it, and how many have answered the open one.
 *   `?round=1` returns an earlier round's instead, as it was when it was the latest.
 * - `POST /api/rounds/:round/close` closes the open round. Later answers belong to the next.
 */
export function resultRoutes(
  app: FastifyInstance,
  database: Database,
  roles: readonly string[],
  options: AgreementOptions,
): void {
  const roundResult = (round: number) => {
    const { minimum, invited } = closedAgreement(database, round, options);
    const result = groupResult(database.talliesByRole(kundorientering, round), roles, minimum);
    return { round, minimum, invited, ...result, decisions: database.decisions(round) };
  };

  /** Rounds are compared for the whole group only: in a role, one person who came or went would stand out. */
  const earlierRound = (number: number) => {
    const { round, invited, responses, tally, decisions } = roundResult(number);
    return { round, invited, responses, tally, decisions };
  };

  const open = () => {
    const round = database.openRound();
    return { round, responses: database.responsesIn(round), ...openAgreement(database, options) };
  };

  const result = (round: number, { headers }: FastifyRequest) => ({
    ...roundResult(round),
    round: round === 0 ? null : round,
    earlier: Array.from({ length: Math.max(round - 1, 0) }, (_, index) => earlierRound(index + 1)),
    latest: database.openRound() - 1,
    open: open(),
    areas: areaNames[languageOf(headers['accept-language'])],
  });

  app.get<{ Querystring: { round?: string } }>('/api/result', async (request, reply) => {
    const { round } = request.query;
    const shown = round === undefined ? database.openRound() - 1 : closedRound(database, round);
    return reply.header('cache-control', 'no-store').send(result(shown, request));
  });

  app.post<{ Params: { round: string } }>('/api/rounds/:round/close', async (request, reply) => {
    const { round, responses, ...agreement } = open();
    if (Number(request.params.round) !== round || !database.closeRound(round, agreement))
      throw new RequestError(409, ({ cannotClose }) => cannotClose(round, responses, agreement.minimum));
    return reply.header('cache-control', 'no-store').send(result(round, request));
  });
}
