export type Spread = 'low' | 'moderate' | 'high';

/** The figures of one question in one group. `null` means that there is no value. */
export interface Description {
  /** Number of answers. */
  n: number;
  sum: number;
  counts: number[];
  mean: number | null;
  /** The mean rounded half up to one decimal, in whole-number arithmetic. This is what is shown. */
  rounded: number | null;
  /** Sample standard deviation; none for n < 2. */
  sd: number | null;
  populationSd: number | null;
  median: number | null;
  quartiles: [number, number] | null;
  /** Lowest and highest answer that occurs. */
  min: number | null;
  max: number | null;
  /** Agreement r_wg, 0–1; none for n < 2. */
  agreement: number | null;
  /** Consensus Cns, 0–1. */
  consensus: number | null;
  /** In a word; none below five answers. */
  spread: Spread | null;
  split: boolean;
}
