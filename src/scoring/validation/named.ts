import { isIterable } from './iterable.js';
import { fail, plainObject, refine, string, within, type Parser } from './validate.js';

/** Values by name: an object, a `Map` or pairs. The last two keep their order, which an object does not when names are numbers. */
export const named =
  <T>(parse: Parser<T>): Parser<[name: string, value: T][]> =>
  (value) => {
    const pairs = isIterable(value)
      ? Array.from(value, (pair, index) => within(index, namePair, pair))
      : null;
    const entries = pairs ?? Object.entries(plainObject(value));
    const names = new Set<string>();
    return entries.map(([name, item]) => {
      if (names.has(name)) fail('each name once', name);
      names.add(name);
      return [name, within(name, parse, item)];
    });
  };

const pair = refine('a pair of a name and a value', (value: unknown[]) => Array.isArray(value));
const namePair: Parser<[string, unknown]> = (value) => {
  const [name, item] = pair(value);
  return [within(0, string, name), item];
};
