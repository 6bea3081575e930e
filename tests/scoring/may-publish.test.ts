import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { mayPublish, type QuestionnaireResponse } from '../../src/scoring/index.js';
import { respond } from './respond.js';

const person = (id: number, answer = 3, role?: string): QuestionnaireResponse =>
  respond(`${id}`, new Array<number>(10).fill(answer), role === undefined ? undefined : { role });
const people = (from: number, to: number, answer?: number, role?: string): QuestionnaireResponse[] =>
  Array.from({ length: to - from }, (_, i) => person(from + i, answer, role));

const publish = (
  next: QuestionnaireResponse[],
  published: QuestionnaireResponse[][],
  options = {},
): boolean => mayPublish(kundorientering, next, published, options);

test.each([
  ['the first one, of five', people(0, 5), [], true],
  ['the first one, of four', people(0, 4), [], false],
  ['nothing has changed', people(0, 9), [people(0, 9)], true],
  ['nothing has changed but the order', people(0, 9).reverse(), [people(0, 9)], true],
  ['four were added', people(0, 9), [people(0, 5)], false],
  ['five were added', people(0, 10), [people(0, 5)], true],
  ['one was removed', people(1, 10), [people(0, 10)], false],
  ['five were removed', people(5, 10), [people(0, 10)], true],
  ['one changed an answer', [...people(0, 9), person(9, 4)], [people(0, 10)], false],
  ['five changed', [...people(0, 5), ...people(5, 10, 4)], [people(0, 10)], true],
  ['five were added and five removed', people(5, 15), [people(0, 10)], true],
  ['two were added, two removed, one changed', [person(2, 1), ...people(3, 12)], [people(0, 10)], false],
  ['two were added and two removed', people(2, 12), [people(0, 10)], false],
  ['enough since the last one but not since the first', people(0, 11), [people(0, 10), people(0, 5)], false],
  ['enough since each', people(0, 15), [people(0, 10), people(0, 5)], true],
])('%s', (_, next, published, expected) => {
  expect(publish(next, published)).toBe(expected);
});

test('an answer changed to one that reads the same in a row is still a change', () => {
  const instrument = { ...kundorientering, scale: { min: 0, max: 100 } };
  const one = (id: number, ...first: [number, number]): QuestionnaireResponse =>
    respond(`${id}`, [...first, 1, 1, 1, 1, 1, 1, 1, 1]);
  const before = [0, 1, 2, 3, 4].map((id) => one(id, 1, 11));
  expect(mayPublish(instrument, [one(0, 11, 1), ...before.slice(1)], [before])).toBe(false);
});

test('the host’s own limit', () => {
  expect(publish(people(0, 5), [people(0, 3)], { minimum: 2 })).toBe(true);
  expect(publish(people(0, 5), [people(0, 3)], { minimum: 3 })).toBe(false);
});

test('nothing may be published of nobody, and with a limit of 1 anything else', () => {
  expect(publish([], [], { minimum: 1 })).toBe(false);
  expect(publish([person(0)], [], { minimum: 1, by: 'role' })).toBe(true);
  expect(publish([person(0), person(1, 3, 'CS')], [], { minimum: 1, by: 'role' })).toBe(true);
  expect(publish([person(0)], [people(0, 9)], { minimum: 1, by: 'role' })).toBe(true);
});

suite('with a breakdown', () => {
  const by = { by: 'role' };
  const sales = people(0, 8, 3, 'Sälj');
  const service = people(20, 28, 3, 'CS');

  test('each group that is shown has changed by 0 or enough', () => {
    const one = [...people(0, 9, 3, 'Sälj'), ...people(20, 32, 3, 'CS')];
    expect(publish(one, [[...sales, ...service]])).toBe(true);
    expect(publish(one, [[...sales, ...service]], by)).toBe(false);
    expect(publish([...people(0, 13, 3, 'Sälj'), ...service], [[...sales, ...service]], by)).toBe(true);
  });

  test('those hidden together count as one', () => {
    const hidden = (extra: number): QuestionnaireResponse[] => [
      ...people(40, 43 + extra, 3, 'Ledning'),
      ...people(50, 52 + extra, 3, 'Produkt'),
    ];
    expect(publish([...sales, ...hidden(1)], [[...sales, ...hidden(0)]], by)).toBe(false);
    expect(
      publish(
        [...sales, ...hidden(0).map((one) => ({ ...one, id: `new ${one.id}` }))],
        [[...sales, ...hidden(0)]],
        by,
      ),
    ).toBe(true);
  });

  test('nobody may have moved from a hidden group to a visible one', () => {
    const before = [...sales, ...people(40, 44, 3, 'Ledning'), ...people(50, 54, 3, 'Produkt')];
    const after = [...sales, ...people(40, 49, 3, 'Ledning'), ...people(50, 59, 3, 'Produkt')];
    expect(publish(after, [before])).toBe(true);
    expect(publish(after, [before], by)).toBe(false);
  });

  test.each([
    [5, true],
    [4, false],
  ])('%i may have changed group: %s', (movers, expected) => {
    const stay = [...people(0, 8, 3, 'Sälj'), ...people(20, 28, 3, 'CS')];
    const move = (role: string) => people(60, 60 + movers, 3, role);
    expect(publish([...stay, ...move('CS')], [[...stay, ...move('Sälj')]], by)).toBe(expected);
  });

  test('nobody may be alone in a hidden group beside fewer than the limit', () => {
    const hidden = (...sizes: number[]): QuestionnaireResponse[] =>
      sizes.flatMap((size, group) => people(100 * group, 100 * group + size, 3, `${group}`));
    // With nothing else to hide but one of the shown, the report hides that.
    expect(publish(hidden(9, 4, 1), [], by)).toBe(true);
    // Five came to the hidden groups, four of them to one: the fifth could take away their own row.
    const before = hidden(9, 4, 4);
    const after = (first: number, second: number) => [
      ...before,
      ...people(500, 500 + first, 3, '1').slice(0, first),
      ...people(600, 600 + second, 3, '3'),
    ];
    expect(publish(after(0, 4), [before], by)).toBe(false);
    expect(publish([...before, ...people(500, 503, 3, '3'), ...people(600, 602, 3, '4')], [before], by)).toBe(
      true,
    );
    expect(publish([...before, ...people(500, 504, 3, '3'), ...people(600, 601, 3, '4')], [before], by)).toBe(
      false,
    );
    expect(publish([...before, ...people(500, 504, 3, '3'), ...people(600, 602, 3, '4')], [before], by)).toBe(
      true,
    );
  });

  test('those without a role are hidden, together with the groups that are', () => {
    const unnamed = people(70, 78);
    expect(publish([...sales, ...unnamed], [[...sales, ...people(70, 77)]], by)).toBe(false);
    expect(publish([...sales, ...unnamed], [[...sales, ...unnamed]], by)).toBe(true);
    // Three without a role and two with one of their own are five that are not told apart.
    const few = [...people(70, 73), ...people(80, 82, 3, 'CS')];
    expect(publish([...sales, ...service, ...few], [[...sales, ...service]], by)).toBe(false);
    expect(publish([...sales, ...few], [sales], by)).toBe(true);
  });

  // By hand: the first whole minus Sälj, which the second shows, is the person without a role and the two of CS. That person takes away their own answers.
  test('a person without a role can take away their own answers, too', () => {
    const members = [...people(0, 3, 3, 'Sälj'), ...people(20, 22, 3, 'CS')];
    const after = (unnamed: QuestionnaireResponse[]) =>
      publish([...members, ...unnamed, ...people(80, 83)], [[...members, ...unnamed]], {
        by: 'role',
        minimum: 3,
      });
    expect(after([person(70)])).toBe(false);
    // Of two, each has three others left.
    expect(after(people(70, 72))).toBe(true);
  });

  test('uses only the breakdown that is asked for', () => {
    const before = people(0, 10).map((one) => ({ ...one, segments: { '': 'x' } }));
    expect(
      publish(
        people(0, 10).map((one) => ({ ...one, segments: { '': 'y' } })),
        [before],
      ),
    ).toBe(true);
  });

  test('a role may be called anything', () => {
    for (const role of ['__proto__', 'toString', '', '=', 'hidden']) {
      const group = people(80, 90, 3, role);
      expect(publish([...sales, ...group], [[...sales, ...group.slice(1)]], by)).toBe(false);
      expect(publish([...sales, ...group], [[...sales, ...group]], by)).toBe(true);
      expect(publish([...sales, ...group], [sales], by)).toBe(true);
    }
  });
});

suite('all that is published, together', () => {
  test('P+x, Q+x and P+Q give x, though each two of them have the limit in common', () => {
    const [p, q, x] = [people(0, 5), people(10, 15), people(20, 21)];
    const [px, qx, pq] = [
      [...p, ...x],
      [...q, ...x],
      [...p, ...q],
    ];
    for (const [next, ...published] of [
      [pq, px, qx],
      [px, qx, pq],
      [qx, pq, px],
    ] as const) {
      expect(publish(next, published)).toBe(false);
    }
    // Without the third there are five, five and one.
    expect(publish(px, [qx])).toBe(false);
    const five = people(20, 25);
    expect(
      publish(pq, [
        [...p, ...five],
        [...q, ...five],
      ]),
    ).toBe(true);
  });

  test('a snapshot may not follow those that tell about fewer by themselves', () => {
    expect(publish(people(0, 20), [people(0, 20), people(0, 19)])).toBe(false);
  });

  test('a person who changes an answer back counts as a new one', () => {
    const [ten, changed] = [people(0, 10), [...people(0, 5), ...people(5, 10, 4)]];
    expect(publish(ten, [ten, changed])).toBe(true);
    expect(publish([...people(0, 6), ...people(6, 10, 4)], [ten, changed])).toBe(false);
  });
});

suite('with several breakdowns', () => {
  /** People in groups of each role (rows) at each site (columns). */
  const matrix = (...sizes: number[][]): QuestionnaireResponse[] =>
    sizes.flatMap((row, role) =>
      row.flatMap((size, site) =>
        people(1000 * role + 100 * site, 1000 * role + 100 * site + size).map((one) => ({
          ...one,
          segments: { role: `role ${role}`, site: `site ${site}` },
        })),
      ),
    );
  const by = ['role', 'site'];

  test.each([
    ['every role has enough at every site', matrix([5, 6], [7, 5]), true],
    ['nobody of a role is at a site', matrix([5, 0], [7, 5]), true],
    ['two of a role are at a site', matrix([6, 2], [7, 5]), false],
  ])('%s', (_, next, expected) => {
    expect(publish(next, [], { by: 'role' })).toBe(true);
    expect(publish(next, [], { by: 'site' })).toBe(true);
    expect(publish(next, [], { by })).toBe(expected);
    expect(publish(next, [], { by: [...by, 'role'].reverse() })).toBe(expected);
  });

  test('nested names are two breakdowns', () => {
    const team = (name: string, from: number, to: number) =>
      people(from, to).map((one) => ({ ...one, segments: { role: 'CS', team: name } }));
    const nested = [...team('CS Malmö', 0, 6), ...team('CS', 6, 8), ...people(20, 30, 3, 'Sälj')];
    expect(publish(nested, [], { by: 'role' })).toBe(true);
    expect(publish(nested, [], { by: ['role', 'team'] })).toBe(false);
  });

  test('a person alone of a hidden role at a site needs one more beside them', () => {
    // Nine in the first role; of the two that are hidden four and one, or four and two, are at each site.
    const alone = matrix([20, 20], [4, 0], [1, 1], [0, 4]);
    expect(publish(alone, [], { by: 'role' })).toBe(true);
    expect(publish(alone, [], { by })).toBe(false);
    expect(publish(matrix([20, 20], [4, 0], [2, 2], [0, 4]), [], { by })).toBe(true);
  });

  test('none of which shows a group are as if there were none', () => {
    const each = people(0, 5).map((one, i) => ({ ...one, segments: { role: `${i}`, site: `${i % 2}` } }));
    expect(publish(each, [], { by })).toBe(true);
  });

  test('an empty list means no breakdown', () => {
    expect(publish(people(0, 5), [], { by: [] })).toBe(true);
  });
});

test('every response is read once, and one snapshot more costs as much as the last', () => {
  let reads = 0;
  const counted = people(0, 50, 3, 'CS').map((one) => ({
    ...one,
    get answers() {
      reads++;
      return one.answers;
    },
  }));
  publish(counted, [counted, counted, counted], { by: ['role', 'site'] });
  expect(reads).toBe(4 * 50);
});

test('twenty thousand groups of one are no more work than as many people', () => {
  const crowd = people(0, 20_000).map((one) => ({ ...one, segments: { role: one.id, site: one.id } }));
  expect(publish(crowd, [crowd], { by: ['role', 'site'] })).toBe(true);
});

test.each([undefined, null, {}, { minimum: null, by: null }])(
  'without a limit or a breakdown there are five people and the whole: %j',
  (options) => {
    expect(mayPublish(kundorientering, people(0, 5), [], options)).toBe(true);
    expect(mayPublish(kundorientering, people(0, 4), [], options)).toBe(false);
  },
);

test('segments may be left out, or be null', () => {
  const unnamed = people(0, 5).map((one) => ({ ...one, segments: null }));
  expect(mayPublish(kundorientering, unnamed as never, [people(0, 5)], { by: 'role' })).toBe(true);
});
