import { parseArgument } from '../scoring/validation/argument.js';
import { optional, record, refine, string } from '../scoring/validation/validate.js';
import { copyOfResponse, type SaveOptions, type StorableResponse, type StorageAdapter } from './adapter.js';
import { listenerFor, type Submission } from './connect.js';
import { confirmStatus, StorageError } from './storage-error.js';

const address = refine<string | URL>(
  'the address of your server',
  (value) => (typeof value === 'string' && value !== '') || isUrl(value),
);

/** Not `instanceof`, since it may come from another frame. */
const isUrl = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object URL]';

/** Rejects a `Headers` object, which has no own properties and would pass for no headers. */
const parseHeaders = optional(record(string));

/**
 * Tells whether the body of a 2xx answer confirms that the server has stored the response.
 *
 * @param body The body, parsed when it is JSON, else as text; empty when there is none.
 * @param response The response that was posted.
 */
export type IsReceipt = (body: unknown, response: StorableResponse) => boolean;

const parseIsReceipt = optional(refine<IsReceipt>('a function', (value) => typeof value === 'function'));

/** An adapter that is a listener to `kd-submit` as well. */
export type PostAdapter = Pick<StorageAdapter, 'save'> & ((submission: Submission<StorableResponse>) => void);

/**
 * Posts each response as JSON to your server. It is an adapter, for `outbox` and `connect`, and a listener to `kd-submit`.
 *
 * The server answers 2xx, with JSON or no body, when it has stored the response, also when it had it already: each attempt has the same
 * `id`. Anything else is a failure, including a redirect and a page of HTML, which may be a log-in page. The person reads the text `error`
 * of a JSON body, so write it for people. When the server cannot be reached, the element uses its own message. Nothing is posted when an
 * earlier listener has called `preventDefault()`.
 *
 * @param url The server's address. On another origin, the page's policy must allow it in `connect-src`.
 * @param headers Further headers, such as a token against forged requests. Default: none.
 * @param isReceipt Checks the body for your server's confirmation, in case a proxy answers 2xx in its place. Default: accepts any 2xx that
 *   is not a page of HTML.
 * @returns The adapter.
 * @throws {KundDiagnosError} `invalid-argument` without an address, for headers that are not an object of strings, and for an `isReceipt` that is not a function.
 *
 * @example
 * document.addEventListener('kd-submit', postTo('/api/responses'));
 * // A server that confirms which response it has stored, behind a proxy that may answer 200 itself.
 * const adapter = postTo('/api/responses', null, (body, { id }) => body?.stored === id);
 * typeof adapter.save; // 'function'
 */
export function postTo(
  url: string | URL,
  headers?: Readonly<Record<string, string>> | null,
  isReceipt?: IsReceipt | null,
): PostAdapter {
  const target = parseArgument('postTo', 'url', url, address);
  parseArgument('postTo', 'headers', headers, parseHeaders);
  const accepts = parseArgument('postTo', 'isReceipt', isReceipt, parseIsReceipt);
  const adapter: Pick<StorageAdapter, 'save'> = {
    async save(response, { signal }: SaveOptions = {}) {
      const posted = copyOfResponse('save', response);
      // Not an object: a host's `Content-Type` would be sent beside this one.
      const allHeaders = new Headers(headers ?? {});
      allHeaders.set('content-type', 'application/json');
      const answer = await fetch(target, {
        method: 'POST',
        // A redirect often leads to a log-in page.
        redirect: 'manual',
        headers: allHeaders,
        body: JSON.stringify(posted),
        signal: signal ?? null,
      });
      await confirmStatus(answer);
      if (accepts && !accepts(await bodyOf(answer), posted)) {
        console.error(`kund-diagnos: not saved. ${answer.url} answered ${answer.status} without a receipt.`);
        throw new StorageError('rejected', '', answer.status);
      }
    },
  };
  return Object.assign(listenerFor(adapter), adapter);
}

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
