import { describe as suite, expect, test } from 'vitest';
import vm from 'node:vm';
import * as storage from '../../src/storage/index.js';
import { failure } from '../support/errors.js';
import { malformedChecks, type Subject } from '../support/malformed.js';

const isListener = (result: unknown): boolean => typeof result === 'function';
const isText = (value: unknown): boolean => typeof value === 'string';

const subjects: [string, Partial<Subject>][] = [
  ['url', { valid: '/api/responses', call: (url) => storage.postTo(url) }],
  [
    'headers',
    {
      valid: { 'x-token': 'secret' },
      call: (headers) => storage.postTo('/api/responses', headers),
      isRight: (path, value) => path.length > 0 && isText(value),
    },
  ],
];

suite.each(subjects)('postTo %s', (argument, given) => {
  const subject = { functionName: 'postTo', argument, isSound: isListener, ...given } as Subject;

  test.each(malformedChecks)('%s', (_, check) => {
    check(subject, 10_000);
  });
});

test('every function that is exported is tried', () => {
  expect(Object.keys(storage)).toEqual(['postTo']);
});

test('an address of another realm is an address', () => {
  // Node's own contexts have no URL: what makes it one is its tag.
  const url: unknown = vm.runInNewContext(
    'Object.create({ [Symbol.toStringTag]: "URL", toString: () => "https://example.com/" })',
  );
  expect(storage.postTo(url as URL)).toBeTypeOf('function');
});

test('headers that fetch would find empty are rejected when the listener is made, not when somebody has answered', () => {
  const call = (headers: unknown) => () => storage.postTo('/', headers as never);
  expect(failure(call(new Headers({ a: 'b' })))).toEqual({ code: 'invalid-argument', path: 'headers' });
  expect(failure(call({ 'x-token': 3 }))).toEqual({ code: 'invalid-argument', path: 'headers/x-token' });
});
