import type { Light } from '../scoring/instrument.js';

/** What is said about one question. */
export interface QuestionTexts {
  /** The area's name, a few words. */
  name: string;
  /** A statement that a person can agree or disagree with. */
  statement: string;
  /** Two or three actions for red and for yellow; for green one way to spread what works. */
  advice: Record<Light, string[]>;
}

/** Everything an instrument says in one language. */
export interface InstrumentTexts<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> {
  title: string;
  introduction: {
    /** Why the questionnaire is answered. */
    purpose: string;
    /** Who answers. */
    who: string;
    /** How long it takes. */
    duration: string;
    /** How it is answered, and what happens with the answers afterwards. */
    how: string;
  };
  /** The scale's two ends in words. */
  scale: { lowest: string; highest: string };
  /** What to do at each light. */
  actions: Record<Light, string>;
  questions: Record<Q, QuestionTexts>;
  /**
   * The words of each rule. Those of a light are said instead of `text` when it is the worst among the questions
   * concerned; `all`, and no area's name, when every question is.
   */
  rules: Record<R, { title: string; text: string; all?: string } & Partial<Record<Light, string>>>;
  nextSteps: Record<S, string>;
}
