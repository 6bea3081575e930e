import { guard, largestCount, record, whole } from './check.js';
import { readCounts } from './describe.js';

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

/** The standard normal distribution's 97.5th percentile. */
const z = 1.959963984540054;

function kinds(input: unknown): [promoters: number, passives: number, detractors: number] {
  const code = 'invalid-input';
  const given = record(input, code, ['answers']);
  if (typeof given[Symbol.iterator] !== 'function' && given['counts'] === undefined)
    return [
      whole(given['promoters'], 0, largestCount, code, ['promoters']),
      whole(given['passives'], 0, largestCount, code, ['passives']),
      whole(given['detractors'], 0, largestCount, code, ['detractors']),
    ];
  let counts = new Array<number>(11).fill(0);
  if (typeof given[Symbol.iterator] === 'function') {
    let position = 0;
    for (const answer of given as unknown as Iterable<unknown>)
      counts[whole(answer, 0, 10, code, ['answers', position++])]!++;
  } else counts = readCounts(given['counts'], 11, ['counts']);
  const sum = (from: number, to: number): number => counts.slice(from, to).reduce((a, b) => a + b);
  return [sum(9, 11), sum(7, 9), sum(0, 7)];
}

/**
 * The Net Promoter Score: how likely customers are to recommend us, asked as a whole number 0–10. The share of promoters
 * (9–10) minus the share of detractors (0–6). The mean of the answers is not NPS, nor is anything made from a 1–5 question.
 *
 * The interval is adjusted Wald: ¾ promoter, ¾ detractor and 1½ passive are added, and it is centred on the score of that.
 *
 * @param answers Answers as any iterable, `{ counts }` with 11 counts, or `{ promoters, passives, detractors }`. An array is
 *   always answers, also when it is 11 long.
 * @returns Every figure `null` but the counts when nobody answered.
 * @throws KundDiagnosError `invalid-input` for an answer that is no whole number 0–10 or a count that is negative or a fraction.
 *
 * @example
 * const { n, score, rounded, interval } = nps([10, 9, 8, 3]);
 * [n, score, rounded]; // [4, 25, 25]
 * interval.map(Math.round); // [-49, 77]
 */
export function nps(answers: NpsInput): Nps {
  return guard(() => {
    const [promoters, passives, detractors] = kinds(answers);
    const n = promoters + passives + detractors;
    const difference = promoters - detractors;
    const score = (100 * difference) / n;
    const variance = varianceOf(promoters, detractors, n);
    const standardError = 100 * Math.sqrt(variance / n);
    // Quarters of people, so that what is added is whole.
    const adjusted = varianceOf(4 * promoters + 3, 4 * detractors + 3, 4 * n + 12);
    const value = <T>(figure: T): T | null => (n ? figure : null);
    return {
      n,
      promoters,
      passives,
      detractors,
      score: value(score),
      rounded: value(Math.sign(difference) * Math.floor((200 * Math.abs(difference) + n) / (2 * n)) + 0),
      variance: value(variance),
      standardError: value(standardError),
      interval: value(around((100 * difference) / (n + 3), 100 * Math.sqrt(adjusted / (n + 3)))),
      waldInterval: value(around(score, standardError)),
    };
  });
}

function varianceOf(promoters: number, detractors: number, n: number): number {
  const difference = BigInt(promoters - detractors);
  return n && Number(BigInt(promoters + detractors) * BigInt(n) - difference * difference) / n / n;
}

function around(centre: number, standardError: number): [number, number] {
  return [Math.max(-100, centre - z * standardError), Math.min(100, centre + z * standardError)];
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
  return guard(() =>
    Object.entries(record(groups, 'invalid-input', ['groups'])).map(([name, answers]) => ({
      name,
      nps: answers === null ? null : nps(answers as NpsInput),
    })),
  );
}
