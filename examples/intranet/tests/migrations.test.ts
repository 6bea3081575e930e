// A database file from before is brought forward when the server starts.
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { hashCode } from '../codes.ts';
import { openDatabase } from '../open-database.ts';
import { bearer, facilitatorCode } from './support/codes.ts';
import { people, questions, response } from './support/eight-people.ts';

let folder: string;
let file: string;
let old: DatabaseSync;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  file = join(folder, 'data', 'intranet.sqlite');
  mkdirSync(dirname(file));
  old = new DatabaseSync(file);
  old.exec(readFileSync(new URL('../migrations/sqlite/001-responses.sql', import.meta.url), 'utf8'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** As the first version of the server stored it: under its own id. */
function store(round: number, index: number): void {
  const { id, answers, segments } = response(people[index]!, `${round}-${index}`);
  old
    .prepare('INSERT INTO responses VALUES (?, ?, ?, ?, ?)')
    .run(id, round, 'kundorientering', 1, segments!['role']!);
  for (const [question, value] of Object.entries(answers)) {
    old.prepare('INSERT INTO answers VALUES (?, ?, ?)').run(id, question, value);
  }
}

async function resultAfterStart(minimum?: number): Promise<object> {
  old.close();
  const database = await openDatabase(file);
  await database.setFacilitator(hashCode(facilitatorCode));
  const app = buildApp({ database, minimum, requestsPerMinute: 100 });
  const answer = await app.inject({ url: '/api/result', headers: bearer(facilitatorCode) });
  await app.close();
  return answer.json();
}

it('keeps every answer, agreement and decision', async () => {
  for (const index of people.keys()) store(1, index);
  for (const index of [0, 1, 2]) store(2, index);
  for (const index of [0, 1]) store(3, index);
  old.exec(`
    INSERT INTO closed_rounds VALUES (1), (2);
    INSERT INTO agreements VALUES (1, 5, 13), (2, 3, NULL);
    INSERT INTO decisions VALUES (2, 'chosen', 'sla', 0), (2, 'discussed', 'voc', 0), (2, 'discussed', 'sla', 1);
  `);
  expect(await resultAfterStart(1)).toMatchObject({
    round: 2,
    minimum: 3,
    invited: null,
    responses: 3,
    decisions: { chosen: ['sla'], discussed: ['voc', 'sla'] },
    earlier: [
      {
        round: 1,
        invited: 13,
        responses: 8,
        tally: {
          questions: Object.fromEntries(Object.entries(questions).map(([id, { counts }]) => [id, counts])),
        },
      },
    ],
    // The promise to those who have already answered is unknown, so at least that of the round before holds.
    open: { round: 3, responses: 2, minimum: 3, invited: null },
  });
});

it('lets those whose invitation is unspent say whether the plan has helped, too', async () => {
  for (const name of ['002-invitations.sql', '003-actions.sql'])
    old.exec(readFileSync(new URL(`../migrations/sqlite/${name}`, import.meta.url), 'utf8'));
  old.exec("PRAGMA user_version = 3; INSERT INTO invitations VALUES ('hash', 1)");
  old.close();
  await (await openDatabase(file)).close();
  const db = new DatabaseSync(file, { readOnly: true });
  for (const table of ['invitations', 'helped_invitations'])
    expect(db.prepare(`SELECT * FROM ${table}`).all()).toEqual([{ hash: 'hash', round: 1 }]);
  db.close();
});

it('gives a round that was closed without an agreement the usual limit', async () => {
  for (const index of [0, 1, 2, 3, 4]) store(1, index);
  old.exec('INSERT INTO closed_rounds VALUES (1)');
  expect(await resultAfterStart()).toMatchObject({ round: 1, minimum: 5, invited: null, responses: 5 });
});

it('happens once, however often the server starts', async () => {
  old.close();
  await (await openDatabase(file)).close();
  const before = readFileSync(file);
  await (await openDatabase(file)).close();
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('leaves the file as it was when it fails', async () => {
  // A table that is in the way.
  old.exec('CREATE TABLE invitations (x); INSERT INTO closed_rounds VALUES (1)');
  old.close();
  await expect(openDatabase(file)).rejects.toThrow('invitations');
  old = new DatabaseSync(file);
  expect(old.prepare('SELECT * FROM closed_rounds').all()).toHaveLength(1);
  expect(old.prepare('PRAGMA user_version').get()).toEqual({ user_version: 0 });
  old.close();
});

it('does not start on a file from a newer version, and says so', async () => {
  old.exec('PRAGMA user_version = 99');
  old.close();
  await expect(openDatabase(file)).rejects.toThrow('made by a newer version');
});

it('makes an index that counting a round uses', async () => {
  old.close();
  await (await openDatabase(file)).close();
  const database = new DatabaseSync(file);
  const plan = (sql: string) =>
    database
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => String(detail))
      .join('\n');
  const uses = 'SEARCH responses USING COVERING INDEX responses_by_round (round=?)';
  expect(plan('SELECT count(*) FROM responses WHERE round = 1')).toContain(uses);
  expect(plan('SELECT role, count(*) FROM responses WHERE round = 1 GROUP BY role ORDER BY role')).toContain(
    uses,
  );
  database.close();
});
