// Posts the answers to the server, once the department is chosen.
import { ask, lock, showBelow } from './avdelning.js';
import { remember } from './kvitto.js';

const diagnosis = document.querySelector('kund-diagnos');

diagnosis.addEventListener('kd-submit', (event) => {
  if (event.response.segments?.role) {
    event.waitUntil(save(event.response));
    return;
  }
  // Nothing is submitted; the person submits again when the department is chosen.
  event.preventDefault();
  ask('Välj var du arbetar, och skicka sedan in svaren igen.');
});

/** Resolves when the response is stored. Otherwise rejects with an error whose message is shown to the person. */
async function save(response) {
  lock();
  const reply = await fetch('/api/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });
  const { error, round } = await reply.json().catch(() => ({}));
  if (reply.ok) {
    remember(round, response);
    return;
  }
  // Nothing was stored, and another department may be what it takes.
  if (reply.status === 400) showBelow();
  throw new Error(error ?? `Servern kunde inte spara svaren (fel ${reply.status}). Försök igen om en stund.`);
}
