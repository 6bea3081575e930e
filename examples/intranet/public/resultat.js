// Shows the latest closed round, and lets the group close the one that is open.
const latest = document.querySelector('#latest');
const open = document.querySelector('#open');
const closing = document.querySelector('#closing');
const closeButton = document.querySelector('#close');
const view = document.querySelector('kund-diagnos-group-result');

let openRound = 1;

function show({ round, responses, minimum, tally, groups, open: { round: number, responses: answered } }) {
  openRound = number;
  if (tally) latest.textContent = `Resultatet gäller omgång ${round}, med ${responses} svar.`;
  else if (round) latest.textContent = `Omgång ${round} fick ${responses} svar, för få för att visas.`;
  else latest.textContent = 'Resultatet visas när den första omgången är avslutad.';

  const people = answered === 0 ? 'ingen' : answered;
  const condition = answered < minimum ? ` Den kan avslutas när minst ${minimum} har gjort det.` : '';
  open.textContent = `I omgång ${number}, som pågår, har ${people} svarat.${condition}`;
  closing.hidden = answered < minimum;

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
    // A TypeError is fetch's own: the server was not reached.
    open.textContent =
      error instanceof TypeError
        ? 'Vi når inte intranätet just nu. Ladda om sidan om en stund.'
        : `Det gick inte. ${error.message}`;
  } finally {
    closeButton.disabled = false;
  }
}

closeButton.addEventListener('click', () => load(`/api/rounds/${openRound}/close`, { method: 'POST' }));
load('/api/result');
