import { onServer } from '../shared/on-server.js';
import type { Draft } from './draft.js';

/** A draft left alone for so long is thrown away: it belongs to another day's situation. */
const expiresAfterMs = 14 * 24 * 60 * 60 * 1000;

export const nameOf = (key: string | null) => `kund-diagnos:${key}`;

/**
 * What an action returns; `null` when it throws. A browser may forbid storage, and storage may be full or hold something
 * else: the answers are still on the page, so nothing is said.
 */
export function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

/**
 * Keeps a draft in this browser, empties what is kept, or throws it away. Returns whether it could be done. A browser tells only
 * the other pages of it: the elements on this one are told here.
 */
export const store = (key: string | null, draft: Draft | '' | null): boolean =>
  key !== null &&
  !!attempt(() => {
    const name = nameOf(key);
    const newValue = draft && JSON.stringify({ stored: Date.now(), draft });
    if (newValue === null) localStorage.removeItem(name);
    else localStorage.setItem(name, newValue);
    return dispatchEvent(new StorageEvent('storage', { key: name, newValue }));
  });

/** The draft that was kept, unread; `null` when there is none. One that is too old is thrown away. */
export const storedDraft = (key: string | null): unknown =>
  // A server may have a storage, too: everybody's.
  onServer || key === null
    ? null
    : attempt(() => {
        const { stored, draft } = JSON.parse(localStorage.getItem(nameOf(key))!) as {
          stored: number;
          draft: unknown;
        };
        const age = Date.now() - stored;
        if (age >= 0 && age < expiresAfterMs) return draft;
        localStorage.removeItem(nameOf(key));
        return null;
      });
