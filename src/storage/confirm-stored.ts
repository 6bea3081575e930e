import { reasonForPeople } from './for-people.js';
import { isLocalReceipt, type LocalReceipt } from './receipt.js';

/** True for the answer of a `fetch`, also one that was made in another frame. */
export const isHttpAnswer = (value: unknown): value is Response =>
  Object.prototype.toString.call(value) === '[object Response]';

/**
 * Makes sure that a server has said that it stored something.
 *
 * A status of 2xx alone does not say so: where somebody's session has run out, a request is often led to a log-in page, which answers
 * 200. So an answer that came by a redirect, and a page of HTML, are failures as well. The console says which it was.
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
 * Confirms every answer among what was waited for: a listener often passes on what `fetch` gives, or several of them, which resolve whatever the server says.
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

/** The server's reason in words; empty where it gives none, or somebody else has read it. The host may read the body, too. */
async function reasonIn(answer: Response): Promise<string> {
  if (answer.bodyUsed) return '';
  const body = (await answer
    .clone()
    .json()
    .catch(() => null)) as { error?: unknown } | null;
  return typeof body?.error === 'string' ? reasonForPeople(body.error) : '';
}
