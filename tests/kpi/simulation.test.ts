// The rates of false alarms and of detected falls, for the early warning *fallen*.
import { readFileSync } from 'node:fs';
import { describe as suite, expect, test } from 'vitest';
import { earlyWarning, type WatchedPeriod } from '../../src/kpi/index.js';

const SERIES = 10_000;
const SIZES = [30, 100, 1000];

/** Mulberry32: the same numbers every time. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of n people give each answer. */
function draw(random: () => number, shares: readonly number[], n: number): number[] {
  const counts = shares.map(() => 0);
  for (let person = 0; person < n; person++) {
    let rest = random();
    let answer = 0;
    while (answer < shares.length - 1 && rest >= shares[answer]!) rest -= shares[answer++]!;
    counts[answer]!++;
  }
  return counts;
}

interface Figure {
  name: string;
  figure: string;
  shares: readonly number[];
  /** The value of each answer. */
  values: readonly number[];
  period: (counts: number[]) => WatchedPeriod;
  /** The same shares with a figure that is lower by this much. */
  lower: (by: number) => number[];
}

const share = (name: string, satisfied: number): Figure => ({
  name,
  figure: 'csat',
  shares: [1 - satisfied, satisfied],
  values: [0, 1],
  period: ([others, top]) => ({ counts: [0, 0, others!, top!, 0] }),
  lower: (by) => [1 - satisfied + by, satisfied - by],
});
const score = (name: string, [d, p, q]: [number, number, number]): Figure => ({
  name,
  figure: 'nps',
  shares: [d, p, q],
  values: [-1, 0, 1],
  period: ([detractors, passives, promoters]) => ({
    detractors: detractors!,
    passives: passives!,
    promoters: promoters!,
  }),
  lower: (by) => [d + by / 2, p, q - by / 2],
});
const effort: Figure = {
  name: 'CES, mean 5.2',
  figure: 'ces-mean',
  shares: [0.025, 0.05, 0.075, 0.1, 0.25, 0.3, 0.2],
  values: [1, 2, 3, 4, 5, 6, 7],
  period: (counts) => ({ counts }),
  // Some of those above 1 answer one lower.
  lower(by) {
    const part = by / (1 - this.shares[0]!);
    return this.shares.map(
      (each, index) => each * (index === 0 ? 1 : 1 - part) + (this.shares[index + 1] ?? 0) * part,
    );
  },
};

const figures = [
  share('CSAT 50 %', 0.5),
  share('CSAT 70 %', 0.7),
  score('NPS 0 (30, 40, 30)', [0.3, 0.4, 0.3]),
  score('NPS 30 (20, 30, 50)', [0.2, 0.3, 0.5]),
  effort,
];
/** Near the top of a scale there are so few who can change their minds that the rule is more careful. */
const nearTheTop = [share('CSAT 90 %', 0.9), score('NPS 75 (5, 15, 80)', [0.05, 0.15, 0.8])];

function sdOf({ shares, values }: Figure): number {
  const mean = shares.reduce((sum, each, index) => sum + each * values[index]!, 0);
  return Math.sqrt(shares.reduce((sum, each, index) => sum + each * (values[index]! - mean) ** 2, 0));
}

/** The percentage of periods that are said to have fallen: without a change, and after a fall of two standard errors of the difference. */
function ratesOf(figure: Figure, n: number): { unchanged: number; fallen: number } {
  const random = randomNumbers(n);
  const lowered = figure.lower(2 * sdOf(figure) * Math.sqrt(2 / n));
  let [unchanged, fallen] = [0, 0];
  const isFallen = (...periods: WatchedPeriod[]): number =>
    Number(earlyWarning({ figure: figure.figure, periods }).status === 'fallen');
  for (let series = 0; series < SERIES; series++) {
    const period = (shares: readonly number[]) => figure.period(draw(random, shares, n));
    const [first, second, third] = [figure.shares, figure.shares, lowered].map(period);
    unchanged += isFallen(first, second);
    fallen += isFallen(second, third);
  }
  return { unchanged: (100 * unchanged) / SERIES, fallen: (100 * fallen) / SERIES };
}

const guide = readFileSync(new URL('../../docs/guides/watch-customer-figures.md', import.meta.url), 'utf8');
/** The cells of the row of the guide's table that begins with this name and number. */
const rowOf = (name: string, n: number): string[] =>
  guide
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .find(([first, second]) => first === name && second === `${n}`) ?? [];

suite.each([...figures, ...nearTheTop])('$name', (figure) => {
  test.each(SIZES)('of %d', (n) => {
    const { unchanged, fallen } = ratesOf(figure, n);
    if (figures.includes(figure)) {
      expect(unchanged).toBeGreaterThanOrEqual(1.5);
      expect(fallen).toBeGreaterThanOrEqual(45);
    }
    expect(unchanged).toBeLessThanOrEqual(4);
    // The guide shows what was found.
    expect(rowOf(figure.name, n).slice(2)).toEqual([`${unchanged.toFixed(1)} %`, `${fallen.toFixed(0)} %`]);
  });
});
