import { describe as suite, expect, test } from 'vitest';
import vm from 'node:vm';
import * as storage from '../../src/storage/index.js';
import { failure } from '../support/errors.js';
import {
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
  type Subject,
} from '../support/malformed.js';

const isListener = (result: unknown): boolean => typeof result === 'function';
const isText = (value: unknown): boolean => typeof value === 'string';

const isFunction = (value: unknown): boolean => typeof value === 'function';
const hasSave = (result: unknown): boolean => isFunction((result as { save: unknown }).save);

function isOutbox(result: unknown): boolean {
  void (result as storage.Outbox).close();
  return hasSave(result);
}

const adapter = { save: () => Promise.resolve() };
const isFunctionInside: Subject['isRight'] = (path, value) => path.length > 0 && isFunction(value);

const rows: MalformedArgument[] = [
  ['postTo url', '/api/responses', (url) => storage.postTo(url), { isSound: isListener }],
  [
    'postTo headers',
    { 'x-token': 'secret' },
    (headers) => storage.postTo('/api/responses', headers),
    { isSound: isListener, isRight: (path, value) => path.length > 0 && isText(value) },
  ],
  [
    'postTo isReceipt',
    () => true,
    (isReceipt) => storage.postTo('/api/responses', null, isReceipt),
    { isSound: isListener, isRight: (_path, value) => isFunction(value) },
  ],
  [
    'connect element',
    new EventTarget(),
    (element) => storage.connect(element, adapter),
    { isSound: isListener },
  ],
  [
    'connect adapter',
    adapter,
    (given) => storage.connect(new EventTarget(), given),
    { isSound: isListener, isRight: isFunctionInside },
  ],
  [
    'outbox adapter',
    adapter,
    (given) => storage.outbox(given),
    { isSound: isOutbox, isRight: isFunctionInside },
  ],
  [
    'outbox options',
    { name: 'a' },
    (options) => storage.outbox(adapter, options),
    {
      isSound: isOutbox,
      isRight: (path, value) => path.length === 0 || (isText(value) && value !== ''),
    },
  ],
  ['localStorageAdapter name', 'a', (name) => storage.localStorageAdapter(name), { isSound: hasSave }],
  [
    'parseResponseFile text',
    '[{"id":"a"}]',
    (text) => storage.parseResponseFile(text),
    { isSound: Array.isArray },
  ],
  ['fileAdapter name', 'a', (name) => storage.fileAdapter(name), { isSound: hasSave }],
];

suite.each(subjectsOf(rows, 10_000))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is covered', () => {
  // The rest take no argument, or an error's or a receipt's.
  expectEveryFunction(rows, storage, [
    'StorageError',
    'downloadResponses',
    'isLocalReceipt',
    'memoryAdapter',
  ]);
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
