// Arbitraries for property tests: groups of people who answered `kundorientering` or an instrument of any shape.
import fc from 'fast-check';
import type { Instrument, QuestionnaireResponse, Scale } from '../../src/scoring/index.js';

/** Names that an object has anyway; an honest host may use any of them. */
const awkwardNames = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  '0',
  '-1',
  ' ',
];

export const names = fc.oneof(fc.constantFrom(...awkwardNames), fc.string({ minLength: 1, maxLength: 8 }));

export const scales: fc.Arbitrary<Scale> = fc
  .tuple(fc.integer({ min: -3, max: 3 }), fc.integer({ min: 1, max: 10 }))
  .map(([min, width]) => ({ min, max: min + width }));

export const instruments: fc.Arbitrary<Instrument> = fc
  .tuple(scales, fc.uniqueArray(names, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: 9 }))
  .map(([scale, ids, version]) => ({
    id: 'any',
    version,
    scale,
    questions: ids.map((id) => ({ id })),
    thresholds: { green: scale.max - 0.2, yellow: scale.min + 0.5 },
    rules: [{ id: 'weakest', when: { weakest: true } }],
    nextSteps: [{ id: 'step', questions: ids.slice(0, 2) }],
  }));

export const rowsOf = (instrument: Instrument, maxLength = 25): fc.Arbitrary<number[][]> =>
  fc.array(
    fc.array(fc.integer({ ...instrument.scale }), {
      minLength: instrument.questions.length,
      maxLength: instrument.questions.length,
    }),
    { maxLength },
  );

export const responsesOf = (instrument: Instrument, rows: readonly number[][]): QuestionnaireResponse[] =>
  rows.map((row, i) => ({
    id: `person ${i}`,
    instrument: instrument.id,
    version: instrument.version,
    // fromEntries, since a question may be called __proto__.
    answers: Object.fromEntries(instrument.questions.map(({ id }, q) => [id, row[q]!])),
  }));

export const groups = (
  maxLength?: number,
): fc.Arbitrary<{ instrument: Instrument; responses: QuestionnaireResponse[] }> =>
  instruments.chain((instrument) =>
    rowsOf(instrument, maxLength).map((rows) => ({ instrument, responses: responsesOf(instrument, rows) })),
  );
