/** The page that the outbox is in; `null` on a server, which has no events. */
export const page = (): Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | null =>
  'addEventListener' in globalThis ? globalThis : null;
