import { object, nonEmptyString, refine, type Parser } from '../scoring/validate.js';
import { parseArgument } from '../scoring/argument.js';

/** What adapters store: a `QuestionnaireResponse`, a customer's answer, or anything else in plain JSON with an `id` of its own. */
export interface StorableResponse {
  /** Created once per filled-in form, so that saving twice stores once. */
  readonly id: string;
}

export interface SaveOptions {
  /** Aborted when nobody waits for the outcome any longer. */
  readonly signal?: AbortSignal;
}

/** A response that an adapter holds and has not delivered. */
export interface PendingResponse<R extends StorableResponse = StorableResponse> {
  readonly response: R;
  /** Why the host rejected it, so that it is not sent again by itself; `null` while it waits to be sent. */
  readonly parked: Parked | null;
}

/** A host's answer to a response that it will not take as it is. */
export interface Parked {
  /** The HTTP status, 400 to 499. */
  readonly status: number;
  /** The host's reason for the person to read; empty when it gave none. */
  readonly reason: string;
}

/**
 * Where responses are stored. A host's own takes the same shape, and `kund-diagnos/storage/conformance` tells whether it keeps what it promises.
 */
export interface StorageAdapter<R extends StorableResponse = StorableResponse> {
  /**
   * Stores a response. The same `id` again stores nothing more.
   *
   * @returns Resolves once it is stored. It may resolve to what `fetch` gives, which is then judged, and to a `LocalReceipt` when the
   *   response is on this device and not yet where it belongs. It rejects when the response is not stored; the message is for the person to read.
   */
  save(response: R, options?: SaveOptions): Promise<unknown>;
  /** The responses that are held here and not delivered, the oldest first. */
  pending?(): Promise<readonly PendingResponse<R>[]>;
  /** Delivers what is pending, the oldest first. */
  flush?(): Promise<unknown>;
  /** Everything that this adapter holds, as plain JSON, the oldest first. Removes nothing. */
  export?(): Promise<readonly R[]>;
}

const parseAdapter = object<{ save: unknown }>({
  save: refine('a function', (value) => typeof value === 'function'),
});

/** Adapters may be instances of a class, or functions with a method `save`. */
const adapterLike: Parser<unknown> = (value) =>
  parseAdapter({ save: (value as Partial<StorageAdapter> | null | undefined)?.save });

/** Rejects what is no adapter when it is handed over, not when somebody has answered. */
export function checkAdapter(functionName: string, adapter: unknown): void {
  parseArgument(functionName, 'adapter', adapter, adapterLike);
}

/**
 * A copy of a response in plain JSON, which is what a database, a file or a request gets. Frameworks wrap values in proxies, which
 * `structuredClone` rejects.
 *
 * @throws {KundDiagnosError} `invalid-argument` when it has no `id`, `unreadable` when it is no JSON.
 */
export const copyOfResponse = <R extends StorableResponse>(functionName: string, response: R): R =>
  parseArgument(functionName, 'response', response, (value) => {
    parseIdentified(value);
    return JSON.parse(JSON.stringify(value)) as R;
  });

const parseIdentified = object<{ id: string }>({ id: nonEmptyString });
