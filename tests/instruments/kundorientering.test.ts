import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';

test('the facts: ten areas in order, a scale of five, thresholds at 3.5 and 2.5', () => {
  expect(kundorientering.questions.map(({ id }) => id).join(' ')).toBe(
    'icp journeys voc closed-loop value-proposition sla onboarding retention pricing governance',
  );
  expect(kundorientering).toMatchObject({
    id: 'kundorientering',
    version: 1,
    scale: { min: 1, max: 5 },
    thresholds: { green: 3.5, yellow: 2.5 },
  });
});

describe.each([
  ['sv', kundorienteringSv, /^(Vi|Varje synpunkt) /],
  ['en', kundorienteringEn, /^(We|Every piece of customer feedback) /],
])('the words in %s', (_, texts, weSay) => {
  const areas = Object.entries(texts.questions);

  test.each(areas)('%s: one statement about the company, short enough to take in at a glance', (_, area) => {
    expect(area.statement).toMatch(weSay);
    expect(area.statement).toMatch(/^[^.?!]+(\.[^. ]+\.[^.?!]+)?\.$/);
    expect(area.statement.length).toBeLessThanOrEqual(160);
  });

  test.each(areas)(
    '%s: two or three actions for red and yellow, two ways to spread green',
    (_, { advice }) => {
      expect([2, 3]).toContain(advice.red.length);
      expect([2, 3]).toContain(advice.yellow.length);
      expect(advice.green).toHaveLength(2);
      for (const action of Object.values(advice).flat()) {
        expect(action).toMatch(/[.?]$/);
        expect(action.length).toBeLessThanOrEqual(180);
      }
    },
  );

  test('nothing is said twice', () => {
    const said = areas.flatMap(([, area]) => [
      area.name,
      area.statement,
      ...Object.values(area.advice).flat(),
    ]);
    expect(new Set(said).size).toBe(said.length);
  });

  test('typographic signs: real dashes and quotation marks, no double spaces', () => {
    expect(leaves(texts).filter((text) => /["']| - | {2}|^\s|\s$|\d-\d/.test(text))).toEqual([]);
  });
});

test.each([kundorienteringSv, kundorienteringEn])('a range never breaks over a line', (texts) => {
  const ranges = leaves(texts).filter((text) => /\d–/.test(text));
  expect(ranges).toHaveLength(4);
  expect(ranges.filter((text) => !/\d–\u2060\d/.test(text))).toEqual([]);
});

test('Swedish has its own quotation marks, alike on both sides', () => {
  expect(leaves(kundorienteringSv).filter((text) => /[“„‘’]/.test(text))).toEqual([]);
});

test('both languages say as many things', () => {
  const shape = (texts: typeof kundorienteringSv) =>
    Object.entries(texts.questions).map(([id, { advice }]) => [id, advice.red.length, advice.yellow.length]);
  expect(shape(kundorienteringEn)).toEqual(shape(kundorienteringSv));
});

function leaves(value: unknown): string[] {
  return typeof value === 'string' ? [value] : Object.values(value as object).flatMap(leaves);
}
