import fc from 'fast-check';
import { expect, test } from 'vitest';
import { suppressSmallGroups } from '../../src/scoring/index.js';
import { suppress } from '../../src/scoring/suppress-small-groups.js';
import { names } from './arbitrary.js';

test.each<[string, Record<string, number>, number | undefined, string[]]>([
  ['nobody', {}, undefined, []],
  ['all large enough', { a: 5, b: 9 }, undefined, ['a', 'b']],
  ['fewer than the limit altogether', { a: 2, b: 2 }, undefined, []],
  ['one small group takes the smallest other with it', { a: 9, b: 7, c: 4 }, undefined, ['a']],
  ['a tie is settled by name, not by place', { z: 7, b: 7, c: 4 }, undefined, ['z']],
  ['somebody alone leaves at least the limit beside', { a: 6, b: 4, c: 1 }, undefined, []],
  ['somebody alone takes the smallest other along', { a: 9, b: 8, c: 4, d: 1 }, undefined, ['a']],
  ['five who are alone take another along', { a: 9, b: 1, c: 1, d: 1, e: 1, f: 1 }, undefined, []],
  ['six of whom one is alone hide nobody else', { a: 9, b: 4, c: 1, d: 1 }, undefined, ['a']],
  ['five of whom nobody is alone hide nobody else', { a: 9, b: 3, c: 2 }, undefined, ['a']],
  ['two who are alone, at a limit of two', { a: 4, b: 1, c: 1 }, 2, []],
  ['an empty group hides nobody else', { a: 9, b: 0, c: 5 }, undefined, ['a', 'c']],
  ['the host’s own limit', { a: 3, b: 3, c: 2 }, 3, ['b']],
  ['a limit of one shows everybody', { a: 1, b: 1 }, 1, ['a', 'b']],
  ['names that objects have anyway', { toString: 5, constructor: 6, valueOf: 4 }, undefined, ['constructor']],
])('%s', (_, sizes, minimum, shown) => {
  const result = suppressSmallGroups(sizes, minimum === undefined ? {} : { minimum });
  expect(result).toEqual({ shown, hidden: Object.keys(sizes).filter((name) => !shown.includes(name)) });
});

test.each<[string, Record<string, number>, number, string[]]>([
  ['nobody', { a: 6, b: 9 }, 0, ['a', 'b']],
  ['one', { a: 6, b: 9 }, 1, ['b']],
  ['fewer than the limit', { a: 6, b: 9 }, 4, ['b']],
  ['as many as the limit', { a: 6, b: 9 }, 5, ['a', 'b']],
  ['one beside as many as the limit in small groups', { a: 9, b: 7, c: 3, d: 2 }, 1, ['a', 'b']],
  ['one beside fewer in small groups', { a: 9, b: 7, c: 4 }, 1, ['a']],
  ['enough beside fewer in small groups', { a: 9, b: 7, c: 4 }, 2, ['a', 'b']],
])('people in no group count as hidden: %s', (_, sizes, ungrouped, shown) => {
  expect(suppress(Object.entries(sizes), 5, ungrouped).shown).toEqual(shown);
});

test('over 100 000 breakdowns, the total minus any union of what is shown is 0 or at least the limit', () => {
  const breakdowns = fc.tuple(
    fc.dictionary(names, fc.oneof(fc.nat(6), fc.nat(20)), { maxKeys: 7, noNullPrototype: true }),
    fc.integer({ min: 1, max: 8 }),
  );
  let seen = 0;
  let lonely = 0;
  fc.assert(
    fc.property(breakdowns, ([sizes, minimum]) => {
      const { shown, hidden } = suppressSmallGroups(sizes, { minimum });
      const people = new Map(Object.entries(sizes));
      const total = [...people.values()].reduce((a, b) => a + b, 0);
      for (let union = 0; union < 2 ** shown.length; union++) {
        const rest = shown.reduce(
          (left, name, i) => (union & (1 << i) ? left - people.get(name)! : left),
          total,
        );
        // With nothing subtracted this is the whole, of which only n is shown when it is small.
        if (union && rest > 0 && rest < minimum) throw new Error(`${rest} left`);
        // One who is alone knows their own row, and takes it away from what is left of all that is shown.
        const isAnyAlone = hidden.some((name) => people.get(name) === 1);
        if (union === 2 ** shown.length - 1 && union && isAnyAlone && rest > 1 && rest - 1 < minimum)
          throw new Error(`${rest} left, of whom one is alone`);
      }
      if (shown.some((name) => people.get(name)! < minimum)) throw new Error('a small group is shown');
      // No more is hidden than has to be: what was not small was the smallest, hidden to protect the rest.
      const large = hidden.filter((name) => people.get(name)! >= minimum);
      if (large.length > 1) throw new Error('too much is hidden');
      if (large.length) {
        lonely++;
        const small = total - shown.concat(large).reduce((sum, name) => sum + people.get(name)!, 0);
        const isAnyAlone = hidden.some((name) => people.get(name) === 1);
        const least = isAnyAlone && small > 1 ? minimum + 1 : minimum;
        if (!(small > 0 && small < least)) throw new Error('hidden for nothing');
        if (shown.some((name) => people.get(name)! < people.get(large[0]!)!))
          throw new Error('not the smallest');
      }
      if ([...shown, ...hidden].sort().join() !== [...people.keys()].sort().join())
        throw new Error('lost a group');
      seen++;
    }),
    { numRuns: 100_000 },
  );
  expect(seen).toBe(100_000);
  expect(lonely).toBeGreaterThan(5_000);
});

test('groups keep the order that they were given in', () => {
  expect(suppressSmallGroups({ CS: 6, Sälj: 2, Ledning: 3 })).toEqual({
    shown: ['CS'],
    hidden: ['Sälj', 'Ledning'],
  });
  expect(suppressSmallGroups({ CS: 6, Sälj: 2 }, { minimum: 5 })).toEqual({
    shown: [],
    hidden: ['CS', 'Sälj'],
  });
});

test.each([undefined, null, {}, { minimum: undefined }, { minimum: null }])(
  'the limit is 5 with the options %j',
  (options) => {
    expect(suppressSmallGroups({ a: 5, b: 4 }, options as never)).toEqual({ shown: [], hidden: ['a', 'b'] });
    expect(suppressSmallGroups({ a: 5, b: 5 }, options as never)).toEqual({ shown: ['a', 'b'], hidden: [] });
  },
);

test('an object without a prototype is an object', () => {
  const sizes = Object.assign(Object.create(null) as object, { CS: 6 });
  expect(suppressSmallGroups(sizes as Record<string, number>)).toEqual({ shown: ['CS'], hidden: [] });
});
