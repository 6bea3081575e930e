// The lease that lets one tab at a time send where the browser has no locks, as on plain http.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outbox, type Outbox } from '../../src/storage/index.js';
import { IndexedDbQueue } from '../../src/storage/outbox/queue.js';
import { leaseLock, senderLock } from '../../src/storage/outbox/sender-lock.js';
import { Server } from './support/server.ts';

const LEASE_MS = 5000;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const queue = () => new IndexedDbQueue('test');
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
async function pass(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
  for (let turns = 0; turns < 20; turns++) await turn();
}

/** Lets seconds pass until something has happened. Returns them. */
async function passUntil(happened: Promise<unknown>): Promise<number[]> {
  const state = { isDone: false };
  void happened.then(() => (state.isDone = true));
  const seconds: number[] = [];
  while (!state.isDone) {
    seconds.push(seconds.length);
    await pass(1000);
  }
  return seconds;
}

/** A lock that is held until the test ends it. */
function hold(lock: ReturnType<typeof leaseLock>) {
  let end!: () => void;
  let begun!: () => void;
  let renew!: () => Promise<void>;
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const done = lock(async (given) => {
    renew = given;
    begun();
    await new Promise<void>((resolve) => (end = resolve));
  });
  return {
    hasBegun,
    done,
    release: () => {
      end();
    },
    renew: () => renew(),
  };
}

test('a second tab waits until the first has ended', async () => {
  const first = hold(leaseLock(queue(), LEASE_MS));
  await first.hasBegun;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const second = hold(leaseLock(queue(), LEASE_MS));
  let isSecond = false;
  void second.hasBegun.then(() => (isSecond = true));
  await pass(LEASE_MS / 2);
  expect(isSecond).toBe(false);
  first.release();
  await first.done;
  await pass(1000);
  expect(isSecond).toBe(true);
  second.release();
  await second.done;
});

test('one that renews its lease keeps it; one that has crashed loses it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  const first = hold(leaseLock(queue(), LEASE_MS));
  await first.hasBegun;
  const second = hold(leaseLock(queue(), LEASE_MS));
  let isSecond = false;
  void second.hasBegun.then(() => (isSecond = true));
  for (let renewals = 0; renewals < 4; renewals++) {
    await pass(LEASE_MS - 1000);
    await first.renew();
    expect(isSecond).toBe(false);
  }
  // It crashes: nobody renews.
  const { length } = await passUntil(second.hasBegun);
  expect(length).toBeLessThanOrEqual(LEASE_MS / 1000 + 1);
  // Should it wake up after all, it does not send beside the other.
  await expect(first.renew()).rejects.toThrow();
  second.release();
  await second.done;
});

test('a page that is left ends no lease but its own, however late', async () => {
  const leases = queue();
  // No lease expires meanwhile.
  vi.useFakeTimers({ toFake: ['Date'] });
  expect(await leases.lease('left', LEASE_MS)).toBeNull();
  await leases.endLease('left');
  expect(await leases.lease('sends', LEASE_MS)).toBeNull();
  // The page that was left asks once more.
  await leases.endLease('left');
  expect(await leases.lease('waits', LEASE_MS)).toBe(Date.now() + LEASE_MS);
});

test('a tab that asks first and is slow does not take the lease that another got a moment later', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const quick = queue();
  await quick.all();
  // It has to open its database first.
  const slow = queue().lease('slow', LEASE_MS);
  vi.setSystemTime(Date.now() + 1);
  expect(await quick.lease('quick', LEASE_MS)).toBeNull();
  expect(await slow).toBe(Date.now() + LEASE_MS);
});

test('a tab whose clock is behind does not take the lease of one whose clock is ahead', async () => {
  const now = Date.now();
  // A browser may blur it, and a clock that is corrected may go back.
  for (const behindMs of [1, 1000]) {
    vi.useFakeTimers({ toFake: ['Date'], now });
    const [ahead, behind] = [queue(), queue()];
    expect(await ahead.lease('ahead', LEASE_MS)).toBeNull();
    vi.setSystemTime(now - behindMs);
    expect(await behind.lease('behind', LEASE_MS)).toBe(now + LEASE_MS);
    await ahead.endLease('ahead');
  }
});

test('a clock that is set back locks nobody out', async () => {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: now + 365 * 86_400_000 });
  await hold(leaseLock(queue(), LEASE_MS)).hasBegun;
  vi.setSystemTime(now);
  await hold(leaseLock(queue(), LEASE_MS)).hasBegun;
});

test.each([undefined, {}])(
  'a browser without locks gets the lease, and one tab at a time sends: %j',
  async (navigator) => {
    vi.stubGlobal('navigator', navigator);
    const server = new Server();
    const tabs: Outbox[] = [outbox(server.adapter), outbox(server.adapter), outbox(server.adapter)];
    await Promise.all(tabs.map((box, index) => box.save({ id: `${index}` })));
    await Promise.all(tabs.map((box) => box.flush()));
    expect(server.mostInFlight).toBe(1);
    expect(server.deliveries).toHaveLength(3);
    await Promise.all(tabs.map((box) => box.close()));
  },
);

test('the browser’s own lock is taken where there is one', async () => {
  const request = vi.fn((_name: string, work: () => unknown) => work());
  vi.stubGlobal('navigator', { locks: { request } });
  let isRun = false;
  await senderLock(
    'outbox:a',
    queue(),
    LEASE_MS,
  )(async (renew) => {
    await renew();
    isRun = true;
  });
  expect(isRun).toBe(true);
  expect(request.mock.calls[0]![0]).toBe('outbox:a');
});

test('where the browser refuses its locks, as Firefox 115 does in a frame from another site, a lease takes their place', async () => {
  const request = vi.fn(() =>
    Promise.reject(new DOMException('request() is not allowed in this context', 'SecurityError')),
  );
  vi.stubGlobal('navigator', { locks: { request } });
  // No lease expires meanwhile.
  vi.useFakeTimers({ toFake: ['Date'] });
  const held = hold(senderLock('test', queue(), LEASE_MS));
  await held.hasBegun;
  expect(request).toHaveBeenCalledOnce();
  // Another tab finds it taken.
  expect(await queue().lease('another', LEASE_MS)).not.toBe(null);
  held.release();
  await held.done;
  expect(await queue().lease('another', LEASE_MS)).toBe(null);
});

test('a failure of the work itself is not tried again with a lease', async () => {
  const request = (_: string, work: () => Promise<void>) => work();
  vi.stubGlobal('navigator', { locks: { request } });
  const work = vi.fn(() => Promise.reject(new Error('No line.')));
  await expect(senderLock('test', queue(), LEASE_MS)(work)).rejects.toThrow('No line.');
  expect(work).toHaveBeenCalledOnce();
});
