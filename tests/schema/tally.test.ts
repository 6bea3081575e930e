import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseTally, tallySchema } from '../../src/schema/index.js';
import type { Instrument } from '../../src/scoring/instrument.js';
import type { Tally } from '../../src/scoring/tally.js';
import { errorFrom, failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const parse = (input: unknown) => parseTally(kundorientering, input);

/** People's answers counted the slow and obvious way. */
function counted({ id, version, scale, questions }: Instrument, people: number[][]): Tally {
  const values = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => scale.min + i);
  return {
    instrument: id,
    version,
    responses: people.length,
    questions: Object.fromEntries(
      questions.map((question, q) => [
        question.id,
        values.map((value) => people.filter((row) => row[q] === value).length),
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

const without = (value: object, key: string) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

describe('a sound tally', () => {
  test('comes back as a fresh plain object', () => {
    expect(three.squaredTotals).toBe(2900);
    const parsed = parse(three);
    expect(parsed).toStrictEqual(three);
    expect(parsed.questions.icp).not.toBe(three.questions['icp']);
  });

  test.each([undefined, null])('may be without squared totals: %s', (squaredTotals) => {
    const published = without(three, 'squaredTotals');
    expect(parse({ ...three, squaredTotals })).toStrictEqual(published);
    expect(parse(published)).toStrictEqual(published);
  });

  test('may have any squared totals that such counts can have', () => {
    const sound = [2700, 2702, 2898, 2900].map((squaredTotals) => ({ ...three, squaredTotals }));
    expect(sound.map(parse)).toEqual(sound);
  });

  test('is accepted by the schema itself', () => {
    expect(tallySchema(kundorientering).safeParse(three)).toEqual({ success: true, data: three });
    const result = tallySchema(kundorientering).safeParse({ ...three, squaredTotals: 2801 });
    expect(result.error?.issues.map(({ path }) => path)).toEqual([['squaredTotals']]);
  });

  test('may have no responses', () => {
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
    expect(failure(() => parseTally(one, { ...huge, squaredTotals: 25 * many + 2 })).path).toBe(
      'squaredTotals',
    );
  });

  test('with any scale and answers, also through JSON', () => {
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

describe('rejected, with the path of the first problem', () => {
  const with_ = (icp: unknown) => ({ ...three, questions: { ...three.questions, icp } });
  test.each<[string, unknown, string]>([
    ['a list', [], ''],
    ['too few counts', with_([3]), 'questions/icp'],
    ['too many counts', with_([0, 1, 1, 1, 0, 1]), 'questions/icp'],
    ['a negative count', with_([-1, 1, 1, 1, 1]), 'questions/icp/0'],
    ['half a count', with_([0, 1, 1.5, 1, 0]), 'questions/icp/2'],
    ['a count in words', with_([0, '1', 1, 1, 0]), 'questions/icp/1'],
    ['a question that not all answered', with_([0, 1, 1, 0, 0]), 'questions/icp'],
    ['a missing question', with_(undefined), 'questions/icp'],
    [
      'an unknown question',
      { ...three, questions: { ...three.questions, ipc: [0, 1, 1, 1, 0] } },
      'questions/ipc',
    ],
    // 90 in all: 30² + 30² + 30² = 2700 at the least; those who answered lowest to all, at the most: 20² + 30² + 40² = 2900.
    ['squared totals too low', { ...three, squaredTotals: 2698 }, 'squaredTotals'],
    ['squared totals too high', { ...three, squaredTotals: 2902 }, 'squaredTotals'],
    [
      'squared totals that are odd where the total is even',
      { ...three, squaredTotals: 2801 },
      'squaredTotals',
    ],
    ['negative squared totals', { ...three, squaredTotals: -2 }, 'squaredTotals'],
    ['half a squared total', { ...three, squaredTotals: 2700.5 }, 'squaredTotals'],
    ['no number of responses', { ...three, responses: null }, 'responses'],
    ['rows of people', { ...three, totals: [30, 40, 20] }, 'totals'],
  ])('%s', (_, input, path) => {
    expect(failure(() => parse(input))).toEqual({ code: 'invalid-argument', path });
  });

  test('counts that do not add up say nothing of the squared totals', () => {
    const { message } = errorFrom(() => parse({ ...with_([0, 1, 1, 0, 0]), squaredTotals: 3 }));
    expect(message).not.toContain('squaredTotals');
  });

  test('another version is incompatible', () => {
    expect(failure(() => parse({ ...three, version: 2 }))).toEqual({ code: 'incompatible', path: 'version' });
  });

  test('10,000 valid ones with one part spoilt', () => {
    fc.assert(
      fc.property(spoilt(sound, /^squaredTotals$/), (bad) => failsInWords('parseTally', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', () => {
    fc.assert(
      fc.property(anything, (bad) => failsInWords('parseTally', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });
});
