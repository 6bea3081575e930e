import { describe as suite, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import type { Instrument } from '../../src/scoring/index.js';
import { tallyQuery, type SqlDialect } from '../../src/sql/index.js';
import { failure } from '../support/errors.js';

const one: Instrument<'closed-loop'> = {
  ...kundorientering,
  id: 'one',
  version: 2,
  scale: { min: -1, max: 0 },
  questions: [{ id: 'closed-loop' }],
  rules: [],
  nextSteps: [],
};
const options = {
  table: ['survey', 'responses'],
  groupBy: 'role',
  instrumentColumn: 'instrument',
  versionColumn: 'version',
};

const POSTGRES = `SELECT
  group_name,
  COUNT(*) AS responses,
  COALESCE(SUM(total * total), 0) AS squared_totals,
  COALESCE(SUM(CASE WHEN q1 = CAST($1 AS INTEGER) THEN 1 ELSE 0 END), 0) AS "q1_-1",
  COALESCE(SUM(CASE WHEN q1 = CAST($2 AS INTEGER) THEN 1 ELSE 0 END), 0) AS "q1_0"
FROM (
SELECT
  r."role" AS group_name,
  r."closed-loop" AS q1,
  CAST(r."closed-loop" AS BIGINT) AS total
FROM "survey"."responses" AS r
WHERE r."instrument" = $3 AND r."version" = CAST($4 AS INTEGER)
) AS answers
GROUP BY group_name
ORDER BY group_name`;

suite('the text', () => {
  test('for PostgreSQL has numbered placeholders', () => {
    expect(tallyQuery(one, { dialect: 'postgres', ...options })).toEqual({
      text: POSTGRES,
      values: [-1, 0, 'one', 2],
    });
  });

  test.each(['sqlite', 'duckdb'] as const)('for %s has question marks', (dialect) => {
    const { text, values } = tallyQuery(one, { dialect, ...options });
    expect(text).toBe(POSTGRES.replace(/\$\d/g, '?'));
    expect(values).toEqual([-1, 0, 'one', 2]);
  });

  test('for Spark has question marks and backticks', () => {
    const { text, values } = tallyQuery(one, { dialect: 'spark', ...options });
    expect(text).toBe(POSTGRES.replace(/\$\d/g, '?').replaceAll('"', '`'));
    expect(values).toEqual([-1, 0, 'one', 2]);
  });

  test.each<[SqlDialect, string]>([
    ['sqlite', '"a""b`c\'d.e"'],
    ['postgres', '"a""b`c\'d.e"'],
    ['duckdb', '"a""b`c\'d.e"'],
    ['spark', '`a"b``c\'d.e`'],
  ])('for %s doubles its own quote in a name, and leaves a dot in it', (dialect, quoted) => {
    const name = 'a"b`c\'d.e';
    const { text } = tallyQuery(one, {
      dialect,
      table: name,
      columns: { 'closed-loop': name },
      groupBy: name,
    });
    expect(text).toContain(`FROM ${quoted} AS r\n`);
    expect(text).toContain(`r.${quoted} AS group_name,`);
    expect(text).toContain(`r.${quoted} AS q1,`);
  });

  test('never has a value in it', () => {
    const id = "two'; DROP TABLE responses; --";
    const { text, values } = tallyQuery(
      { ...one, id },
      { dialect: 'duckdb', table: 'responses', instrumentColumn: 'instrument' },
    );
    expect(text).not.toContain('DROP');
    expect(values).toContain(id);
  });
});

suite('is refused', () => {
  const ask = (changes: object) => () =>
    tallyQuery(one, { dialect: 'sqlite', table: 'responses', ...changes });

  test.each([
    ['another database', { dialect: 'oracle' }, 'options/dialect'],
    ['a name that every object has', { dialect: 'toString' }, 'options/dialect'],
    ['no table', { table: undefined }, 'options/table'],
    ['an empty name', { table: '' }, 'options/table'],
    ['an empty list', { table: [] }, 'options/table'],
    ['a list of more than three', { table: ['a', 'b', 'c', 'd'] }, 'options/table'],
    ['an empty schema', { table: ['', 'responses'] }, 'options/table/0'],
    ['U+0000 in a name', { groupBy: 'a\0b' }, 'options/groupBy'],
    ['a question that is not the instrument’s', { columns: { icp: 'icp' } }, 'options/columns/icp'],
    ['a column that is no name', { columns: { 'closed-loop': 3 } }, 'options/columns/closed-loop'],
  ])('%s', (_, changes, path) => {
    expect(failure(ask(changes))).toEqual({ code: 'invalid-argument', path });
  });

  test('a column for two questions', () => {
    const call = () =>
      tallyQuery(kundorientering, { dialect: 'sqlite', table: 'responses', columns: { voc: 'icp' } });
    expect(failure(call)).toEqual({ code: 'invalid-argument', path: 'options/columns/voc' });
  });

  test('in Spark, a name that Spark would replace by a setting', () => {
    const table = '${env:HOME}';
    expect(failure(ask({ dialect: 'spark', table })).path).toBe('options/table');
    expect(ask({ table })).not.toThrow();
  });
});
