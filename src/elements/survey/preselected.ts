import type { Scale } from '../../scoring/instrument.js';
import { numberFrom } from '../internal/properties/number.js';
import { warnOnce } from '../internal/properties/warn-once.js';

/** Parses the property `score`. `null`, with a warning, when it is not on the scale. */
export function preselectedScore(score: unknown, { min, max }: Scale): number | null {
  const value = numberFrom(score);
  if (value === null || value === undefined) return null;
  if (Number.isInteger(value) && Number(value) >= min && Number(value) <= max) return Number(value);
  warnOnce(`score="${String(score)}" is not a whole number from ${min} to ${max}; nothing is preselected.`);
  return null;
}
