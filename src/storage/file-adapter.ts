import { parseArgument } from '../scoring/validation/argument.js';
import { nonEmptyString } from '../scoring/validation/validate.js';
import { copyOfResponse, type StorableResponse, type StorageAdapter } from './adapter.js';
import { downloadResponses } from './download-responses.js';

/** Characters that some system does not allow in a file name. */
const NOT_IN_FILE_NAMES = /[^\w-]+/gu;

/**
 * Downloads each response as a file, `<name>-<id>.kd.json`, which the person hands over, by mail for example. The receiver reads it with
 * `parseResponseFile`, and must store each `id` once, since the same response may be handed over twice.
 *
 * `save` resolves once the download has been offered: no browser tells whether the person has saved it.
 *
 * @param name Prefix of the file names. Default: `kund-diagnos`.
 * @returns The adapter; its `export` returns the responses downloaded since the page was opened.
 * @throws {KundDiagnosError} `invalid-argument` for a name that is not a string, or empty.
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
      downloadResponses([copy], fileName);
      offered.set(copy.id, copy);
    },
    export: () => Promise.resolve(structuredClone([...offered.values()])),
  };
}
