// One more question, to those who have answered the diagnosis: has what was decided last time helped? The code of their invitation is good for
// it once, and is there until they have answered, or the tab is closed.
const section = document.querySelector('#hjalpte');
const asking = section.querySelector('#fraga');
const thanks = section.querySelector('#tack');
const link = document.querySelector('#till-fragan');

const STORAGE_KEY = 'diagnos-hjalpte';
const numerals = ['', 'en', 'två', 'tre', 'fyra', 'fem'];
let authorization = read();

function read() {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function remember(value) {
  authorization = value;
  try {
    if (value === null) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, value);
  } catch {
    // Storage is forbidden: it is asked until the page is closed.
  }
}

/** Asks whoever has just answered the diagnosis, if there is a plan to ask about. */
export function ask(headers) {
  remember(headers.authorization);
  return show();
}

/** Somebody else is to answer. */
export function forget() {
  remember(null);
  section.querySelector('kund-diagnos-questionnaire')?.remove();
  section.hidden = link.hidden = thanks.hidden = true;
}

async function show() {
  const { instrument, minimum } = await (await fetch('/api/helped')).json();
  if (!instrument || authorization === null) return;
  const questionnaire = document.createElement('kund-diagnos-questionnaire');
  questionnaire.instrument = instrument;
  questionnaire.addEventListener('kd-submit', (event) => event.waitUntil(save(event.response)));
  questionnaire.addEventListener('kd-saved', () => {
    remember(null);
    questionnaire.remove();
    asking.hidden = link.hidden = true;
    thanks.hidden = false;
    thanks.focus();
  });
  asking.after(questionnaire);
  section.querySelector('.minst').textContent = numerals[minimum] ?? minimum;
  section.hidden = asking.hidden = link.hidden = false;
}

/** Returns the server's response, which the element checks. */
const save = (response) =>
  fetch('/api/helped', {
    method: 'POST',
    headers: {
      authorization,
      'content-type': 'application/json',
      'accept-language': document.documentElement.lang,
    },
    body: JSON.stringify(response),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => {
    throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
  });

if (authorization !== null) show().catch(() => {});
