import { kundorientering } from 'kund-diagnos/instruments';
import * as z from 'zod/mini';
import { RequestError } from './errors.ts';

/** A meeting's decisions: ids of areas, and the actions that the group chose for them, in the order they were marked. */
export interface Decisions {
  chosen: string[];
  discussed: string[];
  actions: { question: string; text: string }[];
}

const MAX_ACTIONS = 50;
const MAX_TEXT_LENGTH = 500;

const area = z.enum(kundorientering.questions.map(({ id }) => id));
const areas = z.array(area).check(z.refine((ids) => new Set(ids).size === ids.length));
const action = z.strictObject({
  question: area,
  // PostgreSQL stores no U+0000.
  text: z.string().check(
    z.minLength(1),
    z.maxLength(MAX_TEXT_LENGTH),
    z.refine((text) => !text.includes('\0')),
  ),
});
const schema = z.strictObject({
  chosen: areas,
  discussed: areas,
  actions: z._default(z.array(action).check(z.maxLength(MAX_ACTIONS)), []),
});

/**
 * Validates decisions from a request.
 *
 * @throws {RequestError} unless it is two lists of areas, with no area twice in a list, and at most a list of actions.
 */
export function parseDecisions(input: unknown): Decisions {
  const { success, data } = schema.safeParse(input);
  if (!success) throw new RequestError(400, ({ decisions }) => decisions);
  return data;
}
