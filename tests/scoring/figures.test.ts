// Every figure against two independent sources: exact fractions (expected/figures.py) and R (expected/figures.R).
import { readFileSync } from 'node:fs';
import { describe as suite, expect, test } from 'vitest';
import {
  describe,
  nps,
  reliability,
  roundedMean,
  summarize,
  tally,
  type Description,
  type Instrument,
  type Nps,
  type Scale,
} from '../../src/scoring/index.js';

const read = (name: string): string => readFileSync(new URL(`expected/${name}`, import.meta.url), 'utf8');
const cases = JSON.parse(read('figures.json')) as {
  describe: {
    name: string;
    counts: number[];
    scale: Scale;
    expected: Omit<Description, 'counts' | 'below' | 'above'>;
  }[];
  nps: { counts: number[]; expected: Nps }[];
  summarize: {
    name: string;
    scale: Scale;
    rows: number[][];
    expected: {
      n: number;
      mean: number;
      rounded: number;
      sd: number | null;
      squaredTotals: number;
      weakest: number[];
      alpha: number | null;
      agreement: number | null;
    };
  }[];
};

/** Equal up to the last digits that a double holds. */
function close(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : expect.closeTo(value, 12);
  return Array.isArray(value) ? value.map(close) : value;
}

const EXACT = [
  'n',
  'sum',
  'mean',
  'rounded',
  'median',
  'quartiles',
  'min',
  'max',
  'spread',
  'split',
] as const;

/** Relative error in units of the double's own precision. */
const ulps = (value: number, expected: number): number =>
  Math.abs(value - expected) / (Math.abs(expected) * 2 ** -52 || 1);

suite('one question', () => {
  test.each(cases.describe)('$name: $counts on $scale.min–$scale.max', ({ counts, scale, expected }) => {
    const figures = describe(counts, scale);
    // Exact: whole numbers, and quotients that are rounded once.
    for (const key of EXACT) expect.soft(figures[key], key).toEqual(expected[key]);
    for (const key of ['sd', 'populationSd'] as const)
      if (expected[key] === null) expect.soft(figures[key], key).toBeNull();
      else expect.soft(ulps(figures[key]!, expected[key]), key).toBeLessThan(4);
    expect
      .soft(figures.agreement)
      .toEqual(expected.agreement === null ? null : expect.closeTo(expected.agreement, 15));
    expect
      .soft(figures.consensus)
      .toEqual(expected.consensus === null ? null : expect.closeTo(expected.consensus, 13));
    expect(roundedMean(expected.sum, expected.n)).toBe(expected.rounded);
  });
});

const fromR = read('figures.csv')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(',').map(Number));

test.each(fromR)('R agrees on %i, %i, %i, %i, %i', (...line) => {
  const { sd, median, quartiles } = describe(line.slice(0, 5), { min: 1, max: 5 });
  expect([sd, median, quartiles]).toEqual([expect.closeTo(line[5]!, 13), line[6], [line[7], line[8]]]);
});

suite('NPS', () => {
  test.each(cases.nps)('$counts', ({ counts, expected }) => {
    const { n, promoters, passives, detractors, ...rest } = nps({ counts });
    const { n: people, promoters: high, passives: middle, detractors: low, ...figures } = expected;
    expect([n, promoters, passives, detractors]).toEqual([people, high, middle, low]);
    expect(rest).toEqual(
      Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, close(value)])),
    );
    expect(nps({ promoters, passives, detractors })).toEqual(nps({ counts }));
  });
});

suite('the whole', () => {
  test.each(cases.summarize)('$name', ({ scale, rows, expected }) => {
    const questions = rows[0]!.map((_, i) => ({ id: `q${i}` }));
    const instrument: Instrument = {
      id: 'any',
      version: 3,
      scale,
      questions,
      thresholds: { green: scale.max, yellow: scale.min },
      rules: [],
      nextSteps: [],
    };
    const group = tally(
      instrument,
      rows.map((row, i) => ({
        id: `${i}`,
        instrument: 'any',
        version: 3,
        answers: Object.fromEntries(row.map((answer, q) => [`q${q}`, answer])),
      })),
    );
    const { n, mean, rounded, sd, weakest } = summarize(instrument, group);
    const { alpha, agreement } = reliability(instrument, group);
    expect({ n, mean, rounded, weakest, squaredTotals: group.squaredTotals }).toEqual({
      n: expected.n,
      mean: expected.mean,
      rounded: expected.rounded,
      weakest: expected.weakest.map((i) => `q${i}`),
      squaredTotals: expected.squaredTotals,
    });
    expect({ sd, alpha, agreement }).toEqual({
      sd: close(expected.sd),
      alpha: close(expected.alpha),
      agreement: close(expected.agreement),
    });
  });
});
