// The guide's code, run on a database with responses in it. The block for PostgreSQL runs where POSTGRES names a server; elsewhere it is compiled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DuckDBInstance } from '@duckdb/node-api';
import { kundorientering, type QuestionId } from 'kund-diagnos/instruments';
import { tally } from 'kund-diagnos/scoring';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeBlocks } from './support/code-blocks.ts';
import { read, root } from './support/repository.ts';

// Inside the repository, so that `kund-diagnos` means what was built.
const workplace = join(root, 'reports/databases');
const ids = kundorientering.questions.map(({ id }) => id);
const people = Array.from({ length: 30 }, (_, person) => ids.map((_, q) => 1 + ((person * 7 + q * q) % 5)));
const expected = tally(
  kundorientering,
  Object.fromEntries(ids.map((id, q) => [id, Uint8Array.from(people, (row) => row[q]!)])) as Record<
    QuestionId,
    Uint8Array
  >,
);

const columns = ids.map((id) => `"${id}" INTEGER`).join(', ');
const rows = people.map((row) => `(${row.join(', ')})`);
/** Makes a table of so many of the people. */
const table = (name: string, from = 0, to = people.length) =>
  `CREATE TABLE ${name} (${columns}); INSERT INTO ${name} VALUES ${rows.slice(from, to).join(', ')}`;

beforeAll(() => {
  rmSync(workplace, { recursive: true, force: true });
  mkdirSync(join(workplace, 'rounds'), { recursive: true });
});
afterAll(() => {
  rmSync(workplace, { recursive: true, force: true });
});

/** Runs the block with these words in it, and returns what its `tally` is. */
function tallyIn(words: string, environment: Record<string, string> = {}): unknown {
  const block = codeBlocks(read('docs/guides/databases.md')).find(({ code }) => code.includes(words));
  writeFileSync(join(workplace, 'block.ts'), `${block!.code}\nconsole.log(JSON.stringify(tally));\n`);
  const env = { ...process.env, ...environment };
  return JSON.parse(execFileSync(process.execPath, ['block.ts'], { cwd: workplace, env, encoding: 'utf8' }));
}

test('SQLite', () => {
  const database = new DatabaseSync(join(workplace, 'responses.sqlite'));
  database.exec(table('responses'));
  database.close();
  expect(tallyIn("from 'node:sqlite'")).toEqual(expected);
});

test('DuckDB counts two Parquet files as one', async () => {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  await connection.run(`${table('spring', 0, 12)}; ${table('autumn', 12)}`);
  for (const round of ['spring', 'autumn'])
    await connection.run(`COPY ${round} TO '${join(workplace, 'rounds', round)}.parquet' (FORMAT parquet)`);
  connection.closeSync();
  instance.closeSync();
  expect(tallyIn('@duckdb/node-api')).toEqual(expected);
});

const { POSTGRES } = process.env;
if (POSTGRES)
  test('PostgreSQL', async () => {
    const client = new Client(POSTGRES);
    await client.connect();
    await client.query('CREATE DATABASE guide');
    const url = new URL(POSTGRES);
    url.pathname = '/guide';
    const guide = new Client(url.href);
    await guide.connect();
    await guide.query(table('responses'));
    await guide.end();
    expect(tallyIn("from 'pg'", { DATABASE: url.href })).toEqual(expected);
    await client.query('DROP DATABASE guide');
    await client.end();
  });
