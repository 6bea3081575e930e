import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import type { LocalizedInstrument } from '../../instruments/localized-instrument.js';
import type { Instrument } from '../../scoring/instrument.js';

/** An instrument that has been checked; one with texts is a host's own. */
export type CheckedInstrument = Instrument & { readonly texts?: LocalizedInstrument['texts'] };

/** Checked copies. An element passes them on to those inside it, which need not check them again. */
const checkedCopies = new WeakSet<object>([kundorientering]);

export const isChecked = (instrument: unknown): instrument is CheckedInstrument =>
  typeof instrument === 'object' && instrument !== null && checkedCopies.has(instrument);

/**
 * Checks a host's own instrument. The schema is fetched here, so that a page with the library's own never loads it.
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
