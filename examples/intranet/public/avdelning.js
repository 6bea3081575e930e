// The department field: asked before a person begins, stored as long as their unsent answers are, and asked for again below the
// statements if it is missing when they submit.
const field = document.querySelector('#avdelning');
const select = field.querySelector('select');
const error = field.querySelector('.error');
const diagnosis = document.querySelector('kund-diagnos');

const STORAGE_KEY = 'diagnos-avdelning';
const STORED_FOR_MS = 14 * 24 * 60 * 60 * 1000;
let hasAnswers = false;

const updateSegments = () => {
  diagnosis.segments = select.value ? { role: select.value } : {};
};

/** Stored with the first answer and not before: somebody who only looks leaves nothing to the next person. */
const store = () => {
  if (!hasAnswers) return;
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify({ department: select.value, storedAt: Date.now() }));
  } catch {
    // Storage is forbidden or full: the field is asked for again.
  }
};

function restore() {
  try {
    const { department, storedAt } = JSON.parse(localStorage.getItem(STORAGE_KEY)) ?? {};
    if (!(Date.now() - storedAt < STORED_FOR_MS)) return;
    select.value = department;
    // A department that is no longer in the list would leave the list with nothing selected.
    if (select.selectedIndex < 0) select.value = '';
    hasAnswers = true;
  } catch {
    // Nothing is stored, or nothing that can be parsed.
  }
}

/** Shows the field below the statements, beside the submit button, so that it can be changed. */
export function showBelow() {
  field.removeAttribute('slot');
  diagnosis.after(field);
  select.disabled = false;
}

/** Asks for the department there, with the reason at the field. */
export function ask(reason) {
  showBelow();
  error.textContent = reason;
  error.hidden = false;
  select.setAttribute('aria-invalid', 'true');
  select.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'end' });
}

/** The server may have stored the response, so the next attempt has to be the same. */
export function lock() {
  select.disabled = true;
}

/** Removes every trace of the choice: the answers are saved, or somebody else is to answer. */
export function clear() {
  hasAnswers = false;
  select.value = '';
  updateSegments();
  try {
    localStorage.removeItem(STORAGE_KEY);
  } catch {
    // Nothing was stored either.
  }
}

select.addEventListener('change', () => {
  error.hidden = true;
  select.removeAttribute('aria-invalid');
  updateSegments();
  store();
});
diagnosis.addEventListener('kd-draft', ({ draft }) => {
  // The person has cleared their answers, and the choice goes with them.
  if (draft === null) {
    clear();
    return;
  }
  hasAnswers = true;
  store();
});
diagnosis.addEventListener('kd-saved', () => {
  clear();
  field.hidden = true;
});
restore();
updateSegments();
