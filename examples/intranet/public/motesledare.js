// The facilitator's code: asked for on the page, checked by the server, and kept until the tab is closed.
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

export function setCode(value) {
  code = value;
  try {
    if (value === null) sessionStorage.removeItem(STORAGE_KEY);
    else sessionStorage.setItem(STORAGE_KEY, value);
  } catch {
    // Storage is forbidden: the code is asked for again when the page is opened anew.
  }
}
