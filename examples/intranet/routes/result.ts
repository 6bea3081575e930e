import type { FastifyInstance, FastifyRequest } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { closedAgreement, openAgreement, type Wishes } from '../agreement.ts';
import { areaNames } from '../areas.ts';
import type { Database } from '../database.ts';
import { Refusal } from '../errors.ts';
import { languageOf } from '../language.ts';
import { groupResult } from '../result.ts';
import { closedRound } from '../rounds.ts';

/**
 * A round's result is shown once it is closed, and a closed round never changes. Were it shown while people answer,
 * the difference between two looks would be the answers of those who came in between.
 *
 * - `GET /api/result` gives the latest closed round's result, the rounds before it, and how many have answered the open
 *   one. `?round=1` gives an earlier round's instead, as it was when it was the latest.
 * - `POST /api/rounds/:round/close` closes the open round. Answers that come later belong to the next.
 */
export function resultRoutes(
  app: FastifyInstance,
  database: Database,
  roles: readonly string[],
  wishes: Wishes,
): void {
  const roundResult = (round: number) => {
    const { minimum, invited } = closedAgreement(database, round, wishes);
    const result = groupResult(database.talliesByRole(kundorientering, round), roles, minimum);
    return { round, minimum, invited, ...result, decisions: database.decisions(round) };
  };

  /** What is compared over time: the whole group only. In a role, one who came or went would stand out. */
  const earlierRound = (number: number) => {
    const { round, invited, responses, tally, decisions } = roundResult(number);
    return { round, invited, responses, tally, decisions };
  };

  const open = () => {
    const round = database.openRound();
    return { round, responses: database.responsesIn(round), ...openAgreement(database, wishes) };
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
      throw new Refusal(409, ({ cannotClose }) => cannotClose(round, responses, agreement.minimum));
    return reply.header('cache-control', 'no-store').send(result(round, request));
  });
}
