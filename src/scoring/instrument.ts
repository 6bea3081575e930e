import type { LightThresholds } from './light-thresholds.js';

/** The whole numbers that a question can be answered with: 1–5 in `kundorientering`, 0–10 in NPS. */
export interface Scale {
  readonly min: number;
  readonly max: number;
}

export type TrafficLight = 'red' | 'yellow' | 'green';

/**
 * When a rule applies, as data. `question` is judged by its light or its mean; `aheadOf` compares two means; `weakest` is
 * true of every question with the lowest mean; `all` and `any` combine conditions.
 */
export type Condition<Q extends string = string> =
  | { readonly question: Q; readonly light: TrafficLight | readonly TrafficLight[] }
  | { readonly question: Q; readonly meanBelow: number }
  | { readonly question: Q; readonly meanAtLeast: number }
  | { readonly question: Q; readonly aheadOf: Q }
  | { readonly weakest: true }
  | { readonly all: readonly Condition<Q>[] }
  | { readonly any: readonly Condition<Q>[] };

/** A piece of advice and the condition for it. Its wording is in the instrument's texts, under the same id. */
export interface Rule<Q extends string = string, R extends string = string, S extends string = string> {
  readonly id: R;
  readonly when: Condition<Q>;
  /** The questions that the advice is about. Default: those that made the condition true. */
  readonly questions?: readonly Q[];
  /**
   * The next steps that come last while the rule applies, since it advises against taking them first. One that the
   * instrument does not have is ignored. Default: none.
   */
  readonly postpones?: readonly S[];
}

/** A step that is always suggested; the figures only decide which comes first. */
export interface NextStep<Q extends string = string, S extends string = string> {
  readonly id: S;
  /** The questions that the step improves. */
  readonly questions: readonly Q[];
  /** Customer figures that show that the step has been taken: `nps`, `ces-mean`. Where a host gives one, the texts' `measuredSteps` applies. Default: none. */
  readonly figures?: readonly string[];
}

/** A questionnaire as the scoring functions need it: facts and rules, no wording. Plain JSON. */
export interface Instrument<Q extends string = string, R extends string = string, S extends string = string> {
  readonly id: string;
  /** Whole number from 1. Answers to different versions are never compared. */
  readonly version: number;
  readonly scale: Scale;
  /** In the order in which they are asked. */
  readonly questions: readonly { readonly id: Q }[];
  readonly thresholds: LightThresholds;
  readonly rules: readonly Rule<Q, R, S>[];
  readonly nextSteps: readonly NextStep<Q, S>[];
}
