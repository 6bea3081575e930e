import { toFailure } from '../scoring/validation/validate.js';
import { problemError } from '../scoring/validation/problem.js';
import { LiveError } from './live-error.js';
import { parsePublishedText, type PublishedResult } from './published-result.js';

/** How long a server may take to answer. */
const TIMEOUT_MS = 30_000;

const OK = 200;
const NOT_MODIFIED = 304;

/** Parses what came over the line. @throws {LiveError} `unreadable`. */
export function parseReceived(text: unknown): PublishedResult {
  try {
    return parsePublishedText(text);
  } catch (error) {
    const failure = toFailure(error);
    const cause = problemError('liveResult', failure, failure.code, failure.options);
    throw new LiveError('unreadable', cause.message, OK, { cause });
  }
}

/** Asks for the result, and for nothing when the server has the same as before. */
export class Poll {
  #etag: string | null = null;

  constructor(readonly url: string) {}

  /**
   * @returns `null` when there is nothing newer.
   * @throws {LiveError}
   */
  async ask(signal: AbortSignal): Promise<PublishedResult | null> {
    const timeout = new AbortController();
    const timer = setTimeout(() => {
      timeout.abort();
    }, TIMEOUT_MS);
    try {
      return await this.#ask(AbortSignal.any([signal, timeout.signal]));
    } finally {
      clearTimeout(timer);
    }
  }

  async #ask(signal: AbortSignal): Promise<PublishedResult | null> {
    const { answer, text } = await fetch(this.url, {
      headers: { accept: 'application/json', ...(this.#etag !== null && { 'if-none-match': this.#etag }) },
      // The version is compared here. A cache between would only be older.
      cache: 'no-store',
      redirect: 'manual',
      signal,
    })
      .then(async (reply) => ({ answer: reply, text: await reply.text() }))
      .catch((cause: unknown) => {
        throw new LiveError('unreachable', `${this.url} could not be reached.`, null, { cause });
      });
    if (answer.status === NOT_MODIFIED) return null;
    if (answer.status !== OK) {
      throw new LiveError(
        'rejected',
        `${this.url} answered with the status ${answer.status}.`,
        answer.status,
      );
    }
    const result = parseReceived(text);
    this.#etag = answer.headers.get('etag');
    return result;
  }
}
