import type { FastifyInstance } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import { KundDiagnosError } from 'kund-diagnos/scoring';
import type { Database } from '../database.ts';

/** `POST /api/responses` takes one person's answers. */
export function responsesRoute(app: FastifyInstance, database: Database, roles: readonly string[]): void {
  app.post('/api/responses', async (request, reply) => {
    const { id, instrument, version, answers, segments } = parseResponse(kundorientering, request.body);
    const role = knownRole(segments, roles);

    switch (database.save({ id, instrument, version, role, answers })) {
      case 'stored':
        return reply.code(201).send({ id });
      case 'repeated':
        return reply.code(200).send({ id });
      case 'conflict':
        return reply
          .code(409)
          .send({ error: 'Andra svar är redan sparade med samma id, och de ändras inte.' });
    }
  });
}

function knownRole(segments: Record<string, string> = {}, roles: readonly string[]): string {
  const { role, ...others } = segments;
  if (role === undefined || !roles.includes(role)) {
    const came = role === undefined ? 'ingen alls' : `”${role}”`;
    throw new KundDiagnosError(
      'invalid-response',
      `Rollen ska vara en av ${roles.join(', ')}, inte ${came}.`,
      ['segments', 'role'],
    );
  }
  const unknown = Object.keys(others);
  if (unknown.length > 0) {
    throw new KundDiagnosError(
      'invalid-response',
      `Bara segments.role tas emot, inte ${unknown.join(', ')}.`,
      ['segments'],
    );
  }
  return role;
}
