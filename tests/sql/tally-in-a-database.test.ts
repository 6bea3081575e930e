// The query runs on the SQLite of Node; what it gives is what `tally` says of the same responses.
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { tally, type Instrument } from '../../src/scoring/index.js';
import { tallyFromRows } from '../../src/sql/index.js';
import { instruments, responsesOf, rowsOf as answersOf } from '../scoring/arbitrary.js';
import { respond } from '../scoring/respond.js';
import { errorFrom, failure } from '../support/errors.js';
import { rowsOf, store } from './database.js';

const two: Instrument<'icp' | 'voc'> = {
  ...kundorientering,
  id: 'two',
  version: 3,
  scale: { min: 1, max: 3 },
  questions: [{ id: 'icp' }, { id: 'voc' }],
  rules: [],
  nextSteps: [],
};
const columns = new Map([
  ['icp', 'icp'],
  ['voc', 'voc'],
]);
const answered = (icp: unknown, voc: unknown, role?: string) => ({
  instrument: 'two',
  version: 3,
  answers: { icp, voc },
  ...(role !== undefined && { segments: { role } }),
});

suite('a query on SQLite', () => {
  const database = store(
    [answered(1, 3, 'CS'), answered(3, 3, 'CS'), answered(2, 1, 'Sälj'), answered(3, 1, 'CS')],
    { columns },
  );

  test('counts everybody: worked by hand', () => {
    // The totals are 4, 6, 3 and 4; 16 + 36 + 9 + 16 = 77.
    expect(tallyFromRows(two, rowsOf(database, two, { table: 'responses' }))).toEqual({
      instrument: 'two',
      version: 3,
      responses: 4,
      questions: { icp: [1, 1, 2], voc: [2, 0, 2] },
      squaredTotals: 77,
    });
  });

  test('counts each group: worked by hand', () => {
    const options = { table: 'responses', groupBy: 'role' };
    const { groups } = tallyFromRows(two, rowsOf(database, two, options), options);
    expect([...groups]).toEqual([
      // 16 + 36 + 16 = 68.
      [
        'CS',
        {
          instrument: 'two',
          version: 3,
          responses: 3,
          questions: { icp: [1, 0, 2], voc: [1, 0, 2] },
          squaredTotals: 68,
        },
      ],
      [
        'Sälj',
        {
          instrument: 'two',
          version: 3,
          responses: 1,
          questions: { icp: [0, 1, 0], voc: [1, 0, 0] },
          squaredTotals: 9,
        },
      ],
    ]);
  });

  test('of an empty table is the tally of nobody, and has no group', () => {
    const empty = store([], { columns });
    const options = { table: 'responses', groupBy: 'role' };
    expect(tallyFromRows(two, rowsOf(empty, two, { table: 'responses' }))).toEqual(tally(two, []));
    expect(tallyFromRows(two, rowsOf(empty, two, options), options).groups.size).toBe(0);
  });

  test('takes the responses to this instrument and version alone, where it is told the columns', () => {
    const mixed = store(
      [
        answered(1, 3),
        { ...answered(9, 9), version: 2 },
        { ...answered(9, 9), instrument: "two' OR '1' = '1" },
      ],
      { columns },
    );
    const rows = rowsOf(mixed, two, {
      table: 'responses',
      instrumentColumn: 'instrument',
      versionColumn: 'version',
    });
    expect(tallyFromRows(two, rows).responses).toBe(1);
  });

  test('counts answers that are stored as text', () => {
    const texts = store([answered('1', '3'), answered('2', '2')], { columns });
    texts.exec('CREATE TABLE texts (icp TEXT, voc TEXT, version TEXT)');
    texts.exec("INSERT INTO texts SELECT icp, voc, '3' FROM responses");
    expect(
      tallyFromRows(two, rowsOf(texts, two, { table: 'texts', versionColumn: 'version' })).questions,
    ).toEqual({ icp: [1, 1, 0], voc: [0, 1, 1] });
  });

  test.each([
    ['NULL', null],
    ['below the scale', 0],
    ['above it', 4],
    ['a fraction', 1.5],
    ['a word', 'ja'],
    ['an empty text', ''],
  ])('never loses a response whose answer is %s', (_, answer) => {
    const faulty = store([answered(1, 1), answered(2, answer), answered(answer, answer)], { columns });
    const rows = rowsOf(faulty, two, { table: 'responses' });
    const error = errorFrom(() => tallyFromRows(two, rows));
    expect(error.path).toEqual(['rows', 0]);
    expect(error.message).toBe(
      'tallyFromRows: rows[0]: expected 3 answers from 1 to 3, one in each response, to "icp", got "1 without"',
    );
  });

  test('is refused where a response has no group', () => {
    const nameless = store([answered(1, 1, 'CS'), answered(2, 2)], { columns });
    const options = { table: 'responses', groupBy: 'role' };
    const rows = rowsOf(nameless, two, options);
    expect(failure(() => tallyFromRows(two, rows, options))).toEqual({
      code: 'invalid-argument',
      path: 'rows/0/group_name',
    });
  });

  test('fails where a column is not there, in place of taking its name for a text', () => {
    const lenient = store([answered(1, 1, 'CS')], { columns });
    const run = (options: object) => () => rowsOf(lenient, two, { table: 'responses', ...options });
    expect(run({ groupBy: 'rolle' })).toThrow('no such column: r.rolle');
    expect(run({ instrumentColumn: 'instrumet' })).toThrow('no such column: r.instrumet');
    expect(run({ columns: { icp: 'ipc' } })).toThrow('no such column: r.ipc');
  });

  test('counts ten questions of the diagnosis', () => {
    const responses = [
      respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]),
      respond('b', [4, 4, 4, 3, 3, 2, 4, 4, 4, 3]),
    ];
    const stored = store(responses, {
      columns: new Map(kundorientering.questions.map(({ id }) => [id, id])),
    });
    const rows = rowsOf(stored, kundorientering, { table: 'responses' });
    expect(tallyFromRows(kundorientering, rows)).toEqual(tally(kundorientering, responses));
  });
});

test('the rows of a query give what `tally` gives, of everybody and of each group', () => {
  const stored = instruments.chain((instrument) =>
    fc.tuple(
      fc.constant(instrument),
      answersOf(instrument),
      fc.array(fc.constantFrom('CS', 'Sälj', '__proto__', ''), { minLength: 25, maxLength: 25 }),
      fc.constantFrom('responses', 'a"b', "'; DROP TABLE x; --", '`', 'select'),
    ),
  );
  fc.assert(
    fc.property(stored, ([instrument, answers, roles, table]) => {
      const responses = responsesOf(instrument, answers).map((response, i) => ({
        ...response,
        segments: { role: roles[i]! },
      }));
      const names = new Map(instrument.questions.map(({ id }, q) => [id, `answer "${q}"`]));
      const database = store(responses, { table, columns: names });
      const options = { table, columns: Object.fromEntries(names), groupBy: 'role' };
      const everybody = tallyFromRows(
        instrument,
        rowsOf(database, instrument, { ...options, groupBy: null }),
      );
      expect(everybody).toEqual(tally(instrument, responses));
      const { groups } = tallyFromRows(instrument, rowsOf(database, instrument, options), options);
      for (const [role, group] of groups) {
        expect(group).toEqual(
          tally(
            instrument,
            responses.filter(({ segments }) => segments.role === role),
          ),
        );
      }
      expect([...groups.keys()].sort()).toEqual([...new Set(responses.map((r) => r.segments.role))].sort());
      database.close();
    }),
    { numRuns: 200 },
  );
});

test('a name with SQL in it stays a name', () => {
  const attacks = [
    'responses"; DROP TABLE responses; --',
    '" FROM responses; DELETE FROM responses; --',
    'x" OR "1"="1',
    '""',
    '"',
    "'",
    '`',
    '\\"',
    '?',
    '$1',
    '-- ',
    '/*',
    ';',
    '\n',
    '"."',
  ];
  const anyName = fc.oneof(
    fc.constantFrom(...attacks),
    fc.string({ minLength: 1, maxLength: 12 }).filter((name) => !name.includes('\0')),
  );
  fc.assert(
    fc.property(anyName, anyName, (name, table) => {
      // SQLite takes names that differ in case alone for one, and keeps sqlite_ for itself.
      const taken = ['instrument', 'version', 'role', 'voc'];
      fc.pre(!taken.includes(name.toLowerCase()) && !table.toLowerCase().startsWith('sqlite_'));
      const attacked = store([answered(1, 3, 'CS'), answered(2, 2, 'CS')], {
        table,
        columns: new Map([
          ['icp', name],
          ['voc', 'voc'],
        ]),
      });
      const rows = rowsOf(attacked, two, { table, columns: { icp: name } });
      expect(tallyFromRows(two, rows).questions.icp).toEqual([1, 1, 0]);
      const byName = { table, columns: { icp: name }, groupBy: name };
      expect(tallyFromRows(two, rowsOf(attacked, two, byName), byName).groups.size).toBe(2);
      // Where the table is not there, the whole of the name is what is missing.
      const missing = `${name} missing`;
      expect(() => rowsOf(attacked, two, { table: missing })).toThrow(`no such table: ${missing}`);
      attacked.close();
    }),
    { numRuns: 300 },
  );
});
