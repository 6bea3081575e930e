import { reasonForPeople } from '../../storage/reason-for-people.js';

/** Errors that browsers throw. Their messages are for developers, and in English: "Failed to fetch". */
const BROWSER_ERRORS = ['TypeError', 'SyntaxError'];

/** The host's message, for the person to read. A browser's own message goes to the console. */
export function messageForPerson(reason: unknown): string {
  if (typeof reason === 'string') return reasonForPeople(reason);
  if (typeof reason !== 'object' || reason === null) return '';
  // Duck-typed: an error from outside a frame is not an instance of this window's Error.
  const { name, message } = reason as Partial<Error>;
  const isDomException = Object.prototype.toString.call(reason) === '[object DOMException]';
  if (isDomException || BROWSER_ERRORS.includes(name ?? '')) {
    console.error('kund-diagnos: not saved', reason);
    return '';
  }
  return typeof message === 'string' ? reasonForPeople(message) : '';
}
