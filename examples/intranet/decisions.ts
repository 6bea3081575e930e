import { kundorientering } from 'kund-diagnos/instruments';
import * as z from 'zod/mini';
import { Refusal } from './errors.ts';

/** What a group's meeting has come to, as ids of areas in the order that they were marked. */
export interface Decisions {
  chosen: string[];
  discussed: string[];
}

const areas = z
  .array(z.enum(kundorientering.questions.map(({ id }) => id)))
  .check(z.refine((given) => new Set(given).size === given.length));
const schema = z.strictObject({ chosen: areas, discussed: areas });

/**
 * Decisions from outside, checked and copied.
 *
 * @throws {Refusal} for anything else than two lists of areas, each area at most once in a list
 */
export function parseDecisions(input: unknown): Decisions {
  const { success, data } = schema.safeParse(input);
  if (!success) throw new Refusal(400, ({ decisions }) => decisions);
  return data;
}
