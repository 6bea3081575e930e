import type { KdSubmitEvent } from '../../src/elements/index.js';

const notStored = 'Servern svarar inte. Försök igen om en stund.';

/** Hosts by what they do with the answers. One that does not listen is `null`. */
export const hosts = {
  stores: (event: KdSubmitEvent) => {
    event.waitUntil(Promise.resolve());
  },
  fails: (event: KdSubmitEvent) => {
    event.waitUntil(Promise.reject(new Error(notStored)));
  },
  neverAnswers: (event: KdSubmitEvent) => {
    event.waitUntil(new Promise(() => undefined));
  },
  doesNotListen: null,
};

export type Host = keyof typeof hosts;
