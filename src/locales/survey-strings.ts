import type { SubmitStrings } from './questionnaire-strings.js';

/** What one survey asks, and the names of its scale's two ends. */
export interface SurveyQuestion<A extends unknown[]> {
  question: (...about: A) => string;
  lowest: string;
  highest: string;
}

/** Strings of the questions to a customer. */
export interface SurveyStrings extends SubmitStrings {
  /** `company` is `null` where the host has not named it. */
  nps: SurveyQuestion<[company: string | null]>;
  csat: SurveyQuestion<[company: string | null]>;
  /** `topic` is what was easy, as it stands after "to"; `null` where the host has not said. */
  ces: SurveyQuestion<[company: string | null, topic: string | null]>;
  /** The accessible name of a point. `meaning` is set at the two ends. Short: a screen reader says as many as there are points. */
  value: (value: number, max: number, meaning: string | null) => string;
  /** A point by name, below the scale: its number and its meaning. */
  end: (value: number, meaning: string) => string;
  /** At an answer that came with a link. */
  preselected: (score: number) => string;
  /** At an answer of another time, until it is changed. */
  restored: string;
  /** When somebody tries to send without an answer. */
  unanswered: string;
  /** Asks for the reason, in the light of the answer. */
  why: (score: number) => string;
  /** At the field for the reason. `max` is formatted. */
  optional: (max: string) => string;
  /** In place of it when little room is left. */
  remaining: (count: number) => string;
}
