/**
 * A random UUID. An intranet on plain http has no `crypto.randomUUID`: there it is taken from the address of an empty blob, which by the
 * File API's rules ends in a new one. That is slow, and so only a fallback.
 */
export const uuid = (): string =>
  (crypto as Partial<Crypto>).randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
