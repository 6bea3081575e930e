import { expect, test } from 'vitest';
import { stepOf } from '../../../src/elements/meeting/keys.js';

/** A key pressed while an element that matches these selectors has the focus. */
const press = (key: string, more: object = {}, matching = '') =>
  stepOf({
    key,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    composedPath: () => [{ matches: (selectors: string) => selectors.split(', ').includes(matching) }],
    ...more,
  } as unknown as KeyboardEvent);

test.each([
  ['PageDown', 1],
  ['ArrowRight', 1],
  [' ', 1],
  ['PageUp', -1],
  ['ArrowLeft', -1],
  ['Home', -Infinity],
  ['End', Infinity],
  ['ArrowUp', 0],
  ['a', 0],
  ['Enter', 0],
  ['Escape', 0],
])('the key %j moves %d pages', (key, step) => {
  expect(press(key)).toBe(step);
});

test.each(['ctrlKey', 'altKey', 'metaKey'])('with %s a key belongs to the browser', (modifier) => {
  expect(press('ArrowRight', { [modifier]: true })).toBe(0);
});

test('with Shift it moves still', () => {
  expect(press('ArrowRight', { shiftKey: true })).toBe(1);
});

test.each(['button', 'input', 'summary'])('space belongs to a %s', (selector) => {
  expect(press(' ', {}, selector)).toBe(0);
  expect(press('PageDown', {}, selector)).toBe(1);
});

test.each(['textarea', 'select'])(
  'in a %s keys belong to what is written, but for those of a remote control',
  (field) => {
    for (const key of ['ArrowLeft', 'ArrowRight', ' ', 'Home', 'End']) expect(press(key, {}, field)).toBe(0);
    expect(press('PageDown', {}, field)).toBe(1);
    expect(press('PageUp', {}, field)).toBe(-1);
  },
);
