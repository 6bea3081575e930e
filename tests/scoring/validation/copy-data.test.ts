import { describe, expect, test } from 'vitest';
import { dataCopier } from '../../../src/scoring/validation/copy-data.js';
import { parseDocument } from '../../../src/scoring/validation/argument.js';
import { failure } from '../../support/errors.js';

const copyOf = (value: unknown, most = 10): unknown => parseDocument('copy', value, dataCopier(most));
const failureOf = (value: unknown, most?: number) => failure(() => copyOf(value, most));

/** A list in a list, so many times. */
const nested = (levels: number): unknown => {
  let value: unknown = 'deep';
  for (let level = 0; level < levels; level++) value = [value];
  return value;
};

describe('a copy', () => {
  test('has the same content, and shares nothing', () => {
    const part = { a: [1, 'b', { c: true }] };
    const copy = copyOf({ part, again: part }, 20) as Record<'part' | 'again', unknown>;
    expect(copy).toStrictEqual({ part, again: part });
    expect(copy.part).not.toBe(part);
    expect(copy.part).not.toBe(copy.again);
  });

  test('leaves out empty fields, and keeps empty items of a list', () => {
    expect(copyOf({ a: null, b: undefined, c: 0, d: '', e: [null, undefined] })).toStrictEqual({
      c: 0,
      d: '',
      e: [null, undefined],
    });
  });

  test.each([1, 'a', null, undefined, true])('of %j is the same value', (value) => {
    expect(copyOf(value)).toBe(value);
  });

  test('reads each field once', () => {
    let reads = 0;
    const input = {
      get once() {
        return ++reads;
      },
    };
    expect(copyOf(input)).toStrictEqual({ once: 1 });
  });

  test('copies instances of classes, and objects without a prototype', () => {
    class Own {
      field = 1;
    }
    expect(copyOf(new Own())).toStrictEqual({ field: 1 });
    expect(copyOf(Object.assign(Object.create(null) as object, { field: 1 }))).toStrictEqual({ field: 1 });
  });

  test('starts counting again for each call', () => {
    const copier = dataCopier(3);
    expect(copier([1, 2, 3])).toEqual([1, 2, 3]);
    expect(copier([1, 2, 3])).toEqual([1, 2, 3]);
  });
});

describe('rejects', () => {
  test('more values than are asked for, lists and fields counted alike', () => {
    expect(copyOf([1, 2, 3, { a: 4 }], 5)).toEqual([1, 2, 3, { a: 4 }]);
    expect(failureOf([1, 2, 3, { a: 4 }], 4)).toEqual({ code: 'invalid-argument', path: '3' });
    expect(failureOf({ a: 1, b: 2 }, 1)).toEqual({ code: 'invalid-argument', path: '' });
  });

  test('a list of thousands of millions of holes', () => {
    expect(failureOf({ list: new Array(4_294_967_295) })).toEqual({ code: 'invalid-argument', path: 'list' });
  });

  test('parts that are shared 24 levels deep', () => {
    let part: unknown = {};
    for (let level = 0; level < 24; level++) part = { left: part, right: part };
    expect(failureOf(part, 100_000).code).toBe('invalid-argument');
  });

  test('more than 32 levels', () => {
    expect(copyOf(nested(33), 100)).toEqual(nested(33));
    expect(failureOf(nested(34), 100).path).toBe(Array<number>(33).fill(0).join('/'));
    const knot: Record<string, unknown> = {};
    knot['self'] = knot;
    expect(failureOf(knot, 100).code).toBe('invalid-argument');
  });

  test('a field that would be the prototype', () => {
    expect(failureOf(JSON.parse('{"a":{"__proto__":{"b":1}}}'))).toEqual({
      code: 'invalid-argument',
      path: 'a/__proto__',
    });
  });

  test.each([new Map([['a', 1]]), new Date(0), new String('text'), Promise.resolve({})])(
    'what only seems to be without fields: %#',
    (value) => {
      expect(failureOf({ segments: value })).toEqual({ code: 'invalid-argument', path: 'segments' });
    },
  );
});
