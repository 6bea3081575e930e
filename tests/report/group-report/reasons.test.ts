import { describe, expect, test } from 'vitest';
import { groupResult as strings } from '../../../src/locales/sv/group-result.ts';
import { reasonsFor } from '../../../src/report/group-report/reasons.ts';
import { describe as describeAnswers, type DiscussionItem, type Scale } from '../../../src/scoring/index.ts';

/** The reasons for a question with these counts. */
function reasons(counts: number[], scale: Scale, item: Partial<DiscussionItem> = {}): string[] {
  const description = describeAnswers(counts, scale);
  const { below, above, spread, rounded } = description;
  return reasonsFor(
    {
      question: 'voc',
      rank: 1,
      light: 'yellow',
      split: description.split ? { below, above } : null,
      spread,
      rounded: rounded!,
      groups: [],
      ...item,
    },
    { id: 'voc', light: 'yellow', ...description },
    scale,
    strings,
    'sv',
  );
}
const oneToFive = { min: 1, max: 5 };
const wording = strings.reasons;
const mean = wording.light('yellow', '3,0');

describe('why an area is to be discussed', () => {
  test('is its light where there is nothing else', () => {
    expect(reasons([0, 0, 5, 0, 0], oneToFive)).toEqual([mean]);
    expect(reasons([0, 0, 5, 0, 0], oneToFive, { light: 'red' })).toEqual([wording.light('red', '3,0')]);
  });

  test('is first that the group is split, with the parts of the scale on either side of its middle', () => {
    expect(reasons([2, 1, 0, 3, 0], oneToFive)[0]).toBe(wording.split(3, '1–\u20602', 3, '4–\u20605'));
    // Where the scale has no middle value, the parts meet.
    expect(reasons([2, 1, 0, 3], { min: 1, max: 4 })[0]).toBe(wording.split(3, '1–\u20602', 3, '3–\u20604'));
    expect(reasons([3, ...Array<number>(9).fill(0), 3], { min: 0, max: 10 })[0]).toBe(
      wording.split(3, '0–\u20604', 3, '6–\u206010'),
    );
    expect(reasons([3, 0, 0, 0, 3], { min: -2, max: 2 })[0]).toBe(
      wording.split(3, '-2–\u2060-1', 3, '1–\u20602'),
    );
  });

  test('is otherwise that the answers are far apart', () => {
    const [spread, ...rest] = reasons([1, 0, 3, 0, 1], oneToFive);
    expect(spread).toBe(wording.highSpread(1, 5));
    // The mean is then nobody's picture, and no sentence says of all how it works.
    expect(rest).toEqual([wording.meanOfDifferences('3,0')]);
  });

  test('is not both the split and the spread', () => {
    expect(reasons([3, 0, 0, 0, 3], oneToFive)).toHaveLength(2);
  });

  test('is then that groups see it differently, and its light last', () => {
    const groups = [
      { name: 'CS', rounded: 3.5, light: 'green' as const },
      { name: 'Sälj', rounded: 2, light: 'red' as const },
      { name: 'Ledning', rounded: 3, light: 'yellow' as const },
    ];
    expect(reasons([3, 0, 0, 0, 3], oneToFive, { groups }).slice(1)).toEqual([
      wording.groups('CS 3,5 (grön), Sälj 2,0 (röd) och Ledning 3,0 (gul)'),
      wording.meanOfDifferences('3,0'),
    ]);
  });

  test('is first that the groups differ where the group is not split', () => {
    const groups = [{ name: 'CS', rounded: 3.5, light: 'green' as const }];
    expect(reasons([0, 0, 5, 0, 0], oneToFive, { groups })).toEqual([
      wording.groupsDiffer('CS 3,5 (grön)'),
      wording.meanOfDifferences('3,0'),
    ]);
  });

  test('is no range where nobody answered', () => {
    expect(reasons([0, 0, 0, 0, 0], oneToFive, { spread: 'high', rounded: 3 })).toEqual([mean]);
  });
});
