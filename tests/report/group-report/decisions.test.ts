import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringSv } from '../../../src/instruments/index.ts';
import { decisionsParser } from '../../../src/report/group-report/decisions.ts';
import {
  groupReport,
  groupReportToCsv,
  groupReportToJson,
  groupReportToText,
  parseGroupReport,
  type Decisions,
} from '../../../src/report/index.ts';
import { failure } from '../../support/errors.ts';
import { readCsv } from '../read-csv.ts';
import { roles, spring, twelve } from '../twelve.ts';

const decisions: Required<Decisions> = {
  chosen: ['sla', 'icp'],
  discussed: ['icp'],
  actions: [
    { question: 'sla', text: 'Skriv ett SLA; på en sida.' },
    { question: 'sla', text: 'Följ upp varje månad.' },
  ],
};
const report = groupReport<string, string, string>(kundorientering, {
  tally: twelve,
  groups: roles,
  rounds: { Vår: spring },
});

describe('decisions', () => {
  const parse = decisionsParser(kundorientering);

  test('may have no actions: an earlier version stored none', () => {
    const { actions, ...earlier } = decisions;
    expect(actions).toHaveLength(2);
    expect(parse(earlier)).toEqual({ ...earlier, actions: [] });
    expect(parse({ ...earlier, actions: null })).toEqual({ ...earlier, actions: [] });
  });

  test('are copied, without what else a host has put there', () => {
    const copy = parse({ ...decisions, by: 'Anna' });
    expect(copy).toEqual(decisions);
    expect(copy.actions[0]).not.toBe(decisions.actions[0]);
  });

  test('have no actions of an area that is not chosen, in any file', () => {
    const stray = { question: 'icp', text: 'Ring' };
    const mixed = { ...decisions, chosen: ['sla'], actions: [stray, ...decisions.actions] };
    expect(parse(mixed).actions).toEqual(decisions.actions);
    const json = JSON.parse(groupReportToJson(report, { decisions: mixed })) as { decisions: Decisions };
    expect(json.decisions.actions).toEqual(decisions.actions);
    const text = groupReportToText(report, { texts: kundorienteringSv, decisions: mixed });
    for (const file of [groupReportToCsv(report, { decisions: mixed }), text]) {
      expect(file).toContain('Följ upp varje månad.');
      expect(file).not.toContain('Ring');
    }
  });

  test.each([
    ['an unknown area', { ...decisions, chosen: ['x'] }],
    ['an action for one', { ...decisions, actions: [{ question: 'x', text: 'A' }] }],
    ['an action without a text', { ...decisions, actions: [{ question: 'sla', text: '' }] }],
    ['no object', ['sla']],
  ])('are rejected with %s', (_, input) => {
    expect(() => parse(input)).toThrow();
  });
});

describe('a table with decisions', () => {
  const rows = readCsv(groupReportToCsv(report, { decisions, locale: 'sv' }), ';');

  test('has a column for them, at the whole of the present round alone', () => {
    const column = rows[0]!.indexOf('Bestämt');
    expect(column).toBe(rows[0]!.length - 1);
    const decided = rows.slice(1).filter((row) => row[column] !== '');
    expect(decided.map((row) => [row[0], row[1], row[2], row[column]])).toEqual([
      ['Nu', 'Alla', 'icp', 'Ska vi arbeta med'],
      ['Nu', 'Alla', 'sla', 'Skriv ett SLA; på en sida. Följ upp varje månad.'],
    ]);
  });

  test('has as many cells in each row as in the first', () => {
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  });

  test('has no such column where nothing was chosen', () => {
    const nothing = { chosen: [], discussed: ['icp'] };
    expect(groupReportToCsv(report, { decisions: nothing })).toBe(groupReportToCsv(report));
  });
});

test('a document with decisions has them, and is read back without', () => {
  const file = groupReportToJson(report, { decisions });
  expect((JSON.parse(file) as { decisions: unknown }).decisions).toEqual(decisions);
  expect(parseGroupReport(kundorientering, file).order).toEqual(report.order);
  for (const nothing of [null, { chosen: [], discussed: [] }, { chosen: [], discussed: [], actions: [] }]) {
    expect(groupReportToJson(report, { decisions: nothing })).toBe(groupReportToJson(report));
  }
});

test.each([
  [{ decisions: { chosen: 'sla', discussed: [] } }, 'options/decisions/chosen'],
  [{ decisions: { chosen: [], discussed: [], actions: [{}] } }, 'options/decisions/actions/0/question'],
])('decisions that are none are rejected: %j', (options, path) => {
  expect(failure(() => groupReportToJson(report, options as never))).toEqual({
    code: 'invalid-argument',
    path,
  });
  expect(failure(() => groupReportToCsv(report, options as never))).toEqual({
    code: 'invalid-argument',
    path,
  });
});
