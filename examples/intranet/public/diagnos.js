// Wires the diagnosis to the intranet: the answers go to the server, and nowhere until the department is chosen.
import { ask, lock, offer } from './avdelning.js';
import { remember } from './kvitto.js';

const diagnosis = document.querySelector('kund-diagnos');

diagnosis.addEventListener('kd-submit', (event) => {
  if (event.response.segments?.role) {
    event.waitUntil(save(event.response));
    return;
  }
  // Not now: nothing is sent, and the person sends again when it is chosen.
  event.preventDefault();
  ask('Välj var du arbetar, och skicka sedan in svaren igen.');
});

/** Resolves when the response is stored. Otherwise the error's message tells the person why it is not. */
async function save(response) {
  lock();
  const answer = await fetch('/api/responses', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': document.documentElement.lang },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });
  const { error, round } = await answer.json().catch(() => ({}));
  if (answer.ok) {
    remember(round, response);
    return;
  }
  // Refused for what it is: nothing was stored, and another department may be what was asked for.
  if (answer.status === 400) offer();
  throw new Error(
    error ?? `Servern kunde inte spara svaren (fel ${answer.status}). Försök igen om en stund.`,
  );
}
