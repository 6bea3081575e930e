import { fields, groupsOf, isIterable, optional, read, whole, type Read } from './check.js';
import { figures, type Description } from './describe.js';
import { countsOf } from './read-tally.js';
import { roundedMean } from './rounded-mean.js';

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
const scale = { min: -1, max: 1 };

/** Detractors, passives, promoters. */
const readKinds: Read<number[]> = (answers, path) => {
  const kinds = [0, 0, 0];
  const add = (people: number, answer: number): void => {
    kinds[answer > 8 ? 2 : answer > 6 ? 1 : 0]! += people;
  };
  let position = 0;
  if (isIterable(answers)) for (const answer of answers) add(1, whole(0, 10)(answer, [path, position++]));
  else {
    const { counts } = fields({ counts: optional(countsOf({ min: 0, max: 10 })) })(answers, path);
    if (!counts)
      return Object.values(
        fields({ detractors: whole(), passives: whole(), promoters: whole() })(answers, path),
      );
    counts.forEach(add);
  }
  return kinds;
};

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

/** Wald, for the score of n people. */
const interval = ({ mean, populationSd }: Description, n: number): [low: number, high: number] => {
  const half = (z * populationSd!) / Math.sqrt(n);
  return [100 * Math.max(-1, mean! - half), 100 * Math.min(1, mean! + half)];
};

const npsOf: Read<Nps> = (answers, path) => {
  const kinds = readKinds(answers, path);
  const [detractors, passives, promoters] = kinds as [number, number, number];
  const whole = figures(kinds, scale);
  const { n, sum, populationSd } = whole;
  // Counted in quarters of a person, so that what is added is whole.
  const adjusted = figures([4 * detractors + 3, 4 * passives + 6, 4 * promoters + 3], scale);
  const value = <T>(figure: T): T | null => (n ? figure : null);
  return {
    n,
    promoters,
    passives,
    detractors,
    score: value((100 * sum) / n),
    // half away from zero
    rounded: value(Math.sign(sum) * 10 * roundedMean(10 * Math.abs(sum), n)! + 0),
    variance: value(populationSd! ** 2),
    standardError: value((100 * populationSd!) / Math.sqrt(n)),
    interval: value(interval(adjusted, n + 3)),
    waldInterval: value(interval(whole, n)),
  };
};

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
 * @returns Every figure `null` but the counts when nobody answered.
 * @throws KundDiagnosError `invalid-answers` for an answer that is no whole number 0–10 or a count that is negative or a fraction.
 *
 * @example
 * const { n, score, rounded, interval } = nps([10, 9, 8, 3]);
 * [n, score, rounded]; // [4, 25, 25]
 * interval.map(Math.round); // [-44, 73]
 */
export function nps(answers: NpsInput): Nps {
  return read('answers', answers, npsOf);
}

/**
 * NPS per person, team or site, in the order given.
 *
 * @param groups Each group's answers or counts; `null` for one that is hidden.
 * @throws KundDiagnosError as `nps` does.
 *
 * @example
 * const [malmo, lund] = npsByGroup({ Malmö: [10, 9, 8, 3], Lund: null });
 * [malmo.name, malmo.nps.rounded, lund.nps]; // ['Malmö', 25, null]
 */
export function npsByGroup(
  groups: Readonly<Record<string, NpsInput | null>>,
): { name: string; nps: Nps | null }[] {
  return read('groups', groups, groupsOf(npsOf)).map(([name, group]) => ({ name, nps: group }));
}
