import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { npsFigures } from '../../../src/report/nps/figures.js';
import { answerShares, npsShares } from '../../../src/report/nps/shares.js';
import { kindOf, NPS_KINDS } from '../../../src/surveys/comments-by-kind.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const figuresOf = (counts: number[]) => {
  const of = (from: number, to: number) => sum(counts.slice(from, to));
  return npsFigures({ n: sum(counts), kinds: [of(0, 7), of(7, 9), of(9, 11)], counts });
};
const ofKinds = (detractors: number, passives: number, promoters: number) =>
  figuresOf([detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0]);
const sharesOf = (...kinds: [number, number, number]) => Object.values(npsShares(ofKinds(...kinds)));

describe('shares', () => {
  // 35.59, 30.51 and 33.90 %: rounded each for itself they make 101. The score is −1.69, and 34 − 36 = −2.
  test('make 100 together, and the score by subtraction', () => {
    expect(sharesOf(42, 36, 40)).toEqual([36, 30, 34]);
  });

  test.each<[detractors: number, passives: number, promoters: number, shares: number[]]>([
    [1, 1, 1, [33, 34, 33]],
    [0, 0, 7, [0, 0, 100]],
    [1, 0, 999, [0, 0, 100]],
    [20, 30, 50, [20, 30, 50]],
    // 33.3 and 66.7 %, and 33 points: without passives the two are 100, and their difference is 34.
    [1, 0, 2, [33, 0, 67]],
  ])('of %i, %i and %i are %j', (detractors, passives, promoters, shares) => {
    expect(sharesOf(detractors, passives, promoters)).toEqual(shares);
  });

  // Of 30, one is 3.33 and two are 6.67 %, together 10.
  test('of answers round up those with the largest remainders', () => {
    const counts = [1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 27];
    expect(answerShares(figuresOf(counts), counts)).toEqual([3, 0, 0, 7, 0, 0, 0, 0, 0, 0, 90]);
  });

  test('are within one percent of the exact ones, and those of a kind’s answers make the kind’s', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 11, maxLength: 11 }), (counts) => {
        fc.pre(sum(counts) > 0);
        const figures = figuresOf(counts);
        const shares = npsShares(figures);
        const answers = answerShares(figures, counts);
        expect(sum(Object.values(shares))).toBe(100);
        for (const kind of NPS_KINDS) {
          expect(Math.abs(shares[kind] - (100 * figures[kind]) / figures.n)).toBeLessThan(1);
          expect(sum(answers.filter((_, score) => kindOf(score) === kind))).toBe(shares[kind]);
        }
        for (const [score, count] of counts.entries()) {
          expect(Math.abs(answers[score]! - (100 * count) / figures.n)).toBeLessThan(1);
        }
        if ((100 * figures.passives) % figures.n > 0) {
          expect(shares.promoters - shares.detractors).toBe(figures.score);
        }
      }),
    );
  });
});
