import { at, fail } from './check.js';
import type { Light, LightThresholds } from './instrument.js';
import { readLights } from './read-instrument.js';

/**
 * The traffic light of a mean, rounded or not: rounded half up to one decimal, then classified, so that the colour
 * and the figure shown never disagree.
 *
 * @param mean A mean, or `null` for none. Without thresholds of your own it is on the scale 1–5.
 * @param lights The lowest rounded mean that is green, and the lowest that is yellow. Left out: 3.5 and 2.5.
 * @returns The light, or `null` when there is no mean.
 * @throws KundDiagnosError `invalid-input` for a mean that is not a number or off the scale, or for thresholds that do not
 *   fall or have more than one decimal.
 *
 * @example
 * trafficLight(3.45); // 'green'
 * trafficLight(2.45); // 'yellow'
 * trafficLight(2.449); // 'red'
 * trafficLight(null); // null
 */
export function trafficLight(mean: number, lights?: LightThresholds): Light;
export function trafficLight(mean: number | null, lights?: LightThresholds): Light | null;
export function trafficLight(mean: number | null, lights?: LightThresholds): Light | null {
  const { green, yellow } = at(
    'lights',
    () => readLights(lights ?? { green: 3.5, yellow: 2.5 }),
    'invalid-input',
  );
  if (mean === null) return mean;
  if (!Number.isFinite(mean) || (!lights && (mean < 1 || mean > 5)))
    fail(lights ? 'a number' : 'a mean from 1 to 5', mean, ['mean'], 'invalid-input');
  // Rounding half up and then comparing is comparing with half a tenth less.
  const reaches = (threshold: number): boolean => mean >= (Math.round(threshold * 20) - 1) / 20;
  return reaches(green) ? 'green' : reaches(yellow) ? 'yellow' : 'red';
}
