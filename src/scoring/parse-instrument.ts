import type { Scale } from './instrument.js';
import type { LightThresholds } from './light-thresholds.js';
import { AN_INSTRUMENT } from './validation/error-advice.js';
import { parseArgument } from './validation/argument.js';
import {
  arrayOf,
  fail,
  failAt,
  integer,
  nonEmptyString,
  object,
  refine,
  within,
  type Parser,
} from './validation/validate.js';

/** A validated copy of an instrument without rules, for counting and describing. */
export interface ParsedInstrument<Q extends string = string> {
  readonly id: string;
  readonly version: number;
  readonly scale: Scale;
  readonly thresholds: LightThresholds;
  /** The questions' ids, in order. */
  readonly ids: readonly Q[];
}

export const parseScale: Parser<Scale> = (value) => {
  const { min } = object({ min: integer(-100, 100) })(value);
  return { min, ...object({ max: integer(min + 1, min + 100) })(value) };
};

export const parseThresholds: Parser<LightThresholds> = (value) => {
  const below = (limit: number) =>
    refine(`a number below ${limit}`, (number: number) => Number.isFinite(number) && number < limit);
  const { green } = object({ green: below(Infinity) })(value);
  return { green, ...object({ yellow: below(green) })(value) };
};

const uniqueIds: Parser<string[]> = (value) => {
  const ids = arrayOf(object({ id: nonEmptyString }))(value).map(({ id }) => id);
  if (ids.length === 0) fail('at least one question', value);
  const seen = new Set<string>();
  const repeated = ids.findIndex((id) => seen.size === seen.add(id).size);
  if (repeated >= 0) {
    within(repeated, () => failAt('id', 'an id that is not taken', ids[repeated]), null);
  }
  return ids;
};

/** Parses an instrument; its rules and next steps are left to `parseRules`. */
export const parseInstrument: Parser<ParsedInstrument> = (value) => {
  // Detects swapped arguments.
  if (isOther(value)) fail(AN_INSTRUMENT, value);
  const { questions, ...facts } = object({
    id: nonEmptyString,
    version: integer(1),
    scale: parseScale,
    thresholds: parseThresholds,
    questions: uniqueIds,
  })(value);
  return { ...facts, ids: questions };
};

/** True for a list, and for a response, a tally, a summary and a report. */
const isOther = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Array.isArray(value) ||
    (!('thresholds' in value) && ['answers', 'responses', 'n'].some((field) => field in value)));

/** Parses the argument `instrument` of a public function. */
export const instrumentArgument = <Q extends string>(
  functionName: string,
  instrument: unknown,
): ParsedInstrument<Q> =>
  parseArgument(functionName, 'instrument', instrument, parseInstrument) as ParsedInstrument<Q>;
