import 'fake-indexeddb/auto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, test, vi } from 'vitest';
import { storageConformance, type AdapterUnderTest } from '../../src/storage/conformance/index.js';
import {
  fileAdapter,
  localStorageAdapter,
  memoryAdapter,
  outbox,
  parseResponseFile,
  postTo,
  type StorableResponse,
  type StorageAdapter,
} from '../../src/storage/index.js';
import { page } from './support/page.ts';
import { Server } from './support/server.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);

let count = 0;

const adapters: Record<string, () => AdapterUnderTest | Promise<AdapterUnderTest>> = {
  memoryAdapter() {
    const adapter = memoryAdapter();
    return { adapter, stored: () => adapter.export() };
  },

  localStorageAdapter() {
    const { remove } = page();
    const adapter = localStorageAdapter();
    return {
      adapter,
      stored: () => adapter.export(),
      reopen: () => localStorageAdapter(),
      remove,
    };
  },

  fileAdapter() {
    const { files, remove } = page();
    // The receiver goes by the id.
    const stored = async (): Promise<StorableResponse[]> => {
      const received = await Promise.all(
        files.map(async ({ content }) => parseResponseFile(await content.text()) as StorableResponse[]),
      );
      return [...new Map(received.flat().map((each) => [each.id, each])).values()];
    };
    return { adapter: fileAdapter(), stored, remove };
  },

  async postTo() {
    const host = new Server();
    const server = createServer((request, reply) => {
      void (async () => {
        const body: unknown = await new Response(request as never).json().catch(() => null);
        const status = await host.adapter
          .save(body as StorableResponse)
          .then(() => 204)
          .catch((error: unknown) => (error as { status?: number }).status);
        if (status === undefined) reply.destroy();
        else reply.writeHead(status).end();
      })();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return {
      adapter: postTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
      stored: () => [...host.stored.values()],
      setReachable: (isReachable) => {
        host.treatment = isReachable ? 'stores' : 'offline';
      },
      rejectId: (id) => void host.rejected.set(id, 422),
      remove: () => {
        server.close();
        server.closeAllConnections();
      },
    };
  },

  outbox() {
    const host = new Server();
    const name = `conformance ${count++}`;
    const open: { close(): Promise<void> }[] = [];
    const make = () => {
      const box = outbox(host.adapter, { name });
      open.push(box);
      return box;
    };
    return {
      adapter: make(),
      stored: () => [...host.stored.values()],
      setReachable: (isReachable) => {
        host.treatment = isReachable ? 'stores' : 'offline';
      },
      rejectId: (id) => void host.rejected.set(id, 422),
      reopen: async () => {
        await open[0]!.close();
        return make();
      },
      remove: async () => {
        for (const box of open) await box.close();
      },
    };
  },
};

describe.each(Object.entries(adapters))('%s', (_, make) => {
  for (const { name, run } of storageConformance(make)) test(name, run);
});

/** Adapters that each break one promise, and the case that says so. */
const broken: [breaks: string, adapter: (stored: StorableResponse[]) => StorageAdapter][] = [
  [
    'the same id twice is stored once',
    (stored) => ({ save: async (response) => void stored.push(structuredClone(response)) }),
  ],
  [
    'the same id twice at once is stored once',
    (stored) => ({
      async save(response) {
        const copy = structuredClone(response);
        const isKnown = stored.some(({ id }) => id === copy.id);
        await Promise.resolve();
        if (!isKnown) stored.push(copy);
      },
    }),
  ],
  [
    'a response is stored as it was given',
    (stored) => ({ save: async ({ id }) => void stored.push({ id }) }),
  ],
  [
    'a response that is changed afterwards is stored as it was',
    (stored) => ({
      async save(response) {
        await Promise.resolve();
        if (!stored.some(({ id }) => id === response.id)) stored.push(response);
      },
    }),
  ],
  [
    'any response with an id is stored, its text unharmed',
    (stored) => ({
      async save(response) {
        stored.push(JSON.parse(JSON.stringify(response).replaceAll('\\"', "'")) as StorableResponse);
      },
    }),
  ],
  [
    'a response without an id is rejected by the promise, and not stored',
    (stored) => ({ save: async (response) => void stored.push(response) }),
  ],
];

test.each(broken)('an adapter that does not keep it is found out: %s', async (name, make) => {
  const stored: StorableResponse[] = [];
  const found = storageConformance(() => ({ adapter: make(stored), stored: () => stored })).find(
    (each) => each.name === name,
  );
  await expect(found!.run()).rejects.toThrow();
});

test('an adapter that says "saved" of what it could not deliver is found out', async () => {
  const box: StorageAdapter = { save: async () => undefined };
  const found = storageConformance(() => ({ adapter: box, stored: () => [], setReachable: () => undefined }));
  const name = 'what cannot be delivered is rejected, or held and not called saved';
  await expect(found.find((each) => each.name === name)!.run()).rejects.toThrow(/stored locally/);
});
