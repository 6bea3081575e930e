import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseTally } from '../../src/schema/index.js';
import type { Instrument } from '../../src/scoring/instrument.js';
import type { Tally } from '../../src/scoring/tally.js';
import { anything, spoilt } from './malformed.js';
import { isRefused, patiently, refusalOf } from './refusal.js';

const parse = (input: unknown) => parseTally(kundorientering, input);

/** People's answers counted the slow and obvious way. */
function counted({ id, version, scale, questions }: Instrument, people: number[][]): Tally {
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
  return {
    instrument: id,
    version,
    responses: people.length,
    questions: Object.fromEntries(
      questions.map((question, q) => [
        question.id,
        points.map((point) => people.filter((row) => row[q] === point).length),
      ]),
    ),
    squaredTotals: people.reduce((sum, row) => sum + row.reduce((a, b) => a + b, 0) ** 2, 0),
  };
}

const groupOf = ({ scale, questions }: Instrument) => {
  const row = fc.array(fc.integer(scale), { minLength: questions.length, maxLength: questions.length });
  return fc.array(row, { maxLength: 12 });
};
const sound = groupOf(kundorientering).map((people) => counted(kundorientering, people));

/** Three people; totals 30, 40 and 20, so Σt² = 900 + 1600 + 400. */
const three = counted(
  kundorientering,
  [3, 4, 2].map((answer) => kundorientering.questions.map(() => answer)),
);

describe('a sound tally', () => {
  test('comes back as a fresh plain object', () => {
    expect(three.squaredTotals).toBe(2900);
    const parsed = parse(three);
    expect(parsed).toStrictEqual(three);
    expect(parsed.questions.icp).not.toBe(three.questions['icp']);
  });

  test('may be of nobody', () => {
    const nobody = counted(kundorientering, []);
    expect(parse(nobody)).toStrictEqual(nobody);
  });

  test('may be of ten thousand million', () => {
    const many = 1e10;
    const one = { ...kundorientering, questions: [{ id: 'icp' }] };
    const huge = {
      ...three,
      responses: many,
      questions: { icp: [0, 0, 0, 0, many] },
      squaredTotals: 25 * many,
    };
    expect(parseTally(one, huge)).toStrictEqual(huge);
    expect(refusalOf(() => parseTally(one, { ...huge, squaredTotals: 25 * many + 1 })).message).toBe(
      'squaredTotals: expected a sum that these counts can have, from 250000000000 to 250000000000, got 250000000001',
    );
  });

  test('whatever the scale and the answers, also through JSON', () => {
    const scales = fc.constantFrom(
      { min: 1, max: 5 },
      { min: 0, max: 10 },
      { min: -3, max: 3 },
      { min: 0, max: 1 },
    );
    const groups = scales.chain((scale) => {
      const instrument: Instrument = { ...kundorientering, scale };
      return groupOf(instrument).map((people) => ({ instrument, tally: counted(instrument, people) }));
    });
    fc.assert(
      fc.property(groups, ({ instrument, tally }) => {
        expect(parseTally(instrument, JSON.parse(JSON.stringify(tally)))).toStrictEqual(tally);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('refused, with where and why', () => {
  const with_ = (icp: unknown) => ({ ...three, questions: { ...three.questions, icp } });
  test.each<[string, unknown, string]>([
    ['a list', [], 'expected an object, got a list of 0'],
    ['too few counts', with_([3]), 'questions.icp: expected a list of 5 counts, got a list of 1'],
    [
      'too many counts',
      with_([0, 1, 1, 1, 0, 1]),
      'questions.icp: expected a list of 5 counts, got a list of 6',
    ],
    [
      'a negative count',
      with_([-1, 1, 1, 1, 1]),
      'questions.icp[0]: expected a whole number from 0 to 10000000000, got -1',
    ],
    [
      'half a count',
      with_([0, 1, 1.5, 1, 0]),
      'questions.icp[2]: expected a whole number from 0 to 10000000000, got 1.5',
    ],
    [
      'a count in words',
      with_([0, '1', 1, 1, 0]),
      'questions.icp[1]: expected a whole number from 0 to 10000000000, got "1"',
    ],
    [
      'a question that not all answered',
      with_([0, 1, 1, 0, 0]),
      'questions.icp: expected counts that add up to responses, 3, got 2',
    ],
    ['a missing question', with_(undefined), 'questions.icp: expected a list of 5 counts, got nothing'],
    [
      'an unknown question',
      { ...three, questions: { ...three.questions, ipc: [0, 1, 1, 1, 0] } },
      'questions.ipc: expected no such field, got a list of 5',
    ],
    // S = 90, n = 3: at least 90²/3 = 2700; at most (10 + 50)·90 − 3·10·50 = 3900.
    [
      'squared totals too low',
      { ...three, squaredTotals: 2699 },
      'squaredTotals: expected a sum that these counts can have, from 2700 to 3900, got 2699',
    ],
    [
      'squared totals too high',
      { ...three, squaredTotals: 3901 },
      'squaredTotals: expected a sum that these counts can have, from 2700 to 3900, got 3901',
    ],
    ['rows of people', { ...three, totals: [30, 40, 20] }, 'totals: expected no such field, got a list of 3'],
  ])('%s', (_, input, reason) => {
    const { code, message } = refusalOf(() => parse(input));
    expect(code).toBe('invalid-tally');
    expect(message).toBe(reason);
  });

  test('another version is incompatible', () => {
    const { code, message } = refusalOf(() => parse({ ...three, version: 2 }));
    expect([code, message]).toEqual(['incompatible', 'version: expected 1, got 2']);
  });

  test('10,000 that were sound but for one place', patiently, () => {
    fc.assert(
      fc.property(spoilt(sound, /^$/), (bad) =>
        isRefused(() => parse(bad), 'invalid-tally', 'incompatible', 'unreadable'),
      ),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', patiently, () => {
    fc.assert(
      fc.property(anything, (bad) =>
        isRefused(() => parse(bad), 'invalid-tally', 'incompatible', 'unreadable'),
      ),
      { numRuns: 10_000 },
    );
  });
});
