// npm run scale: 10^7 people's 10^8 answers, and a second site's, counted in databases and in a stream. Every way gives the same digits.
// `npm run scale -- --people 100000` for a smaller machine. POSTGRES=postgres://… counts there as well.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import { selectPeople } from './scale-people.mjs';
import { mergeTallies } from 'kund-diagnos/scoring';

/** Beyond this, SQLite and PostgreSQL store rows for longer than anybody wants to wait. */
const MAX_ROWS_STORED = 1_000_000;

const { values } = parseArgs({ options: { people: { type: 'string', default: '1000000' } } });
const people = Number(values.people);
if (!/^[1-9]\d{2,7}$/.test(values.people)) throw new Error('--people takes a number from 100 to 99999999.');

const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-scale-'));
const site = (name, from, to) => ({ name, file: join(folder, `${name}.parquet`), from, to });
const sites = [site('first', 0, people), site('second', people, people + people / 10)];
const small = { ...site('small', 0, Math.min(people, MAX_ROWS_STORED)) };

/** Runs one way of counting in a process of its own, which says what it took. */
function measure(way, ...parameters) {
  const worker = fileURLToPath(new URL('scale-ways.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [worker, way, JSON.stringify(parameters)], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`${way}: ${stderr}`);
  return JSON.parse(stdout);
}

const count = new Intl.NumberFormat('en-GB').format;
const table = [];
let expected;

function add(what, { tally, seconds, megabytes, note = '' }, reference) {
  const equal = reference === undefined ? '' : JSON.stringify(tally) === JSON.stringify(reference);
  table.push({
    what,
    answers: count(tally.responses * 10),
    seconds: seconds.toFixed(2),
    'peak MB': megabytes === null ? '' : Math.round(megabytes),
    'same digits': equal === '' ? '–' : equal ? 'yes' : 'NO',
    note,
  });
  if (equal === false) process.exitCode = 1;
}

try {
  mkdirSync(folder, { recursive: true });
  console.log(`${cpus()[0].model}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB`);
  console.log(`Node ${process.version}`);
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  for (const { file, from, to } of [...sites, small]) {
    const started = performance.now();
    await connection.run(`COPY (${selectPeople(`range(${from}, ${to}) AS t(i)`)}) TO '${file}' (FORMAT parquet)`);
    const megabytes = Math.round(statSync(file).size / 2 ** 20);
    console.log(`${count(to - from)} people are in ${megabytes} MB of Parquet, after ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  }
  connection.closeSync();
  instance.closeSync();

  const [first, second] = sites;
  const one = measure('duckdb', first.file);
  const other = measure('duckdb', second.file);
  const merged = mergeTallies(one.tally, other.tally);
  add('DuckDB, the query over one site', one);
  add('DuckDB, over a second site', other);
  expected = merged;
  add('DuckDB, over both at once, against `mergeTallies` of the two', measure('duckdb', join(folder, '{first,second}.parquet')), expected);
  add('stream of columns to `tally`, a chunk at a time, `mergeTallies`', measure('columns', first.file), one.tally);
  add('stream of responses to `tally`', measure('responses', first.file), one.tally);

  const fewer = measure('duckdb', small.file);
  add('DuckDB', fewer);
  add('SQLite, the query', measure('sqlite', small.from, small.to), fewer.tally);
  if (process.env.POSTGRES) add('PostgreSQL, the query', measure('postgres', small.from, small.to), fewer.tally);
  console.table(table);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
