// One more question, to those who have answered the diagnosis: has what was decided last time helped? The code of their invitation is good for
// it once, and is there until they have answered, or the tab is closed.
const section = document.querySelector('#hjalpte');
const questionnaire = section.querySelector('kund-diagnos-questionnaire');
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
  section.hidden = link.hidden = true;
  thanks.hidden = true;
  asking.hidden = questionnaire.hidden = false;
  questionnaire.reset?.();
}

async function show() {
  const { instrument, minimum } = await (await fetch('/api/helped')).json().catch(() => ({}));
  if (!instrument || authorization === null) return;
  questionnaire.instrument = instrument;
  section.querySelector('.minst').textContent = numerals[minimum] ?? minimum;
  section.hidden = link.hidden = false;
}

questionnaire.addEventListener('kd-submit', (event) => {
  event.waitUntil(
    fetch('/api/helped', {
      method: 'POST',
      headers: {
        authorization,
        'content-type': 'application/json',
        'accept-language': document.documentElement.lang,
      },
      body: JSON.stringify(event.response),
      signal: AbortSignal.timeout(30_000),
    }).catch(() => {
      throw new Error('Vi når inte intranätet just nu. Försök igen om en stund.');
    }),
  );
});
questionnaire.addEventListener('kd-saved', () => {
  remember(null);
  asking.hidden = questionnaire.hidden = link.hidden = true;
  thanks.hidden = false;
  thanks.focus();
});
if (authorization !== null) show().catch(() => {});
