// The outbox on a browser's own IndexedDB, locks and channels: the conformance suite, and tabs that are frames.
import { expect } from 'chai';
import { storageConformance, type AdapterUnderTest } from '../../../src/storage/conformance/index.js';
import {
  localStorageAdapter,
  outbox,
  StorageError,
  type Outbox,
  type StorableResponse,
} from '../../../src/storage/index.js';

/** A host that stores each id once. */
function host() {
  const stored = new Map<string, StorableResponse>();
  const rejected = new Set<string>();
  let isReachable = true;
  let inFlight = 0;
  const most = { inFlight: 0 };
  const save = async (response: StorableResponse): Promise<void> => {
    most.inFlight = Math.max(most.inFlight, ++inFlight);
    await new Promise((resolve) => setTimeout(resolve, 1));
    inFlight--;
    if (!isReachable) throw new TypeError('Failed to fetch');
    if (rejected.has(response.id)) throw new StorageError('rejected', 'Stängd.', 422);
    if (!stored.has(response.id)) stored.set(response.id, response);
  };
  return {
    adapter: { save },
    stored,
    rejected,
    most,
    setReachable: (to: boolean) => {
      isReachable = to;
    },
  };
}

const opened: Outbox[] = [];
const names: string[] = [];

function open(adapter: { save: (response: StorableResponse) => Promise<void> }, name: string): Outbox {
  const box = outbox(adapter, { name });
  opened.push(box);
  names.push(name);
  return box;
}

afterEach(async () => {
  for (const box of opened.splice(0)) await box.close();
  for (const name of names.splice(0)) indexedDB.deleteDatabase(`kund-diagnos-outbox:${name}`);
});

function outboxUnderTest(): AdapterUnderTest {
  const { adapter, stored, rejected, setReachable } = host();
  const name = crypto.randomUUID();
  const box = open(adapter, name);
  return {
    adapter: box,
    stored: () => [...stored.values()],
    setReachable,
    rejectId: (id) => void rejected.add(id),
    reopen: async () => {
      await box.close();
      return open(adapter, name);
    },
  };
}

describe('the outbox in this browser', () => {
  for (const { name, run } of storageConformance(outboxUnderTest)) it(name, run);

  it('has one sender at a time, in the order of the answers', async () => {
    const { adapter, stored, most, setReachable } = host();
    setReachable(false);
    const name = crypto.randomUUID();
    const tabs = [open(adapter, name), open(adapter, name), open(adapter, name)];
    const ids = Array.from({ length: 12 }, (_, index) => `${index}`);
    for (const id of ids) await tabs[Number(id) % 3]!.save({ id });
    setReachable(true);
    await Promise.all(tabs.map((box) => box.flush()));
    expect([...stored.keys()]).to.deep.equal(ids);
    expect(most.inFlight).to.equal(1);
  });

  it('does so by a lease, too, as on plain http, which has no locks', async () => {
    const locks = Object.getOwnPropertyDescriptor(Navigator.prototype, 'locks')!;
    Object.defineProperty(Navigator.prototype, 'locks', { configurable: true, value: undefined });
    try {
      const { adapter, stored, most } = host();
      const name = crypto.randomUUID();
      const tabs = [open(adapter, name), open(adapter, name)];
      await Promise.all(
        tabs.flatMap((box, index) => [box.save({ id: `a${index}` }), box.save({ id: `b${index}` })]),
      );
      // One that takes long is answered with a receipt.
      await Promise.all(tabs.map((box) => box.flush()));
      expect(stored.size).to.equal(4);
      expect(most.inFlight).to.equal(1);
    } finally {
      Object.defineProperty(Navigator.prototype, 'locks', locks);
    }
  });

  it('keeps text as it is', async () => {
    const { adapter, setReachable } = host();
    setReachable(false);
    const response = { id: 'å/ö 😀', comment: '\u0000 \ud83d\ude00 </script> "' };
    const box = open(adapter, crypto.randomUUID());
    await box.save(response);
    expect(await box.export()).to.deep.equal([response]);
  });
});

describe('localStorageAdapter in this browser', () => {
  const underTest = (): AdapterUnderTest => {
    const name = crypto.randomUUID();
    const adapter = localStorageAdapter(name);
    return {
      adapter,
      stored: () => adapter.export(),
      reopen: () => localStorageAdapter(name),
      remove: () => {
        localStorage.clear();
      },
    };
  };
  for (const { name, run } of storageConformance(underTest)) it(name, run);
});
