import { read } from './check.js';
import { inDiscussionOrder } from './discussion-order.js';
import { evaluate, type Evaluation } from './evaluate.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { readRules } from './read-rules.js';
import { readSummary, type Summary } from './summarize.js';

/** What the figures call for, as ids; the instrument's texts say it in words. */
export interface Recommendations<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> extends Evaluation<Q, R, S> {
  /** The whole's light, whose action applies. */
  light: Light | null;
  /** Which advice applies to each question, in the order to talk about them: red, yellow, then green. */
  advice: { question: Q; light: Light }[];
}

/**
 * What a result calls for: the whole's action, the evaluation rules that apply, the next steps in the order of need, and
 * advice per question. For a group as for one person's own result.
 *
 * Next steps are ordered by the lowest mean among each step's questions, then by the next lowest, then as in the instrument.
 *
 * @param instrument The instrument that was answered: its rules and next steps are data.
 * @param summary The result, from `summarize`.
 * @returns Ids; the instrument's texts say it in words.
 * @throws KundDiagnosError `invalid-instrument` for a rule that cannot be read or names a question that is not there, `incompatible`,
 *   `invalid-summary`.
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
  const basis = readInstrument(instrument);
  const { rules, nextSteps } = read('instrument', instrument, readRules<Q, R, S>(basis.ids));
  const { light, questions } = readSummary(basis, summary);
  const advice = inDiscussionOrder(questions).map((question) => ({
    question: question.id,
    light: question.light!,
  }));
  // Nothing applies to nobody.
  return { light, ...evaluate({ rules: light ? rules : [], nextSteps }, questions), advice };
}
