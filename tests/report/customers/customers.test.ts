import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReport, groupReportToCsv, groupReportToJson, groupReportToText, parseGroupReport, type CustomersInput } from '../../../src/report/index.js';
import { count } from '../twelve.js';
test('look', () => {
  const tally = count(...Array.from({length: 8}, () => '3444242434'));
  const customers: CustomersInput = { nps: { promoters: 30, passives: 50, detractors: 52 }, csat: [3, 6, 14, 40, 37], ces: { counts: [1,2,3,4,10,12,8] },
   kpis: [{figure: 'time-to-value', periods: [{value: 21, n: 60, standardError: 2}, {value: 34, n: 61, standardError: 3}], target: 14, periodNames: ['kvartal 2', 'kvartal 3']},
     { figure: 'churn', periods: [{numerator: 8, denominator: 400}, {numerator: 26, denominator: 410}] },
     { figure: 'net-revenue-retention', limit: 100, periods: [{ value: 104 }, { value: 96.5 }] },
     { figure: 'handling-time-median', periods: [{ value: 18, n: 3 }] }, { figure: 'Egen', unit: 'poäng', periods: [{value: 7.25, n: 12}]} ] };
  const report = groupReport<string,string,string>(kundorientering, { tally, customers });
  console.log(groupReportToText(report, { texts: kundorienteringSv }));
  console.log(groupReportToText(report, { texts: kundorienteringEn, locale: 'en' }));
  console.log(groupReportToCsv(report, { texts: kundorienteringSv }));
  console.log(groupReportToJson(report).slice(-3000));
  expect(parseGroupReport(kundorientering, groupReportToJson(report))).toEqual(report);
});
