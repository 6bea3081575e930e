import { parseArgument } from '../scoring/validation/argument.js';
import { nonEmptyString } from '../scoring/validation/validate.js';
import { copyOfResponse, type StorableResponse, type StorageAdapter } from './adapter.js';

/**
 * Stores responses in this browser's `localStorage`, for trials. Each has its own item, so that tabs do not overwrite each other's.
 * Everybody who uses the browser can read them, and Safari removes them after a week without a visit.
 *
 * @param name The items are named `<name>:<id>`. Default: `kund-diagnos-responses`.
 * @returns The adapter; its `export` returns the stored responses, ordered by `id`. `save` rejects when storage is denied or full.
 * @throws {KundDiagnosError} `invalid-argument` for a name that is not a string, or empty.
 *
 * @example
 * const adapter = localStorageAdapter('trial');
 * await adapter.save({ id: 'a', answers: { voc: 4 } });
 * await adapter.export(); // [{ id: 'a', answers: { voc: 4 } }]
 */
export function localStorageAdapter<R extends StorableResponse = StorableResponse>(
  name = 'kund-diagnos-responses',
): Required<Pick<StorageAdapter<R>, 'save' | 'export'>> {
  const prefix = `${parseArgument('localStorageAdapter', 'name', name, nonEmptyString)}:`;
  return {
    async save(response) {
      const copy = await Promise.resolve(copyOfResponse('save', response));
      const key = prefix + copy.id;
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(copy));
    },
    async export() {
      const keys = await Promise.resolve(
        Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!),
      );
      return keys
        .filter((key) => key.startsWith(prefix))
        .sort()
        .flatMap((key) => storedAs<R>(key.slice(prefix.length), localStorage.getItem(key)));
    },
  };
}

/** The response in an item, or nothing where the item is somebody else's: another adapter's, or one that the page has named so. */
function storedAs<R extends StorableResponse>(id: string, item: string | null): R[] {
  try {
    const stored = JSON.parse(item ?? 'null') as R | null;
    return stored?.id === id ? [stored] : [];
  } catch {
    return [];
  }
}
