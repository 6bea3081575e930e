import type { QuestionnaireResponse } from '../scoring/response.js';

/** What a listener to `kd-submit` is given. */
export interface Submission {
  readonly response: QuestionnaireResponse;
  /** True when another listener has said "not now". */
  readonly defaultPrevented?: boolean;
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * A listener to `kd-submit` that posts the response as JSON to your server.
 *
 * The server answers 2xx when it has stored the response, also when it had it already: each attempt has the same `id`.
 * Anything else is a failure; a JSON body with an `error` text is what the person reads. When the server cannot be
 * reached, the element says in its own words that it does not know. Nothing is posted when a listener before this one has
 * called `preventDefault()`.
 *
 * @param url Where to. On another origin the page's policy must allow it in `connect-src`.
 * @param headers Further headers, such as a token against forged requests. Default: none.
 * @returns The listener.
 *
 * @example
 * document.querySelector('kund-diagnos').addEventListener('kd-submit', postTo('/api/responses'));
 */
export function postTo(
  url: string | URL,
  headers?: Readonly<Record<string, string>> | null,
): (submission: Submission) => void {
  return (submission) => {
    if (!submission.defaultPrevented) submission.waitUntil(post(url, headers ?? {}, submission.response));
  };
}

async function post(
  url: string | URL,
  headers: Readonly<Record<string, string>>,
  response: QuestionnaireResponse,
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(response),
  });
  if (!answer.ok) throw new Error(await reasonIn(answer));
}

/** The server's reason in words; empty where it gives none. */
async function reasonIn(answer: Response): Promise<string> {
  const body = (await answer.json().catch(() => null)) as { error?: unknown } | null;
  return typeof body?.error === 'string' ? body.error : '';
}
