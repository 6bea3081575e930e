// Counting and describing, beside loops written by hand and the libraries that people use.
// Every ratio compares two things timed in the same run, turn about, on the same data. The best of several rounds counts,
// since whatever else the machine does only ever makes a round slower.
import { mean as d3Mean, deviation, median as d3Median, quantile } from 'd3-array';
import { kundorientering as instrument } from 'kund-diagnos/instruments';
import { describe, summarize, tally } from 'kund-diagnos/scoring';
import * as simple from 'simple-statistics';
import { report } from './table.mjs';

const ids = instrument.questions.map(({ id }) => id);

/** Same numbers every time. */
let seed = 20261122;
const random = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

const respond = (i) => {
  const answers = {};
  for (const id of ids) answers[id] = 1 + Math.floor(random() * 5);
  return {
    id: `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`,
    instrument: instrument.id,
    version: 1,
    answers,
  };
};
const columnsOf = (people) =>
  Object.fromEntries(
    ids.map((id) => [id, Uint8Array.from({ length: people }, () => 1 + Math.floor(random() * 5))]),
  );

// The hand-written loops do the same job, counts and the sum of squared totals, and check nothing.
function loopObjects(responses) {
  const counts = Object.fromEntries(ids.map((id) => [id, [0, 0, 0, 0, 0]]));
  let squares = 0;
  for (const { answers } of responses) {
    let total = 0;
    for (const id of ids) {
      const answer = answers[id];
      counts[id][answer - 1]++;
      total += answer;
    }
    squares += total * total;
  }
  return { counts, squares };
}

function loopObjectsOnce(responses) {
  const seen = new Set();
  for (const { id } of responses) {
    if (seen.has(id)) throw new Error(id);
    seen.add(id);
  }
  return loopObjects(responses);
}

function loopColumns(columns) {
  const people = columns[ids[0]].length;
  const totals = new Uint32Array(people);
  const counts = {};
  for (const id of ids) {
    const column = columns[id];
    const count = (counts[id] = [0, 0, 0, 0, 0]);
    for (let i = 0; i < people; i++) {
      const answer = column[i];
      count[answer - 1]++;
      totals[i] += answer;
    }
  }
  let squares = 0;
  for (let i = 0; i < people; i++) squares += totals[i] * totals[i];
  return { counts, squares };
}

/** Milliseconds, the best of several rounds, each contender taking its turn in every round. */
function race(contenders, rounds = 30) {
  const best = new Map(contenders.map(([name]) => [name, Infinity]));
  globalThis.gc?.();
  for (let round = 0; round < rounds; round++)
    for (const [name, run] of contenders) {
      const start = performance.now();
      run();
      best.set(name, Math.min(best.get(name), performance.now() - start));
    }
  return best;
}

function compare(what, answers, contenders, limits = {}, rounds) {
  const best = race(contenders, rounds);
  const base = best.get(contenders[0][0]);
  for (const [who, ms] of best)
    report({ what, who, measured: perSecond(answers, ms), ratio: ms / base, limit: limits[who] });
}

const perSecond = (answers, ms) => `${(answers / ms / 1000).toFixed(0)} million answers/s`;

const people = 100_000;

function objects(answers) {
  const responses = Array.from({ length: people }, (_, i) => respond(i));
  compare(
    'count objects',
    answers,
    [
      ['hand-written loop', () => loopObjects(responses)],
      ['kund-diagnos, ids vouched for', () => tally(instrument, responses, { uniqueIds: true })],
    ],
    { 'kund-diagnos, ids vouched for': 1.5 },
  );
  compare(
    'count objects, no id twice',
    answers,
    [
      ['hand-written loop and a Set', () => loopObjectsOnce(responses)],
      ['kund-diagnos', () => tally(instrument, responses)],
    ],
    { 'kund-diagnos': 1.5 },
  );
}

function inColumns(answers, columns) {
  compare(
    'count columns',
    answers,
    [
      ['hand-written loop', () => loopColumns(columns)],
      ['kund-diagnos', () => tally(instrument, columns)],
    ],
    { 'kund-diagnos': 1.1 },
    // So short that few rounds are left alone by the rest of the machine.
    300,
  );
}

/** The peers take each question's answers as a list. */
function figures(answers, columns) {
  const lists = ids.map((id) => Array.from(columns[id]));
  const withD3 = (list) => [
    d3Mean(list),
    deviation(list),
    d3Median(list),
    quantile(list, 0.25),
    quantile(list, 0.75),
  ];
  const withSimple = (list) => [
    simple.mean(list),
    simple.sampleStandardDeviation(list),
    simple.median(list),
    simple.quantile(list, [0.25, 0.75]),
  ];
  compare('mean, sd, median, quartiles', answers, [
    ['kund-diagnos, all its figures', () => summarize(instrument, tally(instrument, columns))],
    ['d3-array', () => lists.map(withD3)],
    ['simple-statistics', () => lists.map(withSimple)],
  ]);
  // They agree, or the comparison says nothing.
  const counted = describe(
    [0, 1, 2, 3, 4].map((k) => lists[0].filter((answer) => answer === k + 1).length),
    instrument.scale,
  );
  for (const [ours, theirs] of [
    [counted.mean, d3Mean(lists[0])],
    [counted.sd, deviation(lists[0])],
    [counted.quartiles[0], quantile(lists[0], 0.25)],
  ])
    if (Math.abs(ours - theirs) > 1e-9) throw new Error(`${ours} is not ${theirs}`);
}

/** A straight line has the same time per answer everywhere. */
function timeAgainstN() {
  for (let n = 1e3; n <= 1e7; n *= 10) {
    const part = columnsOf(n / ids.length);
    const repeats = Math.max(1, 1e6 / n);
    const count = () => {
      for (let i = 0; i < repeats; i++) tally(instrument, part);
    };
    const ms = race([['', count]]).get('');
    report({
      what: 'time against n, columns',
      who: `10^${Math.log10(n)} answers: ${(ms / repeats).toFixed(3)} ms`,
      measured: perSecond(n * repeats, ms),
    });
  }
}

/** 10^7 answers stream by: what is left in memory along the way, after collecting garbage. */
async function streamed() {
  const heap = [];
  async function* stream(count) {
    for (let i = 0; i < count; i++) {
      if (i % (count / 5) === 0) {
        globalThis.gc?.();
        heap.push(process.memoryUsage().heapUsed / 2 ** 20);
      }
      yield respond(i);
    }
  }
  const start = performance.now();
  await tally(instrument, stream(1e6), { uniqueIds: true });
  const ms = performance.now() - start;
  const who = `heap in MB: ${heap.map((mb) => mb.toFixed(1)).join(' ')}`;
  report({ what: 'stream of 10^7 answers', who, measured: perSecond(1e7, ms) });
}

export async function counting() {
  const columns = columnsOf(people);
  const answers = people * ids.length;
  objects(answers);
  inColumns(answers, columns);
  figures(answers, columns);
  timeAgainstN();
  await streamed();
}
