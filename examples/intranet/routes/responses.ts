import type { FastifyInstance } from 'fastify';
import { kundorientering } from 'kund-diagnos/instruments';
import { parseResponse } from 'kund-diagnos/schema';
import { agreementOf, type AgreementOptions } from '../agreement.ts';
import { codeOf } from '../codes.ts';
import type { Database } from '../database.ts';
import { RequestError } from '../errors.ts';
import type { LiveRounds } from '../live.ts';
import { allowOnly } from '../methods.ts';

const url = '/api/responses';

/**
 * `POST /api/responses` stores one person's answers, and returns the round that they belong to. The code of the person's invitation comes as
 * `Authorization: Bearer …`, and is spent.
 */
export function responsesRoute(
  app: FastifyInstance,
  database: Database,
  live: LiveRounds,
  roles: readonly string[],
  options: AgreementOptions,
): void {
  app.post(url, async (request, reply) => {
    const { id, instrument, version, answers, segments } = parseResponse(kundorientering, request.body);
    const role = parseRole(segments, roles);
    const saved = await database.transaction(async (database) => {
      const { minimum } = await agreementOf(database, await database.openRound(), options);
      return database.save(
        { id, instrument, version, role, answers },
        { invitation: codeOf(request), minimum },
      );
    });
    if (!saved) throw new RequestError(403, ({ invitation }) => invitation);
    await live.publish(saved.round);
    return reply.code(saved.repeated ? 200 : 201).send({ id, round: saved.round });
  });
  allowOnly(app, url, ['POST']);
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
