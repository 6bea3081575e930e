import { at, count, open, total, whole } from './check.js';
import { dispersion, readCounts } from './describe.js';
import { readGroups } from './read-tally.js';

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

const scale = { min: 0, max: 10 };

function readKinds(answers: unknown): [promoters: number, passives: number, detractors: number] {
  const get = open(answers);
  const given = answers as Iterable<unknown>;
  let counts = new Array<number>(11).fill(0);
  if (given[Symbol.iterator]) {
    let position = 0;
    for (const answer of given) counts[at(position++, () => whole(0, 10)(answer))]!++;
  } else if ('counts' in given) counts = get('counts', readCounts(scale));
  else return [get('promoters', count), get('passives', count), get('detractors', count)];
  return [total(counts.slice(9)), total(counts.slice(7, 9)), total(counts.slice(0, 7))];
}

/** p + d − (p − d)² from whole numbers: of promoters, of detractors, of all. */
const varianceOf = (promoters: number, detractors: number, n: number): number =>
  Number(dispersion(n, promoters - detractors, promoters + detractors)) / n / n;

/** The 97.5th percentile of the standard normal distribution. */
const z = 1.959963984540054;

const interval = (centre: number, standardError: number): [low: number, high: number] => [
  Math.max(-100, centre - z * standardError),
  Math.min(100, centre + z * standardError),
];

function figuresOf(answers: unknown): Nps {
  const [promoters, passives, detractors] = readKinds(answers);
  const n = promoters + passives + detractors;
  const difference = promoters - detractors;
  const score = (100 * difference) / n;
  const variance = varianceOf(promoters, detractors, n);
  const standardError = 100 * Math.sqrt(variance / n);
  // Counted in quarters of a person, so that what is added is whole.
  const adjusted = varianceOf(4 * promoters + 3, 4 * detractors + 3, 4 * n + 12);
  const value = <T>(figure: T): T | null => (n ? figure : null);
  return {
    n,
    promoters,
    passives,
    detractors,
    score: value(score),
    // half away from zero
    rounded: value(Math.sign(difference) * Math.floor((200 * Math.abs(difference) + n) / (2 * n)) + 0),
    variance: value(variance),
    standardError: value(standardError),
    interval: value(interval((100 * difference) / (n + 3), 100 * Math.sqrt(adjusted / (n + 3)))),
    waldInterval: value(interval(score, standardError)),
  };
}

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
 * @throws KundDiagnosError `invalid-input` for an answer that is no whole number 0–10 or a count that is negative or a fraction.
 *
 * @example
 * const { n, score, rounded, interval } = nps([10, 9, 8, 3]);
 * [n, score, rounded]; // [4, 25, 25]
 * interval.map(Math.round); // [-44, 73]
 */
export function nps(answers: NpsInput): Nps {
  return at('answers', () => figuresOf(answers), 'invalid-input');
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
  return readGroups(groups, figuresOf).map(([name, figures]) => ({ name, nps: figures }));
}
