// Where scores from −100 to 100 stand on a line.

/** In percent of the width. */
export const scorePercent = (score: number): number => (score + 100) / 2;

/** The scores that have a hairline. */
export const SCORE_TICKS: readonly number[] = [-100, -50, 0, 50, 100];

const STEP = 25;
/** Half of the scale: in a smaller part a few points would look like much. */
const MIN_RANGE = 100;

/** The part of the scale that shows intervals: from one multiple of 25 to another, and at least half of it. */
export function scoreRange(
  intervals: readonly (readonly [low: number, high: number])[],
): [low: number, high: number] {
  let low = Math.floor(Math.min(...intervals.map(([from]) => from)) / STEP) * STEP;
  let high = Math.ceil(Math.max(...intervals.map(([, to]) => to)) / STEP) * STEP;
  for (let isHigher = true; high - low < MIN_RANGE; isHigher = !isHigher) {
    if (isHigher) high = Math.min(100, high + STEP);
    else low = Math.max(-100, low - STEP);
  }
  return [low + 0, high + 0];
}

/** The multiples of 25 in a range, the highest first. */
export const ticksIn = ([low, high]: readonly [low: number, high: number]): number[] =>
  Array.from({ length: (high - low) / STEP + 1 }, (_, index) => high - index * STEP);
