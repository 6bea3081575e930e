import { refine, type Parser } from './validate.js';

export const isIterable = (value: unknown): value is Iterable<unknown> =>
  typeof value !== 'string' && typeof (value as Iterable<unknown> | null)?.[Symbol.iterator] === 'function';
export const iterable = refine('an iterable', isIterable) as Parser<Iterable<unknown>>;
