import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import type { LocalizedInstrument } from '../../instruments/localized-instrument.js';
import type { Instrument } from '../../scoring/instrument.js';

/** A validated instrument. Only a host's own has `texts`. */
export type CheckedInstrument = Instrument & { readonly texts?: LocalizedInstrument['texts'] };

/** Validated copies. Nested elements are given these and skip the check. */
const checkedCopies = new WeakSet<object>([kundorientering]);

export const isChecked = (instrument: unknown): instrument is CheckedInstrument =>
  typeof instrument === 'object' && instrument !== null && checkedCopies.has(instrument);

/**
 * Validates a host's own instrument. Fetches the schema here, so that a page with the built-in instrument never loads it.
 *
 * @returns A copy.
 * @throws {KundDiagnosError} (as a rejection) when something is wrong, and what the browser throws when the schema cannot be fetched.
 */
export async function checkInstrument(instrument: unknown): Promise<CheckedInstrument> {
  const { parseInstrument } = await import('../../schema/index.js');
  const copy = parseInstrument(instrument);
  checkedCopies.add(copy);
  return copy;
}
