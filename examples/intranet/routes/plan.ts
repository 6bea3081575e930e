import type { FastifyInstance } from 'fastify';
import type { Plan } from 'kund-diagnos/report';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import { requireFacilitator } from '../facilitator.ts';
import { allowOnly } from '../methods.ts';
import { parsePlanBody } from '../plan.ts';
import { closedRound } from '../rounds.ts';

const url = '/api/rounds/:round/plan';

/** Three actions with a note a week each are some 20 kB in a year. */
const BODY_LIMIT = 128 * 1024;

/**
 * - `GET /api/rounds/:round/plan` returns the plan that was made after a closed round, `null` while there is none. For anybody.
 * - `PUT /api/rounds/:round/plan` stores it where the revision before it is stored, else answers 409 with the plan that is. The same again
 *   stores nothing more, and succeeds. For the facilitator.
 *
 * Once people have said whether an action helped, it is neither rewritten, added nor removed: they would have answered about something else.
 */
export function planRoutes(app: FastifyInstance, database: Database): void {
  app.get<{ Params: { round: string } }>(url, async (request, reply) => {
    const round = await closedRound(database, request.params.round);
    return reply.header('cache-control', 'no-store').send({ plan: await database.plan(round) });
  });

  app.put<{ Params: { round: string } }>(url, { bodyLimit: BODY_LIMIT }, async (request, reply) => {
    await requireFacilitator(request, database);
    const round = await closedRound(database, request.params.round);
    const plan = parsePlanBody(request.body);
    // Nobody says that an action has helped while it is rewritten.
    await database.transaction(async (database) => {
      const stored = await database.plan(round);
      if (isSame(plan, stored)) return;
      const isAsked = (await database.helpedIn(round + 1)) > 0;
      if (isAsked && !isSame(statements(plan), statements(stored)))
        throw new RequestError(409, ({ planAsked }) => planAsked, { plan: stored });
      if (!(await database.storePlan(round, plan)))
        throw new RequestError(409, ({ planConflict }) => planConflict, { plan: stored });
    });
    return reply.header('cache-control', 'no-store').send({ plan });
  });
  allowOnly(app, url, ['GET', 'HEAD', 'PUT']);
}

/** The parts of a plan that people are asked about. */
const statements = (plan: Plan | null) => plan?.actions.map(({ id, text }) => [id, text]);

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
