// Figures that a host watches, for the stories.
import type { FigureInput } from '../../src/elements/index.js';

const quarters = ['Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025', 'Q1 2026', 'Q2 2026', 'Q3 2026', 'Q4 2026'];
const names = (count: number) => quarters.slice(-count);
const values = (n: number, ...all: number[]) => all.map((value) => ({ value, n }));
const kinds = (...all: [detractors: number, passives: number, promoters: number][]) =>
  all.map(([detractors, passives, promoters]) => ({ detractors, passives, promoters }));

export const nps: FigureInput = {
  figure: 'nps',
  periods: kinds([18, 30, 66], [16, 31, 64], [15, 28, 66], [17, 30, 64], [14, 30, 70], [15, 25, 68]),
  periodNames: names(6),
  target: 40,
};

export const fallenNps: FigureInput = {
  ...nps,
  periods: kinds([18, 30, 66], [16, 31, 64], [15, 28, 66], [17, 30, 64], [15, 25, 60], [30, 25, 45]),
};

export const csat: FigureInput = {
  figure: 'csat',
  segment: 'A',
  periods: values(140, 78, 80, 79, 81, 82, 80, 83, 82),
  periodNames: quarters,
  target: 80,
};

export const retained: FigureInput = {
  figure: 'retention',
  periods: values(400, 97.5, 97.8, 97.4, 97.9),
  periodNames: names(4),
};

/** Lower is better. */
export const risingChurn: FigureInput = {
  figure: 'churn',
  periods: values(400, 2.2, 2.5, 2, 2.4, 2.1, 2.6, 2.9, 3.1),
  periodNames: quarters,
  target: 2,
};

export const steadyChurn: FigureInput = {
  ...risingChurn,
  periods: values(400, 2.6, 2.4, 2.5, 2.1),
  periodNames: names(4),
};

export const belowLimit: FigureInput = {
  figure: 'gross-revenue-retention',
  periods: [92, 91, 86].map((value) => ({ value, n: 300, standardError: 4 })),
  periodNames: names(3),
  limit: 88,
};

export const falling: FigureInput = {
  figure: 'completion-rate',
  name: 'Slutförd introduktion',
  periods: values(220, 74, 72, 69),
  periodNames: names(3),
};

export const tooFew: FigureInput = {
  figure: 'csat',
  segment: 'C',
  periods: [
    { value: 75, n: 16 },
    { value: 60, n: 12 },
  ],
  periodNames: names(2),
};

export const noDenominator: FigureInput = {
  figure: 'completion-rate',
  segment: 'Malmö',
  periods: [
    { numerator: 31, denominator: 40 },
    { numerator: 0, denominator: 0 },
  ],
  periodNames: names(2),
};

/** The median of the last cohort has not been reached; that of an earlier one never was. */
export const notYetKnown: FigureInput = {
  figure: 'time-to-value',
  periods: [
    ...values(60, 21, 20),
    { value: null, nullReason: 'not-yet-known' },
    ...values(60, 18, 17),
    { value: null, nullReason: 'not-yet-known' },
  ],
  periodNames: names(6),
  target: 14,
};

/** 0 is a value. */
export const zero: FigureInput = {
  figure: 'churn',
  name: 'Kundbortfall bland de största',
  periods: values(45, 0, 0),
  periodNames: names(2),
};

export const money: FigureInput = {
  figure: 'customer-lifetime-value',
  periods: [82_000, 84_500, 86_500].map((value) => ({ value })),
  currency: 'SEK',
  periodNames: names(3),
};

/** A figure of the host's own, in a unit of its own. */
export const own: FigureInput = {
  figure: 'open-cases',
  name: 'Öppna ärenden per kund',
  unit: 'ärenden',
  description:
    'Ärenden som är öppna den sista i månaden, delat med antalet kunder. Interna ärenden räknas inte.',
  periods: [2.4, 2.1, 1.9].map((value) => ({ value, n: 180, standardError: 0.1 })),
  lowerIsBetter: true,
  areas: ['sla'],
};

export const first: FigureInput = { figure: 'ltv-to-cac', periods: [{ value: 3.4 }], periodNames: names(1) };

/** Nothing is known of chance. */
export const notTested: FigureInput = {
  figure: 'net-revenue-retention',
  periods: [110, 113, 112].map((value) => ({ value })),
  periodNames: names(3),
  target: 105,
};

export const well: readonly FigureInput[] = [nps, csat, retained, steadyChurn];

export const mixed: readonly FigureInput[] = [
  csat,
  fallenNps,
  risingChurn,
  notTested,
  notYetKnown,
  tooFew,
  money,
];

const MANY = 24;
/** As many as somebody may watch, by segment, with as many periods as are shown. */
export const many: readonly FigureInput[] = Array.from({ length: MANY }, (_, index) => ({
  figure: 'csat',
  segment: `Ort ${index + 1}`,
  periods: Array.from({ length: 30 }, (_period, month) => ({
    value: 70 + ((month * 7 + index) % 11),
    n: 900,
  })),
}));

/** As long as texts may be, and a name that is markup and runs the other way. */
export const longTexts: readonly FigureInput[] = [
  {
    ...fallenNps,
    name: `${'Hur troligt det är att kunderna rekommenderar oss till någon som de känner '.repeat(2)}${'🙂'.repeat(20)}`,
    segment: 'Segmentmedettmycketlångtnamnutannågotmellanslagalls',
    description: 'Det här räknar alla svar på alla frågor i alla undersökningar. '.repeat(15),
  },
  { ...own, name: '<img src=x onerror=alert(1)> مؤشر رضا العملاء', unit: '<b>enheter</b>' },
];
