import type { Scale } from '../../scoring/instrument.js';

/** A second digit within this time belongs to the first: 1 and 0 are 10. */
const SECOND_DIGIT_MS = 1000;

/** Answers by digit. The first digit answers at once; a second one that makes a value of the scale answers again. */
export class DigitKeys {
  #typed = '';
  #typedAt = 0;

  /** The value for a key; `null` for keys that the browser handles. */
  valueOf({ key, repeat, ctrlKey, altKey, metaKey, timeStamp }: KeyboardEvent, scale: Scale): number | null {
    if (repeat || ctrlKey || altKey || metaKey || !/^\d$/.test(key)) return null;
    const isSecond = this.#typed !== '' && timeStamp - this.#typedAt < SECOND_DIGIT_MS;
    const values = isSecond ? [Number(this.#typed + key), Number(key)] : [Number(key)];
    const value = values.find((each) => each >= scale.min && each <= scale.max) ?? null;
    // No two-digit value begins with 0.
    this.#typed = value === 0 || value === null ? '' : key;
    this.#typedAt = timeStamp;
    return value;
  }
}
