// One-time codes: as many answers as people invited, and nothing kept of whose code came with which answers.
import { existsSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, vi } from 'vitest';
import { hashCode, newCode } from '../codes.ts';
import { facilitatorCode } from './support/codes.ts';
import { people, response } from './support/eight-people.ts';
import {
  serverForEach,
  closeRound,
  file,
  invite,
  reason,
  restart,
  result,
  rows,
  send,
  someone,
} from './support/app.ts';

serverForEach();

/** Changes the file by another connection than the server's. */
const change = (sql: string) => {
  const database = new DatabaseSync(file);
  database.exec(sql);
  database.close();
};

const answered = () => rows('responses').length;
const responseOf = (index: number, id = `person-${index}`) => response(people[index]!, id);

describe('an invitation', () => {
  it('lets as many answer as were invited, each once', async () => {
    const codes = invite(8);
    for (const [index, code] of codes.entries()) {
      expect((await send(responseOf(index), {}, code)).statusCode).toBe(201);
    }
    for (const code of codes) {
      const answer = await send(responseOf(0, 'once-more'), {}, code);
      expect(answer.statusCode).toBe(403);
      expect(reason(answer)).toMatch(/^Koden gäller inte\./);
    }
    expect(answered()).toBe(8);
    expect((await result()).open).toMatchObject({ responses: 8, invited: 8 });
  });

  it('is spent by one of two answers that come at the same time', async () => {
    const [code] = invite(1);
    const both = await Promise.all([send(responseOf(0), {}, code), send(responseOf(1), {}, code)]);
    expect(both.map(({ statusCode }) => statusCode).sort()).toEqual([201, 403]);
    expect(answered()).toBe(1);
  });

  it.each<[string, () => string | null]>([
    ['no code', () => null],
    ['an unknown code', newCode],
    ['a code that is cut', () => invite(1)[0]!.slice(0, -1)],
    ['nothing but dashes', () => '----'],
    ['the facilitator’s code', () => facilitatorCode],
    ['the hash of a code', () => hashCode(invite(1)[0]!)],
  ])('is needed: %s stores nothing', async (_what, code) => {
    expect((await send(someone, {}, code())).statusCode).toBe(403);
    expect(answered()).toBe(0);
  });

  it('is taken as people type it', async () => {
    const typed = [
      (code: string) => code.toLowerCase(),
      (code: string) => code.replaceAll('-', ''),
      (code: string) => code.replaceAll('-', ' '),
      (code: string) => code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ];
    for (const [index, type] of typed.entries()) {
      expect((await send(responseOf(index), {}, type(invite(1)[0]!))).statusCode).toBe(201);
    }
  });

  it('is not spent by answers that are rejected', async () => {
    const [code] = invite(1);
    expect((await send({ ...someone, segments: {} }, {}, code)).statusCode).toBe(400);
    expect((await send(someone, {}, code)).statusCode).toBe(201);
  });

  it('is not spent when the answers cannot be stored, and they are not stored in part', async () => {
    const [code] = invite(1);
    change(`CREATE TRIGGER full BEFORE INSERT ON answers WHEN NEW.question = 'sla'
            BEGIN SELECT RAISE(ABORT, 'The disk is full.'); END`);
    const log = vi.spyOn(console, 'error').mockReturnValue();
    expect((await send(someone, {}, code)).statusCode).toBe(500);
    log.mockRestore();
    expect([answered(), rows('answers').length, rows('invitations').length]).toEqual([0, 0, 1]);
    change('DROP TRIGGER full');
    expect((await send(someone, {}, code)).statusCode).toBe(201);
    expect(rows('invitations')).toEqual([]);
  });

  it('is void when its round is closed, and the next round has its own', async () => {
    const codes = invite(6);
    for (const index of [0, 1, 2, 3, 4]) await send(responseOf(index), {}, codes[index]);
    await closeRound(1);
    expect(rows('invitations')).toEqual([]);
    expect((await send(responseOf(5), {}, codes[5])).statusCode).toBe(403);
    expect((await result()).open).toMatchObject({ round: 2, responses: 0, invited: null });
    expect((await send(responseOf(5), {}, invite(1)[0])).json()).toMatchObject({ round: 2 });
  });
});

describe('the database file', () => {
  const bytes = () => readFileSync(file, 'latin1');

  it('has no code in it, and of a spent one not even the hash', async () => {
    const codes = invite(8);
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
    const columns = ['responses', 'answers', 'rounds'].flatMap((table) =>
      rows(table)
        .slice(0, 1)
        .flatMap((row) => Object.keys(row).map((column) => `${table}.${column}`)),
    );
    expect(columns).toEqual([
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
    invite(1);
    expect(Object.keys(rows('invitations')[0]!)).toEqual(['hash', 'round']);
    for (const table of ['responses', 'answers', 'invitations']) {
      expect(() => {
        change(`SELECT rowid FROM ${table}`);
      }).toThrow('no such column: rowid');
    }
  });

  it('has no log beside it that holds one transaction after another', async () => {
    await send(someone);
    for (const log of ['-wal', '-shm', '-journal']) expect(existsSync(file + log)).toBe(false);
    // Somebody has changed the file, while the server was stopped.
    await restart(undefined, () => {
      change('PRAGMA journal_mode = WAL');
    });
    await send(responseOf(1));
    for (const log of ['-wal', '-shm', '-journal']) expect(existsSync(file + log)).toBe(false);
  });

  it('lies in the order of its random keys once a round is closed', async () => {
    const sent: string[] = [];
    const order = () =>
      rows('responses')
        .map(({ id }) => String(id))
        .sort((a, b) => bytes().indexOf(`${a}kundorientering`) - bytes().indexOf(`${b}kundorientering`));
    const before = new Set<unknown>();
    for (const index of people.keys()) {
      await send(responseOf(index));
      for (const { id } of rows('responses')) {
        if (!before.has(id)) sent.push(String(id));
        before.add(id);
      }
    }
    // SQLite fills a page from its end: the last answer lies first. The test can fail.
    expect(order()).toEqual(sent.toReversed());
    await closeRound(1);
    const sorted = sent.toSorted();
    expect([sorted, sorted.toReversed()]).toContainEqual(order());
  });
});
