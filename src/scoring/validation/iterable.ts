import { failAt, refine, type Parser } from './validate.js';

export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value !== 'string' && typeof (value as Iterable<unknown> | null)?.[Symbol.iterator] === 'function';
/** Any iterable, but no sparse array: one with thousands of millions of holes is a small object that would take forever to read. */
export const iterable: Parser<Iterable<unknown>> = (value) => {
  const items = anyIterable(value);
  return Array.isArray(items) ? withoutHoles(items) : items;
};
const anyIterable = refine('an iterable', isIterable) as Parser<Iterable<unknown>>;

function* withoutHoles(list: readonly unknown[]): Generator {
  for (let index = 0; index < list.length; index++) {
    if (!(index in list)) failAt(index, 'a list without holes', undefined);
    yield list[index];
  }
}
