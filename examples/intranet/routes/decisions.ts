import type { FastifyInstance } from 'fastify';
import type { Database } from '../database.ts';
import { parseDecisions } from '../decisions.ts';
import { requireFacilitator } from '../facilitator.ts';
import { allowOnly } from '../methods.ts';
import { closedRound } from '../rounds.ts';

const url = '/api/rounds/:round/decisions';

/** `PUT /api/rounds/:round/decisions` stores what a meeting about a closed round has decided. For the facilitator. */
export function decisionsRoute(app: FastifyInstance, database: Database): void {
  app.put<{ Params: { round: string } }>(url, async (request, reply) => {
    await requireFacilitator(request, database);
    const round = await closedRound(database, request.params.round);
    const decisions = parseDecisions(request.body);
    await database.decide(round, decisions);
    return reply.header('cache-control', 'no-store').send(decisions);
  });
  allowOnly(app, url, ['PUT']);
}
