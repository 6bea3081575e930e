import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import { mayPublish, type QuestionnaireResponse } from '../../../src/scoring/index.js';
import {
  answeredIn,
  canShow,
  copyForAnswering,
  copyForGroup,
  hasContent,
  lackingIn,
  newRound,
  pendingIn,
  publishedTally,
  tallyOnPage,
  withoutAnswers,
  withResponse,
  withResultShown,
  type Round,
} from '../../../src/pages/one-file/round.js';
import { responseWith } from './responses.js';

const empty = newRound('sv', 'Hösten 2026', '2026-11-28');

const roundOf = (responses: readonly QuestionnaireResponse[], round: Round = empty): Round =>
  responses.reduce((all, each) => withResponse(all, each)[0], round);

const team = (count: number, prefix = 'p') =>
  Array.from({ length: count }, (_, index) => responseWith(`${prefix}${index}`, (index % 5) + 1));

describe('answers that come', () => {
  test('are in the order of their random numbers, not in the order in which people answered', () => {
    const round = roundOf([responseWith('c', 1), responseWith('a', 2), responseWith('b', 3)]);
    expect(round.responses.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('count once, and the first stand', () => {
    const round = roundOf([responseWith('a', 2)]);
    expect(withResponse(round, responseWith('a', 2))).toEqual([round, 'duplicate']);
    expect(withResponse(round, responseWith('a', 3))).toEqual([round, 'conflicting']);
  });

  test('leave behind what they say of the person', () => {
    const [round] = withResponse(empty, { ...responseWith('a', 2), segments: { role: 'CS' } });
    expect(round.responses[0]).toEqual(responseWith('a', 2));
  });

  test('fix the least group size', () => {
    expect(empty.isMinimumTold).toBe(false);
    expect(roundOf(team(1)).isMinimumTold).toBe(true);
  });
});

describe('the result', () => {
  test('is not shown of fewer than the least group size', () => {
    const four = roundOf(team(4));
    expect(lackingIn(four)).toBe(1);
    expect(canShow(four)).toBe(false);
    expect(withResultShown(four)).toBe(four);
    expect([publishedTally(four), tallyOnPage(four), copyForGroup(four)]).toEqual([null, null, null]);
  });

  test('counts those who come later only once they are as many as the least group size', () => {
    const shown = withResultShown(roundOf(team(6)));
    expect(publishedTally(shown)!.responses).toBe(6);
    const later = roundOf(team(4, 'q'), shown);
    expect([answeredIn(later), pendingIn(later), lackingIn(later), canShow(later)]).toEqual([
      10,
      4,
      1,
      false,
    ]);
    expect(publishedTally(later)).toEqual(publishedTally(shown));
    expect(publishedTally(withResultShown(roundOf(team(5, 'q'), shown)))!.responses).toBe(11);
  });

  test('cannot be shown again with nobody more in it', () => {
    expect(canShow(withResultShown(roundOf(team(6))))).toBe(false);
  });

  test('follows the rule for snapshots, whatever comes and whenever it is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.constant('show' as const)), { maxLength: 12 }),
        fc.integer({ min: 3, max: 6 }),
        (steps, minimum) => {
          let round: Round = { ...empty, minimum };
          let people = 0;
          const published: QuestionnaireResponse[][] = [];
          for (const step of steps) {
            if (step === 'show') {
              const may = mayPublish(kundorientering, [...round.responses], published, { minimum });
              // Showing the same once more is allowed, and changes nothing.
              expect(canShow(round)).toBe(may && pendingIn(round) > 0);
              const before = round;
              round = withResultShown(round);
              if (round !== before) published.push([...round.responses]);
            } else {
              round = roundOf(
                Array.from({ length: step }, () => responseWith(`n${(people++ * 7919) % 104729}`, 3)),
                round,
              );
            }
          }
          expect(publishedTally(round)?.responses ?? 0).toBe(published.at(-1)?.length ?? 0);
        },
      ),
    );
  });

  test('is published without squared totals, which the page needs for the spread between people', () => {
    const shown = withResultShown(roundOf(team(10)));
    expect(publishedTally(shown)!.squaredTotals).toBeNull();
    expect(tallyOnPage(shown)!.squaredTotals).toBeGreaterThan(0);
  });
});

describe('a copy', () => {
  const shown = roundOf(team(2, 'q'), withResultShown(roundOf(team(6))));

  test('for the group has the sums that were shown, and nobody’s own answers', () => {
    const copy = copyForGroup(shown)!;
    expect(copy).toMatchObject({ purpose: 'group', responses: [], shown: 0, name: 'Hösten 2026' });
    expect(copy.sums!.responses).toBe(6);
    expect(copy.sums).not.toHaveProperty('squaredTotals');
    const text = JSON.stringify(copy);
    for (const { id } of shown.responses) expect(text).not.toContain(`"${id}"`);
    expect(tallyOnPage(copy)).toBe(copy.sums);
    expect(answeredIn(copy)).toBe(6);
  });

  test('for the group cannot be made once the least group size has been raised above it', () => {
    expect(copyForGroup({ ...shown, minimum: 7 })).toBeNull();
  });

  test('for answering has what people are told, and no answers', () => {
    const copy = copyForAnswering({ ...shown, minimum: 4 });
    expect(copy).toEqual({
      ...newRound('sv', 'Hösten 2026', '2026-11-28'),
      purpose: 'answer',
      minimum: 4,
      isMinimumTold: true,
    });
  });

  test('is left without answers when they are deleted', () => {
    const left = withoutAnswers({ ...shown, invited: 9 });
    expect(hasContent(left)).toBe(false);
    expect(left).toMatchObject({ name: 'Hösten 2026', invited: 9, responses: [], isMinimumTold: true });
  });
});
