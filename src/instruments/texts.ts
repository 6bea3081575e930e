import type { TrafficLight } from '../scoring/instrument.js';

/** The texts of one question for those who answer. */
export interface StatementText {
  /** The area's name, a few words. */
  name: string;
  /** A statement that a person can agree or disagree with. */
  statement: string;
}

/** All texts of one question. */
export interface QuestionTexts extends StatementText {
  /** Two or three actions for red and for yellow; for green one way to spread what works. */
  advice: Record<TrafficLight, string[]>;
  /** A question for a group to talk about, and another where it is split. Default: a question that fits every area. */
  discussion?: { question: string; split: string };
}

/** The part of an instrument's texts that is needed to answer. */
export interface StatementTexts<Q extends string = string> {
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
  questions: Record<Q, StatementText>;
}

/** Everything an instrument says in one language. */
export interface InstrumentTexts<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> extends StatementTexts<Q> {
  questions: Record<Q, QuestionTexts>;
  /** The action to take at each light. */
  actions: Record<TrafficLight, string>;
  /**
   * The wording of each rule. That of a light takes the place of `text` when it is the worst among the questions concerned; `all`
   * takes the place of `text` and the areas' names when every question is concerned. `postponed` follows a next step that the rule
   * postpones.
   */
  rules: Record<
    R,
    { title: string; text: string; all?: string; postponed?: string } & Partial<Record<TrafficLight, string>>
  >;
  nextSteps: Record<S, string>;
  /** In place of a next step's own text where the host gives customer figures that show that it has been taken. Default: its own. */
  measuredSteps?: Partial<Record<S, string>>;
}

/** Adds the texts about results to the statements. They are loaded separately. */
export function withAdvice<Q extends string>(
  statements: StatementTexts<Q>,
  advice: Record<Q, QuestionTexts['advice']>,
  discussion: Record<Q, NonNullable<QuestionTexts['discussion']>>,
): StatementTexts<Q> & { questions: Record<Q, QuestionTexts> } {
  const questions = Object.entries<StatementText>(statements.questions).map(([id, text]) => [
    id,
    { ...text, advice: advice[id as Q], discussion: discussion[id as Q] },
  ]);
  return { ...statements, questions: Object.fromEntries(questions) as Record<Q, QuestionTexts> };
}
