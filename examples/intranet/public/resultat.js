// Shows the latest closed round, and lets the group close the one that is open.
const status = document.querySelector('#status');
const closing = document.querySelector('#closing');
const closeButton = document.querySelector('#close');
const view = document.querySelector('kund-diagnos-group-result');

let openRound = 1;

function show({ round, responses, minimum, tally, groups, open }) {
  openRound = open.round;
  status.textContent = [
    tally && `Resultatet gäller omgång ${round}, med ${responses} svar.`,
    round &&
      !tally &&
      `Omgång ${round} har ${responses} svar. Resultatet visas när en omgång har minst ${minimum}.`,
    `I omgång ${open.round}, som pågår, har ${open.responses === 0 ? 'ingen' : open.responses} svarat.`,
    open.responses < minimum && `Den kan avslutas när minst ${minimum} har gjort det.`,
  ]
    .filter(Boolean)
    .join(' ');
  closing.hidden = open.responses < minimum;

  view.hidden = tally === null;
  view.setAttribute('minimum-group-size', minimum);
  view.tally = tally;
  view.groups = groups;
}

async function load(path, options) {
  closeButton.disabled = true;
  try {
    const answer = await fetch(path, options);
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.error);
    show(body);
  } catch (error) {
    status.textContent =
      error instanceof TypeError
        ? 'Vi når inte intranätet just nu. Ladda om sidan om en stund.'
        : `Resultatet kunde inte visas. ${error.message}`;
  } finally {
    closeButton.disabled = false;
  }
}

closeButton.addEventListener('click', () => load(`/api/rounds/${openRound}/close`, { method: 'POST' }));
load('/api/result');
