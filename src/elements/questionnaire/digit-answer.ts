import type { Scale } from '../../scoring/instrument.js';
import { points } from './points.js';

/** The answer that a key stands for; undefined for every key that is the browser's own. */
export function digitAnswer(event: KeyboardEvent, scale: Scale): number | undefined {
  // A key that is held down would answer statement after statement.
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey) return undefined;
  // On a scale past 9 one key is not enough to tell 1 from 10.
  return scale.max <= 9 ? points(scale).find((point) => String(point) === event.key) : undefined;
}
