import type { FastifyInstance } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import type { Database } from '../database.ts';
import { Refusal } from '../errors.ts';

/** `POST /api/responses` takes one person's answers, and says which round they belong to. */
export function responsesRoute(app: FastifyInstance, database: Database, roles: readonly string[]): void {
  app.post('/api/responses', async (request, reply) => {
    const { id, instrument, version, answers, segments } = parseResponse(kundorientering, request.body);
    const role = knownRole(segments, roles);

    switch (database.save({ id, instrument, version, role, answers })) {
      case 'stored':
        return reply.code(201).send({ id, round: database.roundOf(id) });
      case 'repeated':
        return reply.code(200).send({ id, round: database.roundOf(id) });
      case 'conflict':
        // The answer to the first attempt was lost, and something was changed before the next.
        throw new Refusal(409, ({ alreadyStored }) => alreadyStored);
    }
  });
}

function knownRole(segments: Record<string, string> = {}, roles: readonly string[]): string {
  const { role, ...others } = segments;
  if (role === undefined || !roles.includes(role)) throw new Refusal(400, (words) => words.role(roles, role));
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new Refusal(400, (words) => words.onlyRole(unknown));
  return role;
}
