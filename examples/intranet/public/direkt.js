// Follows the open round while people answer it, if it can be followed.
import { request } from './anrop.js';
import { liveResult } from '/kund-diagnos.live.js';

const view = document.querySelector('kund-diagnos-group-result');
const latest = document.querySelector('#latest');
const connection = document.querySelector('#connection');

/** How the page is connected, for the reader. */
const CONNECTIONS = {
  connecting: 'Ansluter …',
  events: 'Direkt',
  polling: 'Hämtas var tionde sekund',
  reconnecting: 'Ingen kontakt med intranätet just nu. Vi försöker igen.',
  paused: 'Pausad',
  closed: 'Avslutad',
};

const sentence = ({ tally, minimum, closed }) => {
  if (closed) return tally ? `Omgången är avslutad, med ${tally.responses} svar.` : 'Omgången är avslutad.';
  if (!tally) return `Bilden visas när minst ${minimum} har svarat.`;
  return `${tally.responses} svar hittills. Bilden växer när minst ${minimum} till har svarat.`;
};

function show(result) {
  const { tally, groups, minimum } = result;
  view.setAttribute('minimum-group-size', minimum);
  Object.assign(view, { tally, groups });
  view.hidden = tally === null;
  latest.textContent = sentence(result);
}

function showConnection(status) {
  connection.hidden = false;
  connection.dataset.status = status;
  connection.textContent = CONNECTIONS[status];
}

try {
  const { round, live } = (await request('/api/result')).open;
  view.setAttribute('round', `Omgång ${round}`);
  if (live) liveResult(`/api/rounds/${round}/live`, show, { onStatus: showConnection });
  else latest.textContent = `Omgång ${round} går inte att följa. Resultatet visas när den är avslutad.`;
} catch (error) {
  latest.textContent = error.message;
}
