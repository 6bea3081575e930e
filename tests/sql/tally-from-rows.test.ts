import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import type { Instrument } from '../../src/scoring/index.js';
import { tallyFromRows } from '../../src/sql/index.js';
import { errorFrom, failure } from '../support/errors.js';

const one: Instrument<'icp'> = {
  ...kundorientering,
  scale: { min: 1, max: 3 },
  questions: [{ id: 'icp' }],
  rules: [],
  nextSteps: [],
};
const row = { responses: 3, squared_totals: 19, q1_1: 1, q1_2: 0, q1_3: 2 };
const tallied = {
  instrument: 'kundorientering',
  version: 1,
  responses: 3,
  questions: { icp: [1, 0, 2] },
  squaredTotals: 19,
};

suite('a tally of rows', () => {
  test.each([
    ['numbers', (value: number) => value],
    ['BigInt', (value: number) => BigInt(value)],
    ['digits', (value: number) => `${value}`],
  ])('is the same when the driver gives %s', (_, as) => {
    const given = Object.fromEntries(Object.entries(row).map(([name, value]) => [name, as(value)]));
    expect(tallyFromRows(one, [given])).toEqual(tallied);
  });

  test('by group has the names in the order of the rows', () => {
    const rows = ['Sälj', '', 7, 8n, '__proto__'].map((group_name) => ({ ...row, group_name }));
    const { groups } = tallyFromRows(one, rows, { groupBy: 'role' });
    expect([...groups.keys()]).toEqual(['Sälj', '', '7', '8', '__proto__']);
    expect(groups.get('7')).toEqual(tallied);
  });

  test('takes any iterable, and ignores other columns', () => {
    expect(tallyFromRows(one, new Set([{ ...row, note: 'x' }]), null)).toEqual(tallied);
  });
});

suite('is refused', () => {
  test.each([
    ['a missing column', { q1_2: undefined }, 'rows/0/q1_2'],
    ['null', { responses: null }, 'rows/0/responses'],
    ['a negative number', { q1_1: -1 }, 'rows/0/q1_1'],
    ['a negative BigInt', { q1_1: -1n }, 'rows/0/q1_1'],
    ['negative digits', { q1_1: '-1' }, 'rows/0/q1_1'],
    ['a fraction', { q1_1: 0.5 }, 'rows/0/q1_1'],
    ['digits of a fraction', { q1_1: '1.0' }, 'rows/0/q1_1'],
    ['an empty text', { q1_2: '' }, 'rows/0/q1_2'],
    ['hexadecimal digits', { q1_1: '0x1' }, 'rows/0/q1_1'],
    ['a BigInt that is too large to be exact', { squared_totals: 2n ** 53n }, 'rows/0/squared_totals'],
    ['digits of such a number', { squared_totals: '9007199254740993' }, 'rows/0/squared_totals'],
    ['Σt² that the counts do not allow', { squared_totals: 20 }, 'rows/0/squared_totals'],
    ['fewer answers than responses', { responses: 5 }, 'rows/0'],
    ['more answers than responses', { responses: 2 }, 'rows/0'],
    ['a group that was not asked for', { group_name: 'CS' }, 'rows/0/group_name'],
  ])('%s', (_, changes, path) => {
    expect(failure(() => tallyFromRows(one, [{ ...row, ...changes }]))).toEqual({
      code: 'invalid-argument',
      path,
    });
  });

  test('how many responses are without an answer is in the message', () => {
    const error = errorFrom(() => tallyFromRows(one, [{ ...row, responses: '5' }]));
    expect(error.message).toBe(
      'tallyFromRows: rows[0]: expected 5 answers from 1 to 3, one in each response, to "icp", got "2 without"',
    );
  });

  test('none or several rows, where there is no group', () => {
    expect(failure(() => tallyFromRows(one, [])).path).toBe('rows');
    expect(failure(() => tallyFromRows(one, [row, row])).path).toBe('rows');
  });

  test.each([
    ['no name', null],
    ['no column', undefined],
    ['a date', new Date(0)],
    ['a fraction', 1.5],
  ])('a group with %s', (_, group_name) => {
    const rows = [
      { ...row, group_name: 'CS' },
      { ...row, group_name },
    ];
    expect(failure(() => tallyFromRows(one, rows, { groupBy: 'role' })).path).toBe('rows/1/group_name');
  });

  test('a group that comes twice', () => {
    const rows = ['7', 7].map((group_name) => ({ ...row, group_name }));
    expect(failure(() => tallyFromRows(one, rows, { groupBy: 'role' })).path).toBe('rows/1/group_name');
  });
});
