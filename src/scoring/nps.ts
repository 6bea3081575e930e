import { describeCounts, type Description } from './describe.js';
import { countsParser } from './parse-tally.js';
import { roundMean } from './rounded-mean.js';
import { parseArgument } from './validation/argument.js';
import { isIterable } from './validation/iterable.js';
import { named } from './validation/named.js';
import { integer, object, optional, within, type Parser } from './validation/validate.js';

/** The Net Promoter Score of a group of customers. */
export interface Nps {
  n: number;
  /** Answers 9–10. */
  promoters: number;
  /** Answers 7–8. */
  passives: number;
  /** Answers 0–6. */
  detractors: number;
  /** 100·(promoters − detractors)/n, −100…100. */
  score: number | null;
  /** The score rounded once, half away from zero. This is what is shown, with n. */
  rounded: number | null;
  /** Of one answer that counts 1, 0 or −1: p + d − (p − d)². */
  variance: number | null;
  /** 100·√(variance/n), in points of the score. */
  standardError: number | null;
  /** 95 %, adjusted Wald. */
  interval: [low: number, high: number] | null;
  /** 95 %, plain Wald: too narrow for few or unanimous answers. */
  waldInterval: [low: number, high: number] | null;
}

/** Answers 0–10, or how many gave each of them (11 counts, 0 first), or how many of each kind. */
export type NpsInput =
  | Iterable<number>
  | { readonly counts: readonly number[] }
  | { readonly promoters: number; readonly passives: number; readonly detractors: number };

/** One answer counts −1, 0 or 1. */
const SCALE = { min: -1, max: 1 };
const ANSWERS = { min: 0, max: 10 };

/** Detractors, passives, promoters. */
export type Kinds = [detractors: number, passives: number, promoters: number];

function kindsOf(counts: readonly number[]): Kinds {
  const kinds: Kinds = [0, 0, 0];
  counts.forEach((people, answer) => {
    kinds[answer >= 9 ? 2 : answer >= 7 ? 1 : 0] += people;
  });
  return kinds;
}

/** Parses answers, counts of each answer, or counts of each kind. */
export const parseKinds: Parser<Kinds> = (value) => {
  if (isIterable(value)) {
    const counts = Array.from({ length: ANSWERS.max + 1 }, () => 0);
    const parseAnswer = integer(ANSWERS.min, ANSWERS.max);
    let index = 0;
    for (const answer of value) counts[within(index++, parseAnswer, answer)]!++;
    return kindsOf(counts);
  }
  const { counts } = object({ counts: optional(countsParser(ANSWERS)) })(value);
  if (counts) return kindsOf(counts);
  const people = integer();
  const { detractors, passives, promoters } = object({
    detractors: people,
    passives: people,
    promoters: people,
  })(value);
  return [detractors, passives, promoters];
};

/** The 97.5th percentile of the standard normal distribution. */
const Z_95 = 1.959963984540054;

/** Wald's interval for the score of n people. */
function waldInterval({ mean, populationSd }: Description, n: number): [low: number, high: number] {
  const half = (Z_95 * populationSd!) / Math.sqrt(n);
  return [100 * Math.max(-1, mean! - half), 100 * Math.min(1, mean! + half)];
}

function npsOfKinds(kinds: Kinds): Nps {
  const [detractors, passives, promoters] = kinds;
  const description = describeCounts(kinds, SCALE);
  const { n, sum, populationSd } = description;
  const people = { n, promoters, passives, detractors };
  if (populationSd === null) {
    const none = { score: null, rounded: null, variance: null, standardError: null };
    return { ...people, ...none, interval: null, waldInterval: null };
  }
  // In quarters of a person, so that the added counts are whole numbers.
  const adjusted = describeCounts([4 * detractors + 3, 4 * passives + 6, 4 * promoters + 3], SCALE);
  return {
    ...people,
    score: (100 * sum) / n,
    // Half away from zero; adding 0 turns −0 into 0.
    rounded: Math.sign(sum) * 10 * roundMean(10 * Math.abs(sum), n) + 0,
    variance: populationSd ** 2,
    standardError: (100 * populationSd) / Math.sqrt(n),
    interval: waldInterval(adjusted, n + 3),
    waldInterval: waldInterval(description, n),
  };
}

const parseNps: Parser<Nps> = (answers) => npsOfKinds(parseKinds(answers));

/**
 * The Net Promoter Score: how likely customers are to recommend us, asked as a whole number 0–10. The share of promoters
 * (9–10) minus the share of detractors (0–6). The mean of the answers is not NPS, nor is anything made from a 1–5 question.
 *
 * Variance p + d − (p − d)² with the shares p and d; standard error 100·√(variance/n). The interval is adjusted Wald: ¾ promoter,
 * ¾ detractor and 1½ passive are added, and it is centred on the score of that (Agresti & Coull 1998 gave the idea for shares). It
 * says how far another sample of the same customers may differ: do not draw it when everybody was asked and answered, and show
 * n beside the score, since no interval mends answers from those who happened to reply.
 *
 * @param answers Answers as any iterable, `{ counts }` with 11 counts, or `{ promoters, passives, detractors }`. An array is
 *   always answers, also when it is 11 long.
 * @returns The score with its interval. Every figure but the counts is `null` when nobody answered.
 * @throws {KundDiagnosError} `invalid-argument` for an answer that is not a whole number 0–10, or a count that is negative or a fraction.
 *
 * @example
 * const { n, score, rounded, interval } = nps([10, 9, 8, 3]);
 * [n, score, rounded]; // [4, 25, 25]
 * interval.map(Math.round); // [-44, 73]
 */
export function nps(answers: NpsInput): Nps {
  return parseArgument('nps', 'answers', answers, parseNps);
}

/** Answers or counts by the name of a group; `null` for one that is hidden. Pairs and a `Map` keep their order. */
export type NpsInputByGroup =
  | Iterable<readonly [name: string, answers: NpsInput | null | undefined]>
  | Readonly<Record<string, NpsInput | null | undefined>>;

/**
 * NPS per person, team or site, in the order given.
 *
 * @param groups Each group's answers or counts by name; `null` for one that is hidden.
 * @returns The groups by name; `nps` is `null` for a hidden one.
 * @throws {KundDiagnosError} as `nps` does.
 *
 * @example
 * const [malmo, lund] = npsByGroup([['Malmö', [10, 9, 8, 3]], ['Lund', null]]);
 * [malmo.name, malmo.nps.rounded, lund.nps]; // ['Malmö', 25, null]
 */
export function npsByGroup(groups: NpsInputByGroup): { name: string; nps: Nps | null }[] {
  const parsed = parseArgument('npsByGroup', 'groups', groups, named(optional(parseNps)));
  return parsed.map(([name, group]) => ({ name, nps: group }));
}
