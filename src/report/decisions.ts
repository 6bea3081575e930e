import type { Instrument } from '../scoring/instrument.js';
import { arrayOf, object, refine, type Parser } from '../scoring/validate.js';

/** What a meeting has decided, as ids of questions. Plain JSON, for a host to store and set again. */
export interface Decisions {
  /** The areas to work on, in the order that they were chosen. */
  readonly chosen: readonly string[];
  /** The areas that have been discussed, in the order that they were marked. */
  readonly discussed: readonly string[];
}

export const NO_DECISIONS: Decisions = { chosen: [], discussed: [] };

/** Makes a parser for decisions about an instrument. */
export function decisionsParser({ questions }: Instrument): Parser<Decisions> {
  const ids = new Set(questions.map(({ id }) => id));
  const questionIds = arrayOf(refine('the id of a question', (id: string) => ids.has(id)));
  return object({ chosen: questionIds, discussed: questionIds });
}
