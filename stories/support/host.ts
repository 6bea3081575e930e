import type { KdPlanChangeEvent, KdSubmitEvent } from '../../src/elements/index.js';
import { StorageError } from '../../src/storage/index.js';

type Saving = KdSubmitEvent | KdPlanChangeEvent;

const notStored = 'Servern svarar inte. Försök igen om en stund.';

/** Hosts by what they do with answers, or with a plan. One that does not listen is `null`. */
export const hosts = {
  stores: (event: Saving) => {
    event.waitUntil(Promise.resolve());
  },
  fails: (event: Saving) => {
    event.waitUntil(Promise.reject(new Error(notStored)));
  },
  /** As an outbox does without a connection. */
  keepsOnTheDevice: (event: Saving) => {
    event.waitUntil(Promise.resolve({ storedLocally: true, waiting: 3, sent: new Promise(() => undefined) }));
  },
  /** As an outbox does where the browser lets it store nothing either. */
  keepsNothing: (event: Saving) => {
    event.waitUntil(Promise.reject(new StorageError('not-stored', '')));
  },
  neverAnswers: (event: Saving) => {
    event.waitUntil(new Promise(() => undefined));
  },
  doesNotListen: null,
};

export type Host = keyof typeof hosts;
