import { kundorientering } from '../../instruments/kundorientering/facts.js';

const checked = new WeakSet<object>([kundorientering]);

export const isChecked = (instrument: object): boolean => checked.has(instrument);

/**
 * Checks a host's own instrument. The schema is fetched here, so that a page with the library's own never loads it.
 *
 * @throws {KundDiagnosError} (as a rejection) when something is wrong, with what and where.
 */
export async function checkInstrument(instrument: unknown): Promise<void> {
  const { parseInstrument } = await import('../../schema/index.js');
  parseInstrument(instrument);
  checked.add(instrument as object);
}
