import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { updateAgenda } from '../../../src/elements/meeting/agenda.js';
import type { DiscussionItem } from '../../../src/scoring/index.js';

const item = (question: string, rank = 1): DiscussionItem => ({
  question,
  rank,
  light: 'red',
  split: null,
  spread: null,
  rounded: 1,
  groups: [],
});
const letters = (agenda: readonly DiscussionItem[]) => agenda.map(({ question }) => question).join('');
const agendaOf = (text: string) => Array.from(text, (letter, index) => item(letter, index + 1));

describe('the agenda after new figures', () => {
  test.each([
    ['closed', -1, 'cab'],
    ['at the first area', 0, 'acb'],
    ['at the second', 1, 'abc'],
    ['at the last', 2, 'abc'],
    ['at the outcome', 3, 'abc'],
  ])('keeps what has been passed while the meeting is %s', (_, page, expected) => {
    expect(letters(updateAgenda(agendaOf('abc'), page, agendaOf('cab')))).toBe(expected);
  });

  test('has the new figures of what has been passed', () => {
    const order = [item('c', 1), item('a', 2)];
    expect(updateAgenda(agendaOf('ac'), 0, order)[0]).toBe(order[1]);
  });

  test('begins anew where there was none', () => {
    expect(letters(updateAgenda([], -1, agendaOf('ba')))).toBe('ba');
    expect(letters(updateAgenda([], 0, agendaOf('ba')))).toBe('ba');
  });

  test('loses areas that are gone', () => {
    expect(letters(updateAgenda(agendaOf('abc'), 1, agendaOf('cb')))).toBe('bc');
  });

  test('has every area once, whatever has been passed', () => {
    const agendas = fc.shuffledSubarray(Array.from('abcdefgh')).map((order) => agendaOf(order.join('')));
    fc.assert(
      fc.property(agendas, fc.integer({ min: -1, max: 9 }), agendas, (before, page, order) => {
        const after = updateAgenda(before, page, order);
        expect(Array.from(letters(after)).sort()).toEqual(Array.from(letters(order)).sort());
        const passed = before.slice(0, page + 1).filter(({ question }) => letters(order).includes(question));
        expect(letters(after).startsWith(letters(passed))).toBe(true);
      }),
    );
  });
});
