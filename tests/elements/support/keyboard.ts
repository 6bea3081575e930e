import { sendKeys } from '@web/test-runner-commands';
import { pause } from './mount.js';
import { focused } from './see.js';

/** Presses keys of the real keyboard, where the focus is. */
export async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await sendKeys({ press: key });
    await pause();
  }
}

/** Dispatches the event of a key that not every driver can press, such as one with Ctrl held. */
export function keydown(key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  focused()?.dispatchEvent(event);
  return event;
}
