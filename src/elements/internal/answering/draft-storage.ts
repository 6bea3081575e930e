import { attempt } from '../attempt.js';
import type { AnyDraft } from '../../events/answers.js';
import { onServer } from '../page/on-server.js';

/** Older drafts are removed: their answers are about an earlier situation. */
const EXPIRES_AFTER_MS = 14 * 24 * 60 * 60 * 1000;

/** Before the library existed: an earlier time stamp is from a clock that was wrong. */
const FIRST_STORED_MS = Date.UTC(2026, 10, 1);

/** Why a stored draft was removed, for other pages that show it. */
export type RemovalReason = 'saved' | 'cleared';

/** A change of a stored draft, by another page or by another element on this one. */
export type DraftStorageChange = 'stored' | 'removed' | RemovalReason;

const nameOf = (key: string): string => `kund-diagnos:${key}`;

/** False when the browser denies storage. On a server too: `localStorage` there would be shared by all visitors. */
export const canStoreDrafts = (): boolean => !onServer && attempt(() => localStorage) !== null;

/**
 * Stores a draft in this browser, and tells the other elements on this page: `storage` events reach only other pages.
 *
 * @returns False when it could not be stored, because storage is denied or full. The answers are still on the page.
 */
export const storeDraft = (key: string, draft: AnyDraft): boolean =>
  setItem(key, { stored: Date.now(), draft }) !== null;

/** Removes a stored draft, and tells the other pages and elements why. */
export function removeStoredDraft(key: string, reason: RemovalReason): void {
  // Other pages see only the item's last value, so it carries the reason.
  setItem(key, { removed: reason });
  attempt(() => {
    localStorage.removeItem(nameOf(key));
  });
}

const setItem = (key: string, item: object): boolean | null =>
  attempt(() => {
    const value = JSON.stringify(item);
    localStorage.setItem(nameOf(key), value);
    return dispatchEvent(new StorageEvent('storage', { key: nameOf(key), newValue: value }));
  });

/** The draft that is stored, unparsed; `null` when there is none. One that has expired is removed. */
export function loadDraft(key: string | null): unknown {
  if (key === null || !canStoreDrafts()) return null;
  const item = parseItem(attempt(() => localStorage.getItem(nameOf(key))));
  if (typeof item?.stored !== 'number') return null;
  const now = Date.now();
  const isClockSetRight = item.stored > now || item.stored < FIRST_STORED_MS;
  if (isClockSetRight) {
    // Its age is unknown, so it expires as if it were stored now.
    attempt(() => {
      localStorage.setItem(nameOf(key), JSON.stringify({ ...item, stored: now }));
    });
  } else if (now - item.stored >= EXPIRES_AFTER_MS) {
    attempt(() => {
      localStorage.removeItem(nameOf(key));
    });
    return null;
  }
  return item.draft;
}

/** The change that a `storage` event reports of the draft under a key; `null` when it is about something else. */
export function draftStorageChange(event: StorageEvent, key: string | null): DraftStorageChange | null {
  if (key === null || event.key !== nameOf(key)) return null;
  const item = parseItem(event.newValue);
  if (item?.removed === 'saved' || item?.removed === 'cleared') return item.removed;
  return item ? 'stored' : 'removed';
}

interface StoredItem {
  stored?: unknown;
  draft?: unknown;
  removed?: unknown;
}

function parseItem(value: string | null): StoredItem | null {
  const item: unknown = attempt(() => JSON.parse(value ?? 'null') as unknown);
  return typeof item === 'object' ? item : null;
}
