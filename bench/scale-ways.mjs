// One way of counting, in a process of its own: prints the tally, the seconds by the clock and of the processors, and the most memory that
// the process has had.
import { DatabaseSync } from 'node:sqlite';
import { kundorientering as instrument } from 'kund-diagnos/instruments';
import { mergeTallies, tally } from 'kund-diagnos/scoring';
import { tallyFromRows, tallyQuery } from 'kund-diagnos/sql';
import { columns, ids, selectPeople } from './scale-people.mjs';

const query = (dialect, table) => tallyQuery(instrument, { dialect, table, columns });

async function timed(work) {
  const [start, used] = [performance.now(), process.cpuUsage()];
  const result = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  return { tally: result, seconds, processor: (user + system) / 1e6 };
}

async function openDuckdb() {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  return (await DuckDBInstance.create()).connect();
}

async function duckdb(files) {
  const connection = await openDuckdb();
  await connection.run(
    `CREATE VIEW responses AS SELECT * FROM read_parquet([${files.map((file) => `'${file}'`).join(', ')}])`,
  );
  const { text, values } = query('duckdb', 'responses');
  return timed(async () =>
    tallyFromRows(instrument, (await connection.runAndReadAll(text, values)).getRowObjects()),
  );
}

/** The file's chunks, of 2,048 people each, as they are read. */
async function* chunksOf(connection, file) {
  yield* await connection.stream(
    `SELECT ${ids.map((_, q) => `q${q}`).join(', ')} FROM read_parquet('${file}')`,
  );
}

/** A tally of each chunk, added to those before it. */
async function inColumns(file) {
  const connection = await openDuckdb();
  return timed(async () => {
    let total = tally(instrument, []);
    for await (const chunk of chunksOf(connection, file)) {
      const people = Object.fromEntries(ids.map((id, q) => [id, Uint8Array.from(chunk.getColumnValues(q))]));
      total = mergeTallies(total, tally(instrument, people));
    }
    return total;
  });
}

/** Responses as a host has them, one after the other. Nothing but the counts is kept. */
async function* responsesIn(connection, file) {
  let person = 0;
  for await (const chunk of chunksOf(connection, file)) {
    for (const row of chunk.getRows()) {
      const answers = {};
      for (const [q, id] of ids.entries()) answers[id] = row[q];
      yield { id: String(person++), instrument: instrument.id, version: instrument.version, answers };
    }
  }
}

async function inResponses(file) {
  const connection = await openDuckdb();
  return timed(() => tally(instrument, responsesIn(connection, file), { uniqueIds: true }));
}

/** The rows are made in the database before the clock starts. */
async function sqlite(from, to) {
  const database = new DatabaseSync('');
  database.exec(`
    CREATE TABLE responses AS
    WITH RECURSIVE people (i) AS (SELECT ${from} UNION ALL SELECT i + 1 FROM people WHERE i < ${to - 1})
    ${selectPeople('people')}`);
  const { text, values } = query('sqlite', 'responses');
  return timed(() => tallyFromRows(instrument, database.prepare(text).all(...values)));
}

async function postgres(from, to) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(process.env.POSTGRES);
  await client.connect();
  await client.query(
    `CREATE TEMPORARY TABLE responses AS ${selectPeople(`generate_series(CAST(${from} AS BIGINT), ${to - 1}) AS t(i)`)}`,
  );
  await client.query('ANALYZE responses');
  const { text, values } = query('postgres', 'responses');
  const result = await timed(async () => tallyFromRows(instrument, (await client.query(text, values)).rows));
  await client.end();
  return result;
}

const ways = { duckdb, columns: inColumns, responses: inResponses, sqlite, postgres };
const [, , way, parameters] = process.argv;
const result = await ways[way](...JSON.parse(parameters));
const megabytes = process.resourceUsage().maxRSS / 1024;
// PostgreSQL counts in processes of its own.
const unknown = way === 'postgres' && { processor: null, megabytes: null };
process.stdout.write(JSON.stringify({ ...result, megabytes, ...unknown }));
