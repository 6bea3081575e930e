import * as z from 'zod/mini';
import type { InstrumentDocument } from '../instruments/instrument-document.js';
import { instrumentProblems } from '../instruments/instrument-problems.js';
import type { Condition } from '../scoring/instrument.js';
import { checkedBy, exactly, fields, list, number, record, text, wholeNumber } from './kinds.js';
import { parse } from './parse.js';

const light = z.enum(['red', 'yellow', 'green'], '"red", "yellow" or "green"');

const condition: z.ZodMiniType<Condition, Condition> = z.union(
  [
    fields({ question: text, light: z.union([light, list(light)]) }),
    fields({ question: text, meanBelow: number }),
    fields({ question: text, meanAtLeast: number }),
    fields({ question: text, aheadOf: text }),
    fields({ weakest: exactly(true) }),
    fields({ all: list(z.lazy(() => condition)) }),
    fields({ any: list(z.lazy(() => condition)) }),
  ],
  'a condition: question with light, meanBelow, meanAtLeast or aheadOf; or weakest: true; or all or any with a list',
);

const perLight = <T extends z.ZodMiniType>(value: T) => fields({ red: value, yellow: value, green: value });

const texts = fields({
  title: text,
  introduction: fields({ purpose: text, who: text, duration: text, how: text }),
  scale: fields({ lowest: text, highest: text }),
  actions: perLight(text),
  questions: record(fields({ name: text, statement: text, advice: perLight(list(text)) })),
  rules: record(
    fields({
      title: text,
      text,
      all: z.exactOptional(text),
      red: z.exactOptional(text),
      yellow: z.exactOptional(text),
      green: z.exactOptional(text),
    }),
  ),
  nextSteps: record(text),
});

/**
 * The shape of an instrument with its texts, and what must hold in it as a whole. As JSON Schema, which can say
 * the shape alone, it is published as `kund-diagnos/instrument.schema.json`.
 */
export const instrumentSchema = fields({
  $schema: z.exactOptional(
    text.check(z.describe('The JSON Schema that the editor checks this file against.')),
  ),
  id: text.check(z.describe('Stands in every response and tally.')),
  version: wholeNumber.check(z.describe('From 1. Answers to different versions are never compared.')),
  scale: fields({ min: wholeNumber, max: wholeNumber }).check(
    z.describe('The whole numbers that a question can be answered with, for example 1 to 5.'),
  ),
  questions: list(fields({ id: text })).check(z.describe('In the order in which they are asked.')),
  lights: fields({ green: number, yellow: number }).check(
    z.describe('The lowest mean, rounded to one decimal, that is green, and the lowest that is yellow.'),
  ),
  rules: list(fields({ id: text, when: condition, questions: z.exactOptional(list(text)) })).check(
    z.describe('Pieces of advice, and when they apply.'),
  ),
  nextSteps: list(fields({ id: text, questions: list(text) })).check(
    z.describe('Steps that are always suggested, those for the weakest questions first.'),
  ),
  texts: record(texts).check(z.describe('By language tag (BCP 47): everything that the instrument says.')),
}).check(checkedBy(instrumentProblems));

/**
 * An instrument from a file, a form or a database, checked whole: the shape, and everything that
 * `defineInstrument` checks. A `$schema` field, which an editor reads, is left out of what is returned.
 *
 * @param input - anything, usually parsed JSON
 * @returns a fresh plain object
 * @throws {@link KundDiagnosError} `invalid-instrument`, with the path of the first problem and the first few in words
 *
 * @example
 * try {
 *   parseInstrument({ id: 'pulse', version: 'one' });
 * } catch (error) {
 *   error.path; // ['version']
 * }
 */
export function parseInstrument(input: unknown): InstrumentDocument {
  const instrument = parse(instrumentSchema, input, 'invalid-instrument');
  delete instrument.$schema;
  return instrument;
}
