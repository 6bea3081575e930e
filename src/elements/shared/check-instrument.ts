import { kundorientering } from '../../instruments/kundorientering/facts.js';

const checked = new WeakSet<object>([kundorientering]);

export const isChecked = (instrument: object): boolean => checked.has(instrument);

/**
 * Checks a host's own instrument. The schema is fetched here, so that a page with the library's own never loads it.
 *
 * @throws {KundDiagnosError} (as a rejection) when something is wrong, with what and where; an ordinary error when the schema
 *   is not there.
 */
export async function checkInstrument(instrument: unknown): Promise<void> {
  const { parseInstrument } = await import('../../schema/index.js').catch((cause: unknown) => {
    throw new Error('kund-diagnos.schema.js could not be fetched from beside the script file', {
      cause,
    });
  });
  parseInstrument(instrument);
  checked.add(instrument as object);
}
