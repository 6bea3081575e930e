import { expect, test } from 'vitest';
import { fitText } from '../../src/charts/fit-text.js';

// Where there is no canvas to measure with, a letter counts as 0.7 of its height.
const widthOf = ({ text, size }: { text: string; size: number }): number => text.length * size * 0.7;

test('a text that has room is left as it is', () => {
  const label = { text: 'Kundresor', x: 1, y: 2, size: 20, weight: 600 };
  expect(fitText(320, label)).toEqual(label);
});

test('a longer text is set smaller, and one that would be too small to read is cut', () => {
  // 30 letters of 20 · 0.7 are 420 wide: 20 · 320 / 420.
  const smaller = fitText(320, { text: 'x'.repeat(30), size: 20 });
  expect(smaller).toEqual({ text: 'x'.repeat(30), size: expect.closeTo(15.238, 3) as number });
  // 320 / (12 · 0.7) = 38 letters, the last of them the ellipsis.
  expect(fitText(320, { text: 'x'.repeat(41), size: 20 })).toEqual({ text: `${'x'.repeat(37)}…`, size: 12 });
});

test('a text is never wider than its room, nor smaller than 12', () => {
  for (let length = 1; length < 200; length++) {
    const fitted = fitText(320, { text: 'x'.repeat(length), size: 34 });
    expect(widthOf(fitted)).toBeLessThanOrEqual(320 + 1e-9);
    expect(fitted.size).toBeGreaterThanOrEqual(12);
  }
});

test('a text is cut between whole letters, and not inside a family, a flag or an accent', () => {
  for (const letter of ['👩‍👩‍👧‍👦', '🇸🇪', 'e\u0301']) {
    for (let room = 60; room < 400; room += 7) {
      const { text } = fitText(room, { text: letter.repeat(40), size: 20 });
      expect(text.replace('…', '').replaceAll(letter, '')).toBe('');
    }
  }
});

test('where there is no room at all, an ellipsis is left', () => {
  expect(fitText(1, { text: 'Kundresor', size: 20 }).text).toBe('…');
});

test('a cut text has no letter or mark left over, whatever is in the name', () => {
  const names = [
    'Kundtjänst 👩🏽‍💻👨‍👩‍👧‍👦 Norr och Söder',
    '🏴󠁧󠁢󠁳󠁣󠁴󠁿🇸🇪🇳🇴 Nordic & Scotland',
    'Ame\u0301lie och Zoe\u0308 i Orsa',
    'क्षत्रिय नमस्ते दुनिया',
    '한국어 고객 지원 팀',
  ];
  const segmenter = new Intl.Segmenter();
  for (const name of names) {
    const letters = Array.from(segmenter.segment(name), ({ segment }) => segment);
    const whole = new Set(letters.map((_, index) => letters.slice(0, index).join('').trimEnd()));
    for (let room = 10; room < 400; room += 3) {
      const { text } = fitText(room, { text: name, size: 18 });
      if (text !== name) expect(whole.has(text.slice(0, -1)), `${text} of ${room}`).toBe(true);
    }
  }
});

test('a name of a million letters does not keep the page waiting', () => {
  const started = performance.now();
  expect(fitText(320, { text: 'x'.repeat(1_000_000), size: 20 }).text).toBe(`${'x'.repeat(37)}…`);
  expect(performance.now() - started).toBeLessThan(5_000);
});
