import type { NextStep, Rule } from '../scoring/instrument.js';
import { problemsError } from '../scoring/validation/problem.js';
import { parseDocument } from '../scoring/validation/argument.js';
import { dataCopier } from '../scoring/validation/copy-data.js';
import { instrumentProblems, MAX_INSTRUMENT_VALUES } from './instrument-problems.js';
import type { LocalizedInstrument } from './localized-instrument.js';

/**
 * Checks an instrument of your own and returns it with a type that knows its ids, so that the compiler finds a rule about a question
 * that does not exist, or a language that lacks a text.
 *
 * It is meant for instruments written in code. One that comes from a file, a form or a database goes through
 * `parseInstrument` in `kund-diagnos/schema`, which also rejects fields that do not exist.
 *
 * @param instrument The scale is whole numbers, min below max; thresholds have at most one decimal and are on the scale, green
 *   above yellow; ids are 1–64 letters a–z, digits and `_-.:`, no two the same; every language has a text for every
 *   question, rule and next step.
 * @returns The same object.
 * @throws {KundDiagnosError} `invalid-argument`, with the path of the first problem and the first few in words.
 *
 * @example
 * const pulse = defineInstrument({
 *   id: 'pulse',
 *   version: 1,
 *   scale: { min: 1, max: 7 },
 *   questions: [{ id: 'focus' }],
 *   thresholds: { green: 5, yellow: 3.5 },
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
  instrument: DeclaredIds<Q, R, S> &
    Omit<LocalizedInstrument<NoInfer<Q>, NoInfer<R>, NoInfer<S>>, keyof DeclaredIds>,
): LocalizedInstrument<Q, R, S> {
  // Plain JavaScript may pass any shape; an exception is then reported as `unreadable`. Checks a copy, whose size is limited.
  const problems = parseDocument('defineInstrument', instrument, (value) => [
    ...instrumentProblems(copyData(value) as LocalizedInstrument),
  ]);
  if (problems.length > 0) throw problemsError('defineInstrument', problems, 'invalid-argument');
  return instrument;
}

const copyData = dataCopier(MAX_INSTRUMENT_VALUES);

/** The fields that declare ids. Types are inferred from these only, so that an unknown id elsewhere does not compile. */
interface DeclaredIds<Q extends string = string, R extends string = string, S extends string = string> {
  readonly questions: readonly { readonly id: Q }[];
  readonly rules: readonly Rule<NoInfer<Q>, R, NoInfer<S>>[];
  readonly nextSteps: readonly NextStep<NoInfer<Q>, S>[];
}
