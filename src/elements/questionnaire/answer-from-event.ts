import { scaleValues } from '../../charts/scale-values.js';
import type { Scale } from '../../scoring/instrument.js';

/**
 * The answer from an event on a radio button: its value when it is chosen, or the digit pressed. `null` for keys that the browser handles.
 *
 * @param shortcuts True when digits answer.
 */
export function answerFromEvent(event: Event, scale: Scale, shortcuts: boolean): number | null {
  if (event.type === 'input') return Number((event.target as HTMLInputElement).value);
  const { key, repeat, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  // A held key repeats, and would answer one statement after another.
  if (!shortcuts || repeat || ctrlKey || altKey || metaKey) return null;
  // One key cannot tell 1 from 10.
  if (scale.max > 9) return null;
  return scaleValues(scale).find((value) => String(value) === key) ?? null;
}
