import { runInNewContext } from 'node:vm';
import { expect, test, vi } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import {
  isKundDiagnosError,
  KundDiagnosError,
  tally,
  type QuestionnaireResponse,
} from '../../../src/scoring/index.js';
import { errorFrom } from '../../support/errors.js';
import { respond } from '../respond.js';

const good = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const cause = new Error('the database is gone');

test('it is an error with a name, and the index of a list is a number in its path', () => {
  const error = errorFrom(() => tally(kundorientering, [good, { ...good, version: 2 }]));
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({ name: 'KundDiagnosError', path: ['responses', 1, 'version'] });
  expect(error).not.toHaveProperty('cause');
});

test('an exception from a getter becomes the cause', () => {
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

test('an exception from a stream becomes the cause', async () => {
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
  expect(error).toMatchObject({
    code: 'invalid-argument',
    path: ['responses', 1, 'id'],
    message: 'tally: responses[1].id: expected an id that has not come before, got "a"',
  });
  expect(error).not.toHaveProperty('cause');
});

test('an error of a host’s own may have no path', () => {
  expect(new KundDiagnosError('incompatible', 'no').path).toEqual([]);
});

/** The library as a page has it that has loaded it twice. */
async function anotherCopy(): Promise<typeof import('../../../src/scoring/index.js')> {
  vi.resetModules();
  return import('../../../src/scoring/index.js');
}

test('recognizes an error of another copy of the library, which is no instance of this one’s class', async () => {
  const copy = await anotherCopy();
  const bad = [{ ...good, version: 2 }];
  const ours = errorFrom(() => tally(kundorientering, bad));
  let theirs: unknown;
  try {
    copy.tally(kundorientering, bad);
  } catch (error) {
    theirs = error;
  }
  expect(theirs).not.toBeInstanceOf(KundDiagnosError);
  expect(isKundDiagnosError(theirs)).toBe(true);
  expect(copy.isKundDiagnosError(ours)).toBe(true);
  expect(JSON.stringify(theirs)).toBe(JSON.stringify(ours));
});

test('as JSON it has its message, with the function’s name, and is recognized when it is read back', () => {
  const error = errorFrom(() => tally(kundorientering, [{ ...good, version: 2 }]));
  const read: unknown = JSON.parse(JSON.stringify(error));
  expect(read).toEqual({
    name: 'KundDiagnosError',
    code: 'incompatible',
    message: 'tally: responses[0].version: expected 1, got 2',
    path: ['responses', 0, 'version'],
  });
  expect(isKundDiagnosError(read)).toBe(true);
});

test('recognizes an error from another frame', () => {
  const error: unknown = runInNewContext(
    `Object.assign(new Error('tally: no'), { name: 'KundDiagnosError', code: 'incompatible', path: [] })`,
  );
  expect(error).not.toBeInstanceOf(Error);
  expect(isKundDiagnosError(error)).toBe(true);
});

test('recognizes nothing else, and never throws', () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  const others = [
    undefined,
    null,
    'KundDiagnosError',
    new Error('no'),
    new TypeError('no'),
    { name: 'KundDiagnosError' },
    { name: 'KundDiagnosError', code: 3, message: 'no', path: [] },
    { name: 'KundDiagnosError', code: 'incompatible', path: [] },
    { name: 'KundDiagnosError', code: 'incompatible', message: 'no' },
    { ...good, name: 'Error', code: 'incompatible', message: '', path: [] },
    Object.assign(new Error('no'), { name: 'KundDiagnosError' }),
    proxy,
    {
      get name() {
        throw cause;
      },
    },
  ];
  expect(others.filter(isKundDiagnosError)).toEqual([]);
});
