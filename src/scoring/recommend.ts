import { inDiscussionOrder } from './discussion-order.js';
import { evaluate, type Evaluation, type CheckedRules } from './evaluate.js';
import type { Instrument, TrafficLight } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { rulesParser } from './parse-rules.js';
import { summaryArgument, type QuestionSummary, type Summary } from './summarize.js';
import { parseArgument } from './validation/argument.js';

/** Recommendations as ids. The instrument's texts have the wording. */
export interface Recommendations<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> extends Evaluation<Q, R, S> {
  /** The light of the whole, whose action applies. */
  light: TrafficLight | null;
  /** The advice that applies to each question, in discussion order. */
  advice: { question: Q; light: TrafficLight }[];
}

/** Recommendations from validated figures. Without answers no rule applies. */
export const recommendationsFor = <Q extends string, R extends string, S extends string>(
  { rules, nextSteps }: CheckedRules<Q, R, S>,
  light: TrafficLight | null,
  questions: readonly QuestionSummary<Q>[],
): Recommendations<Q, R, S> => ({
  light,
  ...evaluate({ rules: light ? rules : [], nextSteps }, questions),
  advice: inDiscussionOrder(questions).map(({ id, light: own }) => ({ question: id, light: own! })),
});

/**
 * The recommendations for a result: the action for the whole, the rules that apply, the next steps in the order of need, and the advice for
 * each question. It works for a group and for one person's own result.
 *
 * Next steps are ordered by the lowest mean among each step's questions, then by the next lowest, then as in the instrument.
 *
 * @param instrument The instrument that was answered: its rules and next steps are data.
 * @param summary The result, from `summarize`.
 * @returns Ids; the instrument's texts have the wording.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version; `invalid-argument` for anything else that is wrong, such as
 *   a rule about a question that does not exist.
 *
 * @example
 * const { light, rules } = recommend(kundorientering, summarize(kundorientering, tally(kundorientering, responses)));
 * light; // 'green'
 * rules.map((rule) => rule.id); // ['insight-without-loop', 'friction-between-teams', 'weakest-link']
 */
export function recommend<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  summary: Summary<Q>,
): Recommendations<Q, R, S> {
  const parsed = instrumentArgument<Q>('recommend', instrument);
  const rules = parseArgument('recommend', 'instrument', instrument, rulesParser<Q, R, S>(parsed.ids));
  const { whole, questions } = summaryArgument('recommend', parsed, summary);
  return recommendationsFor(rules, whole.light, questions);
}
