import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/scoring/validation/argument.js';
import { parseJson } from '../../../src/scoring/validation/parse-json.js';
import { errorFrom } from '../../support/errors.js';

const parse = (text: string): unknown => parseDocument('parse', text, () => parseJson(text));

test('a byte order mark before JSON is skipped, and one in a text stays', () => {
  expect(parse('\uFEFF{"a":1}')).toEqual({ a: 1 });
  expect(parse('["\uFEFFa"]')).toEqual(['\uFEFFa']);
});

test.each(['', '{', '\uFEFF\uFEFF{}', 'a{}'])('%j is rejected, with the reason as the cause', (text) => {
  const { code, cause, message } = errorFrom(() => parse(text));
  expect(code).toBe('invalid-argument');
  expect(cause).toBeInstanceOf(SyntaxError);
  expect(message).toMatch(/^parse: expected JSON, got /);
});
