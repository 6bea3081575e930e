import type { Description } from './describe.js';
import type { Light } from './instrument.js';

export interface QuestionSummary<Q extends string = string> extends Description {
  id: Q;
  light: Light | null;
}

/** A group's result: the whole, and each question in the instrument's order. */
export interface Summary<Q extends string = string> {
  instrument: string;
  version: number;
  /** Number of people. */
  n: number;
  /** Mean over all answers. */
  mean: number | null;
  rounded: number | null;
  light: Light | null;
  /** Spread between people: the sample sd of people's totals divided by the number of questions. */
  sd: number | null;
  questions: QuestionSummary<Q>[];
  /** The questions with the lowest mean; more than one on a tie, none when nobody answered. */
  weakest: Q[];
}
