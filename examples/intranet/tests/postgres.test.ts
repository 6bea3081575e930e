// What is particular to PostgreSQL: its tables, its migrations, and the order of its rows.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { migrate } from '../migrations.ts';
import { printable } from '../open-database.ts';
import { openSqlite } from '../sqlite.ts';
import { closeRound, restart, rows, run, sendEverybody, serverForEach } from './support/app.ts';

serverForEach();

describe('the tables', () => {
  it('have the columns that they have in SQLite, and the same of them may be NULL', async () => {
    const sqlite = openSqlite(':memory:');
    await migrate(sqlite);
    const tables = await sqlite.rows("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name");
    const expected = [];
    for (const { name } of tables) {
      const columns = await sqlite.rows('SELECT name, "notnull", pk FROM pragma_table_info($1)', [
        String(name),
      ]);
      for (const column of columns) {
        const isRequired = column['notnull'] === 1 || Number(column['pk']) > 0;
        expected.push(`${String(name)}.${String(column['name'])} ${isRequired ? 'NOT NULL' : 'NULL'}`);
      }
    }
    await sqlite.close();
    const columns = await run(
      `SELECT table_name, column_name, is_nullable FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name <> 'schema_version'`,
    );
    const found = columns.map(
      (column) =>
        `${String(column['table_name'])}.${String(column['column_name'])} ` +
        (column['is_nullable'] === 'NO' ? 'NOT NULL' : 'NULL'),
    );
    expect(expected.length).toBeGreaterThan(40);
    expect(found.sort()).toEqual(expected.sort());
  });

  it('sort text by code point, whatever language the server is set to', async () => {
    const [first] = await run('SELECT \'z\' COLLATE "C" < \'ä\' COLLATE "C" AS sorted');
    expect(first).toEqual({ sorted: true });
    const others = await run(
      `SELECT table_name, column_name FROM information_schema.columns
       WHERE table_schema = 'public' AND data_type = 'text' AND collation_name IS DISTINCT FROM 'C'`,
    );
    expect(others).toEqual([]);
  });

  it('are made once, however often the server starts, and those of a newer server are left alone', async () => {
    await restart();
    expect(await rows('schema_version')).toEqual([{ user_version: 6 }]);
    await run('UPDATE schema_version SET user_version = 99');
    await expect(restart()).rejects.toThrow('made by a newer version');
    await run('UPDATE schema_version SET user_version = 6');
    await restart();
  });
});

it('has nothing that tells in which order people answered, once a round is closed', async () => {
  await sendEverybody();
  const order = async (table: string, key: string) => {
    const found = await run(`SELECT ${key} AS key, xmin::text AS transaction FROM ${table} ORDER BY ctid`);
    return {
      isSorted: found.every(
        (row, index) => index === 0 || String(found[index - 1]!['key']) <= String(row['key']),
      ),
      transactions: new Set(found.map(({ transaction }) => transaction)).size,
    };
  };
  // The test can fail.
  expect((await order('responses', 'id')).transactions).toBe(8);
  await closeRound(1);
  expect(await order('responses', 'id')).toEqual({ isSorted: true, transactions: 1 });
  expect(await order('answers', 'response_id')).toEqual({ isSorted: true, transactions: 1 });
  expect(await rows('answers')).toHaveLength(80);
});

describe('an address', () => {
  it.each([
    ['postgres://maja:hemligt@db.example/intranet', 'postgres://maja:…@db.example/intranet'],
    [
      'postgresql://db.example/intranet?user=maja&password=hemligt',
      'postgresql://db.example/intranet?user=maja',
    ],
    ['postgres://db.example/intranet', 'postgres://db.example/intranet'],
    ['postgres://maja:hem#ligt@db.example/intranet', 'postgres://…'],
    ['postgres://m%E5ja:hemligt@db.example/intranet', 'postgres://m%E5ja:…@db.example/intranet'],
    ['data/intranet.sqlite', 'data/intranet.sqlite'],
  ])('%s is printed without its password', (address, printed) => {
    expect(printable(address)).toBe(printed);
  });

  it('that nobody listens at is said when the server starts, without the password', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL('../server.ts', import.meta.url))],
      { env: { ...process.env, DATABASE: 'postgres://maja:hemligt@127.0.0.1:1/intranet' }, encoding: 'utf8' },
    );
    expect(status).toBe(1);
    expect(stderr).toContain('ECONNREFUSED');
    expect(stderr).toContain('postgres://maja:…@127.0.0.1:1/intranet');
    expect(stderr).not.toContain('hemligt');
    expect(stderr).not.toContain('    at ');
  });
});
