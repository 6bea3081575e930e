import type { NextStep, Rule } from '../scoring/instrument.js';
import type { InstrumentDocument } from './instrument-document.js';
import { instrumentProblems } from './instrument-problems.js';
import { refusal, type Problem } from './problem.js';

/**
 * Checks an instrument of one's own and hands it back with a type that knows its ids, so that the compiler finds a
 * rule about a question that does not exist, or a language that lacks a text.
 *
 * It is meant for instruments written in code. One that comes from a file, a form or a database goes through
 * `parseInstrument` in `kund-diagnos/schema`, which also checks that every field has its right type.
 *
 * @param document - scale of whole numbers, min below max; thresholds with at most one decimal, within the scale, green
 *   above yellow; ids of 1–64 letters a–z, digits and `_-.:`, no two the same; in every language a text for every
 *   question, rule and next step.
 * @returns the same object
 * @throws {@link KundDiagnosError} `invalid-instrument`, with the path of the first problem and the first few in words
 *
 * @example
 * const pulse = defineInstrument({
 *   id: 'pulse',
 *   version: 1,
 *   scale: { min: 1, max: 7 },
 *   questions: [{ id: 'focus' }],
 *   lights: { green: 5, yellow: 3.5 },
 *   rules: [],
 *   nextSteps: [],
 *   texts: {
 *     en: {
 *       title: 'Pulse',
 *       introduction: {
 *         purpose: 'Shows whether we work on what matters.',
 *         who: 'The whole team',
 *         duration: '1 minute',
 *         how: 'Answer alone, then compare.',
 *       },
 *       scale: { lowest: 'Never', highest: 'Always' },
 *       actions: { red: 'Talk about it today.', yellow: 'Pick one thing to change.', green: 'Carry on.' },
 *       questions: {
 *         focus: {
 *           name: 'Focus',
 *           statement: 'I know what matters most this week.',
 *           advice: { red: ['Choose one goal.'], yellow: ['Drop one task.'], green: ['Show others how.'] },
 *         },
 *       },
 *       rules: {},
 *       nextSteps: {},
 *     },
 *   },
 * });
 * pulse.questions[0]?.id; // 'focus'
 */
export function defineInstrument<const Q extends string, const R extends string, const S extends string>(
  document: DeclaredIds<Q, R, S> &
    Omit<InstrumentDocument<NoInfer<Q>, NoInfer<R>, NoInfer<S>>, keyof DeclaredIds>,
): InstrumentDocument<Q, R, S> {
  const problems: Problem[] = [];
  try {
    problems.push(...instrumentProblems(document));
  } catch {
    // Plain JavaScript can hand over any shape. Here the compiler keeps it; where there is none, the check trips.
    problems.push({ path: [], expected: 'an instrument with every field of its type', got: document });
  }
  if (problems.length > 0) throw refusal('invalid-instrument', problems);
  return document;
}

/** Where ids are declared. They are inferred from here alone, so that a stranger where they are used is an error. */
interface DeclaredIds<Q extends string = string, R extends string = string, S extends string = string> {
  readonly questions: readonly { readonly id: Q }[];
  readonly rules: readonly Rule<NoInfer<Q>, R>[];
  readonly nextSteps: readonly NextStep<NoInfer<Q>, S>[];
}
