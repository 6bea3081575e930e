import { reasonForPeople } from './reason-for-people.js';
import { isLocalReceipt, type LocalReceipt } from './receipt.js';

/** True for the `Response` of a `fetch`, also from another frame. */
export const isHttpAnswer = (value: unknown): value is Response =>
  Object.prototype.toString.call(value) === '[object Response]';

/**
 * Checks that a server has confirmed that it stored something.
 *
 * A 2xx status alone does not confirm it: after a session has expired, a request is often redirected to a log-in page, which answers 200. So
 * a redirect and a page of HTML are failures, too. The console says which it was.
 *
 * @throws {Error} with the server's reason: the text `error` of a JSON body, or nothing.
 */
export async function confirmStored(answer: Response): Promise<void> {
  const problem = problemIn(answer);
  if (problem === null) return;
  console.error(`kund-diagnos: not saved. ${answer.url || 'The server'} answered with ${problem}.`);
  throw new Error(await reasonIn(answer));
}

/** No Content and Reset Content. */
const EMPTY = [204, 205];
const PAGE = /^\s*(text\/html|application\/xhtml\+xml)\b/iu;

/**
 * Checks every `Response` among resolved values: a listener often passes on the promise of a `fetch`, which resolves whatever the server says.
 *
 * @returns The receipts for what is stored on this device only.
 */
export async function confirmAllStored(values: readonly unknown[]): Promise<LocalReceipt[]> {
  const all = values.flat(Infinity);
  await Promise.all(all.filter(isHttpAnswer).map(confirmStored));
  return all.filter(isLocalReceipt);
}

function problemIn({ ok, status, type, redirected, headers }: Response): string | null {
  if (redirected || type === 'opaqueredirect') {
    return 'a redirect, perhaps to a log-in page; post to the address that stores';
  }
  if (type === 'opaque') return 'what this page may not read; the server has to allow the page with CORS';
  if (!ok) return `the status ${status}`;
  // Some servers send a content type without a body.
  if (!EMPTY.includes(status) && PAGE.test(headers.get('content-type') ?? '')) {
    return 'a page of HTML, perhaps a log-in page; answer with JSON, or with 204 and no body';
  }
  return null;
}

/** The server's reason, for people; empty when it gives none, or the body has been read. Reads a clone, since the host may read the body, too. */
async function reasonIn(answer: Response): Promise<string> {
  if (answer.bodyUsed) return '';
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { error?: unknown } | null;
  return typeof body?.error === 'string' ? reasonForPeople(body.error) : '';
}
