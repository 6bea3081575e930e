// Malformed input gives the library's own error or a correct result. Every function gets at least 10,000 inputs.
import { describe as suite, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { isKundDiagnosError, type Instrument, type Path } from '../../src/scoring/index.js';
import * as sql from '../../src/sql/index.js';
import {
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
} from '../support/malformed.js';

const two: Instrument<'icp' | 'voc'> = {
  ...kundorientering,
  scale: { min: 1, max: 3 },
  questions: [{ id: 'icp' }, { id: 'voc' }],
  rules: [],
  nextSteps: [],
};
/** One person, who answered 1 and 2. */
const row = { responses: 1, squared_totals: 9, q1_1: 1, q1_2: 0, q1_3: 0, q2_1: 0, q2_2: 1, q2_3: 0 };
const options = {
  dialect: 'postgres',
  table: ['survey', 'responses'],
  columns: { icp: 'a', voc: 'b' },
  groupBy: 'role',
  instrumentColumn: 'instrument',
  versionColumn: 'version',
};

/** Any text is a name, and `columns` without any is the default. */
const isName = (_: Path, value: unknown): boolean =>
  (typeof value === 'string' && value !== '') ||
  (Object(value) === value && Object.keys(value as object).length === 0);
/** No groups are none. */
const isEmpty = (path: Path, value: unknown): boolean =>
  (path.length === 0 &&
    ((Array.isArray(value) && value.length === 0) || (value instanceof Map && value.size === 0))) ||
  (path.at(-1) === 'group_name' && ['string', 'bigint', 'number'].includes(typeof value));

const rows: MalformedArgument[] = [
  [
    'tallyQuery options',
    options,
    (value) => sql.tallyQuery(two, value).values.length,
    { isRight: isName, isSound: (length) => Number.isInteger(length) },
  ],
  ['tallyFromRows rows', [row], (value) => sql.tallyFromRows(two, value)],
  [
    'tallyFromRows rows, by group',
    [{ ...row, group_name: 'CS' }],
    (value) => Object.fromEntries(sql.tallyFromRows(two, value, { groupBy: 'role' }).groups),
    isEmpty,
  ],
  [
    'tallyFromRows options',
    { groupBy: 'role' },
    (value) => {
      try {
        sql.tallyFromRows(two, [{ ...row, group_name: 'CS' }], value);
      } catch (error) {
        // The options are fine, and do not say that the rows are groups.
        if (!isKundDiagnosError(error) || error.path[0] !== 'rows') throw error;
      }
      return 'accepted';
    },
    isName,
  ],
];

suite.each(subjectsOf(rows))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is tested', () => {
  expectEveryFunction(rows, sql);
});
