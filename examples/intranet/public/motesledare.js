// The facilitator's code: asked for on the page, checked by the server, and kept until the tab is closed.
import { request } from './anrop.js';

const STORAGE_KEY = 'motesledare';

/** Heard on the document, with `result`, what the server tells the facilitator, when there is a code that it has accepted. */
export const ACCEPTED = 'motesledare';

let code = read();

function read() {
  try {
    return sessionStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

export const hasCode = () => code !== null;

/** The request header with the code. It takes nothing but ASCII, and a code has only letters and digits. */
export const authorization = () =>
  code === null ? {} : { authorization: `Bearer ${code.replaceAll(/[^a-z\d]/gi, '') || '-'}` };

function setCode(value) {
  code = value;
  try {
    if (value === null) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, value);
  } catch {
    // Storage is forbidden: the code is asked for again when the page is opened anew.
  }
}

/** Forgets a code that has been replaced since it was typed; the page is then as for everybody. */
export async function forgetOldCode() {
  if (!hasCode()) return;
  await request('/api/result').catch(({ status }) => {
    if (status === 403) setCode(null);
  });
}

/** An element with attributes and children. */
function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/**
 * Asks for the code in a form, until there is one that the server accepts, from this form or another on the page.
 *
 * @param place The element to put the form in. It has an id, which that of the field begins with.
 * @param texts What the button says, and what the code is for.
 * @param onAccepted Called with what the server tells the facilitator, when the code was given here.
 */
export function askForCode(place, { button, hint }, onAccepted = () => {}) {
  const id = `${place.id}-kod`;
  const error = make('p', { class: 'error', id: `${id}-fel`, hidden: '' });
  const input = make('input', {
    id,
    type: 'password',
    autocomplete: 'off',
    maxlength: '40',
    required: '',
    'aria-describedby': `${id}-fel ${id}-hjalp`,
  });
  const form = make(
    'form',
    { class: 'lead' },
    make(
      'div',
      { class: 'field' },
      make('label', { for: id }, 'Mötesledarens kod'),
      error,
      make('div', { class: 'line' }, input, make('button', {}, button)),
      make('p', { class: 'hint', id: `${id}-hjalp` }, hint),
    ),
  );
  place.append(form);
  const update = () => (form.hidden = hasCode());
  update();
  document.addEventListener(ACCEPTED, update);

  const showError = (reason) => {
    error.textContent = reason;
    error.hidden = reason === '';
    if (reason) input.setAttribute('aria-invalid', 'true');
    else input.removeAttribute('aria-invalid');
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    setCode(input.value.trim());
    let result;
    try {
      result = await request('/api/result');
    } catch (failure) {
      setCode(null);
      showError(
        failure.status === 403 ? 'Koden gäller inte. Kontrollera den, och försök igen.' : failure.message,
      );
      input.focus();
      return;
    }
    input.value = '';
    showError('');
    document.dispatchEvent(Object.assign(new Event(ACCEPTED), { result }));
    onAccepted(result);
  });
}
