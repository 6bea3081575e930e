import { parseArgument } from '../scoring/argument.js';
import type { QuestionnaireResponse } from '../scoring/response.js';
import type { SurveyResponse } from '../surveys/survey.js';
import { optional, record, refine, string } from '../scoring/validate.js';
import { confirmStored } from './confirm-stored.js';

const address = refine<string | URL>(
  'the address of your server',
  (value) => (typeof value === 'string' && value !== '') || isUrl(value),
);

/** By its tag, since it may come from another frame or realm. */
const isUrl = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object URL]';

/** A `Headers` object would pass for one without any. */
const parseHeaders = optional(record(string));

/** The event that a listener to `kd-submit` gets. */
export interface Submission {
  readonly response: QuestionnaireResponse | SurveyResponse;
  /** True when another listener has said "not now". */
  readonly defaultPrevented?: boolean;
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * A listener to `kd-submit` that posts the response as JSON to your server.
 *
 * The server answers 2xx, with JSON or no body, when it has stored the response, also when it had it already: each attempt has the same
 * `id`. Anything else is a failure, a redirect and a page of HTML too: a log-in page is no receipt. A JSON body with an `error` text is
 * what the person reads, so write it for people. When the server cannot be reached, the element says in its own words that it does not
 * know. Nothing is posted when a listener before this one has called `preventDefault()`.
 *
 * @param url Where to. On another origin the page's policy must allow it in `connect-src`.
 * @param headers Further headers, such as a token against forged requests. Default: none.
 * @returns The listener.
 * @throws {KundDiagnosError} `invalid-argument` when there is no address, and for headers that are not texts by name.
 *
 * @example
 * document.querySelector('kund-diagnos').addEventListener('kd-submit', postTo('/api/responses'));
 */
export function postTo(
  url: string | URL,
  headers?: Readonly<Record<string, string>> | null,
): (submission: Submission) => void {
  const target = parseArgument('postTo', 'url', url, address);
  parseArgument('postTo', 'headers', headers, parseHeaders);
  return (submission) => {
    if (!submission.defaultPrevented) submission.waitUntil(post(target, headers ?? {}, submission.response));
  };
}

async function post(
  url: string | URL,
  headers: Readonly<Record<string, string>>,
  response: Submission['response'],
): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    // A redirect is not an answer: a log-in page is where it often leads.
    redirect: 'manual',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(response),
  });
  await confirmStored(answer);
}
