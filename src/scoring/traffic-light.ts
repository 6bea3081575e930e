import type { TrafficLight } from './instrument.js';
import { DEFAULT_THRESHOLDS, type LightThresholds } from './light-thresholds.js';
import { parseThresholds } from './parse-instrument.js';
import { parseArgument } from './validation/argument.js';
import { refine } from './validation/validate.js';

/** The light of a mean rounded to one decimal. */
export const lightOf = (rounded: number, { green, yellow }: LightThresholds): TrafficLight =>
  rounded >= green ? 'green' : rounded >= yellow ? 'yellow' : 'red';

/**
 * The traffic light of a mean, rounded or not. The mean is rounded half up to one decimal and then classified, so that the colour
 * and the figure shown never disagree.
 *
 * @param mean A mean, or `null` for none. Without thresholds of your own it is on the scale 1–5.
 * @param thresholds The lowest rounded mean that is green, and the lowest that is yellow. Default: 3.5 and 2.5.
 * @returns The light, or `null` when there is no mean.
 * @throws {KundDiagnosError} `invalid-argument` for a mean that is not a number or is off the scale, and for thresholds of which green
 *   is not the higher.
 *
 * @example
 * trafficLight(3.45); // 'green'
 * trafficLight(2.45); // 'yellow'
 * trafficLight(2.449); // 'red'
 * trafficLight(null); // null
 */
export function trafficLight(mean: number, thresholds?: LightThresholds | null): TrafficLight;
export function trafficLight(
  mean: number | null | undefined,
  thresholds?: LightThresholds | null,
): TrafficLight | null;
export function trafficLight(
  mean: number | null | undefined,
  thresholds?: LightThresholds | null,
): TrafficLight | null {
  const limits = parseArgument(
    'trafficLight',
    'thresholds',
    thresholds ?? DEFAULT_THRESHOLDS,
    parseThresholds,
  );
  if (mean === null || mean === undefined) return null;
  const onScale = refine(
    thresholds ? 'a number' : 'a number from 1 to 5',
    (value: number) => Number.isFinite(value) && (thresholds ? true : value >= 1 && value <= 5),
  );
  // Exact at a tie: ten times a mean of x.x5 is the nearest double, and Math.round rounds half up.
  const rounded = Math.round(parseArgument('trafficLight', 'mean', mean, onScale) * 10) / 10;
  return lightOf(rounded, limits);
}
