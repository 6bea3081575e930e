import type { Scale } from './instrument.js';
import type { LightThresholds } from './light-thresholds.js';
import type { ParsedInstrument } from './parse-instrument.js';
import { perQuestion } from './per-question.js';
import {
  array,
  arrayOf,
  fail,
  failAt,
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  record,
  sumOf,
  type Parser,
} from './validation/validate.js';

/** A validated copy of a tally, with its counts in the instrument's order. */
export interface ParsedTally {
  n: number;
  counts: number[][];
  squaredTotals: number | null;
}

/** Parses one count for each value of the scale. They must add up to `n`, if it is given. */
export const countsParser =
  ({ min, max }: Scale, n?: number): Parser<number[]> =>
  (value) => {
    const counts = arrayOf(integer())(value);
    const answers = n ?? sumOf(counts);
    return counts.length === max - min + 1 && sumOf(counts) === answers
      ? counts
      : fail(`${max - min + 1} counts that add up to ${answers}`, counts.join());
  };

/** Adds lists of counts, value by value. */
export const addCounts = (lists: readonly (readonly number[])[]): number[] =>
  lists[0]!.map((_, index) => sumOf(lists.map((counts) => counts[index]!)));

const squaredTotalsParser = optional(integer(0, Number.MAX_SAFE_INTEGER));

/** Parses the fields of a tally, each by itself. */
export const tallyParser =
  ({ id, version, ids, scale }: ParsedInstrument): Parser<ParsedTally> =>
  (value) => {
    const { responses: n } = object({
      instrument: literal(id),
      version: literal(version),
      responses: integer(),
    })(value);
    const { questions: counts, squaredTotals } = object({
      questions: perQuestion(ids, countsParser(scale, n)),
      squaredTotals: squaredTotalsParser,
    })(value);
    return { n, counts, squaredTotals };
  };

const nonEmptyRecord: Parser<[id: string, counts: unknown[]][]> = (value) => {
  const questions = record(array)(value);
  return questions.length > 0 ? questions : fail('at least one question', value);
};

const parseTallyHead = object({
  instrument: nonEmptyString,
  version: integer(1),
  questions: nonEmptyRecord,
});

/** As much of the instrument as a tally of it tells, to parse it and others by. */
export const instrumentOfTally: Parser<ParsedInstrument> = (value) => {
  const { instrument, version, questions } = parseTallyHead(value);
  return {
    id: instrument,
    version,
    ids: questions.map(([id]) => id),
    // Assumes 1, since a tally does not contain the start of its scale.
    scale: { min: 1, max: questions[0]![1].length },
    thresholds: {} as LightThresholds,
  };
};

/** Parses a tally, and rejects one that no group of people can have given. */
export const possibleTallyParser = (instrument: ParsedInstrument): Parser<ParsedTally> => {
  const parseTally = tallyParser(instrument);
  return (value) => {
    const tally = parseTally(value);
    const expected = expectedSquaredTotals(tally, instrument.scale);
    if (expected) failAt('squaredTotals', expected, tally.squaredTotals);
    return tally;
  };
};

/**
 * The Σt² that the counts allow, where t is the sum of one person's answers, if the tally's is not among them; else `null`. It is lowest when
 * all totals are as equal as whole numbers can be, and highest when everybody's answers rise and fall together. It is odd when Σt is, since t²
 * is odd when t is.
 */
export function expectedSquaredTotals(
  { n, counts, squaredTotals }: ParsedTally,
  { min }: Scale,
): string | null {
  if (squaredTotals === null) return null;
  const sums = counts.map((question) => sumOf(question.map((people, index) => people * (min + index))));
  const least = leastSquares(n, sumOf(sums));
  const most = mostSquares(n, counts, min);
  const value = BigInt(squaredTotals);
  const isPossible = value >= least && value <= most && (value - least) % 2n === 0n;
  return isPossible ? null : `what the counts allow, every second number from ${least} to ${most}`;
}

function leastSquares(n: number, sum: number): bigint {
  if (n === 0) return 0n;
  const low = BigInt(Math.floor(sum / n));
  const above = BigInt(sum) - BigInt(n) * low;
  return (BigInt(n) - above) * low ** 2n + above * (low + 1n) ** 2n;
}

/** The largest possible Σt²: sorts people by their answers to every question at once, and adds the squares of their totals. */
function mostSquares(n: number, counts: readonly (readonly number[])[], min: number): bigint {
  // The positions where some question's answer changes, in people from the lowest.
  const steps: number[] = [];
  for (const question of counts) {
    let people = 0;
    for (const count of question.slice(0, -1)) steps.push((people += count));
  }
  steps.sort((a, b) => a - b);
  let total = counts.length * min;
  let from = 0;
  let squares = 0n;
  for (const to of [...steps, n]) {
    squares += BigInt(to - from) * BigInt(total) ** 2n;
    from = to;
    total++;
  }
  return squares;
}
