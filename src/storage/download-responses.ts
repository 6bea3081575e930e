import type { StorableResponse } from './adapter.js';
import { download } from './download.js';

/**
 * Downloads responses as one file, for example those in an outbox. `parseResponseFile` reads it.
 *
 * @param responses The responses. The file is a JSON array, also of one response.
 * @param fileName Default: `kund-diagnos.kd.json`.
 *
 * @example
 * downloadResponses([{ id: 'a', answers: { voc: 4 } }], 'kvar.kd.json'); // undefined
 */
export function downloadResponses(
  responses: readonly StorableResponse[],
  fileName = 'kund-diagnos.kd.json',
): void {
  download(fileName, 'application/json', JSON.stringify(responses));
}
