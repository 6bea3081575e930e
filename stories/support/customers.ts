// What customers said, the same every time.
import { kundorientering } from '../../src/instruments/index.js';
import type { CustomersInput } from '../../src/report/index.js';
import { count, response } from './people.js';

/** Twelve people: insight, closed-loop and retention are green, the value proposition and onboarding red. */
const DIGITS =
  '3443232434 4344223345 3453232344 4444242434 3344232335 4453223444 3444232444 3353342434 4444232334 3443223444 3454232335 4344232434';
export const sureOfItself = {
  tally: count(DIGITS.split(' ').map((digits, index) => response(`sure-${index}`, digits))),
  round: 'Hösten 2026',
};

/** A score well above zero: customers say the same as the team. */
export const agree: CustomersInput = { nps: { promoters: 96, passives: 70, detractors: 34 } };
const DETRACTORS_LEAD = { promoters: 61, passives: 70, detractors: 83 };
/** More detractors than promoters, which chance could explain. */
export const negative: CustomersInput = { nps: DETRACTORS_LEAD };

const PERIODS = ['kvartal 1', 'kvartal 2', 'kvartal 3'];
export const several: CustomersInput = {
  ...negative,
  csat: [6, 14, 28, 76, 52],
  ces: { counts: [1, 2, 5, 9, 20, 22, 11] },
  kpis: [
    {
      figure: 'time-to-value',
      periods: [
        { value: 21, n: 60, standardError: 2.1 },
        { value: 34, n: 61, standardError: 3.2 },
      ],
      target: 20,
      periodNames: PERIODS.slice(1),
    },
    {
      figure: 'churn',
      periods: [
        { numerator: 8, denominator: 400 },
        { numerator: 9, denominator: 396 },
        { numerator: 24, denominator: 410 },
      ],
      periodNames: PERIODS,
    },
    { figure: 'net-revenue-retention', limit: 103, periods: [{ value: 104 }, { value: 101.5 }] },
    {
      figure: 'handling-time-median',
      periods: [
        { value: 20, n: 240, standardError: 1.1 },
        { value: 18, n: 255, standardError: 1 },
      ],
    },
  ],
};
/** They say that it is worse, and fewer of them leave. */
export const opposite: CustomersInput = {
  kpis: [
    {
      figure: 'nps',
      periods: [{ promoters: 96, passives: 70, detractors: 34 }, DETRACTORS_LEAD],
      periodNames: PERIODS.slice(1),
    },
    {
      figure: 'churn',
      periods: [
        { numerator: 13, denominator: 430 },
        { numerator: 12, denominator: 443 },
      ],
      periodNames: PERIODS.slice(1),
    },
  ],
};
/** Eleven answers say too little, and four are not shown. */
export const few: CustomersInput = {
  nps: { promoters: 2, passives: 3, detractors: 6 },
  csat: [1, 0, 1, 1, 1],
};
export const onlyKpis: CustomersInput = { kpis: several.kpis! };
export const longNames: CustomersInput = {
  kpis: [
    {
      figure: 'egen',
      name: 'Andelen kunder i Norrland som har fått återkoppling på sin synpunkt inom fem arbetsdagar',
      segment: 'Kommuner, regioner och samfällighetsföreningar',
      unit: 'procentenheter',
      areas: kundorientering.questions.map(({ id }) => id),
      limit: 90,
      periods: [{ value: 71.25, n: 1234567 }],
      periodNames: ['den sista veckan i det tredje kvartalet 2026'],
    },
    { figure: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', periods: [{ value: 7.25, n: 12 }] },
  ],
};
