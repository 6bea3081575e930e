// What an adapter does beside what every adapter keeps: see conformance.test.ts.
import { afterEach, expect, test } from 'vitest';
import {
  downloadResponses,
  fileAdapter,
  localStorageAdapter,
  parseResponseFile,
} from '../../src/storage/index.js';
import { failure } from '../support/errors.js';
import { page } from './support/page.ts';

let made: ReturnType<typeof page>;

function aPage() {
  made = page();
  return made;
}

afterEach(() => {
  made.remove();
});

test('a file is named after its response, whatever its id holds', async () => {
  const { files } = aPage();
  await fileAdapter().save({ id: 'a1' });
  await fileAdapter('malmö').save({ id: '../../etc/passwd' });
  expect(files.map(({ name }) => name)).toEqual(['kund-diagnos-a1.kd.json', 'malmö-_etc_passwd.kd.json']);
});

test('a file that was not kept is offered again', async () => {
  const { files } = aPage();
  const adapter = fileAdapter();
  await adapter.save({ id: 'a' });
  await adapter.save({ id: 'a' });
  expect(files).toHaveLength(2);
  expect(await adapter.export()).toEqual([{ id: 'a' }]);
});

test('several responses are one file', async () => {
  const { files } = aPage();
  downloadResponses([{ id: 'a' }, { id: 'b' }]);
  expect(files[0]!.name).toBe('kund-diagnos.kd.json');
  expect(parseResponseFile(await files[0]!.content.text())).toEqual([{ id: 'a' }, { id: 'b' }]);
});

test('a file of one response is a list, too', async () => {
  const { files } = aPage();
  await fileAdapter().save({ id: 'a' });
  expect(await files[0]!.content.text()).toBe('[{"id":"a"}]');
});

test('a response that is no list is read, and so is a byte order mark', () => {
  expect(parseResponseFile('\uFEFF{"id":"a"}')).toEqual([{ id: 'a' }]);
  expect(parseResponseFile('[]')).toEqual([]);
});

test.each(['[{"id":"a"', '', '4', 'null'])('a file that is %j has no responses', (text) => {
  expect(failure(() => parseResponseFile(text))).toEqual({ code: 'invalid-argument', path: 'text' });
});

test('localStorage holds an item for each response, beside what others store', async () => {
  const { items } = aPage();
  items.set('trial', 'the host’s own');
  await localStorageAdapter('trial').save({ id: 'a' });
  expect(Object.fromEntries(items)).toEqual({ trial: 'the host’s own', 'trial:a': '{"id":"a"}' });
  expect(await localStorageAdapter('trial').export()).toEqual([{ id: 'a' }]);
});

test('localStorage gives its own responses, whatever others store under a name that begins alike', async () => {
  const { items } = aPage();
  items.set('trial:theme', 'dark');
  items.set('trial:settings', '{"id":"settings of the page"}');
  await localStorageAdapter('trial:2').save({ id: 'b' });
  await localStorageAdapter('trial').save({ id: 'a' });
  expect(await localStorageAdapter('trial').export()).toEqual([{ id: 'a' }]);
});

test('localStorage that is full rejects', async () => {
  aPage();
  Object.assign(localStorage, {
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  });
  await expect(localStorageAdapter().save({ id: 'a' })).rejects.toThrow('full');
});
