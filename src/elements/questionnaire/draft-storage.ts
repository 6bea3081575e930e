import { onServer } from '../shared/on-server.js';
import type { Draft } from './draft.js';

/** A draft left alone for so long is thrown away: it belongs to another day's situation. */
const expiresAfterMs = 14 * 24 * 60 * 60 * 1000;

const nameOf = (key: string) => `kund-diagnos:${key}`;

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

/** Keeps a draft in this browser, or throws away the one that is there. Returns whether one is kept. */
export const storeDraft = (key: string, draft: Draft | null): boolean =>
  attempt(() => {
    if (draft) localStorage.setItem(nameOf(key), JSON.stringify({ stored: Date.now(), draft }));
    else localStorage.removeItem(nameOf(key));
    return !!draft;
  }) ?? false;

/** The draft that was kept, unread; `null` when there is none, or it is too old. */
export const storedDraft = (key: string): unknown =>
  // A server may have a storage, too: everybody's.
  onServer
    ? null
    : attempt(() => {
        const { stored, draft } = JSON.parse(localStorage.getItem(nameOf(key))!) as {
          stored: number;
          draft: unknown;
        };
        const age = Date.now() - stored;
        return age >= 0 && age < expiresAfterMs ? draft : null;
      });
