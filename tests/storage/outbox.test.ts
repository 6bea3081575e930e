// What went wrong in other outboxes, each as a test: nothing is lost, nothing is called saved that is not, and nothing is held up for good.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  isLocalReceipt,
  outbox,
  type LocalReceipt,
  type Outbox,
  type OutboxCounts,
  type StorableResponse,
  type StorageAdapter,
} from '../../src/storage/index.js';
import { Server } from './support/server.ts';

let server: Server;
let open: Outbox[] = [];
const told: string[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new Server();
  told.length = 0;
  vi.spyOn(console, 'error').mockImplementation((message: string) => void told.push(message));
});

afterEach(async () => {
  server.treatment = 'stores';
  for (const { drop } of server.hanging) drop();
  await Promise.all(open.map((box) => box.close()));
  open = [];
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const response = (id: string) => ({ id, instrument: 'kundorientering', version: 1, answers: { voc: 4 } });

/** A tab of the page. */
function tab(adapter: StorageAdapter = server.adapter, name = 'test'): Outbox {
  const box = outbox(adapter, { name });
  open.push(box);
  return box;
}

/** A page, whose events the test dispatches. */
function aPage(hidden: boolean): EventTarget {
  const page = new EventTarget();
  for (const method of ['addEventListener', 'removeEventListener'] as const) {
    vi.stubGlobal(method, page[method].bind(page));
  }
  vi.stubGlobal('document', { hidden });
  return page;
}

const pendingIds = async (box: Outbox): Promise<string[]> =>
  (await box.pending()).map(({ response: { id } }) => id);

const eventually = (look: () => unknown): Promise<unknown> =>
  vi.waitUntil(look, { timeout: 20_000, interval: 2 });

async function receiptOf(saving: Promise<unknown>): Promise<LocalReceipt> {
  const receipt = await saving;
  if (!isLocalReceipt(receipt)) throw new Error('no receipt');
  return receipt;
}

describe('a response that can be sent', () => {
  test('is saved only with the host’s yes, and nothing stays on the device', async () => {
    const box = tab();
    expect(await box.save(response('a'))).toBeUndefined();
    expect([...server.stored.values()]).toEqual([response('a')]);
    expect(await box.pending()).toEqual([]);
    expect(server.deliveries).toEqual(['a']);
  });

  test('is judged when the adapter gives what fetch gives', async () => {
    const answers = [new Response('<h1>Logga in</h1>', { headers: { 'content-type': 'text/html' } })];
    const box = tab({ save: async () => answers.shift() ?? new Response(null, { status: 204 }) });
    const receipt = await receiptOf(box.save(response('a')));
    await box.flush();
    await receipt.sent;
  });
});

describe('a response that cannot be sent', () => {
  test('is kept, and said to be kept, with how many wait', async () => {
    server.treatment = 'offline';
    const box = tab();
    expect(await receiptOf(box.save(response('a')))).toMatchObject({ storedLocally: true, waiting: 1 });
    expect(await receiptOf(box.save(response('b')))).toMatchObject({ waiting: 2 });
    expect(server.storedIds).toEqual([]);
  });

  test.each(['online', 'pageshow', 'visibilitychange'])('is sent on %s', async (type) => {
    const page = aPage(false);
    server.treatment = 'offline';
    const receipt = await receiptOf(tab().save(response('a')));
    server.treatment = 'stores';
    page.dispatchEvent(new Event(type));
    await receipt.sent;
    expect(server.storedIds).toEqual(['a']);
  });

  test('is not tried when the page is hidden, and is when the line comes back then', async () => {
    const page = aPage(true);
    server.treatment = 'offline';
    const receipt = await receiptOf(tab().save(response('a')));
    server.treatment = 'stores';
    page.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('online'));
    await receipt.sent;
    expect(server.deliveries).toEqual(['a']);
  });

  test('is sent when the page is opened again', async () => {
    server.treatment = 'offline';
    const first = tab();
    await first.save(response('a'));
    await first.close();
    server.treatment = 'stores';
    tab();
    await eventually(() => server.storedIds.length === 1);
  });

  test('is sent by flush, as a button does, which says what is left', async () => {
    server.treatment = 'offline';
    const box = tab();
    await box.save(response('a'));
    expect(await box.flush()).toEqual({ waiting: 1, parked: 0, sending: false, available: true });
    server.treatment = 'stores';
    expect(await box.flush()).toEqual({ waiting: 0, parked: 0, sending: false, available: true });
  });

  test('is tried again by itself, less and less often', async () => {
    server.treatment = 503;
    const attempts: number[] = [];
    const box = tab({
      save: (each) => {
        attempts.push(Date.now());
        return server.adapter.save(each);
      },
    });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    const receipt = await receiptOf(box.save(response('a')));
    attempts.length = 0;
    while (attempts.length < 8) await pass(5000);
    const pauses = attempts.slice(1).map((at, index) => at - attempts[index]!);
    expect(pauses[0]).toBeLessThan(2 * 60_000);
    expect(Math.max(...pauses)).toBeGreaterThan(4 * 60_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(10 * 60_000 + 5000);
    server.treatment = 'stores';
    await pass(11 * 60_000);
    await receipt.sent;
  });

  test('never expires: offline for 48 hours, and then a year', async () => {
    server.treatment = 'offline';
    const first = tab();
    await first.save(response('a'));
    await first.close();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    for (const hours of [48, 365 * 24]) {
      vi.setSystemTime(Date.now() + hours * 3_600_000);
      const later = tab();
      await later.flush();
      expect(await pendingIds(later)).toEqual(['a']);
      await later.close();
    }
    server.treatment = 'stores';
    await tab().flush();
    expect([...server.stored.values()]).toEqual([response('a')]);
  });

  test('waits when a session has run out, and is not called saved', async () => {
    // A redirect that is not followed, the log-in page’s 200, and a server that asks who it is.
    const answers = [
      Object.defineProperties(new Response(), {
        type: { value: 'opaqueredirect' },
        status: { value: 0 },
        ok: { value: false },
      }),
      new Response('<h1>Logga in</h1>', { headers: { 'content-type': 'text/html; charset=utf-8' } }),
      new Response(null, { status: 401 }),
    ];
    const box = tab({ save: async (each) => answers.shift() ?? server.adapter.save(each) });
    const receipt = await receiptOf(box.save(response('a')));
    await box.flush();
    expect(await box.flush()).toMatchObject({ waiting: 1, parked: 0 });
    expect(server.storedIds).toEqual([]);
    await box.flush();
    await receipt.sent;
  });

  test('is kept while sending takes long, and saved when the host says so after all', async () => {
    const box = tab();
    await box.flush();
    server.treatment = 'hangs';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saving = box.save(response('a'));
    await eventuallyHanging(1);
    await vi.advanceTimersByTimeAsync(10_000);
    const receipt = await receiptOf(saving);
    server.hanging[0]!.answer();
    await receipt.sent;
  });

  test('does not wait for ever on a host that never answers: the next attempt sends it', async () => {
    const box = tab();
    await box.flush();
    server.treatment = 'hangs';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saving = box.save(response('a'));
    await eventuallyHanging(1);
    server.treatment = 'stores';
    await vi.advanceTimersByTimeAsync(10_000);
    const receipt = await receiptOf(saving);
    await vi.advanceTimersByTimeAsync(20_000);
    await box.flush();
    await receipt.sent;
    expect(server.deliveries).toEqual(['a', 'a']);
    expect(server.storedIds).toEqual(['a']);
  });
});

/** Lets IndexedDB go on, which takes its own time while timers are stopped. */
const databaseTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

async function eventuallyHanging(count: number): Promise<void> {
  while (server.hanging.length < count) await databaseTurn();
}

/** Time passes, and what it sets going is done. */
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turn = 0; turn < 30; turn++) await databaseTurn();
}

describe('the order', () => {
  test('is that in which the responses came', async () => {
    server.treatment = 'offline';
    const box = tab();
    const ids = ['c', 'a', 'b', '10', '9'];
    for (const id of ids) await box.save(response(id));
    expect(await pendingIds(box)).toEqual(ids);
    server.treatment = 'stores';
    await box.flush();
    expect(server.deliveries).toEqual(ids);
  });

  test('is kept when the line fails in the middle: nothing overtakes what waits', async () => {
    server.treatment = 'offline';
    const box = tab();
    for (const id of ['a', 'b', 'c']) await box.save(response(id));
    server.treatment = 'stores';
    server.rejected.set('b', 503);
    await box.flush();
    expect(server.storedIds).toEqual(['a']);
    await box.save(response('d'));
    expect(server.storedIds).toEqual(['a']);
    server.rejected.clear();
    await box.flush();
    expect(server.storedIds).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is kept between tabs', async () => {
    server.treatment = 'offline';
    const [left, right] = [tab(), tab()];
    await left.save(response('a'));
    await right.save(response('b'));
    await left.save(response('c'));
    server.treatment = 'stores';
    await right.flush();
    expect(server.deliveries).toEqual(['a', 'b', 'c']);
  });
});

describe('the same id', () => {
  test('twice is sent once', async () => {
    server.treatment = 'offline';
    const box = tab();
    await box.save(response('a'));
    expect(await receiptOf(box.save(response('a')))).toMatchObject({ waiting: 1 });
    server.treatment = 'stores';
    await box.flush();
    expect(server.deliveries).toEqual(['a']);
  });

  test('keeps what was first submitted under it: the host may have that', async () => {
    server.treatment = 'offline';
    const box = tab();
    await box.save(response('a'));
    await box.save({ ...response('a'), answers: { voc: 1 } } as StorableResponse);
    server.treatment = 'stores';
    await box.flush();
    expect(server.stored.get('a')).toEqual(response('a'));
  });
});

describe('the page is reloaded while it sends', () => {
  test('one response is stored, not two, and none is split', async () => {
    server.treatment = 'hangs';
    const first = tab();
    void first.save(response('a'));
    await eventually(() => server.hanging.length === 1);
    // The request arrives, and nobody is there to hear the answer.
    server.treatment = 'stores';
    server.hanging[0]!.answer();
    await eventually(() => server.storedIds.length === 1);
    await first.close();
    const second = tab();
    await second.flush();
    expect([...server.stored.values()]).toEqual([response('a')]);
    expect(await second.pending()).toEqual([]);
  });
});

describe('the host’s 2xx is lost', () => {
  test('it is sent again under the same id, and stored once', async () => {
    server.treatment = 'lost';
    const box = tab();
    const receipt = await receiptOf(box.save(response('a')));
    expect(server.storedIds).toEqual(['a']);
    server.treatment = 'stores';
    await box.flush();
    await receipt.sent;
    expect(server.deliveries.length).toBeGreaterThan(1);
    expect(server.storedIds).toEqual(['a']);
    expect(await box.pending()).toEqual([]);
  });
});

describe('a response that is sent and cannot be removed', () => {
  test('is saved, is not sent again, and holds up nothing', async () => {
    const box = tab();
    await box.flush();
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('The disk is broken.', 'DataError');
    });
    expect(await box.save(response('a'))).toBeUndefined();
    expect(await box.save(response('b'))).toBeUndefined();
    await box.flush();
    expect(server.deliveries).toEqual(['a', 'b']);
    // The person is not told that something waits.
    expect(await box.pending()).toEqual([]);
    expect(await box.export()).toEqual([]);
    expect(told).toContain('kund-diagnos: the outbox could not remove a response that was sent.');
    remove.mockRestore();
    await box.flush();
    await box.close();
    const later = tab();
    await later.flush();
    expect(server.deliveries).toEqual(['a', 'b']);
  });
});

describe('a response that the host rejects', () => {
  test.each([400, 403, 404, 409, 413, 422])('%d: the person hears why, and it is parked', async (status) => {
    server.rejected.set('a', status);
    const box = tab();
    await expect(box.save(response('a'))).rejects.toMatchObject({
      name: 'StorageError',
      code: 'rejected',
      status,
      message: `Status ${status}.`,
    });
    expect(await box.pending()).toEqual([
      { response: response('a'), parked: { status, reason: `Status ${status}.` } },
    ]);
    expect(await box.export()).toEqual([response('a')]);
    await box.flush();
    expect(server.deliveries).toEqual(['a']);
  });

  test.each([300, 401, 407, 408, 425, 429, 500, 502, 503])('%d is no rejection: it waits', async (status) => {
    server.treatment = status;
    const box = tab();
    await receiptOf(box.save(response('a')));
    expect(await box.flush()).toMatchObject({ waiting: 1, parked: 0 });
  });

  test('holds up nothing, and is there after the page was left', async () => {
    server.treatment = 'offline';
    const first = tab();
    for (const id of ['a', 'b', 'c']) await first.save(response(id));
    await first.close();
    server.treatment = 'stores';
    server.rejected.set('b', 422);
    const second = tab();
    expect(await second.flush()).toEqual({ waiting: 0, parked: 1, sending: false, available: true });
    expect(server.storedIds).toEqual(['a', 'c']);
    await second.close();
    expect(await pendingIds(tab())).toEqual(['b']);
  });

  test('is told to who waits for it, also when another tab has sent it', async () => {
    server.treatment = 'offline';
    const [left, right] = [tab(), tab()];
    const receipt = await receiptOf(left.save(response('a')));
    server.treatment = 422;
    await right.flush();
    await expect(receipt.sent).rejects.toMatchObject({ status: 422, message: 'Status 422.' });
  });

  test('is sent again by retry, and by submitting it again with what was missing', async () => {
    server.treatment = 422;
    const box = tab();
    for (const id of ['a', 'b']) await box.save(response(id)).catch(() => null);
    server.treatment = 'stores';
    expect(await box.retry('a')).toMatchObject({ parked: 1 });
    const corrected = { ...response('b'), segments: { role: 'CS' } };
    expect(await box.save(corrected)).toBeUndefined();
    expect([...server.stored.values()]).toEqual([response('a'), corrected]);
    expect(await box.pending()).toEqual([]);
  });

  test('is forgotten by discard, which does nothing to one that waits', async () => {
    server.rejected.set('a', 422);
    const box = tab();
    await box.save(response('a')).catch(() => null);
    server.treatment = 'offline';
    await box.save(response('b'));
    await box.discard('b');
    await box.discard('a');
    await box.discard('none');
    expect(await pendingIds(box)).toEqual(['b']);
  });
});

describe('two tabs', () => {
  test('never send at the same time', async () => {
    server.treatment = 'offline';
    const tabs = [tab(), tab(), tab()];
    for (const [index, box] of tabs.entries()) await box.save(response(`${index}`));
    server.treatment = 'stores';
    await Promise.all(
      tabs.flatMap((box) => [box.flush(), box.save(response(crypto.randomUUID())), box.flush()]),
    );
    expect(server.mostInFlight).toBe(1);
    expect(server.deliveries).toHaveLength(6);
    expect(new Set(server.deliveries).size).toBe(6);
  });

  test('tell who waits in one when the other has sent it', async () => {
    server.treatment = 'offline';
    const [left, right] = [tab(), tab()];
    const receipt = await receiptOf(left.save(response('a')));
    server.treatment = 'stores';
    await right.flush();
    await receipt.sent;
    expect(server.deliveries).toEqual(['a']);
  });

  test('both show the number that waits', async () => {
    server.treatment = 'offline';
    const [left, right] = [tab(), tab()];
    const seen: OutboxCounts[] = [];
    const end = right.subscribe((counts) => seen.push(counts));
    await eventually(() => seen.at(-1)?.waiting === 0);
    await left.save(response('a'));
    await eventually(() => seen.at(-1)?.waiting === 1);
    server.treatment = 422;
    await left.flush();
    await eventually(() => seen.at(-1)?.parked === 1);
    expect(seen.at(-1)).toEqual({ waiting: 0, parked: 1, sending: false, available: true });
    end();
    const { length } = seen;
    await right.discard('a');
    expect(seen).toHaveLength(length);
  });

  test('say whether they are sending: before the host has answered, and no longer once it has', async () => {
    const box = tab();
    await box.flush();
    const seen: OutboxCounts[] = [];
    box.subscribe((counts) => seen.push(counts));
    server.treatment = 'hangs';
    const saving = box.save(response('a'));
    await eventually(() => seen.at(-1)?.waiting === 1 && seen.at(-1)!.sending);
    await eventually(() => server.hanging.length === 1);
    server.hanging[0]!.answer();
    await saving;
    await eventually(() => seen.at(-1)?.waiting === 0 && !seen.at(-1)!.sending);
    server.treatment = 'offline';
    await box.save(response('b'));
    await eventually(() => seen.at(-1)?.waiting === 1 && !seen.at(-1)!.sending);
  });

  test('of another name have nothing to do with each other', async () => {
    server.treatment = 'offline';
    await tab(server.adapter, 'one').save(response('a'));
    expect(await pendingIds(tab(server.adapter, 'two'))).toEqual([]);
  });
});

describe('a browser that lets the page store nothing', () => {
  const refuse = {
    'throws when it is asked': () => {
      Object.defineProperty(globalThis, 'indexedDB', {
        configurable: true,
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      });
    },
    'rejects to open it': () => {
      vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
        throw new DOMException(
          'A mutation operation was attempted on a database that did not allow it.',
          'InvalidStateError',
        );
      });
    },
    'has none': () => {
      Reflect.deleteProperty(globalThis, 'indexedDB');
    },
    'is full': () => {
      vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      });
    },
  };

  afterEach(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      writable: true,
      value: new IDBFactory(),
    });
  });

  test.each(Object.entries(refuse))(
    '%s: who is offline is told at once, and keeps the answers',
    async (_, refuseIt) => {
      refuseIt();
      server.treatment = 'offline';
      const box = tab();
      await expect(box.save(response('a'))).rejects.toMatchObject({
        name: 'StorageError',
        code: 'not-stored',
      });
      server.treatment = 'stores';
      expect(await box.save(response('a'))).toBeUndefined();
      expect(server.storedIds).toEqual(['a']);
    },
  );

  test('is told before anybody answers', async () => {
    refuse['rejects to open it']();
    const counts = await new Promise<OutboxCounts>((resolve) => tab().subscribe(resolve));
    expect(counts).toEqual({ waiting: 0, parked: 0, sending: false, available: false });
  });

  test('a rejection has the host’s reason then, too', async () => {
    refuse['rejects to open it']();
    server.treatment = 409;
    await expect(tab().save(response('a'))).rejects.toMatchObject({
      code: 'rejected',
      message: 'Status 409.',
    });
  });

  test('a quota that is full loses nothing that waits', async () => {
    server.treatment = 'offline';
    const box = tab();
    await box.save(response('a'));
    refuse['is full']();
    await expect(box.save(response('b'))).rejects.toMatchObject({ code: 'not-stored' });
    server.treatment = 'stores';
    await box.flush();
    expect(server.storedIds).toEqual(['a']);
  });

  test('a database that never opens is given up', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
    server.treatment = 'offline';
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saving = tab()
      .save(response('a'))
      .catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await saving).toMatchObject({ code: 'not-stored' });
  });
});

test('a connection that the browser has closed is opened again', async () => {
  server.treatment = 'offline';
  const box = tab();
  await box.save(response('a'));
  const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await box.pending();
  const connection: unknown = transactions.mock.contexts.at(-1);
  (connection as IDBDatabase).close();
  expect(await pendingIds(box)).toEqual(['a']);
});

test('a closed outbox sends nothing, and keeps what it has', async () => {
  server.treatment = 'offline';
  const box = tab();
  await box.save(response('a'));
  await box.close();
  server.treatment = 'stores';
  await box.flush();
  expect(server.deliveries).toEqual([]);
  server.treatment = 'offline';
  expect(await pendingIds(tab())).toEqual(['a']);
});

test('a response that is saved as its outbox is closed is kept, and nobody is told that it is not', async () => {
  const box = tab();
  const saving = box.save(response('a'));
  await box.close();
  expect(isLocalReceipt(await saving)).toBe(true);
  expect(isLocalReceipt(await box.save(response('b')))).toBe(true);
  expect(server.deliveries).toEqual([]);
  await tab().flush();
  expect(server.storedIds).toEqual(['a', 'b']);
});

test('a listener that throws keeps nothing from being sent, and nothing from the others', async () => {
  const reported = vi.fn();
  vi.stubGlobal('reportError', reported);
  server.treatment = 'offline';
  const box = tab();
  for (const id of ['a', 'b', 'c']) await box.save(response(id));
  server.rejected.set('a', 422);
  const error = new Error('of the host');
  box.subscribe(() => {
    throw error;
  });
  const counts: OutboxCounts[] = [];
  box.subscribe((each) => counts.push(each));
  server.treatment = 'stores';
  expect(await box.flush()).toMatchObject({ waiting: 0, parked: 1 });
  expect(server.storedIds).toEqual(['b', 'c']);
  await eventually(() => counts.at(-1)?.waiting === 0);
  expect(reported).toHaveBeenCalledWith(error);
});

describe('the browser’s data is cleared while a response waits', () => {
  /** As the browser does for a site, and as some pages do when somebody logs out. */
  const clear = () =>
    new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase('kund-diagnos-outbox:test');
      deleting.onsuccess = () => {
        resolve();
      };
      deleting.onerror = () => {
        reject(new Error('not deleted'));
      };
    });

  test('it is not called saved: the page still has it, and keeps it anew', async () => {
    server.treatment = 'offline';
    const box = tab();
    const receipt = await receiptOf(box.save(response('a')));
    const sent = vi.fn();
    receipt.sent.then(sent, sent);
    await clear();
    await box.flush();
    expect(await pendingIds(box)).toEqual(['a']);
    expect(sent).not.toHaveBeenCalled();
    server.treatment = 'stores';
    await box.flush();
    await receipt.sent;
    expect(server.storedIds).toEqual(['a']);
  });

  test('the same where another tab is open, which knows nothing of it', async () => {
    server.treatment = 'offline';
    const [first, second] = [tab(), tab()];
    const receipt = await receiptOf(first.save(response('a')));
    await clear();
    server.treatment = 'stores';
    await second.flush();
    expect(server.storedIds).toEqual([]);
    await first.flush();
    await receipt.sent;
    expect(server.storedIds).toEqual(['a']);
  });
});
