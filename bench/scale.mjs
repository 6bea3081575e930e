// Many people's answers, and a second site's, counted in databases and in a stream. Every way gives the same digits.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { mergeTallies } from 'kund-diagnos/scoring';
import { selectPeople } from './scale-people.mjs';

/** Beyond this, SQLite and PostgreSQL store rows for longer than anybody wants to wait. */
const MAX_ROWS_STORED = 1_000_000;

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

/** The way's row in the table. `same` is what it must have counted. */
function row(what, { tally, seconds, processor, megabytes }, same) {
  const isSame = same === undefined || JSON.stringify(tally) === JSON.stringify(same);
  if (!isSame) process.exitCode = 1;
  return {
    what,
    answers: count(tally.responses * 10),
    seconds: seconds.toFixed(2),
    'of processor': processor?.toFixed(2) ?? '',
    'most memory, MB': megabytes === null ? '' : Math.round(megabytes),
    'same digits': same === undefined ? '' : isSame ? 'yes' : 'NO',
  };
}

async function store({ file, from, to }) {
  const instance = await DuckDBInstance.create();
  const connection = await instance.connect();
  const start = performance.now();
  await connection.run(
    `COPY (${selectPeople(`range(${from}, ${to}) AS t(i)`)}) TO '${file}' (FORMAT parquet)`,
  );
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  connection.closeSync();
  instance.closeSync();
  console.log(
    `${count(to - from)} people are in ${Math.round(statSync(file).size / 2 ** 20)} MB of Parquet, after ${seconds} s.`,
  );
}

/** @param {number} people who answer at the first site; a tenth as many do at the second */
export async function scale(people) {
  const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-scale-'));
  const site = (name, from, to) => ({ file: join(folder, `${name}.parquet`), from, to });
  const first = site('first', 0, people);
  const second = site('second', people, people + Math.ceil(people / 10));
  const small = site('small', 0, Math.min(people, MAX_ROWS_STORED));
  console.log(
    `${cpus()[0].model}, ${availableParallelism()} processors, ${Math.round(totalmem() / 2 ** 30)} GB`,
  );
  try {
    for (const each of [first, second, small]) await store(each);
    const one = measure('duckdb', [first.file]);
    const other = measure('duckdb', [second.file]);
    const fewer = measure('duckdb', [small.file]);
    const table = [
      row('DuckDB, one site', one),
      row('DuckDB, another site', other),
      row(
        'DuckDB, both sites at once: mergeTallies of the two',
        measure('duckdb', [first.file, second.file]),
        mergeTallies(one.tally, other.tally),
      ),
      row('columns streamed to tally, mergeTallies', measure('columns', first.file), one.tally),
      row('responses streamed to tally', measure('responses', first.file), one.tally),
      row('DuckDB', fewer),
      row('SQLite', measure('sqlite', small.from, small.to), fewer.tally),
    ];
    if (process.env.POSTGRES)
      table.push(row('PostgreSQL', measure('postgres', small.from, small.to), fewer.tally));
    console.table(table);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
