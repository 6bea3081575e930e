// Stores what the group decides in its meeting, once the facilitator has given their code. Each change sends all of it, one request at a time.
import { ACCEPTED, authorization, hasCode } from './motesledare.js';

const view = document.querySelector('kund-diagnos-group-result');
const status = document.querySelector('#saving');
const RETRY_AFTER_MS = 3_000;
let unsent = null;
let sending = false;
/** The promises that the meeting waits for: each resolves once something at least as new has been stored. */
let waiting = [];

view.addEventListener('kd-decisions-change', (event) => {
  unsent = { round: view.dataset.round, decisions: event.decisions };
  if (!hasCode()) {
    showStatus('Era val sparas när den som leder mötet har skrivit sin kod, längst ner på sidan.');
    return;
  }
  event.waitUntil(new Promise((resolve, reject) => waiting.push({ resolve, reject })));
  if (!sending) void send();
});
document.addEventListener(ACCEPTED, () => {
  if (!sending) void send();
});

async function send() {
  sending = true;
  while (unsent) {
    const { round, decisions } = unsent;
    const told = waiting;
    unsent = null;
    waiting = [];
    try {
      const reply = await fetch(`/api/rounds/${round}/decisions`, {
        method: 'PUT',
        headers: {
          ...authorization(),
          'content-type': 'application/json',
          'accept-language': document.documentElement.lang,
        },
        body: JSON.stringify(decisions),
        signal: AbortSignal.timeout(30_000),
      });
      if (reply.status >= 500) throw new Error('It may work later.');
      const reason = reply.ok ? '' : `Era val kunde inte sparas. ${(await reply.json()).error}`;
      showStatus(reason);
      for (const { resolve, reject } of told) {
        if (reply.ok) resolve();
        else reject(new Error(reason));
      }
    } catch {
      showStatus('Era val är inte sparade än. Vi försöker igen så länge sidan är öppen.');
      // Something chosen meanwhile is newer.
      unsent ??= { round, decisions };
      waiting = [...told, ...waiting];
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
    }
  }
  sending = false;
}

function showStatus(text) {
  status.textContent = text;
  status.hidden = text === '';
}
