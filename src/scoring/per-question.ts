import { anyObject, fail, within, type Parser } from './validation/validate.js';

/** Parses an object with a value for each question and nothing else. Returns the values in the questions' order. */
export const perQuestion =
  <T>(ids: readonly string[], parse: Parser<T>): Parser<T[]> =>
  (value) => {
    const input = anyObject(value);
    const values = ids.map((id) => within(id, parse, input[id]));
    const keys = Object.keys(input);
    if (keys.length !== ids.length) {
      const known = new Set(ids);
      const unknown = keys.find((key) => !known.has(key));
      // `unknown` is empty when a question's value is inherited.
      fail(`the questions ${ids.slice(0, 3).join(', ')}${ids.length > 3 ? ' …' : ''} and no others`, unknown);
    }
    return values;
  };
