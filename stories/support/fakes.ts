// Changes of the browser while a story is shown. Each returns a function that undoes it, as `beforeEach` wants it.

/** Defines a property in place of the browser's own. */
function override(target: object, name: string, property: PropertyDescriptor): () => void {
  const own = Object.getOwnPropertyDescriptor(target, name);
  Object.defineProperty(target, name, { configurable: true, ...property });
  return () => {
    if (own) Object.defineProperty(target, name, own);
    else Reflect.deleteProperty(target, name);
  };
}

export const DRAFT_KEY = 'story';

function forgetDraft(): void {
  for (const name of ['kund-diagnos', 'kund-diagnos-plan']) localStorage.removeItem(`${name}:${DRAFT_KEY}`);
}

/** Begins without a stored draft, and leaves none. */
export function withoutDraft(): () => void {
  forgetDraft();
  return forgetDraft;
}

let isOnline = true;

/** Lets the connection be lost by `loseConnection`. */
export function losableConnection(): () => void {
  const restore = override(navigator, 'onLine', { get: () => isOnline });
  return () => {
    restore();
    isOnline = true;
    dispatchEvent(new Event('online'));
  };
}

export function loseConnection(): void {
  isOnline = false;
  dispatchEvent(new Event('offline'));
}

const LONG_MS = 10_000;

/** Everything that would take long has already taken it. */
export function noLongWaits(): () => void {
  const real = setTimeout;
  const value = (handler: () => void, delay = 0) => real(handler, delay < LONG_MS ? delay : 0);
  return override(globalThis, 'setTimeout', { writable: true, value });
}

/** A page that may not take the full screen, so that a meeting is as large as its window. */
export const noFullScreen = (): (() => void) =>
  override(Element.prototype, 'requestFullscreen', {
    writable: true,
    value: () => Promise.reject(new Error('This page may not take the full screen.')),
  });

const overrideClipboard = (write: () => Promise<void>) =>
  override(navigator, 'clipboard', { value: { write } });

export const clipboard = (): (() => void) => overrideClipboard(() => Promise.resolve());

export const noClipboard = (): (() => void) =>
  overrideClipboard(() => Promise.reject(new Error('This page may not write to the clipboard.')));

/** A browser that cannot make a file. */
export const noFiles = (): (() => void) =>
  override(URL, 'createObjectURL', {
    writable: true,
    value: () => {
      throw new Error('There is no room for the file.');
    },
  });
