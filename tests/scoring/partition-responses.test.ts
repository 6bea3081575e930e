import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { partitionResponses } from '../../src/scoring/index.js';
import { respond } from './respond.js';

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const other = respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3]);

test('valid responses are split from the others, each with its index and the reason', () => {
  const responses = [good, { ...other, version: 2 }, good, null, { ...other, instrument: 'nps' }];
  const { valid, invalid } = partitionResponses(kundorientering, responses);
  expect(valid).toEqual([good]);
  expect(invalid.map(({ index, error }) => [index, error.code, error.path.join('/')])).toEqual([
    [1, 'incompatible', 'responses/1/version'],
    [2, 'invalid-argument', 'responses/2/id'],
    [3, 'invalid-argument', 'responses/3/instrument'],
    [4, 'incompatible', 'responses/4/instrument'],
  ]);
  for (const { index, response } of invalid) expect(response).toBe(responses[index]);
});

test('a failed response does not affect the next one', () => {
  const { valid, invalid } = partitionResponses(kundorientering, [
    { ...other, answers: { ...other.answers, voc: 9 } },
    { ...other, answers: { icp: 1 } },
    good,
    other,
  ]);
  expect(valid).toEqual([good, other]);
  expect(invalid.map(({ index, error }) => [index, error.path])).toEqual([
    [0, ['responses', 0, 'answers', 'voc']],
    [1, ['responses', 1, 'answers', 'journeys']],
  ]);
});

test('an unreadable response is reported with its index, and later ones are still read', () => {
  const cause = new Error('gone');
  const broken = {
    ...good,
    get answers(): never {
      throw cause;
    },
  };
  const { valid, invalid } = partitionResponses(kundorientering, [other, broken, good]);
  expect(valid).toEqual([other, good]);
  expect(invalid).toHaveLength(1);
  expect(invalid[0]!.error).toMatchObject({ code: 'unreadable', cause });
  expect(invalid[0]!.error.path.slice(0, 2)).toEqual(['responses', 1]);
});

test('accepts any iterable', () => {
  expect(partitionResponses(kundorientering, new Set([good, other])).valid).toEqual([good, other]);
  expect(partitionResponses(kundorientering, [])).toEqual({ valid: [], invalid: [] });
});
