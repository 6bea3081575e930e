import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sameContent } from '../../../../src/elements/internal/properties/same-content.js';

describe('two values have the same content', () => {
  test.each<[unknown, unknown]>([
    [1, 1],
    ['a', 'a'],
    [null, null],
    [undefined, undefined],
    [NaN, NaN],
    [{}, {}],
    [[], []],
    [
      { a: 1, b: [1, { c: null }] },
      { b: [1, { c: null }], a: 1 },
    ],
    [new Proxy({ a: 1 }, {}), { a: 1 }],
  ])('%j and %j', (a, b) => {
    expect(sameContent(a, b)).toBe(true);
    expect(sameContent(b, a)).toBe(true);
  });

  test.each<[unknown, unknown]>([
    [1, 2],
    [1, '1'],
    [null, undefined],
    [null, {}],
    [{}, []],
    [{ 0: 'a' }, ['a']],
    [{ a: 1 }, {}],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [{ a: 1 }, { a: 1, b: 2 }],
    [
      [1, 2],
      [2, 1],
    ],
    [[1], [1, 2]],
    [{ a: { b: 1 } }, { a: { b: 2 } }],
    [{ toString: 1 }, { a: 1 }],
  ])('but not %j and %j', (a, b) => {
    expect(sameContent(a, b)).toBe(false);
    expect(sameContent(b, a)).toBe(false);
  });

  test('as a copy through JSON has, and nothing else does', () => {
    // In JSON there is no −0.
    const json = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
    const sorted = (value: unknown): unknown => {
      if (Array.isArray(value)) return { list: value.map(sorted) };
      if (value === null || typeof value !== 'object') return value;
      const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
      return { object: entries.map(([key, part]) => [key, sorted(part)]) };
    };
    fc.assert(
      fc.property(json, json, (a, b) => {
        expect(sameContent(a, JSON.parse(JSON.stringify(a)))).toBe(true);
        expect(sameContent(a, b)).toBe(JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)));
      }),
    );
  });
});

test('parts that are shared 24 levels deep, also by a copy, are compared once', () => {
  const deep = (): unknown => {
    let part: unknown = { end: true };
    for (let level = 0; level < 24; level++) part = [part, part];
    return part;
  };
  expect(sameContent(deep(), deep())).toBe(true);
  expect(sameContent(deep(), [deep(), { end: true }])).toBe(false);
});

test('what contains itself has the content of its copy', () => {
  const knot = (): object => {
    const own: Record<string, unknown> = { name: 'knot' };
    own['self'] = own;
    return own;
  };
  expect(sameContent(knot(), knot())).toBe(true);
  expect(sameContent(knot(), { ...knot(), name: 'other' })).toBe(false);
});

test('what cannot be read has the content of nothing', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(sameContent(proxy, {})).toBe(false);
  expect(sameContent({}, proxy)).toBe(false);
});
