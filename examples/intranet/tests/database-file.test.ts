// What the SQLite file has in it, and has not.
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { hashCode } from '../codes.ts';
import { run, closeRound, invite, restart, rows, send, serverForEach, someone } from './support/app.ts';
import { newFile } from './support/database.ts';
import { people, response } from './support/eight-people.ts';

let file: string;
serverForEach(() => {
  const made = newFile();
  ({ file } = made);
  return Promise.resolve(made);
});

const responseOf = (index: number) => response(people[index]!, `person-${index}`);

describe('the database file', () => {
  const bytes = () => readFileSync(file, 'latin1');

  it('has no code in it, and of a spent one not even the hash', async () => {
    const codes = await invite(8);
    const [spent, unspent] = [codes.slice(0, 5), codes.slice(5)];
    for (const code of codes) expect(bytes()).toContain(hashCode(code));
    for (const [index, code] of spent.entries()) await send(responseOf(index), {}, code);
    for (const code of codes) expect(bytes()).not.toContain(code.slice(0, 9));
    for (const code of spent) expect(bytes()).not.toContain(hashCode(code));
    for (const code of unspent) expect(bytes()).toContain(hashCode(code));
    await closeRound(1);
    for (const code of codes) expect(bytes()).not.toContain(hashCode(code));
  });

  it('has no time, no order and nothing that points from an answer to an invitation', async () => {
    await send(someone);
    const columns = async (table: string) => {
      const [row] = await rows(table);
      return Object.keys(row!).map((column) => `${table}.${column}`);
    };
    expect([
      ...(await columns('responses')),
      ...(await columns('answers')),
      ...(await columns('rounds')),
    ]).toEqual([
      'responses.id',
      'responses.round',
      'responses.instrument',
      'responses.version',
      'responses.role',
      'answers.response_id',
      'answers.question',
      'answers.value',
      'rounds.round',
      'rounds.minimum',
      'rounds.invited',
      'rounds.closed',
    ]);
    await invite(1);
    expect(Object.keys((await rows('invitations'))[0]!)).toEqual(['hash', 'round']);
    for (const table of ['responses', 'answers', 'invitations']) {
      await expect(run(`SELECT rowid FROM ${table}`)).rejects.toThrow('no such column: rowid');
    }
  });

  it('has no log beside it that holds one transaction after another', async () => {
    await send(someone);
    for (const log of ['-wal', '-shm', '-journal']) expect(existsSync(file + log)).toBe(false);
    // Somebody has changed the file, while the server was stopped.
    await restart(undefined, () => {
      new DatabaseSync(file).exec('PRAGMA journal_mode = WAL');
    });
    await send(responseOf(1));
    for (const log of ['-wal', '-shm', '-journal']) expect(existsSync(file + log)).toBe(false);
  });

  it('lies in the order of its random keys once a round is closed', async () => {
    const sent: string[] = [];
    const order = async () =>
      (await rows('responses'))
        .map(({ id }) => String(id))
        .sort((a, b) => bytes().indexOf(`${a}kundorientering`) - bytes().indexOf(`${b}kundorientering`));
    const before = new Set<unknown>();
    for (const index of people.keys()) {
      await send(responseOf(index));
      for (const { id } of await rows('responses')) {
        if (!before.has(id)) sent.push(String(id));
        before.add(id);
      }
    }
    // SQLite fills a page from its end: the last answer lies first. The test can fail.
    expect(await order()).toEqual(sent.toReversed());
    await closeRound(1);
    const sorted = sent.toSorted();
    expect([sorted, sorted.toReversed()]).toContainEqual(await order());
  });
});
