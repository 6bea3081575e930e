import { object, nonEmptyString, refine, type Parser } from '../scoring/validation/validate.js';
import { parseArgument } from '../scoring/validation/argument.js';

/** A response that an adapter can store: a `QuestionnaireResponse`, a `SurveyResponse`, or any plain JSON with an `id`. */
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
  /** The host's rejection, after which it is not sent again by itself; `null` while it waits to be sent. */
  readonly parked: Parked | null;
}

/** A host's rejection of a response. */
export interface Parked {
  /** The HTTP status, 400 to 499. */
  readonly status: number;
  /** The host's reason for the person to read; empty when it gave none. */
  readonly reason: string;
}

/**
 * Stores responses. Write your own to this contract, and test it with `kund-diagnos/storage/conformance`.
 */
export interface StorageAdapter<R extends StorableResponse = StorableResponse> {
  /**
   * Stores a response. The same `id` again stores nothing more.
   *
   * @returns Resolves once it is stored. It may resolve to the `Response` of a `fetch`, whose status is then checked, or to a `LocalReceipt`
   *   when the response is on this device and not sent yet. Rejects when the response is not stored; the person reads the message.
   */
  save(response: R, options?: SaveOptions): Promise<unknown>;
  /** The responses that are not delivered yet, the oldest first. */
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

/** Fails at once for a value that is no adapter, rather than when somebody has answered. */
export function checkAdapter(functionName: string, adapter: unknown): void {
  parseArgument(functionName, 'adapter', adapter, adapterLike);
}

/**
 * A copy of a response as plain JSON. Not `structuredClone`, which rejects the proxies that frameworks wrap values in.
 *
 * @throws {KundDiagnosError} `invalid-argument` when it has no `id`, `unreadable` when it is not JSON.
 */
export const copyOfResponse = <R extends StorableResponse>(functionName: string, response: R): R =>
  parseArgument(functionName, 'response', response, (value) => {
    parseIdentified(value);
    return JSON.parse(JSON.stringify(value)) as R;
  });

const parseIdentified = object<{ id: string }>({ id: nonEmptyString });
