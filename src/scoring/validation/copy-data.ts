import { fail, failAt, within, type Parser } from './validate.js';

/** An instrument is 7 levels deep, and its conditions may be nested. */
const MAX_DEPTH = 32;

/**
 * Makes a parser that copies JSON-like data, reading each property once. Leaves out fields that are `null` or `undefined`, which mean the same as
 * a missing field. Rejects a `__proto__` field, and data too deep or large to process: objects may share parts, and thirty levels that each
 * refer to the next one twice are a thousand million values.
 *
 * @param maxValues The largest number of fields and items, each counted as often as it is reached.
 */
export const dataCopier =
  (maxValues: number): Parser<unknown> =>
  (input) => {
    let values = 0;
    const count = (more: number): void => {
      values += more;
      if (values > maxValues) fail(`at most ${maxValues} values`, 'more');
    };
    const copy = (value: unknown, depth: number): unknown => {
      if (typeof value !== 'object' || value === null) return value;
      if (depth > MAX_DEPTH) fail(`at most ${MAX_DEPTH} levels`, value);
      if (Array.isArray(value)) {
        count(value.length);
        return Array.from(value, (item, index) => within(index, (part) => copy(part, depth + 1), item));
      }
      // A map, a date or a boxed string has no fields, and would pass for an empty object.
      if (Object.prototype.toString.call(value) !== '[object Object]') fail('a plain object', value);
      const fields = Object.entries(value);
      count(fields.length);
      return Object.fromEntries(
        fields
          .filter(([, field]) => field !== null && field !== undefined)
          .map(([key, field]) => {
            if (key === '__proto__') failAt(key, 'no such field', field);
            return [key, within(key, (part) => copy(part, depth + 1), field)];
          }),
      );
    };
    return copy(input, 0);
  };
