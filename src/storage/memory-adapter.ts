import { copyOfResponse, type StorableResponse, type StorageAdapter } from './adapter.js';

/**
 * Stores responses in memory, for tests and trials. They are lost when the page is closed.
 *
 * @returns The adapter; its `export` returns the stored responses.
 *
 * @example
 * const adapter = memoryAdapter();
 * await adapter.save({ id: 'a', answers: { voc: 4 } });
 * await adapter.export(); // [{ id: 'a', answers: { voc: 4 } }]
 */
export function memoryAdapter<R extends StorableResponse = StorableResponse>(): Required<
  Pick<StorageAdapter<R>, 'save' | 'export'>
> {
  const stored = new Map<string, R>();
  return {
    async save(response) {
      const copy = await Promise.resolve(copyOfResponse('save', response));
      if (!stored.has(copy.id)) stored.set(copy.id, copy);
    },
    export: () => Promise.resolve(structuredClone([...stored.values()])),
  };
}
