/**
 * A random UUID. `crypto.randomUUID` is missing on plain http, such as an intranet. The fallback, which is slow, takes it from the URL of an empty
 * blob, which by the File API ends in a new UUID.
 */
export const uuid = (): string =>
  (crypto as Partial<Crypto>).randomUUID?.() ?? URL.createObjectURL(new Blob()).slice(-36);
