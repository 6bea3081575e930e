import type { FastifyInstance } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import type { Database } from '../database.ts';
import { groupResult } from '../result.ts';

/**
 * A round's result is shown once it is closed, and a closed round never changes. Were it shown while people answer,
 * the difference between two looks would be the answers of those who came in between.
 *
 * - `GET /api/result` gives the latest closed round's result, and how many have answered the open one.
 * - `POST /api/rounds/:round/close` closes the open round. Answers that come later belong to the next.
 */
export function resultRoutes(
  app: FastifyInstance,
  database: Database,
  roles: readonly string[],
  minimum: number,
): void {
  const result = () => {
    const open = database.openRound();
    const round = open - 1;
    return {
      round: round === 0 ? null : round,
      minimum,
      ...groupResult(database.talliesByRole(kundorientering, round), roles, minimum),
      open: { round: open, responses: database.responsesIn(open) },
    };
  };

  app.get('/api/result', async (_request, reply) => reply.header('cache-control', 'no-store').send(result()));

  app.post<{ Params: { round: string } }>('/api/rounds/:round/close', async (request, reply) => {
    if (!database.closeRound(Number(request.params.round), minimum)) {
      const { round, responses } = result().open;
      return reply.code(409).send({
        error: `Det är omgång ${round} som pågår, med ${responses} svar. Den kan avslutas när minst ${minimum} har svarat.`,
      });
    }
    return reply.header('cache-control', 'no-store').send(result());
  });
}
