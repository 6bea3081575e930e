import { parseArgument } from '../scoring/argument.js';
import { optional, record, refine, string } from '../scoring/validate.js';
import { copyOfResponse, type SaveOptions, type StorableResponse, type StorageAdapter } from './adapter.js';
import { listenerFor, type Submission } from './connect.js';
import { confirmStatus, StorageError } from './storage-error.js';

const address = refine<string | URL>(
  'the address of your server',
  (value) => (typeof value === 'string' && value !== '') || isUrl(value),
);

/** By its tag, since it may come from another frame or realm. */
const isUrl = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object URL]';

/** A `Headers` object would pass for one without any. */
const parseHeaders = optional(record(string));

/**
 * Whether a server's 2xx says, in its own word, that it has stored the response.
 *
 * @param body The body, parsed when it is JSON, else as text; empty when there is none.
 * @param response What was posted.
 */
export type IsReceipt = (body: unknown, response: StorableResponse) => boolean;

const parseIsReceipt = optional(refine<IsReceipt>('a function', (value) => typeof value === 'function'));

/** An adapter that is a listener to `kd-submit` as well. */
export type PostAdapter = Pick<StorageAdapter, 'save'> & ((submission: Submission<StorableResponse>) => void);

/**
 * Posts each response as JSON to your server. It is an adapter, for `outbox` and `connect`, and a listener to `kd-submit`.
 *
 * The server answers 2xx, with JSON or no body, when it has stored the response, also when it had it already: each attempt has the same
 * `id`. Anything else is a failure, a redirect and a page of HTML too: a log-in page is no receipt. A JSON body with an `error` text is
 * what the person reads, so write it for people. When the server cannot be reached, the element says in its own words that it does not
 * know. Nothing is posted when a listener before this one has called `preventDefault()`.
 *
 * @param url Where to. On another origin the page's policy must allow it in `connect-src`.
 * @param headers Further headers, such as a token against forged requests. Default: none.
 * @param isReceipt Looks for your server's own word in the body, where something between the page and the server may answer 2xx in its
 *   place. Default: any 2xx that is no page of HTML will do.
 * @returns The adapter.
 * @throws {KundDiagnosError} `invalid-argument` when there is no address, for headers that are not texts by name, and when `isReceipt` is no function.
 *
 * @example
 * document.addEventListener('kd-submit', postTo('/api/responses'));
 * // Where a proxy may answer 200 in the server's place: a server that says which response it has stored.
 * const adapter = postTo('/api/responses', null, (body, { id }) => body.stored === id);
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
      const answer = await fetch(target, {
        method: 'POST',
        // A redirect is not an answer: a log-in page is where it often leads.
        redirect: 'manual',
        headers: { ...headers, 'content-type': 'application/json' },
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
