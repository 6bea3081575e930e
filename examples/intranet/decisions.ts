import { kundorientering } from 'kund-diagnos/instruments';
import * as z from 'zod/mini';
import { RequestError } from './errors.ts';

/** What a meeting has decided, as ids of areas in the order they were marked. */
export interface Decisions {
  chosen: string[];
  discussed: string[];
}

const areas = z
  .array(z.enum(kundorientering.questions.map(({ id }) => id)))
  .check(z.refine((ids) => new Set(ids).size === ids.length));
const schema = z.strictObject({ chosen: areas, discussed: areas });

/**
 * Validates decisions from a request.
 *
 * @throws {RequestError} unless it is two lists of areas, with no area twice in a list.
 */
export function parseDecisions(input: unknown): Decisions {
  const { success, data } = schema.safeParse(input);
  if (!success) throw new RequestError(400, ({ decisions }) => decisions);
  return data;
}
