// Which department a person works in: asked before they begin, kept as long as the unsent answers are, and asked for
// again below the statements when it turns out to be missing.
const field = document.querySelector('#avdelning');
const select = field.querySelector('select');
const error = field.querySelector('.error');
const diagnosis = document.querySelector('kund-diagnos');

const name = 'diagnos-avdelning';
const keptForMs = 14 * 24 * 60 * 60 * 1000;
let hasAnswers = false;

const tell = () => {
  diagnosis.segments = select.value ? { role: select.value } : {};
};

/** Kept with the first answer and not before: whoever only looks leaves nothing to the next person. */
const keep = () => {
  if (!hasAnswers) return;
  try {
    localStorage.setItem(name, JSON.stringify({ department: select.value, kept: Date.now() }));
  } catch {
    // A browser that keeps nothing: the field is asked for again.
  }
};

function restore() {
  try {
    const { department, kept } = JSON.parse(localStorage.getItem(name)) ?? {};
    if (!(Date.now() - kept < keptForMs)) return;
    select.value = department;
    // What the list no longer holds would leave it without any choice at all.
    if (select.selectedIndex < 0) select.value = '';
    hasAnswers = true;
  } catch {
    // Nothing is kept, or nothing that can be read.
  }
}

/** Shows it below the statements, beside the button that sends, to be chosen anew. */
export function offer() {
  field.removeAttribute('slot');
  diagnosis.after(field);
  select.disabled = false;
}

/** Asks for it there, with the reason at the field. */
export function ask(why) {
  offer();
  error.textContent = why;
  error.hidden = false;
  select.setAttribute('aria-invalid', 'true');
  select.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'end' });
}

/** Once the answers may be stored, the next try has to be the same. */
export function lock() {
  select.disabled = true;
}

/** The answers are stored, or somebody else is to answer: nothing is left of the choice. */
export function forget() {
  hasAnswers = false;
  select.value = '';
  tell();
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing was kept either.
  }
}

select.addEventListener('change', () => {
  error.hidden = true;
  select.removeAttribute('aria-invalid');
  tell();
  keep();
});
diagnosis.addEventListener('kd-draft', ({ draft }) => {
  // The person has cleared their answers: the choice goes with them.
  if (draft === null) {
    forget();
    return;
  }
  hasAnswers = true;
  keep();
});
diagnosis.addEventListener('kd-saved', () => {
  forget();
  field.hidden = true;
});
restore();
tell();
