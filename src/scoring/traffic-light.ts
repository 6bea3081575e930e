import { is, read } from './check.js';
import type { Light, LightThresholds } from './instrument.js';
import { readLights } from './read-instrument.js';

/**
 * The traffic light of a mean, rounded or not: rounded half up to one decimal, then classified, so that the colour
 * and the figure shown never disagree.
 *
 * @param mean A mean, or `null` for none. Without thresholds of your own it is on the scale 1–5.
 * @param lights The lowest rounded mean that is green, and the lowest that is yellow. Left out: 3.5 and 2.5.
 * @returns The light, or `null` when there is no mean.
 * @throws KundDiagnosError `invalid-mean` for one that is no number or off the scale, `invalid-lights` for thresholds that do not
 *   fall.
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
  const { green, yellow } = read('lights', lights ?? { green: 3.5, yellow: 2.5 }, readLights);
  if (mean === null) return mean;
  const onScale = is(
    'a mean on the scale',
    (value: number) => Number.isFinite(value) && (lights !== undefined || (value >= 1 && value <= 5)),
  );
  // Exact at a tie, since a mean of x.x5 times ten is a double's nearest, and Math.round goes half up.
  const rounded = Math.round(read('mean', mean, onScale) * 10) / 10;
  return rounded >= green ? 'green' : rounded >= yellow ? 'yellow' : 'red';
}
