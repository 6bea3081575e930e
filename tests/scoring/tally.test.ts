import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import {
  compareGroups,
  compareRounds,
  discussionOrder,
  mergeTallies,
  recommend,
  reliability,
  summarize,
  tally,
  type QuestionnaireResponse,
  type ResponseColumns,
} from '../../src/scoring/index.js';
import { failure } from '../support/errors.js';
import { groups, instruments, responsesOf, rowsOf } from './arbitrary.js';
import { respond } from './respond.js';

const two = [respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]), respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3])];
const ids = kundorientering.questions.map(({ id }) => id);
const columnsOf = (
  responses: readonly QuestionnaireResponse<QuestionId>[],
  columnFrom: (answers: number[]) => Uint8Array = (answers) => Uint8Array.from(answers),
) =>
  Object.fromEntries(
    ids.map((id) => [id, columnFrom(responses.map(({ answers }) => answers[id]))]),
  ) as ResponseColumns<QuestionId>;

test('it holds counts and the sum of squared totals', () => {
  const team = tally(kundorientering, two);
  expect(team).toMatchObject({ instrument: 'kundorientering', version: 1, responses: 2 });
  expect(team.questions.icp).toEqual([0, 0, 1, 1, 0]);
  expect(team.squaredTotals).toBe(34 ** 2 + 35 ** 2);
});

test('a stream and columns give the same tally as a list', async () => {
  async function* stream() {
    yield* two;
  }
  const team = tally(kundorientering, two);
  expect(await tally(kundorientering, stream())).toEqual(team);
  expect(tally(kundorientering, columnsOf(two))).toEqual(team);
});

test('long columns give the same tally as a list', () => {
  const list = Array.from({ length: 10_000 }, (_, person) =>
    respond(
      `${person}`,
      ids.map((_id, q) => 1 + ((person * (q + 3) + (person >> 5)) % 5)),
    ),
  );
  expect(tally(kundorientering, columnsOf(list))).toEqual(tally(kundorientering, list));
  const totals = list.map(({ answers }) => Object.values(answers).reduce((sum, value) => sum + value));
  expect(tally(kundorientering, columnsOf(list)).squaredTotals).toBe(
    totals.reduce((sum, total) => sum + total ** 2, 0),
  );
});

suite('a column', () => {
  const team = tally(kundorientering, two);

  test('may be a Buffer, and of another realm', () => {
    const elsewhere = runInNewContext('answers => Uint8Array.from(answers)') as typeof Uint8Array.from;
    const column = elsewhere([1]);
    expect(column).not.toBeInstanceOf(Uint8Array);
    expect(tally(kundorientering, columnsOf(two, elsewhere as never))).toEqual(team);
    expect(
      tally(
        kundorientering,
        columnsOf(two, (answers) => Buffer.from(answers)),
      ),
    ).toEqual(team);
  });

  test.each([
    ['Uint8ClampedArray', Uint8ClampedArray.of(1, 2)],
    ['Int8Array', Int8Array.of(1, 2)],
    ['DataView', new DataView(new ArrayBuffer(2))],
    ['ArrayBuffer', new ArrayBuffer(2)],
    ['something that has the name alone', { length: 2, 0: 1, 1: 2, [Symbol.toStringTag]: 'Uint8Array' }],
  ])('may not be another kind of list: %s', (_, column) => {
    const columns = { ...columnsOf(two), voc: column } as never;
    expect(failure(() => tally(kundorientering, columns))).toEqual({
      code: 'invalid-argument',
      path: 'responses/voc',
    });
  });
});

test('with `uniqueIds` no id is read', () => {
  const [good] = two as [QuestionnaireResponse<QuestionId>];
  const anonymous = { ...good, id: undefined };
  const responses = [good, good, anonymous as never];
  expect(tally(kundorientering, responses, { uniqueIds: true }).responses).toBe(3);
});

test.each([undefined, null, {}, { uniqueIds: undefined }, { uniqueIds: null }, { uniqueIds: false }])(
  'an id may come once with the options %j',
  (options) => {
    expect(tally(kundorientering, two, options as never).responses).toBe(2);
    expect(failure(() => tally(kundorientering, [...two, two[0]!], options as never))).toEqual({
      code: 'invalid-argument',
      path: 'responses/2/id',
    });
  },
);

test('it does not depend on the order of people or of their answers', () => {
  fc.assert(
    fc.property(groups(), fc.infiniteStream(fc.nat()), ({ instrument, responses }, random) => {
      const keyed = responses.map((response) => ({
        key: random.next().value as number,
        response: { ...response, answers: Object.fromEntries(Object.entries(response.answers).reverse()) },
      }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ response }) => response);
      expect(tally(instrument, shuffled)).toEqual(tally(instrument, responses));
    }),
  );
});

test('it is the same from a list, an iterable, a stream and columns', async () => {
  const positive = instruments.filter(({ scale }) => scale.min >= 0);
  const drawn = positive.chain((instrument) => rowsOf(instrument).map((rows) => ({ instrument, rows })));
  await fc.assert(
    fc.asyncProperty(drawn, async ({ instrument, rows }) => {
      const responses = responsesOf(instrument, rows);
      const expected = tally(instrument, responses);
      async function* stream() {
        yield* responses;
      }
      const columns = instrument.questions.map(({ id }, q) => [id, Uint8Array.from(rows, (row) => row[q]!)]);
      expect(tally(instrument, new Set(responses))).toEqual(expected);
      expect(await tally(instrument, stream())).toEqual(expected);
      expect(tally(instrument, Object.fromEntries(columns) as ResponseColumns)).toEqual(expected);
      expect(tally(instrument, responses, { uniqueIds: true })).toEqual(expected);
    }),
  );
});

suite('everything that is made of it', () => {
  test('survives JSON, as it does', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const there = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
        const team = tally(instrument, responses);
        const summary = summarize(instrument, team);
        expect(there(team)).toEqual(team);
        expect(tally(there(instrument), there(responses))).toEqual(team);
        expect(there(summary)).toEqual(summary);
        expect(summarize(instrument, there(team))).toEqual(summary);
        expect(recommend(instrument, there(summary))).toEqual(recommend(instrument, summary));
        expect(discussionOrder(instrument, there(summary), there({ a: team, b: null }))).toEqual(
          discussionOrder(instrument, summary, { a: team, b: null }),
        );
      }),
    );
  });

  test('is made without changing what was given', () => {
    const freeze = <T>(value: T): T => {
      if (Object(value) === value) Object.values(Object.freeze(value) as object).forEach(freeze);
      return value;
    };
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        freeze([instrument, responses]);
        const team = freeze(tally(instrument, responses));
        const summary = freeze(summarize(instrument, team));
        const parts = freeze({ a: team, b: null });
        mergeTallies(team, team);
        reliability(instrument, team);
        recommend(instrument, summary);
        discussionOrder(instrument, summary, parts);
        compareGroups(instrument, parts);
        compareRounds(instrument, team, team);
      }),
    );
  });

  test('is a copy: changing it changes nothing that was given', () => {
    fc.assert(
      fc.property(groups(), ({ instrument, responses }) => {
        const team = tally(instrument, responses);
        const before = JSON.stringify([instrument, team]);
        for (const counts of Object.values(mergeTallies(team).questions)) counts[0]! += 1;
        const summary = summarize(instrument, team);
        for (const step of recommend(instrument, summary).nextSteps) step.questions.push('more');
        for (const { counts } of summary.questions) counts[0]! += 1;
        expect(JSON.stringify([instrument, team])).toBe(before);
      }),
    );
  });
});
