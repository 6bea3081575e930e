/**
 * The result of an adapter's `save` when a response is stored on this device and not sent yet. The element says so, and says "saved" only
 * once `sent` resolves.
 */
export interface LocalReceipt {
  readonly storedLocally: true;
  /** How many responses wait on this device, this one included. */
  readonly waiting: number;
  /** Resolves once the host has the response, and rejects when the host will not take it. */
  readonly sent: Promise<unknown>;
}

/**
 * Tells whether the result of `save` is a `LocalReceipt`. Checks its shape, not its class: the page may have loaded the library twice.
 *
 * @param value The result of `save`.
 * @returns True for a `LocalReceipt`.
 *
 * @example
 * isLocalReceipt(await memoryAdapter().save({ id: 'a' })); // false
 */
export const isLocalReceipt = (value: unknown): value is LocalReceipt =>
  (value as Partial<LocalReceipt> | null | undefined)?.storedLocally === true;
