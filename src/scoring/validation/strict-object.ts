import { failAt, object, plainObject, type Parser } from './validate.js';

/**
 * An object with these fields and no others, for options: a misspelt one would be as good as none, and nobody would notice. It is for those that a caller
 * relies on. Where an option only loosens a check, the check stands.
 */
export const strictObject = <T extends object>(shape: {
  readonly [K in keyof T]: Parser<T[K]>;
}): Parser<T> => {
  const parse = object<T>(shape);
  return (value) => {
    for (const key of Object.keys(plainObject(value))) {
      if (!Object.hasOwn(shape, key)) failAt(key, `one of ${Object.keys(shape).join(', ')}`, key);
    }
    return parse(value);
  };
};
