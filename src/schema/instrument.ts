import * as z from 'zod/mini';
import { instrumentProblems, MAX_INSTRUMENT_VALUES } from '../instruments/instrument-problems.js';
import type { LocalizedInstrument } from '../instruments/localized-instrument.js';
import type { Condition } from '../scoring/instrument.js';
import { MAX_CONDITIONS } from '../scoring/parse-rules.js';
import { fail, failAt, sumOf, toFailure, within, type Parser } from '../scoring/validation/validate.js';
import { dataCopier } from '../scoring/validation/copy-data.js';
import { parse } from './parse.js';
import { array, checkedBy, integer, light, literal, number, object, record, string } from './types.js';

const condition: z.ZodMiniType<Condition, Condition> = z.union(
  [
    object({ question: string, light: z.union([light, array(light)]) }),
    object({ question: string, meanBelow: number }),
    object({ question: string, meanAtLeast: number }),
    object({ question: string, aheadOf: string }),
    object({ weakest: literal(true) }),
    object({ all: array(z.lazy(() => condition)) }),
    object({ any: array(z.lazy(() => condition)) }),
  ],
  'a condition: question with light, meanBelow, meanAtLeast or aheadOf; or weakest: true; or all or any with a list',
);

const perLight = <T extends z.ZodMiniType>(value: T) => object({ red: value, yellow: value, green: value });

const texts = object({
  title: string,
  introduction: object({ purpose: string, who: string, duration: string, how: string }),
  scale: object({ lowest: string, highest: string }),
  actions: perLight(string),
  questions: record(
    object({
      name: string,
      statement: string,
      advice: perLight(array(string)),
      discussion: z.exactOptional(object({ question: string, split: string })),
    }),
  ),
  rules: record(
    object({
      title: string,
      text: string,
      all: z.exactOptional(string),
      postponed: z.exactOptional(string),
      red: z.exactOptional(string),
      yellow: z.exactOptional(string),
      green: z.exactOptional(string),
    }),
  ),
  nextSteps: record(string),
  measuredSteps: z.exactOptional(record(string)),
});

const instrumentShape = object({
  $schema: z.exactOptional(
    string.check(z.describe('The JSON Schema that the editor checks this file against.')),
  ),
  id: string.check(z.describe('Stands in every response and tally.')),
  version: integer.check(z.describe('From 1. Answers to different versions are never compared.')),
  scale: object({ min: integer, max: integer }).check(
    z.describe('The whole numbers that a question can be answered with, for example 1 to 5.'),
  ),
  questions: array(object({ id: string })).check(z.describe('In the order in which they are asked.')),
  thresholds: object({ green: number, yellow: number }).check(
    z.describe('The lowest mean, rounded to one decimal, that is green, and the lowest that is yellow.'),
  ),
  rules: array(
    object({
      id: string,
      when: condition,
      questions: z.exactOptional(array(string)),
      postpones: z.exactOptional(array(string)),
    }),
  ).check(z.describe('Pieces of advice, and when they apply.')),
  nextSteps: array(
    object({ id: string, questions: array(string), figures: z.exactOptional(array(string)) }),
  ).check(z.describe('Steps that are always suggested, those for the weakest questions first.')),
  texts: record(texts).check(z.describe('By language tag (BCP 47): everything that the instrument says.')),
}).check(checkedBy(instrumentProblems));

/**
 * The schema of an instrument with its texts: its shape, and what must hold in it as a whole. The shape is also published as JSON
 * Schema, `kund-diagnos/instrument.schema.json`.
 *
 * It parses a copy, and rejects one that is far larger than any instrument before it looks for all that is wrong with it.
 *
 * @example
 * instrumentSchema.safeParse({ id: 'pulse' }).success; // false
 */
export const instrumentSchema = z.pipe(
  z.transform<unknown, z.input<typeof instrumentShape>>((input, { issues }) => {
    try {
      return withFewParts(dataCopier(MAX_INSTRUMENT_VALUES)(input)) as z.input<typeof instrumentShape>;
    } catch (error) {
      const { path, expected, received } = toFailure(error);
      issues.push({ code: 'custom', path: [...path], message: expected, input: received });
      return z.NEVER;
    }
  }),
  instrumentShape,
);

/**
 * Parses an instrument from a file, a form or a database into a fresh plain object. Everything is checked: the shape, and all that
 * `defineInstrument` checks. A `$schema` field, which an editor reads, is left out of the result.
 *
 * @param input Anything, usually parsed JSON.
 * @throws {KundDiagnosError} `invalid-argument`, with the path of the first problem and the first few in words.
 *
 * @example
 * try {
 *   parseInstrument({ id: 'pulse', version: 'one' });
 * } catch (error) {
 *   error.path; // ['version']
 * }
 */
export function parseInstrument(input: unknown): LocalizedInstrument {
  const instrument = parse('parseInstrument', instrumentShape, input, MAX_INSTRUMENT_VALUES, withFewParts);
  delete instrument.$schema;
  return instrument;
}

/** Enough for three hundred questions in twenty languages. Limited, because zod reports each problem separately. */
const MAX_ITEMS = 1000;
const MAX_TEXTS = 10_000;

/** Limits the parts of a copy that take the schema longest to reject. Other shapes are left to the schema. */
const withFewParts: Parser<unknown> = (copy) => {
  const { texts, rules } = Object(copy) as { texts?: unknown; rules?: unknown };
  checkItems(copy);
  checkConditions(rules);
  const languages: unknown[] = Object.values(Object(texts) as object);
  const texted = languages.map((language) => (Object(language) as { questions?: unknown }).questions);
  const count = sumOf(texted.map((questions) => Object.keys(Object(questions) as object).length));
  if (count > MAX_TEXTS) failAt('texts', `at most ${MAX_TEXTS} statements in all languages`, count);
  return copy;
};

/** Limits lists: zod reports each wrong item, and copies the reports from list to list. */
const checkItems = (part: unknown): void => {
  if (typeof part !== 'object' || part === null) return;
  const items = Object.entries(part);
  if (items.length > MAX_ITEMS) fail(`at most ${MAX_ITEMS} items`, items.length);
  for (const [key, item] of items) {
    within(Array.isArray(part) ? Number(key) : key, checkItems, item);
  }
};

/** Limits conditions: the schema tries each as seven kinds. */
const checkConditions = (rules: unknown): void => {
  let conditions = 0;
  const visit = (parts: unknown): void => {
    if (!Array.isArray(parts)) return;
    conditions += parts.length;
    if (conditions > MAX_CONDITIONS) failAt('rules', `at most ${MAX_CONDITIONS} conditions`, 'more');
    for (const { all, any } of parts.map((part) => Object(part) as Record<'all' | 'any', unknown>)) {
      visit(all);
      visit(any);
    }
  };
  if (Array.isArray(rules)) visit(rules.map((rule) => (Object(rule) as { when?: unknown }).when));
};
