// The receipt. The browser remembers that somebody has answered the open round; the answers themselves, which others at a shared computer
// could read, are only there until the tab is closed.
import { forget as forgetHelped } from './hjalpte.js';
import { clear as clearDetails } from './uppgifter.js';

const receipt = document.querySelector('#kvitto');
const next = document.querySelector('#nasta');
const diagnosis = document.querySelector('kund-diagnos');
const result = receipt.querySelector('kund-diagnos-result');

/** With an own result on the page, only that is printed: see site.css. */
const printOnlyResult = (hasResult) => {
  document.querySelector('article').classList.toggle('own-result', hasResult);
};

const STORAGE_KEY = 'diagnos-svarat';

/** `null` when nothing is stored, or when storage is forbidden. */
const read = (storage) => {
  try {
    return JSON.parse(globalThis[storage].getItem(STORAGE_KEY));
  } catch {
    return null;
  }
};

const write = (storage, value) => {
  try {
    if (value === null) globalThis[storage].removeItem(STORAGE_KEY);
    else globalThis[storage].setItem(STORAGE_KEY, JSON.stringify(value));
  } catch {
    // Storage is denied or full: the next visit starts over.
  }
};

export function remember(round, response) {
  write('localStorage', { round });
  write('sessionStorage', { round, response });
}

function forget() {
  write('localStorage', null);
  write('sessionStorage', null);
  receipt.hidden = next.hidden = true;
  diagnosis.hidden = false;
  forgetHelped();
  printOnlyResult(false);
}

function show({ round }) {
  const own = read('sessionStorage');
  const hasResult = own?.round === round && own.response !== undefined;
  receipt.hidden = next.hidden = false;
  diagnosis.hidden = true;
  receipt.querySelector('#kvar').hidden = !hasResult;
  receipt.querySelector('#borta').hidden = hasResult;
  result.hidden = !hasResult;
  if (hasResult) result.response = own.response;
  printOnlyResult(hasResult);
}

/** Forgets an earlier round: everybody is to answer the new one. */
async function checkRound({ round }) {
  try {
    const { open } = await (await fetch('/api/result')).json();
    if (open.round !== round) forget();
  } catch {
    // The server was not reached: the receipt stays.
  }
}

next.querySelector('button').addEventListener('click', () => {
  const isJustSaved = receipt.hidden;
  forget();
  clearDetails();
  // The diagnosis still has the answers and the result of the person before.
  if (isJustSaved) location.reload();
  else document.querySelector('#roll').focus();
});

diagnosis.addEventListener('kd-saved', () => {
  next.hidden = false;
  printOnlyResult(true);
});

function showRemembered() {
  const remembered = read('localStorage');
  if (!Number.isInteger(remembered?.round)) return;
  show(remembered);
  void checkRound(remembered);
}

// Somebody has answered in another tab: this one shows the receipt too, so that they do not answer twice.
addEventListener('storage', ({ key }) => {
  if (key === STORAGE_KEY) showRemembered();
});
showRemembered();
