import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { describe, type Description } from '../../src/scoring/index.js';
import { scales } from './arbitrary.js';

const counted = scales.chain((scale) =>
  fc
    .array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 1e9 })), {
      minLength: scale.max - scale.min + 1,
      maxLength: scale.max - scale.min + 1,
    })
    .map((counts) => ({ counts, scale })),
);

test('a team of ten', () => {
  expect(describe([0, 1, 3, 4, 2], { min: 1, max: 5 })).toEqual({
    n: 10,
    sum: 37,
    counts: [0, 1, 3, 4, 2],
    mean: 3.7,
    rounded: 3.7,
    sd: Math.sqrt(81 / 90),
    populationSd: Math.sqrt(81) / 10,
    median: 4,
    quartiles: [3, 4],
    min: 2,
    max: 5,
    agreement: 0.55,
    consensus: expect.closeTo(0.68, 2) as number,
    spread: 'moderate',
    below: 1,
    above: 6,
    split: false,
  });
});

test("van der Eijk's vector has the consensus 0.7257", () => {
  expect(describe([30, 40, 210, 130, 530, 50, 10], { min: 1, max: 7 }).consensus).toBeCloseTo(0.7257, 4);
});

test('an empty group has no figures, and no NaN', () => {
  const { n, sum, counts, below, above, split, ...figures } = describe([0, 0, 0], { min: 1, max: 3 });
  expect({ n, sum, counts, below, above, split }).toEqual({
    n: 0,
    sum: 0,
    counts: [0, 0, 0],
    below: 0,
    above: 0,
    split: false,
  });
  expect(new Set(Object.values(figures))).toEqual(new Set([null]));
});

test('−0 is 0', () => {
  const { counts } = describe([-0, 1], { min: -0, max: 1 });
  expect(counts.some((count) => Object.is(count, -0))).toBe(false);
});

suite('the figures of one question', () => {
  test('stay within their bounds', () => {
    fc.assert(
      fc.property(counted, ({ counts, scale: { min, max } }) => {
        const figures = describe(counts, { min, max });
        for (const figure of Object.values(figures).flat()) {
          expect(typeof figure !== 'number' || (Number.isFinite(figure) && !Object.is(figure, -0))).toBe(
            true,
          );
        }
        fc.pre(figures.n > 0);
        const { quartiles, ...f } = figures;
        const rising = [min, f.min!, quartiles![0], f.median!, quartiles![1], f.max!, max];
        expect(rising).toEqual([...rising].sort((a, b) => a - b));
        expect(f.mean).toBeGreaterThanOrEqual(f.min!);
        expect(f.mean).toBeLessThanOrEqual(f.max!);
        expect(Math.abs(f.rounded! - f.mean!)).toBeLessThanOrEqual(0.05 + 1e-12);
        expect(f.populationSd).toBeLessThanOrEqual(((max - min) / 2) * (1 + 1e-12));
        expect(f.consensus).toBeGreaterThanOrEqual(0);
        expect(f.consensus).toBeLessThanOrEqual(1);
        expect(f.below + f.above).toBeLessThanOrEqual(f.n);
        if (f.n > 1) {
          expect(f.sd).toBeGreaterThanOrEqual(f.populationSd!);
          expect(f.agreement).toBeGreaterThanOrEqual(0);
          expect(f.agreement).toBeLessThanOrEqual(1);
        }
        expect(f.spread === null).toBe(f.n < 5);
      }),
      { numRuns: 1000 },
    );
  });

  test('mirror when the answers do', () => {
    fc.assert(
      fc.property(counted, ({ counts, scale: { min, max } }) => {
        const figures = describe(counts, { min, max });
        const mirrored = describe(counts.toReversed(), { min, max });
        fc.pre(figures.n > 0);
        const mirror = (value: number): unknown => expect.closeTo(min + max - value, 12);
        expect(mirrored).toEqual({
          ...figures,
          sum: (min + max) * figures.n - figures.sum,
          counts: counts.toReversed(),
          mean: mirror(figures.mean!),
          // Rounding half up does not mirror at a tie, where it may be a tenth higher.
          rounded: expect.any(Number) as number,
          median: mirror(figures.median!),
          quartiles: figures.quartiles!.map(mirror).reverse(),
          min: min + max - figures.max!,
          max: min + max - figures.min!,
          consensus: expect.closeTo(figures.consensus!, 12) as number,
          below: figures.above,
          above: figures.below,
        } satisfies Record<keyof Description, unknown>);
        const up = Math.round(10 * figures.rounded!);
        const down = Math.round(10 * (min + max - mirrored.rounded!));
        const tie = (20 * figures.sum) % figures.n === 0 && (10 * figures.sum) % figures.n !== 0;
        fc.pre(figures.n < 1e6);
        expect(up - down).toBe(tie ? 1 : 0);
      }),
      { numRuns: 1000 },
    );
  });

  test('move with the scale', () => {
    const unmoved = ['n', 'sd', 'populationSd', 'agreement', 'spread', 'split', 'below', 'above'] as const;
    fc.assert(
      fc.property(counted, fc.integer({ min: -20, max: 20 }), ({ counts, scale: { min, max } }, step) => {
        const figures = describe(counts, { min, max });
        const moved = describe(counts, { min: min + step, max: max + step });
        for (const key of unmoved) expect(moved[key]).toBe(figures[key]);
        fc.pre(figures.n > 0);
        expect(Math.round(10 * moved.rounded!) - Math.round(10 * figures.rounded!)).toBe(10 * step);
        expect(moved.median! - figures.median!).toBe(step);
      }),
    );
  });
});
