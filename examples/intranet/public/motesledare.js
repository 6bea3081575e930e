// The facilitator's code: asked for on the page, checked by the server, and kept until the tab is closed.
import { request } from './anrop.js';

const STORAGE_KEY = 'motesledare';

/** Heard on the document when there is a code that the server has accepted. */
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

/**
 * Asks for the code in a form.
 *
 * @param onAccepted Called with what the server tells the facilitator.
 */
export function askForCode(form, onAccepted) {
  const input = form.querySelector('input');
  const error = form.querySelector('.error');
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
    onAccepted(result);
    document.dispatchEvent(new Event(ACCEPTED));
  });
}
