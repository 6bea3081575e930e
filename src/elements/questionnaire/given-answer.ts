import type { Scale } from '../../scoring/instrument.js';
import { points } from './points.js';

/** The answer that an event on a point gives: a choice, or a digit's; undefined for every key that is the browser's own. */
export function givenAnswer(event: Event, scale: Scale, byDigit: boolean): number | undefined {
  if (event.type === 'change') return Number((event.target as HTMLInputElement).value);
  const { key, repeat, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  // A key that is held down would answer statement after statement. On a scale past 9 one key is not enough to tell 1 from 10.
  if (!byDigit || repeat || ctrlKey || altKey || metaKey || scale.max > 9) return undefined;
  return points(scale).find((point) => String(point) === key);
}
