// Remembers that somebody has answered the open round in this browser. That alone stays; the answers, which others at a
// shared computer could read, stay until the tab is closed.
import { forget as forgetDepartment } from './avdelning.js';

const receipt = document.querySelector('#kvitto');
const next = document.querySelector('#nasta');
const diagnosis = document.querySelector('kund-diagnos');
const result = receipt.querySelector('kund-diagnos-result');

/** With an own result on the page, that is what is printed: see site.css. */
const printResult = (isHere) => {
  document.querySelector('article').classList.toggle('own-result', isHere);
};

const name = 'diagnos-svarat';

/** What is stored under the name; `null` when nothing is, or when the browser keeps nothing. */
const read = (kind) => {
  try {
    return JSON.parse(globalThis[kind].getItem(name));
  } catch {
    return null;
  }
};

const write = (kind, value) => {
  try {
    if (value === null) globalThis[kind].removeItem(name);
    else globalThis[kind].setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing: the page begins anew the next time.
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
  printResult(false);
}

function show({ round }) {
  const own = read('sessionStorage');
  const isHere = own?.round === round && own.response !== undefined;
  receipt.hidden = next.hidden = false;
  diagnosis.hidden = true;
  receipt.querySelector('#kvar').hidden = !isHere;
  receipt.querySelector('#borta').hidden = isHere;
  result.hidden = !isHere;
  if (isHere) result.response = own.response;
  printResult(isHere);
}

/** A new round is to be answered by everyone. A server that is not reached says nothing of it. */
async function check({ round }) {
  try {
    const { open } = await (await fetch('/api/result')).json();
    if (open.round !== round) forget();
  } catch {
    // What is remembered holds until then.
  }
}

next.querySelector('button').addEventListener('click', () => {
  const isJustSaved = receipt.hidden;
  forget();
  forgetDepartment();
  // The diagnosis still holds the answers and the result of whoever has just answered.
  if (isJustSaved) location.reload();
  else document.querySelector('#avdelning select').focus();
});

diagnosis.addEventListener('kd-saved', () => {
  next.hidden = false;
  printResult(true);
});

function showRemembered() {
  const remembered = read('localStorage');
  if (!Number.isInteger(remembered?.round)) return;
  show(remembered);
  void check(remembered);
}

// Answered in another tab: this one has the same to say, and nobody answers there once more.
addEventListener('storage', ({ key }) => {
  if (key === name) showRemembered();
});
showRemembered();
