import { expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.ts';
import {
  groupReport,
  groupReportToJson,
  groupReportToText,
  parseGroupReport,
  type CustomersInput,
} from '../../../src/report/index.ts';
import { nextStepText, orderNextSteps } from '../../../src/report/group-report/next-steps.ts';
import { count } from '../twelve.ts';

const step = (id: string, questions: string[], postponedBy: string | null = null) => ({
  id,
  questions,
  postponedBy,
});
const steps = [step('a', ['icp']), step('b', ['voc', 'sla']), step('c', ['sla']), step('d', ['icp'], 'rule')];
const ordered = (...chosen: string[]) => orderNextSteps(steps, chosen).map(({ id }) => id);

test('next steps follow the areas that were chosen, and else the order that they came in', () => {
  expect(ordered()).toEqual(['a', 'b', 'c', 'd']);
  expect(ordered('sla')).toEqual(['b', 'c', 'a', 'd']);
  expect(ordered('voc')).toEqual(['b', 'a', 'c', 'd']);
});

test('a step that a rule postpones stays last, also where its area was chosen', () => {
  expect(ordered('icp')).toEqual(['a', 'b', 'c', 'd']);
  expect(orderNextSteps([steps[3]!, steps[1]!], ['icp']).map(({ id }) => id)).toEqual(['b', 'd']);
});

test('a step is said with the reason why it is postponed, where there are words for it', () => {
  const texts = { nextSteps: { d: 'Fråga fler.' }, rules: { rule: { postponed: 'Vänta.' } } };
  expect(nextStepText(steps[3]!, texts)).toBe('Fråga fler. Vänta.');
  expect(nextStepText(steps[3]!, { ...texts, rules: {} })).toBe('Fråga fler.');
  expect(nextStepText(steps[0]!, texts)).toBe('a');
});

test('a step that has been taken is said as what remains of it, where there are words for it', () => {
  const texts = { nextSteps: { a: 'Mät NPS.', b: 'Fråga.' }, measuredSteps: { a: 'Använd NPS.' }, rules: {} };
  expect(nextStepText({ ...steps[0]!, isMeasured: true }, texts)).toBe('Använd NPS.');
  expect(nextStepText(steps[0]!, texts)).toBe('Mät NPS.');
  expect(nextStepText({ ...steps[1]!, isMeasured: true }, texts)).toBe('Fråga.');
});

const reportOf = (customers: CustomersInput | null) =>
  groupReport<string, string, string>(kundorientering, {
    tally: count(...Array.from({ length: 8 }, () => '3444242434')),
    customers,
  });
const kinds = { promoters: 30, passives: 50, detractors: 52 };

test.each<[string, CustomersInput | null, string[]]>([
  ['nothing', null, []],
  ['NPS', { nps: kinds }, ['nps-with-closed-loop']],
  ['CES', { ces: [1, 2, 5, 9, 20, 22, 11] }, ['nps-with-closed-loop']],
  ['NPS that is watched', { kpis: [{ figure: 'nps', periods: [kinds] }] }, ['nps-with-closed-loop']],
  ['NPS of too few to be shown', { nps: { n: 4 } }, ['nps-with-closed-loop']],
  ['CSAT alone', { csat: [6, 14, 28, 76, 52] }, []],
  ['time to value', { kpis: [{ figure: 'time-to-value', periods: [{ value: 21 }] }] }, ['onboarding-kpi']],
])('a host that gives %s has taken these steps', (_, customers, ids) => {
  const report = reportOf(customers);
  const measured = report.nextSteps.filter(({ isMeasured }) => isMeasured).map(({ id }) => id);
  expect(measured).toEqual(ids);
  expect(parseGroupReport(kundorientering, groupReportToJson(report))).toEqual(report);
});

test.each([
  ['sv', kundorienteringSv, 'Mät NPS', 'Gå igenom det kunderna har svarat'],
  ['en', kundorienteringEn, 'Measure NPS', 'Go through what customers answered'],
] as const)('a host that asks its customers is not told to, in %s', (locale, texts, start, follow) => {
  const textOf = (customers: CustomersInput | null) =>
    groupReportToText(reportOf(customers), { locale, texts });
  expect(textOf(null)).toContain(start);
  expect(textOf({ nps: kinds })).not.toContain(start);
  expect(textOf({ nps: kinds })).toContain(follow);
});
