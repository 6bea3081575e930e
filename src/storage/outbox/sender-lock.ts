import { uuid } from '../../scoring/uuid.js';
import { page } from './page.js';
import type { Queue } from './queue.js';

/** Lets one tab at a time send. `renew` is called before each response is sent. */
export type SenderLock = (work: (renew: () => Promise<void>) => Promise<void>) => Promise<void>;

/**
 * The browser's own locks, which end with the tab, or a lease in the queue where there are none, on plain http for example, and where the page may
 * not use them: Firefox before 116 refuses them in a frame from another site, which may still store.
 */
export function senderLock(name: string, queue: Queue, leaseMs: number): SenderLock {
  const lease = leaseLock(queue, leaseMs);
  if (!(globalThis.navigator as Partial<Navigator> | undefined)?.locks) return lease;
  return async (work) => {
    const state = { hasBegun: false };
    try {
      await navigator.locks.request(name, () => {
        state.hasBegun = true;
        return work(() => Promise.resolve());
      });
    } catch (error) {
      if (state.hasBegun) throw error;
      await lease(work);
    }
  };
}

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
  const ask = (): Promise<number | null> => queue.lease(owner, leaseMs);
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
