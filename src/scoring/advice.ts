// What developers often pass by mistake, and what to do about it.

/** By its type: what is no data itself, and how to get at the data. */
const ADVICE_BY_TYPE = new Map([
  ['Promise', 'await it'],
  ['Response', 'await its json()'],
  ['Request', 'await its json()'],
  ['Module', 'take its default'],
  ['Function', 'call it'],
  ['AsyncFunction', 'call it and await it'],
]);

/** What is expected where something else that is known has come in the place of the instrument. */
export const AN_INSTRUMENT = 'an instrument';

/** The name of a built-in type, for example `Promise`. */
export const typeOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** What to do with a value that is no data, but leads to it; `null` when it is not such a value. */
const adviceOnType = (value: unknown): string | null => ADVICE_BY_TYPE.get(typeOf(value)) ?? null;

/**
 * What to do about what came, where something else was expected; `null` when there is nothing to add.
 *
 * @param argument The name of the argument that it came in.
 */
export function adviceOn(expected: string, received: unknown, argument: unknown): string | null {
  const expectsList = /^(?:a list|a list of responses|an iterable)$/.test(expected);
  const expectsData = expectsList || /^(?:an object|a plain object|a pair)\b/.test(expected);
  if (typeof received === 'string') {
    return expectsData && /^\s*[[{]/.test(received) ? 'JSON.parse it' : null;
  }
  const type = typeOf(received);
  if (expected === AN_INSTRUMENT && (type === 'Object' || type === 'Array'))
    return 'the instrument is the first argument';
  if (expectsList && type === 'Object') return 'put it in a list';
  if (expectsData && type === 'Array' && argument === 'tally') return 'count it with tally()';
  if (expectsData && type === 'Array' && argument === 'tallies') return 'spread it';
  return adviceOnType(received);
}
