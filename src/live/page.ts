const page = (): Document | null => ('document' in globalThis ? globalThis.document : null);

/** The address that others are relative to; `undefined` on a server. */
export const baseAddress = (): string | undefined => page()?.baseURI;

/** True on a server, too, where nothing hides a result from those who follow it. */
export const isPageShown = (): boolean => page()?.visibilityState !== 'hidden';

/**
 * Tells when the page is hidden, left or kept for the back button, and when it is back. A hidden tab must not hold a connection: over HTTP/1.1 a
 * browser has six for each origin, and with as many tabs the next page would not load.
 *
 * @returns Stops telling.
 */
export function onPageShown(listener: (isShown: boolean) => void): () => void {
  // A server has no events.
  if (!('addEventListener' in globalThis)) return () => undefined;
  const changed = (): void => {
    listener(isPageShown());
  };
  const left = (): void => {
    listener(false);
  };
  // It bubbles from the document.
  globalThis.addEventListener('visibilitychange', changed);
  globalThis.addEventListener('pagehide', left);
  globalThis.addEventListener('pageshow', changed);
  return () => {
    globalThis.removeEventListener('visibilitychange', changed);
    globalThis.removeEventListener('pagehide', left);
    globalThis.removeEventListener('pageshow', changed);
  };
}
