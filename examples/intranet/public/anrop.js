// Asks the server for something, in the page's language and with the facilitator's code when there is one.
import { authorization } from './motesledare.js';

/**
 * Resolves with the server's reply. Rejects with an error whose message is for the person, with the reply's status and body if there is one.
 */
export async function request(path, { body, headers: further = authorization(), ...options } = {}) {
  const headers = { 'accept-language': document.documentElement.lang, ...further };
  const json = body && {
    body: JSON.stringify(body),
    headers: { ...headers, 'content-type': 'application/json' },
  };
  const signal = AbortSignal.timeout(30_000);
  const reply = await fetch(path, { headers, signal, ...options, ...json }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });
  const result = await reply.json().catch(() => ({}));
  if (reply.ok) return result;
  const reason = result.error ?? `Servern svarade med fel ${reply.status}.`;
  throw Object.assign(new Error(`Det gick inte. ${reason}`), { status: reply.status, body: result });
}

/** Stores a document, with headers of its own. */
export const post = (path, body, headers) => request(path, { method: 'POST', body, headers });
