/**
 * What an adapter's `save` resolves to when a response is kept on this device, and has not been sent yet. The element says so, and
 * says "saved" only once `sent` resolves.
 */
export interface LocalReceipt {
  readonly storedLocally: true;
  /** How many responses wait on this device, this one included. */
  readonly waiting: number;
  /** Resolves once the host has the response, and rejects when the host will not take it. */
  readonly sent: Promise<unknown>;
}

/**
 * Whether what `save` resolved to says that the response is on this device only. Judged by its shape: the page may have loaded the library twice.
 *
 * @param value What `save` resolved to.
 * @returns True for a `LocalReceipt`.
 *
 * @example
 * isLocalReceipt(await memoryAdapter().save({ id: 'a' })); // false
 */
export const isLocalReceipt = (value: unknown): value is LocalReceipt =>
  (value as Partial<LocalReceipt> | null | undefined)?.storedLocally === true;
