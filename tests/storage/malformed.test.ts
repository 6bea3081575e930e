import { describe as suite, expect, test } from 'vitest';
import vm from 'node:vm';
import * as storage from '../../src/storage/index.js';
import { failure } from '../support/errors.js';
import {
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
} from '../support/malformed.js';

const isListener = (result: unknown): boolean => typeof result === 'function';
const isText = (value: unknown): boolean => typeof value === 'string';

const rows: MalformedArgument[] = [
  ['postTo url', '/api/responses', (url) => storage.postTo(url), { isSound: isListener }],
  [
    'postTo headers',
    { 'x-token': 'secret' },
    (headers) => storage.postTo('/api/responses', headers),
    { isSound: isListener, isRight: (path, value) => path.length > 0 && isText(value) },
  ],
];

suite.each(subjectsOf(rows, 10_000))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is covered', () => {
  expectEveryFunction(rows, storage);
});

test('a URL from another realm is accepted', () => {
  // Node's own contexts have no URL, so this one has only the tag.
  const url: unknown = vm.runInNewContext(
    'Object.create({ [Symbol.toStringTag]: "URL", toString: () => "https://example.com/" })',
  );
  expect(storage.postTo(url as URL)).toBeTypeOf('function');
});

test('headers that fetch would read as empty are rejected when the listener is made', () => {
  const call = (headers: unknown) => () => storage.postTo('/', headers as never);
  expect(failure(call(new Headers({ a: 'b' })))).toEqual({ code: 'invalid-argument', path: 'headers' });
  expect(failure(call({ 'x-token': 3 }))).toEqual({ code: 'invalid-argument', path: 'headers/x-token' });
});
