import * as z from 'zod/mini';
import { instrumentProblems, MAX_INSTRUMENT_VALUES } from '../instruments/instrument-problems.js';
import type { LocalizedInstrument } from '../instruments/localized-instrument.js';
import type { Condition } from '../scoring/instrument.js';
import { MAX_CONDITIONS } from '../scoring/parse-rules.js';
import { failAt, type Parser } from '../scoring/validate.js';
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
});

/**
 * The schema of an instrument with its texts: its shape, and what must hold in it as a whole. The shape is also published as JSON
 * Schema, `kund-diagnos/instrument.schema.json`.
 *
 * @example
 * instrumentSchema.safeParse({ id: 'pulse' }).success; // false
 */
export const instrumentSchema = object({
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
  nextSteps: array(object({ id: string, questions: array(string) })).check(
    z.describe('Steps that are always suggested, those for the weakest questions first.'),
  ),
  texts: record(texts).check(z.describe('By language tag (BCP 47): everything that the instrument says.')),
}).check(checkedBy(instrumentProblems));

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
  const instrument = parse(
    'parseInstrument',
    instrumentSchema,
    input,
    MAX_INSTRUMENT_VALUES,
    withFewConditions,
  );
  delete instrument.$schema;
  return instrument;
}

/** Counts the conditions of a copy, since the schema tries each in seven ways. What is of another shape is left to the schema. */
const withFewConditions: Parser<unknown> = (copy) => {
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
  const { rules } = Object(copy) as { rules?: unknown };
  if (Array.isArray(rules)) visit(rules.map((rule) => (Object(rule) as { when?: unknown }).when));
  return copy;
};
