// Posts the answers to the server, with the code of the person's invitation.
import { askForCode, askForMissing, authorization, lock, showBelow } from './uppgifter.js';
import { ask } from './hjalpte.js';
import { remember } from './kvitto.js';

const diagnosis = document.querySelector('kund-diagnos');

diagnosis.addEventListener('kd-submit', (event) => {
  // Nothing is submitted while something is missing; the person submits again when it is not.
  if (askForMissing()) event.preventDefault();
  else event.waitUntil(save(event.response));
});

/** Resolves when the response is stored. Otherwise rejects with an error whose message is shown to the person. */
async function save(response) {
  lock();
  const reply = await fetch('/api/responses', {
    method: 'POST',
    headers: {
      ...authorization(),
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });
  const { error, round } = await reply.json().catch(() => ({}));
  if (reply.ok && Number.isInteger(round)) {
    remember(round, response);
    // Not waited for: the answers are stored, whether there is one more question or not.
    ask(authorization()).catch(() => {});
    return;
  }
  // Nothing was stored, and another department or another code may be what it takes.
  if (reply.status === 400) showBelow();
  if (reply.status === 403) askForCode();
  throw new Error(error ?? `Servern kunde inte spara svaren (fel ${reply.status}). Försök igen om en stund.`);
}
