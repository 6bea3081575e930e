import { expect, test } from 'vitest';
import { scoreRange } from '../../src/charts/score-axis.js';

test.each<[string, [number, number][], [number, number]]>([
  [
    'holds every interval',
    [
      [-16, 13],
      [18, 90],
    ],
    [-25, 100],
  ],
  ['is half of the scale where scores are alike', [[24, 36]], [-25, 75]],
  ['has its scores in the middle', [[-16, 45]], [-25, 75]],
  ['ends with the scale', [[92, 98]], [0, 100]],
  ['ends with the scale, below too', [[-98, -90]], [-100, 0]],
])('a line of scores %s', (_, intervals, range) => {
  expect(scoreRange(intervals)).toEqual(range);
});
