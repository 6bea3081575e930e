// An instrument in plain JavaScript may have any shape: it is rejected with the library's own error, or is one that can be counted with, and soon.
import { describe as suite, expect, test } from 'vitest';
import * as instruments from '../../src/instruments/index.js';
import { failure } from '../support/errors.js';
import { malformedChecks, type Subject } from '../support/malformed.js';
import { pulse } from './documents.js';

const subject: Subject = {
  functionName: 'defineInstrument',
  valid: pulse(),
  call: instruments.defineInstrument,
  // It comes back as it is: texts of another shape are left to the compiler.
  isSound: () => true,
  mayBeUnreadable: true,
};

suite('defineInstrument', () => {
  test.each(malformedChecks)('%s', (_, check) => {
    check(subject, 10_000);
  });

  test('a revoked proxy is rejected with the library’s own error', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    expect(failure(() => instruments.defineInstrument(proxy as never))).toEqual({
      code: 'unreadable',
      path: '',
    });
  });

  test('texts whose parts are shared 24 levels deep are rejected, and do not take eleven seconds', () => {
    let part: unknown = 'text';
    for (let level = 0; level < 24; level++) part = [part, part];
    const document = pulse();
    Object.assign(document.texts['sv']!, { extra: part });
    const { code, path } = failure(() => instruments.defineInstrument(document));
    expect(code).toBe('invalid-argument');
    expect(path).toMatch(/^texts\/sv\/extra\//);
  });

  test('a text that contains itself is rejected', () => {
    const document = pulse();
    const texts: Record<string, unknown> = document.texts['sv']! as never;
    texts['extra'] = texts;
    expect(failure(() => instruments.defineInstrument(document as never)).code).toBe('invalid-argument');
  });
});

test('every function that is exported is tried', () => {
  const exported = Object.entries(instruments).filter(([, value]) => typeof value === 'function');
  expect(exported.map(([name]) => name)).toEqual([subject.functionName]);
});
