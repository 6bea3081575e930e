import { parseArgument } from '../scoring/validation/argument.js';
import type { Instrument, Scale } from '../scoring/instrument.js';
import { iterable } from '../scoring/validation/iterable.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import { expectedSquaredTotals } from '../scoring/parse-tally.js';
import type { Tally } from '../scoring/tally.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import {
  anyObject,
  fail,
  failAt,
  integer,
  MAX_COUNT,
  nonEmptyString,
  optional,
  sumOf,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { countColumn, GROUP_NAME, RESPONSES, scaleValues, SQUARED_TOTALS } from './result-columns.js';
import { QUERY_OPTIONS } from './tally-query.js';

type ExactTally<Q extends string> = Tally<Q> & { squaredTotals: number };

/**
 * Makes tallies from the rows of `tallyQuery`. Numbers may be numbers, `BigInt` or strings of digits, depending on the driver.
 *
 * @param instrument The instrument of the query.
 * @param rows Anything iterable. Columns besides the query's are ignored.
 * @param options `groupBy` as in the query; its other options are ignored. Default: none, for one row.
 * @returns Without `groupBy`, the tally. With it `groups`: the tallies by the groups' names, in the order of the rows. All have `squaredTotals`, and
 *   groups of any size are included: pass them through `groupReport` or `suppressSmallGroups` before you show them.
 * @throws {KundDiagnosError} `invalid-argument` for an unknown option, a missing column, a value that is not an integer from 0, a group
 *   without a name or with one that an earlier row has, and for responses without an answer on the scale: the message says how many, and to which
 *   question. The path has the row.
 *
 * @example
 * const instrument = { ...kundorientering, scale: { min: 1, max: 3 }, questions: [{ id: 'icp' }] };
 * const rows = [
 *   { group_name: 'CS', responses: 3n, squared_totals: '19', q1_1: 1n, q1_2: 0n, q1_3: 2n },
 *   { group_name: 'Sälj', responses: 1n, squared_totals: '4', q1_1: 0n, q1_2: 1n, q1_3: 0n },
 * ];
 * const { groups } = tallyFromRows(instrument, rows, { groupBy: 'role' });
 * [...groups.keys()]; // ['CS', 'Sälj']
 * groups.get('CS').questions.icp; // [1, 0, 2]
 * mergeTallies(...groups.values()).responses; // 4
 */
export function tallyFromRows<Q extends string>(
  instrument: Instrument<Q>,
  rows: Iterable<unknown>,
  options: { readonly groupBy: string },
): { groups: Map<string, ExactTally<Q>> };
export function tallyFromRows<Q extends string>(
  instrument: Instrument<Q>,
  rows: Iterable<unknown>,
  options?: { readonly groupBy?: null | undefined } | null,
): ExactTally<Q>;
export function tallyFromRows<Q extends string>(
  instrument: Instrument<Q>,
  rows: Iterable<unknown>,
  options?: { readonly groupBy?: string | null | undefined } | null,
): ExactTally<Q> | { groups: Map<string, ExactTally<Q>> } {
  const parseTally = rowParser(instrumentArgument<Q>('tallyFromRows', instrument));
  const { groupBy } = parseArgument(
    'tallyFromRows',
    'options',
    options ?? {},
    strictObject({ ...QUERY_OPTIONS, groupBy: optional(nonEmptyString) }),
  );
  return parseArgument<ExactTally<Q> | { groups: Map<string, ExactTally<Q>> }>(
    'tallyFromRows',
    'rows',
    rows,
    (value) => (groupBy === null ? onlyRow(parseTally)(value) : { groups: groupsParser(parseTally)(value) }),
  );
}

const onlyRow =
  <T>(parse: Parser<T>): Parser<T> =>
  (value) => {
    let tally: T | undefined;
    let index = 0;
    for (const row of iterable(value)) {
      if (index > 0) fail('one row, or groupBy', 'several');
      within(index++, withoutGroup, row);
      tally = within(0, parse, row);
    }
    return tally ?? fail('one row', 'none');
  };

/** Fails for a group's row where the total is expected: it would be a wrong figure that nobody notices. */
const withoutGroup: Parser<void> = (row) => {
  const name = anyObject(row)[GROUP_NAME];
  if (name !== undefined) failAt(GROUP_NAME, 'no group, or groupBy', name);
};

const groupsParser =
  <T>(parse: Parser<T & { responses: number }>): Parser<Map<string, T>> =>
  (value) => {
    const groups = new Map<string, T>();
    let index = 0;
    for (const row of iterable(value)) {
      within(
        index++,
        () => {
          const name = within(GROUP_NAME, groupName, anyObject(row)[GROUP_NAME]);
          if (groups.has(name)) failAt(GROUP_NAME, 'each name once', name);
          groups.set(name, parse(row));
        },
        row,
      );
    }
    return groups;
  };

/** A group may be a year or a number. `null` is rejected: the host must decide its name, and whether to show it. */
const groupName: Parser<string> = (value) =>
  typeof value === 'string'
    ? value
    : typeof value === 'bigint' || Number.isSafeInteger(value)
      ? String(value)
      : fail('the name of a group', value);

/** Drivers return integers as numbers, as `BigInt`, or as strings where they may be large. */
function wholeNumber(max = MAX_COUNT): Parser<number> {
  const parse = integer(0, max);
  return (value) => {
    const isOther = typeof value === 'bigint' || (typeof value === 'string' && /^\d{1,16}$/.test(value));
    return parse(isOther ? Number(value) : value);
  };
}

const count = wholeNumber();
const squares = wholeNumber(Number.MAX_SAFE_INTEGER);

const rowParser =
  <Q extends string>({ id, version, ids, scale }: ParsedInstrument<Q>): Parser<ExactTally<Q>> =>
  (value) => {
    const row = anyObject(value);
    const column = (name: string, parse: Parser<number>): number => within(name, parse, row[name]);
    const responses = column(RESPONSES, count);
    const squaredTotals = column(SQUARED_TOTALS, squares);
    const counts = ids.map((_, q) =>
      scaleValues(scale).map((answer) => column(countColumn(q, answer), count)),
    );
    ids.forEach((question, q) => {
      checkAnswers(question, scale, responses, sumOf(counts[q]!));
    });
    const expected = expectedSquaredTotals({ n: responses, counts, squaredTotals }, scale);
    if (expected) failAt(SQUARED_TOTALS, expected, squaredTotals);
    return {
      instrument: id,
      version,
      responses,
      questions: Object.fromEntries(ids.map((question, q) => [question, counts[q]])) as Tally<Q>['questions'],
      squaredTotals,
    };
  };

/** Rejects a question without an answer in every response, as with NULL or a value off the scale. */
function checkAnswers(question: string, { min, max }: Scale, responses: number, answers: number): void {
  if (answers === responses) return;
  fail(
    `${responses} answers from ${min} to ${max}, one in each response, to ${JSON.stringify(question)}`,
    answers < responses ? `${responses - answers} without` : `${answers} answers`,
  );
}
