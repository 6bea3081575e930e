// The names of options: JavaScript has no types that would tell a misspelt one, and it must not be as good as none.
import { expect, it } from 'vitest';
import { kundorientering, kundorienteringSv } from '../src/instruments/index.js';
import { customerSatisfactionIndex, discountedLifetimeValue, handlingTime } from '../src/kpi/index.js';
import { liveResult, publishStep } from '../src/live/index.js';
import {
  figuresToCsv,
  figuresToText,
  groupReport,
  groupReportToCsv,
  groupReportToJson,
  groupReportToText,
  makePlan,
  npsCommentsToCsv,
  npsReport,
  npsReportToCsv,
  npsReportToText,
  planToCalendar,
  planToCsv,
  planToText,
  summaryToCsv,
} from '../src/report/index.js';
import { mayPublish, summarize, suppressSmallGroups, tally } from '../src/scoring/index.js';
import { tallyFromRows, tallyQuery } from '../src/sql/index.js';
import { memoryAdapter, outbox } from '../src/storage/index.js';
import { commentsByKind } from '../src/surveys/index.js';
import { errorFrom, failure } from './support/errors.js';

const nobody = tally(kundorientering, []);
const report = groupReport(kundorientering, { tally: nobody });
const nps = npsReport({ tally: { detractors: 20, passives: 40, promoters: 60 } });
const nothing = { chosen: [], discussed: [] };
const plan = makePlan(report, nothing, { decided: '2026-11-28' });
const query = { dialect: 'sqlite', table: 'responses' } as const;
const texts = { texts: kundorienteringSv };
const answers = { answers: [7] };
const satisfaction = { overall: answers, expectations: answers, ideal: answers };
const customer = { margin: 100, retention: 0.8, discount: 0.1 };

const callWith: Record<string, (misspelt: object) => unknown> = {
  tallyQuery: (misspelt) => tallyQuery(kundorientering, { ...query, ...misspelt }),
  tallyFromRows: (misspelt) => tallyFromRows(kundorientering, [], { groupBy: 'role', ...misspelt }),
  suppressSmallGroups: (misspelt) => suppressSmallGroups({ CS: 6 }, misspelt),
  mayPublish: (misspelt) => mayPublish(kundorientering, [], [], misspelt),
  publishStep: (misspelt) => publishStep(null, { tally: nobody }, misspelt),
  liveResult: (misspelt) =>
    liveResult('https://intranet.example/live', () => undefined, {
      signal: AbortSignal.abort(),
      ...misspelt,
    }),
  outbox: (misspelt) => outbox(memoryAdapter(), misspelt),
  commentsByKind: (misspelt) => commentsByKind({ detractors: 1, passives: 1, promoters: 1 }, [], misspelt),
  customerSatisfactionIndex: (misspelt) => customerSatisfactionIndex(satisfaction, misspelt),
  discountedLifetimeValue: (misspelt) => discountedLifetimeValue(customer, misspelt),
  handlingTime: (misspelt) => handlingTime([1], misspelt),
  groupReportToText: (misspelt) => groupReportToText(report, { ...texts, ...misspelt }),
  groupReportToCsv: (misspelt) => groupReportToCsv(report, misspelt),
  groupReportToJson: (misspelt) => groupReportToJson(report, misspelt),
  summaryToCsv: (misspelt) =>
    summaryToCsv(summarize(kundorientering, nobody), kundorientering.scale, misspelt),
  makePlan: (misspelt) => makePlan(report, nothing, { decided: '2026-11-28', ...misspelt }),
  planToText: (misspelt) => planToText(plan, misspelt),
  planToCsv: (misspelt) => planToCsv(plan, misspelt),
  planToCalendar: (misspelt) => planToCalendar(plan, misspelt),
  npsReportToText: (misspelt) => npsReportToText(nps, misspelt),
  npsReportToCsv: (misspelt) => npsReportToCsv(nps, misspelt),
  npsCommentsToCsv: (misspelt) => npsCommentsToCsv(nps, misspelt),
  figuresToText: (misspelt) => figuresToText([], misspelt),
  figuresToCsv: (misspelt) => figuresToCsv([], misspelt),
};

it.each(Object.entries(callWith))('%s rejects an option that it does not know', (name, call) => {
  expect(failure(() => call({ misspelt: undefined }))).toEqual({
    code: 'invalid-argument',
    path: 'options/misspelt',
  });
  expect(errorFrom(() => call({ misspelt: 1 })).message).toMatch(
    new RegExp(`^${name}: options\\.misspelt: expected one of \\w+.*, got "misspelt"$`),
  );
  expect(() => call({})).not.toThrow();
});

it('says which options there are', () => {
  expect(errorFrom(() => callWith['tallyQuery']!({ groupby: 'role' })).message).toBe(
    'tallyQuery: options.groupby: expected one of dialect, table, columns, groupBy, instrumentColumn, versionColumn, got "groupby"',
  );
});

it('those of the query are known where its rows are read', () => {
  const options = { ...query, groupBy: 'role', columns: {} };
  expect(tallyFromRows(kundorientering, [], options).groups.size).toBe(0);
});
