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
  ['two were added, two removed, one changed', [person(2, 1), ...people(3, 12)], [people(0, 10)], true],
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

  test('nobody may have moved from what was hidden to what is shown', () => {
    const before = [...sales, ...people(40, 44, 3, 'Ledning'), ...people(50, 54, 3, 'Produkt')];
    const after = [...sales, ...people(40, 49, 3, 'Ledning'), ...people(50, 59, 3, 'Produkt')];
    expect(publish(after, [before])).toBe(true);
    expect(publish(after, [before], by)).toBe(false);
  });

  test('nobody may have changed group', () => {
    const moved = [...people(0, 8, 3, 'Sälj'), ...people(20, 28, 3, 'CS'), ...people(60, 65, 3, 'CS')];
    const before = [...people(0, 8, 3, 'Sälj'), ...people(20, 28, 3, 'CS'), ...people(60, 65, 3, 'Sälj')];
    expect(publish(moved, [before], by)).toBe(false);
  });

  test('those without a role are a group of their own', () => {
    const unnamed = people(70, 78);
    expect(publish([...sales, ...unnamed], [[...sales, ...people(70, 77)]], by)).toBe(false);
    expect(publish([...sales, ...unnamed], [[...sales, ...unnamed]], by)).toBe(true);
  });

  test('is only the one that is asked for', () => {
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
