import type { Condition } from '../scoring/instrument.js';
import type { InstrumentDocument } from './instrument-document.js';
import { anId, idPattern } from './id.js';
import type { Path, Problem } from './problem.js';

/**
 * Everything that must hold in an instrument and that its TypeScript type cannot say: figures that make sense
 * together, ids that are unique and that exist where they are named, a text for everything in every language.
 * That the document has the type's shape is taken as given.
 */
export function* instrumentProblems(document: InstrumentDocument): Generator<Problem> {
  const { id, version, questions, rules, nextSteps, texts } = document;

  if (!idPattern.test(id)) yield { path: ['id'], expected: anId, got: id };
  if (!(Number.isSafeInteger(version) && version >= 1)) {
    yield { path: ['version'], expected: 'a whole number from 1', got: version };
  }
  yield* figureProblems(document);

  if (questions.length === 0)
    yield { path: ['questions'], expected: 'at least one question', got: questions };
  yield* idProblems(questions, ['questions']);
  yield* idProblems(rules, ['rules']);
  yield* idProblems(nextSteps, ['nextSteps']);

  const known = new Set(questions.map((question) => question.id));
  for (const [i, rule] of rules.entries()) {
    yield* conditionProblems(rule.when, ['rules', i, 'when'], known, document);
    if (rule.questions) yield* questionListProblems(rule.questions, ['rules', i, 'questions'], known);
  }
  for (const [i, nextStep] of nextSteps.entries()) {
    yield* questionListProblems(nextStep.questions, ['nextSteps', i, 'questions'], known);
  }

  const languages = Object.entries(texts);
  if (languages.length === 0)
    yield { path: ['texts'], expected: 'texts in at least one language', got: texts };
  for (const [language, words] of languages) {
    const path = ['texts', language];
    if (!isLanguageTag(language)) {
      yield { path, expected: 'a language tag such as "sv" or "en-GB" as the key', got: language };
    }
    yield* keyProblems(words.questions, questions, [...path, 'questions']);
    yield* keyProblems(words.rules, rules, [...path, 'rules']);
    yield* keyProblems(words.nextSteps, nextSteps, [...path, 'nextSteps']);
    yield* blankProblems(words, path);
  }
}

function* figureProblems({ scale, lights }: InstrumentDocument): Generator<Problem> {
  for (const end of ['min', 'max'] as const) {
    if (!(Number.isInteger(scale[end]) && Math.abs(scale[end]) <= 100)) {
      yield { path: ['scale', end], expected: 'a whole number from -100 to 100', got: scale[end] };
    }
  }
  if (!(scale.min < scale.max)) {
    yield { path: ['scale', 'max'], expected: `a number above scale.min, ${scale.min}`, got: scale.max };
  }

  const expected = `a number with at most one decimal, from ${scale.min} to ${scale.max}`;
  for (const light of ['green', 'yellow'] as const) {
    const threshold = lights[light];
    const within = threshold >= scale.min && threshold <= scale.max;
    if (!within || Math.round(threshold * 10) / 10 !== threshold) {
      yield { path: ['lights', light], expected, got: threshold };
    }
  }
  if (!(lights.green > lights.yellow)) {
    yield {
      path: ['lights', 'yellow'],
      expected: `a number below lights.green, ${lights.green}`,
      got: lights.yellow,
    };
  }
}

function* idProblems(items: readonly { readonly id: string }[], path: Path): Generator<Problem> {
  const seen = new Set<string>();
  for (const [i, { id }] of items.entries()) {
    if (!idPattern.test(id)) yield { path: [...path, i, 'id'], expected: anId, got: id };
    if (seen.has(id)) yield { path: [...path, i, 'id'], expected: 'an id that is not taken', got: id };
    seen.add(id);
  }
}

function* conditionProblems(
  condition: Condition,
  path: Path,
  known: ReadonlySet<string>,
  document: InstrumentDocument,
): Generator<Problem> {
  for (const combined of ['all', 'any'] as const) {
    const parts = (condition as Partial<Record<typeof combined, readonly Condition[]>>)[combined];
    if (!parts) continue;
    if (parts.length === 0)
      yield { path: [...path, combined], expected: 'at least one condition', got: parts };
    for (const [i, part] of parts.entries()) {
      yield* conditionProblems(part, [...path, combined, i], known, document);
    }
  }
  for (const field of ['question', 'aheadOf'] as const) {
    const question = (condition as Partial<Record<typeof field, string>>)[field];
    if (question !== undefined && !known.has(question)) {
      yield { path: [...path, field], expected: A_QUESTION, got: question };
    }
  }
  if ('light' in condition && condition.light.length === 0) {
    yield { path: [...path, 'light'], expected: 'at least one light', got: condition.light };
  }
  const { min, max } = document.scale;
  for (const field of ['meanBelow', 'meanAtLeast'] as const) {
    const mean = (condition as Partial<Record<typeof field, number>>)[field];
    if (mean !== undefined && !(mean >= min && mean <= max)) {
      yield { path: [...path, field], expected: `a number from ${min} to ${max}`, got: mean };
    }
  }
}

const A_QUESTION = 'the id of a question in this instrument';

function* questionListProblems(
  questions: readonly string[],
  path: Path,
  known: ReadonlySet<string>,
): Generator<Problem> {
  if (questions.length === 0) yield { path, expected: 'at least one question', got: questions };
  for (const [i, question] of questions.entries()) {
    if (!known.has(question)) yield { path: [...path, i], expected: A_QUESTION, got: question };
  }
}

/** A text for each item, and none for what does not exist: that would be a misspelt id. */
function* keyProblems(
  words: Readonly<Record<string, unknown>>,
  items: readonly { readonly id: string }[],
  path: Path,
): Generator<Problem> {
  const ids = new Set(items.map((item) => item.id));
  for (const id of ids) {
    if (!Object.hasOwn(words, id)) yield { path: [...path, id], expected: 'a text', got: undefined };
  }
  for (const [id, word] of Object.entries(words)) {
    if (!ids.has(id)) yield { path: [...path, id], expected: 'no text, for there is no such id', got: word };
  }
}

function* blankProblems(words: unknown, path: Path): Generator<Problem> {
  if (typeof words === 'string') {
    if (words.trim() === '') yield { path, expected: 'a text', got: words };
  } else if (Array.isArray(words)) {
    for (const [i, word] of words.entries()) yield* blankProblems(word, [...path, i]);
  } else if (typeof words === 'object' && words !== null) {
    for (const [key, word] of Object.entries(words)) yield* blankProblems(word, [...path, key]);
  }
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
