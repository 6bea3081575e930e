import type { FastifyInstance } from 'fastify';
import type { Database } from '../database.ts';
import { parseDecisions } from '../decisions.ts';
import { closedRound } from '../rounds.ts';

/** `PUT /api/rounds/:round/decisions` stores what a meeting about a closed round has decided. */
export function decisionsRoute(app: FastifyInstance, database: Database): void {
  app.put<{ Params: { round: string } }>('/api/rounds/:round/decisions', async (request, reply) => {
    const round = closedRound(database, request.params.round);
    const decisions = parseDecisions(request.body);
    database.decide(round, decisions);
    return reply.header('cache-control', 'no-store').send(decisions);
  });
}
