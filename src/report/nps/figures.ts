import { nps } from '../../scoring/nps.js';
import type { ParsedNpsCounts } from '../../surveys/survey-counts.js';

/** The figures shown of a group of customers. */
export interface NpsFigures {
  /** How many answered. */
  n: number;
  /** Answers 0–6. */
  detractors: number;
  /** Answers 7–8. */
  passives: number;
  /** Answers 9–10. */
  promoters: number;
  /** 100·(promoters − detractors)/n, rounded once. */
  score: number;
  /** Where the score of all customers probably is, at 95 %: rounded, −100…100. */
  interval: [low: number, high: number];
  /** How many gave each answer, 0 first; `null` where only the three kinds are known. */
  counts: number[] | null;
}

/** −0 becomes 0. */
const whole = (value: number): number => Math.round(value) + 0;

/** The figures of at least one answer. */
export function npsFigures({ kinds, counts }: ParsedNpsCounts): NpsFigures {
  const [detractors, passives, promoters] = kinds;
  const { n, rounded, interval } = nps({ detractors, passives, promoters });
  const [low, high] = interval!;
  return {
    n,
    detractors,
    passives,
    promoters,
    score: rounded!,
    interval: [whole(low), whole(high)],
    counts,
  };
}
