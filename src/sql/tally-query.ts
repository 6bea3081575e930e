import { parseArgument } from '../scoring/validation/argument.js';
import type { Instrument } from '../scoring/instrument.js';
import { instrumentArgument } from '../scoring/parse-instrument.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import {
  arrayOf,
  fail,
  failAt,
  object,
  optional,
  record,
  unparsed,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { DIALECTS, nameParser, parseDialect, quoteName, type SqlDialect } from './dialect.js';
import {
  answerColumn,
  countColumn,
  GROUP_NAME,
  RESPONSES,
  scaleValues,
  SQUARED_TOTALS,
} from './result-columns.js';

/** The table or view of the responses, with a row for each response and a column for each question. */
export interface TallyQueryOptions<Q extends string = string> {
  /** The database that runs the query. */
  readonly dialect: SqlDialect;
  /** The table's name; an array with a schema, `['survey', 'responses']`. A dot is part of a name. */
  readonly table: string | readonly string[];
  /** Column names of questions, by question id. Default: the id is the column's name. */
  readonly columns?: Readonly<Partial<Record<Q, string>>> | null | undefined;
  /** The column with each response's group. Default: none, one tally of all responses. */
  readonly groupBy?: string | null | undefined;
  /** The column with the instrument's id, in a table of several. Default: none, every row is counted. */
  readonly instrumentColumn?: string | null | undefined;
  /** The column with the instrument's version, in a table of several. Default: none, every row is counted. */
  readonly versionColumn?: string | null | undefined;
}

/** A statement and its values, in the order of their placeholders. */
export interface TallyQuery {
  text: string;
  values: (string | number)[];
}

/**
 * Writes a query that counts responses in the database, so that no person's row leaves it. Its result has one row for each group: the number of
 * responses, the count of each answer to each question, and Σt², where t is the sum of one response's answers. Pass the rows to `tallyFromRows`.
 *
 * Names are quoted for the database, and values are parameters: nothing that you pass becomes SQL. A response with a missing answer, or one off
 * the scale, is counted as a response but not as an answer, and `tallyFromRows` rejects the difference.
 *
 * @param instrument The instrument that was answered.
 * @param options See `TallyQueryOptions`.
 * @returns The text, with `?` as placeholder (`$1` and so on for PostgreSQL), and the values.
 * @throws {KundDiagnosError} `invalid-argument` for an invalid instrument, an unknown option, dialect or question, a name that is empty or
 *   has U+0000 or, for Spark, `${`, and for a column of two questions.
 *
 * @example
 * const query = tallyQuery(kundorientering, {
 *   dialect: 'postgres',
 *   table: ['survey', 'responses'],
 *   columns: { 'closed-loop': 'closed_loop' },
 *   groupBy: 'role',
 *   versionColumn: 'version',
 * });
 * query.text.includes('FROM "survey"."responses" AS r'); // true
 * query.text.endsWith('GROUP BY group_name\nORDER BY group_name'); // true
 * query.values.length; // 51
 */
export function tallyQuery<Q extends string>(
  instrument: Instrument<Q>,
  options: TallyQueryOptions<Q>,
): TallyQuery {
  const { id, version, ids, scale } = instrumentArgument<Q>('tallyQuery', instrument);
  const { dialect, table, columns, groupBy, instrumentColumn, versionColumn } = parseArgument(
    'tallyQuery',
    'options',
    options,
    optionsParser(ids),
  );
  const values: TallyQuery['values'] = [];
  /** Adds a value, and returns its placeholder. Called in the order of the text. */
  const bind = (value: string | number): string => DIALECTS[dialect].placeholder(values.push(value));
  // A driver may bind any number as a float, which does not equal text in SQLite, and PostgreSQL needs the type.
  const bindInteger = (value: number): string => `CAST(${bind(value)} AS INTEGER)`;
  const quote = (name: string): string => quoteName(dialect, name);
  // Qualified with the table, since SQLite treats a quoted name that is no column as a string.
  const column = (name: string): string => `r.${quote(name)}`;

  const counts = ids.flatMap((_, q) =>
    scaleValues(scale).map((value) => {
      const isAnswer = `${answerColumn(q)} = ${bindInteger(value)}`;
      return `COALESCE(SUM(CASE WHEN ${isAnswer} THEN 1 ELSE 0 END), 0) AS ${quote(countColumn(q, value))}`;
    }),
  );
  const conditions = [
    ...(instrumentColumn === null ? [] : [`${column(instrumentColumn)} = ${bind(id)}`]),
    ...(versionColumn === null ? [] : [`${column(versionColumn)} = ${bindInteger(version)}`]),
  ];
  const group = groupBy === null ? [] : [GROUP_NAME];
  // The square of a small integer type overflows.
  const total = columns.map((name) => `CAST(${column(name)} AS BIGINT)`).join(' + ');
  const text = [
    'SELECT',
    list([
      ...group,
      `COUNT(*) AS ${RESPONSES}`,
      `COALESCE(SUM(total * total), 0) AS ${SQUARED_TOTALS}`,
      ...counts,
    ]),
    'FROM (',
    'SELECT',
    list([
      ...(groupBy === null ? [] : [`${column(groupBy)} AS ${GROUP_NAME}`]),
      ...columns.map((name, q) => `${column(name)} AS ${answerColumn(q)}`),
      `${total} AS total`,
    ]),
    `FROM ${table.map(quote).join('.')} AS r`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join(' AND ')}`] : []),
    ') AS answers',
    ...group.flatMap((name) => [`GROUP BY ${name}`, `ORDER BY ${name}`]),
  ].join('\n');
  return { text, values };
}

const list = (items: readonly string[]): string => items.map((item) => `  ${item}`).join(',\n');

/** The names of the options, to be parsed later. */
export const QUERY_OPTIONS = {
  dialect: unparsed,
  table: unparsed,
  columns: unparsed,
  groupBy: unparsed,
  instrumentColumn: unparsed,
  versionColumn: unparsed,
} satisfies Record<keyof TallyQueryOptions, Parser<unknown>>;

const optionsParser =
  (ids: readonly string[]) =>
  (value: unknown): Options => {
    const { dialect } = strictObject({ ...QUERY_OPTIONS, dialect: parseDialect })(value);
    const name = nameParser(dialect);
    return {
      dialect,
      ...object({
        table: tableParser(name),
        columns: columnsParser(ids, name),
        groupBy: optional(name),
        instrumentColumn: optional(name),
        versionColumn: optional(name),
      })(value),
    };
  };

interface Options {
  dialect: SqlDialect;
  /** The table's name, with those of its schema and catalog before it. */
  table: string[];
  /** In the instrument's order. */
  columns: string[];
  groupBy: string | null;
  instrumentColumn: string | null;
  versionColumn: string | null;
}

const tableParser =
  (name: Parser<string>): Parser<string[]> =>
  (value) => {
    if (!Array.isArray(value)) return [name(value)];
    const names = value.length > MAX_TABLE_NAMES ? [] : arrayOf(name)(value);
    return names.length > 0 ? names : fail(`1 to ${MAX_TABLE_NAMES} names`, value);
  };

/** Catalog, schema and table. */
const MAX_TABLE_NAMES = 3;

const columnsParser =
  (ids: readonly string[], name: Parser<string>): Parser<string[]> =>
  (value) => {
    const known = new Set(ids);
    const named = new Map(value === null || value === undefined ? [] : record(optional(name))(value));
    for (const id of named.keys()) if (!known.has(id)) failAt(id, 'a question of the instrument', id);
    const taken = new Set<string>();
    return ids.map((id) => {
      const column = within(id, name, named.get(id) ?? id);
      if (taken.size === taken.add(column).size) failAt(id, 'a column of its own', column);
      return column;
    });
  };
