// What the same customers say and do, where the two go opposite ways: a question, and no cause.
import { expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { groupReport, groupReportToText, type CustomersInput } from '../../../src/report/index.js';
import { oppositeFigures } from '../../../src/report/customers/opposite.js';
import { count } from '../twelve.js';

type Figure = NonNullable<CustomersInput['kpis']>[number];

const tally = count(...Array.from({ length: 8 }, () => '3444242434'));
const reportOf = (...kpis: Figure[]) =>
  groupReport<string, string, string>(kundorientering, { tally, customers: { kpis } });
const askedOf = (...kpis: Figure[]): string[] => {
  const text = groupReportToText(reportOf(...kpis), { texts: kundorienteringSv });
  return text.split('\n').filter((line) => line.endsWith('Hur går det ihop?'));
};

/** From 38 to −17, far beyond chance. */
const fallen: Figure = {
  figure: 'nps',
  periods: [
    { promoters: 70, passives: 40, detractors: 20 },
    { promoters: 30, passives: 50, detractors: 52 },
  ],
};
const churn = (before: number, now: number, more: Partial<Figure> = {}): Figure => ({
  figure: 'churn',
  periods: [before, now].map((numerator) => ({ numerator, denominator: 400 })),
  ...more,
});

test('is asked about, and the change for the better is said to be within chance where it is', () => {
  expect(askedOf(fallen, churn(13, 12))).toEqual([
    'NPS har fallit från 38 till −17, medan kundbortfall (churn) har gått åt rätt håll, från 3,3\u00a0% till 3,0\u00a0% (det kan vara slump). Hur går det ihop?',
  ]);
  // By hand: (33 + 1)/402 − (12 + 1)/402 is 3.2 standard errors.
  expect(askedOf(fallen, churn(32, 12))).toEqual([
    'NPS har fallit från 38 till −17, medan kundbortfall (churn) har gått åt rätt håll, från 8\u00a0% till 3\u00a0%. Hur går det ihop?',
  ]);
});

test('is asked about in English, too', () => {
  const text = groupReportToText(reportOf(fallen, churn(13, 12)), { texts: kundorienteringEn, locale: 'en' });
  expect(text).toContain(
    'NPS has fallen from 38 to −17, while customers who leave (churn) has gone the right way, from 3.3% to 3.0% (which chance could explain). How does that add up?',
  );
});

test('one that is more than chance is asked about before one that is not', () => {
  const retention: Figure = {
    figure: 'retention',
    periods: [60, 90].map((numerator) => ({ numerator, denominator: 100 })),
  };
  const [pair] = oppositeFigures(reportOf(fallen, churn(13, 12), retention).customers!.figures);
  expect([pair!.worse.figure.figure, pair!.better.figure.figure, pair!.isWithinChance]).toEqual([
    'nps',
    'retention',
    false,
  ]);
});

test.each<[string, Figure[]]>([
  [
    'of two that customers say',
    [fallen, { figure: 'csat', periods: [60, 90].map((numerator) => ({ numerator, denominator: 100 })) }],
  ],
  [
    'of a company’s own work',
    [
      fallen,
      {
        figure: 'handling-time-median',
        periods: [30, 10].map((value) => ({ value, n: 90, standardError: 1 })),
      },
    ],
  ],
  ['where both went the same way', [fallen, churn(12, 26)]],
  ['where the other did not move', [fallen, churn(12, 12)]],
  [
    'where neither is more than chance',
    [
      churn(13, 12),
      {
        figure: 'csat',
        periods: [
          { numerator: 80, denominator: 100 },
          { numerator: 79, denominator: 100 },
        ],
      },
    ],
  ],
  ['of different customers', [fallen, churn(32, 12, { segment: 'A' })]],
  [
    'of different periods',
    [{ ...fallen, periodNames: ['Q1', 'Q2'] }, churn(32, 12, { periodNames: ['Q2', 'Q3'] })],
  ],
  [
    'where too few answered',
    [
      fallen,
      {
        figure: 'retention',
        periods: [
          { numerator: 5, denominator: 29 },
          { numerator: 29, denominator: 29 },
        ],
      },
    ],
  ],
  [
    'where chance is not known',
    [fallen, { figure: 'net-revenue-retention', periods: [{ value: 90 }, { value: 110 }] }],
  ],
  [
    'where the change is smaller than what is shown',
    [
      fallen,
      {
        figure: 'retention',
        periods: [
          { value: 80.01, n: 90 },
          { value: 80.02, n: 90 },
        ],
      },
    ],
  ],
  ['of one period', [{ figure: 'nps', periods: [fallen.periods[1]!] }, churn(32, 12)]],
])('nothing is asked %s', (_, kpis) => {
  expect(askedOf(...kpis)).toEqual([]);
});
