/**
 * A random UUID. Taken from a blob's address, which by the File API's rules ends in a fresh one: an intranet on plain
 * http has no `crypto.randomUUID`.
 */
export function uuid(): string {
  const url = URL.createObjectURL(new Blob());
  URL.revokeObjectURL(url);
  return url.slice(-36);
}
