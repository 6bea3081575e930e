import { describe, expect, test } from 'vitest';
import { visibleGroups, type NamedTally } from '../../src/report/visible-groups.js';
import { problemIn } from '../../src/scoring/validation/argument.js';
import type { ParsedTally } from '../../src/scoring/parse-tally.js';

const SCALE = { min: 1, max: 2 };

/** People who answered one question yes or no. */
const tally = (no: number, yes: number, squaredTotals: number | null = null): ParsedTally => ({
  n: no + yes,
  counts: [[no, yes]],
  squaredTotals,
});
const group = (name: string, no: number, yes: number): NamedTally => ({ name, tally: tally(no, yes) });
const hidden = (name: string): NamedTally => ({ name, tally: null });
const shownNames = (whole: ParsedTally, groups: NamedTally[], minimum = 5) =>
  visibleGroups(whole, groups, minimum, SCALE).flatMap(({ name, tally: own }) => (own ? [name] : []));
const rejection = (whole: ParsedTally, groups: NamedTally[]) =>
  problemIn(null, () => visibleGroups(whole, groups, 5, SCALE));

describe('groups beside the whole', () => {
  test('keep their order and their tallies, and lose the tally where they are hidden', () => {
    const groups = [
      group('b', 5, 0),
      hidden('gone'),
      group('a', 2, 3),
      group('small', 1, 1),
      group('c', 2, 1),
    ];
    expect(visibleGroups(tally(10, 5), groups, 5, SCALE)).toEqual([
      groups[0],
      hidden('gone'),
      groups[2],
      hidden('small'),
      hidden('c'),
    ]);
  });

  test('no groups give no groups', () => {
    expect(visibleGroups(tally(3, 3), [], 5, SCALE)).toEqual([]);
    expect(visibleGroups(tally(3, 3), [hidden('a')], 5, SCALE)).toEqual([hidden('a')]);
  });

  test('count people who are in no group, as if they were a group of their own', () => {
    const groups = [group('a', 6, 0), group('b', 0, 7)];
    expect(shownNames(tally(6, 7), groups)).toEqual(['a', 'b']);
    expect(shownNames(tally(7, 7), groups)).toEqual(['b']);
    expect(shownNames(tally(10, 7), groups)).toEqual(['b']);
    expect(shownNames(tally(11, 7), groups)).toEqual(['a', 'b']);
    // Those of a hidden group are such people.
    expect(shownNames(tally(7, 7), [...groups, hidden('c')])).toEqual(['b']);
  });

  test('leave one who is in no group, or alone in one, with at least the limit beside', () => {
    const groups = [group('a', 6, 0), group('b', 0, 4)];
    expect(shownNames(tally(6, 4), groups)).toEqual([]);
    expect(shownNames(tally(7, 4), groups)).toEqual([]);
    expect(shownNames(tally(8, 4), groups)).toEqual(['a']);
    expect(shownNames(tally(6, 5), [...groups, group('c', 0, 1)])).toEqual([]);
    expect(shownNames(tally(7, 5), [...groups, group('c', 0, 1)])).toEqual(['a']);
    // Hidden already, by this rule.
    expect(shownNames(tally(6, 5), [group('a', 6, 0), hidden('b'), hidden('c')])).toEqual(['a']);
  });

  test('hide another for those in no group, who are no group that could be hidden in its place', () => {
    expect(shownNames(tally(11, 4), [group('a', 6, 0), group('b', 0, 4)])).toEqual(['a']);
  });

  test('may have any names, those that objects have, too', () => {
    const groups = [group('__proto__', 6, 0), group('', 0, 7), group('…', 5, 0)];
    expect(shownNames(tally(11, 7), groups)).toEqual(['__proto__', '', '…']);
    expect(shownNames(tally(12, 7), groups)).toEqual(['__proto__', '']);
    expect(shownNames(tally(12, 0), [group('', 5, 0), group('…', 5, 0)])).toHaveLength(1);
  });

  test('may be empty', () => {
    expect(shownNames(tally(5, 0), [group('a', 5, 0), group('empty', 0, 0)])).toEqual(['a']);
  });

  test('may hold only people of the whole', () => {
    expect(rejection(tally(5, 5), [group('a', 5, 0), group('b', 0, 6)])).toMatchObject({
      expected: 'groups that together hold at most the 10 people of the whole',
      received: 11,
    });
    expect(rejection(tally(5, 5), [group('a', 6, 0)])).toMatchObject({ received: 'others' });
    expect(rejection(tally(5, 5), [group('a', 3, 0), group('b', 3, 0)])).toMatchObject({
      received: 'others',
    });
    expect(rejection(tally(5, 5), [group('a', 5, 0), group('b', 0, 5)])).toBeNull();
  });

  test('and the rest of the whole are figures that people can have given', () => {
    const squares = (whole: number, own: number | null) =>
      rejection(tally(6, 5, whole), [{ name: 'a', tally: tally(6, 0, own) }]);
    // Six answered 1 and five 2: 6 and 20.
    expect(squares(26, 6)).toBeNull();
    expect(squares(26, null)).toBeNull();
    expect(squares(26, 8)).toMatchObject({ received: 'others' });
    expect(squares(26, 28)).toMatchObject({ received: 'others' });
    expect(rejection(tally(6, 0, 6), [{ name: 'a', tally: tally(6, 0, 4) }])).toMatchObject({
      received: 'others',
    });
  });

  test('are hidden alike when the rule is applied again', () => {
    for (let rest = 0; rest < 12; rest++) {
      for (const sizes of [[5, 6, 2], [5, 5, 1, 1], [7, 3, 3], [5], [9, 4]]) {
        const groups = sizes.map((size, index) => group(`g${index}`, size, 0));
        const whole = tally(rest + sizes.reduce((all, size) => all + size, 0), 0);
        const once = visibleGroups(whole, groups, 5, SCALE);
        expect(visibleGroups(whole, once, 5, SCALE)).toEqual(once);
      }
    }
  });
});
