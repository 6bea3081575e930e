import { describe as suite, expect, test } from 'vitest';
import vm from 'node:vm';
import * as storage from '../../src/storage/index.js';
import { failure } from '../support/errors.js';
import { malformedChecks, type Subject } from '../support/malformed.js';

const isListener = (result: unknown): boolean => typeof result === 'function';
const hasSave = (result: unknown): boolean => isFunction((result as { save: unknown }).save);
const isText = (value: unknown): boolean => typeof value === 'string';

function isOutbox(result: unknown): boolean {
  void (result as storage.Outbox).close();
  return hasSave(result);
}

const adapter = { save: () => Promise.resolve() };
const isFunction = (value: unknown): boolean => typeof value === 'function';

const subjects: [functionName: string, argument: string, Partial<Subject>][] = [
  ['postTo', 'url', { valid: '/api/responses', call: (url) => storage.postTo(url) }],
  [
    'postTo',
    'headers',
    {
      valid: { 'x-token': 'secret' },
      call: (headers) => storage.postTo('/api/responses', headers),
      isRight: (path, value) => path.length > 0 && isText(value),
    },
  ],
  [
    'postTo',
    'isReceipt',
    {
      valid: () => true,
      call: (isReceipt) => storage.postTo('/api/responses', null, isReceipt),
      isRight: (_path, value) => isFunction(value),
    },
  ],
  ['connect', 'element', { valid: new EventTarget(), call: (element) => storage.connect(element, adapter) }],
  [
    'connect',
    'adapter',
    {
      valid: adapter,
      call: (given) => storage.connect(new EventTarget(), given),
      isRight: (path, value) => path.length > 0 && isFunction(value),
    },
  ],
  [
    'outbox',
    'adapter',
    {
      valid: adapter,
      call: (given) => storage.outbox(given),
      isRight: (path, value) => path.length > 0 && isFunction(value),
      isSound: isOutbox,
    },
  ],
  [
    'outbox',
    'options',
    {
      valid: { name: 'a' },
      call: (options) => storage.outbox(adapter, options),
      isRight: (path, value) => path.length === 0 || (isText(value) && value !== ''),
      isSound: isOutbox,
    },
  ],
  [
    'localStorageAdapter',
    'name',
    { valid: 'a', call: (name) => storage.localStorageAdapter(name), isSound: hasSave },
  ],
  ['fileAdapter', 'name', { valid: 'a', call: (name) => storage.fileAdapter(name), isSound: hasSave }],
];

suite.each(subjects)('%s %s', (functionName, argument, given) => {
  const subject = { functionName, argument, isSound: isListener, ...given } as Subject;

  test.each(malformedChecks)('%s', (_, check) => {
    check(subject, 10_000);
  });
});

test('every function that is exported is tried', () => {
  const others = ['StorageError', 'downloadResponses', 'isLocalReceipt', 'memoryAdapter'];
  const tried = subjects.map(([functionName]) => functionName);
  expect(Object.keys(storage).sort()).toEqual([...new Set([...tried, ...others])].sort());
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
