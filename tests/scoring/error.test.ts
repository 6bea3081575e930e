import { expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { KundDiagnosError, tally, type QuestionnaireResponse } from '../../src/scoring/index.js';
import { errorFrom } from '../support/errors.js';
import { respond } from './respond.js';

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const cause = new Error('the database is gone');

test('it is an error with a name, and the index of a list is a number in its path', () => {
  const error = errorFrom(() => tally(kundorientering, [good, { ...good, version: 2 }]));
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'KundDiagnosError', path: ['responses', 1, 'version'] });
  expect(error).not.toHaveProperty('cause');
});

test('what a getter throws is the cause', () => {
  const response = {
    ...good,
    get answers(): never {
      throw cause;
    },
  } as unknown as QuestionnaireResponse;
  expect(errorFrom(() => tally<string>(kundorientering, [good, response]))).toMatchObject({
    code: 'unreadable',
    path: ['responses', 1],
    cause,
  });
});

test('what a stream throws is the cause', async () => {
  async function* stream() {
    yield good;
    throw cause;
  }
  await expect(tally(kundorientering, stream())).rejects.toMatchObject({
    name: 'KundDiagnosError',
    code: 'unreadable',
    path: ['responses'],
    cause,
  });
});

test('a bad response in a stream is named as one in a list is', async () => {
  async function* stream() {
    yield good;
    yield good;
  }
  const error: unknown = await tally(kundorientering, stream()).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(KundDiagnosError);
  expect(error).toMatchObject({ code: 'invalid-argument', path: ['responses', 1, 'id'] });
  expect(error).not.toHaveProperty('cause');
});

test('an error of a host’s own may have no path', () => {
  expect(new KundDiagnosError('incompatible', 'no').path).toEqual([]);
});
