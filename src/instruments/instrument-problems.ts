import type { Condition, Scale } from '../scoring/instrument.js';
import type { Path } from '../scoring/validation/error.js';
import type { Problem } from '../scoring/validation/problem.js';
import { parseInstrument } from '../scoring/parse-instrument.js';
import { rulesParser } from '../scoring/parse-rules.js';
import { problemIn } from '../scoring/validation/argument.js';
import { isLanguageTag } from '../scoring/language-tag.js';
import { AN_ID, ID_PATTERN } from './id.js';
import type { LocalizedInstrument } from './localized-instrument.js';

/** Three hundred questions in twenty languages are 80,000. */
export const MAX_INSTRUMENT_VALUES = 100_000;

/**
 * Every problem in an instrument: first those that the scoring functions would reject. If there are none, ids that do not fit in a form and
 * a database, thresholds and means off the scale, empty lists, and texts that are missing or left over.
 *
 * @param instrument Has the shape of its type, which the compiler or the schema has checked.
 */
export function* instrumentProblems(instrument: LocalizedInstrument): Generator<Problem> {
  const problem = problemIn(instrument, (value) => rulesParser(parseInstrument(value).ids)(value));
  if (problem) {
    yield problem;
    return;
  }
  const { id, scale, questions, thresholds, rules, nextSteps, texts } = instrument;
  if (!ID_PATTERN.test(id)) yield { path: ['id'], expected: AN_ID, received: id };
  for (const light of ['green', 'yellow'] as const) {
    yield* thresholdProblems(thresholds[light], ['thresholds', light], scale);
  }
  yield* idProblems(questions, 'questions');
  yield* idProblems(rules, 'rules');
  yield* idProblems(nextSteps, 'nextSteps');
  for (const [index, rule] of rules.entries()) {
    yield* conditionProblems(rule.when, ['rules', index, 'when'], scale);
    if (rule.questions) yield* emptyProblems(rule.questions, ['rules', index, 'questions'], 'question');
  }
  for (const [index, step] of nextSteps.entries()) {
    yield* emptyProblems(step.questions, ['nextSteps', index, 'questions'], 'question');
  }

  const languages = Object.entries(texts);
  if (languages.length === 0) yield { path: ['texts'], expected: 'at least one language', received: texts };
  for (const [language, wording] of languages) {
    const path = ['texts', language];
    if (!isLanguageTag(language)) {
      yield { path, expected: 'a language tag such as "sv" or "en-GB" as the key', received: language };
    }
    yield* keyProblems(wording.questions, questions, [...path, 'questions']);
    yield* keyProblems(wording.rules, rules, [...path, 'rules']);
    yield* keyProblems(wording.nextSteps, nextSteps, [...path, 'nextSteps']);
    yield* unknownKeyProblems(wording.measuredSteps ?? {}, nextSteps, [...path, 'measuredSteps']);
    yield* blankProblems(wording, path);
  }
}

function* thresholdProblems(threshold: number, path: Path, { min, max }: Scale): Generator<Problem> {
  if (threshold < min || threshold > max || Math.round(threshold * 10) / 10 !== threshold) {
    const expected = `a number with at most one decimal, from ${min} to ${max}`;
    yield { path, expected, received: threshold };
  }
}

function* idProblems(items: readonly { readonly id: string }[], list: string): Generator<Problem> {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    const path = [list, index, 'id'];
    if (!ID_PATTERN.test(id)) yield { path, expected: AN_ID, received: id };
    if (seen.has(id)) yield { path, expected: 'an id that is not taken', received: id };
    seen.add(id);
  }
}

function* conditionProblems(condition: Condition, path: Path, scale: Scale): Generator<Problem> {
  if ('all' in condition) yield* conditionListProblems(condition.all, [...path, 'all'], scale);
  if ('any' in condition) yield* conditionListProblems(condition.any, [...path, 'any'], scale);
  if ('light' in condition) yield* emptyProblems(condition.light, [...path, 'light'], 'light');
  if ('meanBelow' in condition) yield* meanProblems(condition.meanBelow, [...path, 'meanBelow'], scale);
  if ('meanAtLeast' in condition) yield* meanProblems(condition.meanAtLeast, [...path, 'meanAtLeast'], scale);
}

function* conditionListProblems(
  conditions: readonly Condition[],
  path: Path,
  scale: Scale,
): Generator<Problem> {
  yield* emptyProblems(conditions, path, 'condition');
  for (const [index, condition] of conditions.entries()) {
    yield* conditionProblems(condition, [...path, index], scale);
  }
}

function* meanProblems(mean: number, path: Path, { min, max }: Scale): Generator<Problem> {
  if (mean < min || mean > max) yield { path, expected: `a number from ${min} to ${max}`, received: mean };
}

function* emptyProblems(list: { readonly length: number }, path: Path, item: string): Generator<Problem> {
  if (list.length === 0) yield { path, expected: `at least one ${item}`, received: list };
}

/** Expects a text for each item, and none for an unknown id, which would be a misspelling. */
function* keyProblems(
  texts: Readonly<Record<string, unknown>>,
  items: readonly { readonly id: string }[],
  path: Path,
): Generator<Problem> {
  if (typeof texts !== 'object') {
    // A string would pass for an object: its letters are its fields.
    yield { path, expected: 'an object', received: texts };
    return;
  }
  const ids = new Set(items.map(({ id }) => id));
  for (const id of ids) {
    if (!Object.hasOwn(texts, id)) yield { path: [...path, id], expected: 'a text', received: undefined };
  }
  yield* unknownKeyProblems(texts, items, path);
}

/** Expects no text for an unknown id. */
function* unknownKeyProblems(
  texts: Readonly<Record<string, unknown>>,
  items: readonly { readonly id: string }[],
  path: Path,
): Generator<Problem> {
  const ids = new Set(items.map(({ id }) => id));
  for (const [id, text] of Object.entries(texts)) {
    if (!ids.has(id))
      yield { path: [...path, id], expected: 'no text, since there is no such id', received: text };
  }
}

function* blankProblems(value: unknown, path: Path): Generator<Problem> {
  if (typeof value === 'string') {
    if (value.trim() === '') yield { path, expected: 'a text', received: value };
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* blankProblems(item, [...path, index]);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) yield* blankProblems(item, [...path, key]);
  }
}
