// Eight people who agree, and what their customers say.
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport, type CustomersInput, type GroupReport } from '../../../src/report/index.js';
import { count } from '../twelve.js';

/** Two areas red (2), six green (4), two yellow (3). */
export const tally = count(...Array.from({ length: 8 }, () => '3444242434'));
export const reportOf = (customers?: CustomersInput | null, minimumGroupSize?: number): GroupReport =>
  groupReport<string, string, string>(kundorientering, { tally, customers, minimumGroupSize });
export const figuresOf = (customers: CustomersInput) => reportOf(customers).customers!.figures;
export const ids = kundorientering.questions.map(({ id }) => id);

/** 30 of 132 promoters, 52 detractors: 100·(30 − 52)/132 = −16.67. */
export const NEGATIVE = { promoters: 30, passives: 50, detractors: 52 };
/** 70 of 130 promoters, 20 detractors: +38. */
export const POSITIVE = { promoters: 70, passives: 40, detractors: 20 };
export const RISEN: CustomersInput = {
  kpis: [
    {
      figure: 'churn',
      periods: [
        { numerator: 8, denominator: 400 },
        { numerator: 26, denominator: 410 },
      ],
    },
  ],
};
