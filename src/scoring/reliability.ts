import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { summaryOfTally } from './summarize.js';
import type { Tally } from './tally.js';
import { parseArgument } from './validation/argument.js';
import { sumOf } from './validation/validate.js';

/** Figures for an expert. Do not show them to a team: a high α does not mean that people agree. */
export interface Reliability {
  n: number;
  /** Cronbach's α: how far the questions rise and fall together from person to person. At most 1; may be negative. */
  alpha: number | null;
  /** r_wg(j), 0–1: how far people agree over all questions together. */
  agreement: number | null;
}

/**
 * Cronbach's α and r_wg(j) of a group.
 *
 * α = m/(m−1)·(1 − Σsᵢ²/s²) with m questions, sᵢ² their sample variances and s² that of people's totals (Cronbach 1951).
 * r_wg(j) = m·a/(m·a + 1 − a) with a = 1 − mean(sᵢ²)/((K²−1)/12), 0 when a is below 0 (James, Demaree & Wolf 1984).
 *
 * When not to use it: α says whether the questions measure one thing, not whether people agree, and says little about fewer than some
 * thirty people.
 *
 * @param instrument The instrument that was answered.
 * @param tally The group's tally.
 * @returns α is `null` with fewer than two people or questions, when everybody's total is the same, and for a tally without
 *   `squaredTotals`; r_wg(j) is `null` with fewer than two people.
 * @throws {KundDiagnosError} as `summarize` does.
 *
 * @example
 * const { n, alpha, agreement } = reliability(kundorientering, tally(kundorientering, responses));
 * // Two people who agree closely, but differ now up, now down.
 * [n, alpha.toFixed(2), agreement.toFixed(2)]; // [2, '-4.44', '0.99']
 */
export function reliability<Q extends string>(instrument: Instrument<Q>, tally: Tally<Q>): Reliability {
  const parsed = instrumentArgument<Q>('reliability', instrument);
  const { min, max } = parsed.scale;
  const { n, sd, questions } = parseArgument('reliability', 'tally', tally, summaryOfTally(parsed));
  if (n < 2) return { n, alpha: null, agreement: null };

  const m = questions.length;
  const variances = sumOf(questions.map((question) => question.sd! ** 2));
  const random = ((max - min) * (max - min + 2)) / 12;
  const a = Math.max(0, 1 - variances / m / random);
  return {
    n,
    alpha: sd && m > 1 ? (m / (m - 1)) * (1 - variances / (m * sd) ** 2) : null,
    agreement: (m * a) / (m * a + 1 - a),
  };
}
