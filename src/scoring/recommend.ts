import type { Light } from './instrument.js';

/** What the figures call for, as ids; the instrument's texts say it in words. */
export interface Recommendations<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> {
  /** The whole's light, whose action applies. */
  light: Light | null;
  /** The evaluation rules that apply, with the questions concerned and the worst light among them. */
  rules: { id: R; questions: Q[]; light: Light }[];
  /** Every next step, the ones for the weakest questions first. */
  nextSteps: { id: S; questions: Q[] }[];
  /** Which advice applies to each question, in the order to talk about them: red, yellow, then green. */
  advice: { question: Q; light: Light }[];
}
