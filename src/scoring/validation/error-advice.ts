// Advice on common mistakes, for error messages.

/** Advice by type, for values that hold the data instead of being it. */
const ADVICE_BY_TYPE = new Map([
  ['Promise', 'await it'],
  ['Response', 'await its json()'],
  ['Request', 'await its json()'],
  ['Module', 'take its default'],
  ['Function', 'call it'],
  ['AsyncFunction', 'call it and await it'],
]);

/** The expectation when another known object was passed in place of the instrument. */
export const AN_INSTRUMENT = 'an instrument';

/** The name of a built-in type, for example `Promise`. */
export const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** How to get the data out of a value such as a promise; `null` when there is no advice. */
const adviceOnType = (value: unknown): string | null => ADVICE_BY_TYPE.get(typeOf(value)) ?? null;

/**
 * Advice on a value that is not the one expected; `null` when there is nothing to add.
 *
 * @param argument The name of the argument.
 */
export function adviceOn(expected: string, received: unknown, argument: unknown): string | null {
  const expectsList = /^(?:a list|a list of responses|an iterable)$/.test(expected);
  const expectsData = expectsList || /^(?:an object|a plain object|a pair)\b/.test(expected);
  if (typeof received === 'string') {
    return expectsData && /^\s*[[{]/.test(received) ? 'JSON.parse it' : null;
  }
  const type = typeOf(received);
  if (expected === AN_INSTRUMENT) return 'the instrument is the first argument';
  if (expectsList && type === 'Object') return 'put it in a list';
  if (expectsData && type === 'Array' && argument === 'tally') return 'count it with tally()';
  if (expectsData && type === 'Array' && argument === 'tallies') return 'spread it';
  return adviceOnType(received);
}
