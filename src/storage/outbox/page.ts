/** The page, for its events; `null` on a server. */
export const page = (): Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | null =>
  'addEventListener' in globalThis ? globalThis : null;
