import type { FastifyInstance } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';

/** `POST /api/responses` stores one person's answers, and returns the round that they belong to. */
export function responsesRoute(app: FastifyInstance, database: Database, roles: readonly string[]): void {
  app.post('/api/responses', async (request, reply) => {
    const { id, instrument, version, answers, segments } = parseResponse(kundorientering, request.body);
    const role = parseRole(segments, roles);

    switch (database.save({ id, instrument, version, role, answers })) {
      case 'stored':
        return reply.code(201).send({ id, round: database.roundOf(id) });
      case 'repeated':
        return reply.code(200).send({ id, round: database.roundOf(id) });
      case 'conflict':
        // The reply to the first attempt was lost, and the person changed something before the next.
        throw new RequestError(409, ({ alreadyStored }) => alreadyStored);
    }
  });
}

function parseRole(segments: Record<string, string> = {}, roles: readonly string[]): string {
  const { role, ...others } = segments;
  if (role === undefined || !roles.includes(role)) {
    throw new RequestError(400, (strings) => strings.role(roles, role));
  }
  const unknown = Object.keys(others);
  if (unknown.length > 0) throw new RequestError(400, (strings) => strings.onlyRole(unknown));
  return role;
}
