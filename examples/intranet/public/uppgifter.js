// The page's own questions: where a person works, and the code of their invitation. Asked before they begin, stored as long as
// their unsent answers are, and asked for again below the statements if something is missing when they submit.
const diagnosis = document.querySelector('kund-diagnos');
const details = document.querySelector('#uppgifter');
const department = details.querySelector('#roll');
const code = details.querySelector('#kod');
const controls = [department, code];

const STORAGE_KEY = 'diagnos-uppgifter';
const STORED_FOR_MS = 14 * 24 * 60 * 60 * 1000;
let hasAnswers = false;

const updateSegments = () => {
  diagnosis.segments = department.value ? { role: department.value } : {};
};

/** Stored with the first answer and not before: somebody who only looks leaves nothing to the next person. */
const store = () => {
  if (!hasAnswers) return;
  const stored = { department: department.value, code: code.value, storedAt: Date.now() };
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(stored));
  } catch {
    // Storage is forbidden or full: the details are asked for again.
  }
};

function restore() {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY)) ?? {};
    if (!(Date.now() - stored.storedAt < STORED_FOR_MS)) return;
    department.value = stored.department;
    // A department that is no longer in the list would leave the list with nothing selected.
    if (department.selectedIndex < 0) department.value = '';
    code.value = stored.code ?? '';
    hasAnswers = true;
  } catch {
    // Nothing is stored, or nothing that can be parsed.
  }
}

/** The link in an invitation ends with `#kod=…`, which browsers send to no server. With it nobody has to see the field. */
function readLink() {
  const linked = new URLSearchParams(location.hash.slice(1)).get('kod');
  if (linked) code.value = linked;
  fieldOf(code).hidden = Boolean(linked);
}

const fieldOf = (control) => control.closest('.field');

function showError(control, reason) {
  const error = fieldOf(control).querySelector('.error');
  error.textContent = reason;
  error.hidden = reason === '';
  if (reason) control.setAttribute('aria-invalid', 'true');
  else control.removeAttribute('aria-invalid');
}

/** The request header with the code of the person's invitation. It takes nothing but ASCII, and a code has only letters and digits. */
export const authorization = () => ({
  authorization: `Bearer ${code.value.replaceAll(/[^a-z\d]/gi, '') || '-'}`,
});

/** Shows the details between the statements and the submit button, so that they can be changed. */
export function showBelow() {
  details.slot = 'question';
  fieldOf(code).hidden = false;
  for (const control of controls) control.disabled = false;
}

/** Asks below the statements for what is missing, with the reason at each field. Returns false when nothing is. */
export function askForMissing() {
  const reasons = new Map([
    [department, 'Välj var du arbetar, och skicka sedan in svaren igen.'],
    [code, 'Skriv koden i din inbjudan, och skicka sedan in svaren igen.'],
  ]);
  const missing = controls.filter((control) => control.value.trim() === '');
  if (missing.length === 0) return false;
  showBelow();
  for (const control of missing) showError(control, reasons.get(control));
  missing[0].focus({ preventScroll: true });
  details.scrollIntoView({ block: 'end' });
  return true;
}

/** Shows the details, with a reason at the code: the server has not accepted it. */
export function askForCode() {
  showBelow();
  details.prepend(fieldOf(code));
  showError(code, 'Kontrollera koden, och försök igen.');
}

/** The server may have stored the response, so the next attempt has to be the same. */
export function lock() {
  for (const control of controls) control.disabled = true;
}

/** Removes every trace of the details: the answers are saved, or somebody else is to answer. */
export function clear() {
  hasAnswers = false;
  for (const control of controls) {
    control.value = '';
    showError(control, '');
  }
  updateSegments();
  // The next person has a code of their own.
  if (location.hash.startsWith('#kod=')) history.replaceState(null, '', location.pathname + location.search);
  fieldOf(code).hidden = false;
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was stored either.
  }
}

for (const type of ['input', 'change']) {
  details.addEventListener(type, ({ target }) => {
    showError(target, '');
    updateSegments();
    store();
  });
}
diagnosis.addEventListener('kd-draft', ({ draft }) => {
  // The person has cleared their answers, and the details go with them.
  if (draft === null) {
    clear();
    return;
  }
  hasAnswers = true;
  store();
});
// Once the element has shown why nothing was saved, what has to be changed is in sight as well.
diagnosis.addEventListener('kd-save-failed', async () => {
  await diagnosis.updateComplete;
  details.querySelector('[aria-invalid]')?.closest('.field').scrollIntoView({ block: 'nearest' });
});
diagnosis.addEventListener('kd-saved', () => {
  clear();
  details.hidden = true;
});
addEventListener('hashchange', readLink);
restore();
readLink();
updateSegments();
