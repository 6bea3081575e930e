// The receipt of a response that was saved earlier: before the page was reloaded, or in another tab.
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { outbox, StorageError, type Outbox } from '../../src/storage/index.js';
import { Server } from './support/server.ts';

let server: Server;
let open: Outbox[] = [];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  server = new Server();
  server.treatment = 'offline';
});

afterEach(async () => {
  await Promise.all(open.map((box) => box.close()));
  open = [];
  vi.restoreAllMocks();
});

/** A tab of the page. */
function tab(): Outbox {
  const box = outbox(server.adapter);
  open.push(box);
  return box;
}

/** The page as it is opened again, with responses that could not be sent. */
async function reopened(...ids: string[]): Promise<Outbox> {
  const before = tab();
  for (const id of ids) await before.save({ id }).catch(() => null);
  await before.close();
  return tab();
}

test('a response that still waits has one, which settles once it is sent', async () => {
  const box = await reopened('a', 'b');
  const receipt = await box.receiptFor('b');
  expect(receipt).toMatchObject({ storedLocally: true, waiting: 2 });
  let isSent = false;
  void receipt!.sent.then(() => (isSent = true));
  await box.flush();
  expect(isSent).toBe(false);
  server.treatment = 'stores';
  await box.flush();
  await receipt!.sent;
  expect(server.storedIds).toEqual(['a', 'b']);
});

test('one that another tab sends has one that settles, too', async () => {
  const box = await reopened('a');
  const receipt = await box.receiptFor('a');
  server.treatment = 'stores';
  await tab().flush();
  await receipt!.sent;
  expect(server.deliveries).toEqual(['a']);
});

test('one that this page has sent since it was opened has one that has settled', async () => {
  const box = await reopened('a');
  server.treatment = 'stores';
  await box.flush();
  const receipt = await box.receiptFor('a');
  expect(receipt).toMatchObject({ storedLocally: true, waiting: 0 });
  await receipt!.sent;
});

test('one that the host has rejected has one that rejects with its reason', async () => {
  server.treatment = 409;
  const box = await reopened('a');
  const receipt = await box.receiptFor('a');
  expect(receipt).toMatchObject({ waiting: 0 });
  await expect(receipt!.sent).rejects.toEqual(new StorageError('rejected', 'Status 409.', 409));
});

test('one that was never saved here has none', async () => {
  expect(await (await reopened('a')).receiptFor('b')).toBeNull();
});

test('nothing has one in a browser that lets the page store nothing', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
  });
  expect(await tab().receiptFor('a')).toBeNull();
});
