import { uuid } from '../../scoring/uuid.js';
import { page } from './page.js';
import type { Queue } from './queue.js';

/** Lets one tab at a time send. `renew` is called before each response is sent. */
export type SenderLock = (work: (renew: () => Promise<void>) => Promise<void>) => Promise<void>;

/** Web Locks, which end with the tab. Without them, on plain http for example, a lease in the queue. */
export const senderLock = (name: string, queue: Queue, leaseMs: number): SenderLock =>
  (globalThis.navigator as Partial<Navigator> | undefined)?.locks
    ? navigatorLock(name)
    : leaseLock(queue, leaseMs);

const navigatorLock =
  (name: string): SenderLock =>
  (work) =>
    navigator.locks.request(name, () => work(() => Promise.resolve()));

/** How often a tab checks whether another has ended its lease early. */
const LOOK_EVERY_MS = 1000;

/**
 * A lease in the queue, taken in one transaction. After a tab has crashed, another takes over once the lease has expired.
 *
 * @param leaseMs Longer than sending one response may take.
 */
export function leaseLock(queue: Queue, leaseMs: number): SenderLock {
  const owner = uuid();
  const drop = (): void => void queue.endLease(owner).catch(() => undefined);
  const ask = (): Promise<number | null> => queue.lease(owner, Date.now(), Date.now() + leaseMs);
  return async (work) => {
    for (let until = await ask(); until !== null; until = await ask()) {
      await wait(Math.max(0, Math.min(until - Date.now(), LOOK_EVERY_MS)));
    }
    // A page that is reloaded while it sends does not wait for its own lease to expire.
    page()?.addEventListener('pagehide', drop);
    try {
      await work(async () => {
        if ((await ask()) !== null) throw new Error('Another tab has begun to send.');
      });
    } finally {
      page()?.removeEventListener('pagehide', drop);
      await queue.endLease(owner);
    }
  };
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
