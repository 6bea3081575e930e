import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nps, npsByGroup } from '../../src/scoring/index.js';

test('it is the same from answers, from counts and from kinds', () => {
  const expected = { n: 4, promoters: 2, passives: 1, detractors: 1, score: 25, rounded: 25 };
  expect(nps([10, 9, 8, 3])).toMatchObject(expected);
  expect(nps({ promoters: 2, passives: 1, detractors: 1 })).toEqual(nps([10, 9, 8, 3]));
  expect(nps({ counts: [0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1] })).toEqual(nps([10, 9, 8, 3]));
});

test('eleven answers in a list are answers, not counts', () => {
  expect(nps(Array<number>(11).fill(10))).toMatchObject({ n: 11, score: 100 });
});

test('accepts any iterable', () => {
  expect(nps(new Set([1, 2, 3]))).toMatchObject({ n: 3, score: -100, rounded: -100 });
  expect(nps(Uint8Array.of(10, 0))).toMatchObject({ n: 2, score: 0 });
});

test('without answers there is no score', () => {
  expect(nps([])).toEqual({
    n: 0,
    promoters: 0,
    passives: 0,
    detractors: 0,
    score: null,
    rounded: null,
    variance: null,
    standardError: null,
    interval: null,
    waldInterval: null,
  });
});

test('a score is rounded half away from zero, and never to −0', () => {
  // 1/200 and −1/200 are ±0.5; one of 201 each way is 0.
  expect(nps({ promoters: 1, passives: 199, detractors: 0 }).rounded).toBe(1);
  expect(nps({ promoters: 0, passives: 199, detractors: 1 }).rounded).toBe(-1);
  expect(nps({ promoters: 0, passives: 500, detractors: 1 }).rounded).toBe(0);
});

test('it stays within its bounds, and mirrors', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 10 })), (answers) => {
      const score = nps(answers);
      const counts = Array.from({ length: 11 }, (_, k) => answers.filter((answer) => answer === k).length);
      expect(nps({ counts })).toEqual(score);
      const { promoters, passives, detractors } = score;
      const mirrored = nps({ promoters: detractors, passives, detractors: promoters });
      fc.pre(answers.length > 0);
      expect(mirrored.rounded).toBe(0 - score.rounded!);
      expect(mirrored.interval).toEqual([0 - score.interval![1], 0 - score.interval![0]]);
      for (const [low, high] of [score.interval!, score.waldInterval!]) {
        expect(low).toBeGreaterThanOrEqual(-100);
        expect(high).toBeLessThanOrEqual(100);
        expect(low).toBeLessThanOrEqual(high);
      }
      expect(Math.abs(score.score! - score.rounded!)).toBeLessThanOrEqual(0.5);
      expect(score.variance).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('hidden groups keep their place', () => {
  expect(npsByGroup({ b: [10], a: null, c: undefined })).toEqual([
    { name: 'b', nps: nps([10]) },
    { name: 'a', nps: null },
    { name: 'c', nps: null },
  ]);
});
