import { parseArgument } from '../scoring/argument.js';
import { nonEmptyString } from '../scoring/validate.js';
import { copyOfResponse, type StorableResponse, type StorageAdapter } from './adapter.js';
import { download } from './download.js';

/** What a file's name cannot hold in some system. */
const NOT_IN_FILE_NAMES = /[^\w-]+/gu;

/**
 * Gives each response to the person as a file, `<name>-<id>.kd.json`, which they hand over, by mail for example. The receiver goes by the `id`
 * in the file: the same response may be handed over twice.
 *
 * No browser tells whether a file that was offered has been kept, so `save` resolves once it has been offered.
 *
 * @param name What the files' names begin with. Default: `kund-diagnos`.
 * @returns The adapter; its `export` gives what has been offered since the page was opened.
 * @throws {KundDiagnosError} `invalid-argument` for a name that is no text, or empty.
 *
 * @example
 * const adapter = fileAdapter();
 * connect(document, adapter);
 * await adapter.export(); // []
 */
export function fileAdapter<R extends StorableResponse = StorableResponse>(
  name = 'kund-diagnos',
): Required<Pick<StorageAdapter<R>, 'save' | 'export'>> {
  const prefix = parseArgument('fileAdapter', 'name', name, nonEmptyString);
  const offered = new Map<string, R>();
  return {
    async save(response) {
      const copy = await Promise.resolve(copyOfResponse('save', response));
      const fileName = `${prefix}-${copy.id.replaceAll(NOT_IN_FILE_NAMES, '_')}.kd.json`;
      download(fileName, 'application/json', JSON.stringify(copy));
      offered.set(copy.id, copy);
    },
    export: () => Promise.resolve(structuredClone([...offered.values()])),
  };
}

/**
 * Gives the person several responses as one file, such as those that an outbox holds.
 *
 * @param responses What to put in the file, as a JSON list.
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
