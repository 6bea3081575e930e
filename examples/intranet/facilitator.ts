import type { FastifyRequest } from 'fastify';
import { codeOf } from './codes.ts';
import type { Database } from './database.ts';
import { RequestError } from './errors.ts';

/**
 * Lets only the facilitator on: whoever sends their code as `Authorization: Bearer …`.
 *
 * @throws {RequestError} for anybody else.
 */
export async function requireFacilitator(request: FastifyRequest, database: Database): Promise<void> {
  if (!(await database.isFacilitator(codeOf(request))))
    throw new RequestError(403, ({ facilitator }) => facilitator);
}
