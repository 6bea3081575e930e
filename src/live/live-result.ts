import { parseArgument } from '../scoring/validation/argument.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import { fail, optional, refine, type Parser } from '../scoring/validation/validate.js';
import { LiveConnection, type LiveStatus, type Subscriber } from './connection.js';
import type { LiveError } from './live-error.js';
import { baseAddress } from './page.js';
import type { PublishedResult } from './published-result.js';

export interface LiveResultOptions {
  /** Stops following when it is aborted. */
  readonly signal?: AbortSignal | null | undefined;
  /**
   * Told how the result is followed, at first and whenever that changes, with the error that is tried to get over.
   */
  readonly onStatus?: ((status: LiveStatus, error: LiveError | null) => void) | null | undefined;
}

const aFunction = <T>(): Parser<T> => refine<T>('a function', (value) => typeof value === 'function');

const parseOptions = strictObject({
  signal: optional(
    refine<AbortSignal>(
      'an AbortSignal',
      (value) => typeof (value as Partial<AbortSignal>).addEventListener === 'function',
    ),
  ),
  onStatus: optional(aFunction<Subscriber['onStatus']>()),
});

/** An address that may be relative to the page. */
const absolute: Parser<string> = (value) => {
  const base = baseAddress();
  const text = typeof value === 'string' ? value : value instanceof URL ? value.href : '';
  return text !== '' && URL.canParse(text, base)
    ? new URL(text, base).href
    : fail('the address of a published result', value);
};

/** By address: one connection, however many follow. */
const connections = new Map<string, LiveConnection>();

/**
 * Follows a published result while answers come in. However many follow the same address, the page has one connection.
 *
 * The server tells by Server-sent events: each a `PublishedResult` as JSON with its `version` as `id`, the current one at once, and at least every
 * fifteen seconds an event `ping`. Where no event gets through, as behind a proxy that holds them back, it is asked every ten seconds instead, at
 * the same address with `Accept: application/json` and, if it gave one, its `ETag`. When the line or the server is down, the result that is shown
 * stays, and it is tried again, more and more seldom up to a minute. Nothing is held open while the page is hidden, or when the result
 * is closed.
 *
 * @param url Where the result is. On another origin the page's policy must allow it in `connect-src`, and the server with CORS.
 * @param listener Called with what is published, and again with each newer version. Each call has a copy of its own.
 * @param options See `LiveResultOptions`.
 * @returns Stops following.
 * @throws {KundDiagnosError} `invalid-argument` when there is no address or no listener. What goes wrong later is told to `onStatus`.
 *
 * @example
 * const view = document.createElement('kund-diagnos-group-result');
 * const stop = liveResult('https://intranet.example/api/live', ({ tally, groups, minimum }) => {
 *   view.setAttribute('minimum-group-size', minimum);
 *   Object.assign(view, { tally, groups });
 * });
 * typeof stop; // 'function'
 * stop();
 */
export function liveResult<Q extends string = string>(
  url: string | URL,
  listener: (result: PublishedResult<Q>) => void,
  options?: LiveResultOptions | null,
): () => void {
  const address = parseArgument('liveResult', 'url', url, absolute);
  const onResult = parseArgument('liveResult', 'listener', listener, aFunction<Subscriber['onResult']>());
  const { signal, onStatus } = parseArgument('liveResult', 'options', options ?? {}, parseOptions);
  if (signal?.aborted) return () => undefined;

  const connection = connections.get(address) ?? new LiveConnection(address);
  connections.set(address, connection);
  const subscriber: Subscriber = { onResult, onStatus: onStatus ?? (() => undefined) };
  const stop = (): void => {
    signal?.removeEventListener('abort', stop);
    connection.unsubscribe(subscriber);
    if (connection.isIdle && connections.get(address) === connection) connections.delete(address);
  };
  signal?.addEventListener('abort', stop);
  connection.subscribe(subscriber);
  return stop;
}
