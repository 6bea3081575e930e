import { scaleValues } from '../../charts/scale-values.js';
import type { Scale } from '../../scoring/instrument.js';

/**
 * The answer that an event on a radio button gives: its value when it is chosen, or the digit that is pressed. `null` for every
 * key that is the browser's own.
 *
 * @param shortcuts True when digits answer.
 */
export function answerFromEvent(event: Event, scale: Scale, shortcuts: boolean): number | null {
  if (event.type === 'input') return Number((event.target as HTMLInputElement).value);
  const { key, repeat, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  // A key that is held down would answer statement after statement.
  if (!shortcuts || repeat || ctrlKey || altKey || metaKey) return null;
  // One key does not tell 1 from 10.
  if (scale.max > 9) return null;
  return scaleValues(scale).find((value) => String(value) === key) ?? null;
}
