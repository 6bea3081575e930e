/**
 * What is kept of a group: how many gave each answer to each question, and the sum of people's squared totals.
 * Every figure of a group follows from it, and no person's row can be read out of it.
 */
export interface Tally<Q extends string = string> {
  instrument: string;
  version: number;
  responses: number;
  /** Per question the number of answers at each point; index 0 is the scale's lowest. */
  questions: Record<Q, number[]>;
  /** Σt², where t is the sum of one person's answers. */
  squaredTotals: number;
}
