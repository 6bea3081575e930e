import { describe as suite, expect, test } from 'vitest';
import { churn, csat, perSegment, valueSegments } from '../../src/kpi/index.js';

suite('value segments', () => {
  test('are cut where the share of those before reaches 80 % and 95 %', () => {
    expect(valueSegments({ c1: 500, c2: 300, c3: 100, c4: 50, c5: 50 })).toEqual({
      A: ['c1', 'c2'],
      B: ['c3', 'c4'],
      C: ['c5'],
      outside: [],
    });
    // The one who passes the limit is still in: before c2 there are 79 %.
    expect(valueSegments({ c1: 79, c2: 20, c3: 1 })).toMatchObject({ A: ['c1', 'c2'], C: ['c3'] });
  });

  test('are not moved by what a sum of doubles loses', () => {
    // 0.1 + 0.7 is 0.7999999999999999 as doubles, which would put b in A.
    expect(valueSegments({ a: 0.7, b: 0.1, c: 0.1, d: 0.1 })).toMatchObject({ A: ['a', 'b'], B: ['c', 'd'] });
  });

  test('break ties by id, whatever the order', () => {
    const pairs = [
      ['b', 1],
      ['a', 1],
      ['é', 1],
      ['B', 1],
    ] as const;
    expect(valueSegments(pairs)).toEqual({ A: ['B', 'a', 'b', 'é'], B: [], C: [], outside: [] });
    expect(valueSegments(new Map(pairs.toReversed()))).toEqual(valueSegments(pairs));
  });

  test('leave out those who are worth nothing or less, and their losses from the whole', () => {
    expect(valueSegments({ a: 100, b: 0, c: -400, d: -0 })).toEqual({
      A: ['a'],
      B: [],
      C: [],
      outside: ['b', 'd', 'c'],
    });
    expect(valueSegments({})).toEqual({ A: [], B: [], C: [], outside: [] });
  });

  test('take the least and the most that a value can be, either way', () => {
    expect(valueSegments({ a: 1e15, b: 1e-20, c: -1e-20, d: -1e15 })).toEqual({
      A: ['a'],
      B: [],
      C: ['b'],
      outside: ['c', 'd'],
    });
  });

  test('take any id', () => {
    const odd = JSON.parse('{"__proto__": 3, "constructor": 2, "10": 1}') as Record<string, number>;
    expect(valueSegments(odd).A).toEqual(['__proto__', 'constructor']);
  });
});

suite('a figure per segment', () => {
  const segments = valueSegments({ c1: 500, c2: 300, c3: 100, c4: 50, c5: 50, c6: 0 });

  test('is made of those in it', () => {
    const stayed = { c1: true, c2: false, c3: true, c4: true, c5: false, c6: false };
    const left = perSegment(segments, stayed, (customers) =>
      churn({ start: customers.length, lost: customers.filter((stays) => !stays).length }),
    );
    expect([left.A.value, left.B.value, left.C.value, left.outside.value]).toEqual([50, 0, 100, 100]);
    expect(left.A.denominator).toBe(2);
  });

  test('leaves out those of whom nothing is given', () => {
    const satisfied = perSegment(segments, [['c2', 5]], (answers: number[]) => csat({ answers }));
    expect([satisfied.A.value, satisfied.B.value]).toEqual([100, null]);
  });

  test('may be anything, and gets the customers in the order given', () => {
    const given = perSegment(
      segments,
      [['c2', 'x'] as const, ['c1', null] as const],
      (customers) => customers,
    );
    expect(given).toEqual({ A: ['x', null], B: [], C: [], outside: [] });
  });

  test('throws what the function throws', () => {
    const mistake = new Error('mistake');
    expect(() =>
      perSegment(segments, {}, () => {
        throw mistake;
      }),
    ).toThrow(mistake);
  });
});
