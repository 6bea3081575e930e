import { describe, expect, test } from 'vitest';
import type { FigureInput } from '../../../src/report/index.js';
import { figuresReport } from '../../../src/report/index.js';
import {
  areasInWords,
  countInWords,
  fullNameOf,
  limitInWords,
  lineInWords,
  periodName,
  scaleInWords,
  statusInWords,
  summaryOf,
  targetInWords,
  valueInWords,
  verdictOf,
  type FigureWording,
} from '../../../src/report/figures/figure-words.js';
import { leastRangeOf } from '../../../src/report/figures/figure-format.js';
import { english, fallenNps, reportOf, swedish } from './figures.js';

const latest = (input: FigureInput, wording: FigureWording = swedish) => {
  const figure = reportOf(input);
  return valueInWords(figure, figure.latest, wording).replaceAll(/[\u00a0\u202f]/g, ' ');
};
const value = (number: number | null) => ({ periods: [{ value: number, n: 40 }] });

describe('a value', () => {
  test.each<[FigureInput, string, string]>([
    [{ figure: 'nps', ...value(-12.4) }, '−12', '−12'],
    [{ figure: 'nps', ...value(-0.4) }, '0', '0'],
    [{ figure: 'csat', ...value(81.25) }, '81,3 %', '81.3%'],
    [{ figure: 'csat', ...value(81) }, '81 %', '81%'],
    [{ figure: 'ces-mean', ...value(5) }, '5,0', '5.0'],
    [{ figure: 'ltv-to-cac', ...value(3) }, '3,0 gånger', '3.0 times'],
    [{ figure: 'time-to-value', ...value(1) }, '1 dag', '1 day'],
    [{ figure: 'time-to-value', ...value(12.5) }, '12,5 dagar', '12.5 days'],
    [{ figure: 'handling-time-p90', ...value(25.6) }, '25,6 timmar', '25.6 hours'],
    [{ figure: 'handling-time-p90', unit: 'minutes', ...value(30) }, '30 minuter', '30 minutes'],
    [{ figure: 'customer-lifetime-value', currency: 'SEK', ...value(86_500) }, '86 500 kr', 'SEK 86,500'],
    [{ figure: 'acquisition-cost', currency: 'EUR', ...value(12.5) }, '12,50 €', '€12.50'],
    [{ figure: 'acquisition-cost', ...value(1200) }, '1 200', '1,200'],
    [{ figure: 'acquisition-cost', ...value(100) }, '100', '100'],
    [{ figure: 'own', ...value(1234.5) }, '1 235', '1,235'],
    [{ figure: 'own', periods: [{ value: 999.5 }, { value: 1000 }] }, '1 000', '1,000'],
    [{ figure: 'own', unit: 'ärenden', ...value(1234) }, '1 234 ärenden', '1,234 ärenden'],
    [{ figure: 'own', ...value(2.5) }, '2,5', '2.5'],
  ])('%j', (input, inSwedish, inEnglish) => {
    expect([latest(input), latest(input, english)]).toEqual([inSwedish, inEnglish]);
  });

  // The doubles nearest to 5.35 and 62.65 are below them: a half is that of the decimal.
  test('that has fallen over a half is told from what it was, both rounded alike', () => {
    const figure = reportOf({
      figure: 'ces-mean',
      periods: [
        { value: 5.4, n: 1000, standardError: 0.001 },
        { value: 5.35, n: 1000, standardError: 0.001 },
      ],
    });
    expect(verdictOf(figure, swedish)[0]).toContain(
      'från 5,40 (n\u00a01\u00a0000) till 5,35 (n\u00a01\u00a0000)',
    );
    expect(latest({ figure: 'csat', ...value(62.65) })).toBe('62,7 %');
  });

  test('is of so many, unless a warning or too few says it', () => {
    const steady = reportOf({ figure: 'csat', ...value(80) });
    expect(countInWords(steady, swedish)).toBe('n\u00a040');
    expect(countInWords(reportOf(fallenNps), swedish)).toBeNull();
    expect(countInWords(reportOf({ figure: 'csat', periods: [{ value: 80, n: 12 }] }), swedish)).toBeNull();
    expect(countInWords(reportOf({ figure: 'own', periods: [{ value: 80 }] }), swedish)).toBeNull();
    expect(countInWords(reportOf({ figure: 'csat', periods: [null] }), swedish)).toBeNull();
    const nobody = { figure: 'csat', periods: [{ numerator: 0, denominator: 0 }] };
    expect(countInWords(reportOf(nobody), swedish)).toBeNull();
  });

  test('has decimals enough to be told from its target, its limit and the value before', () => {
    expect(latest({ figure: 'csat', target: 80, ...value(79.996) })).toBe('79,996 %');
    expect(latest({ figure: 'nps', limit: 30, ...value(29.6) })).toBe('29,6');
    expect(latest({ figure: 'nps', limit: 30, ...value(30.4) })).toBe('30,4');
    expect(latest({ figure: 'csat', target: 80, ...value(80) })).toBe('80 %');
    // Four at most, though five would tell them apart.
    expect(latest({ figure: 'csat', target: 80, ...value(79.999_96) })).toBe('80,0000 %');
  });

  test('has the decimals that the periods that are shown need, and no others', () => {
    const years = (first: number) => Array.from({ length: 25 }, (_, index) => (index === 0 ? first : 80));
    const shown = (values: number[]) =>
      latest({ figure: 'csat', periods: values.map((each) => ({ value: each })) });
    expect(shown(years(79.5))).toBe('80 %');
    expect(shown(years(79.5).slice(0, 24))).toBe('80,0 %');
  });

  test('that is missing says which kind of nothing it is', () => {
    expect(latest({ figure: 'csat', periods: [{ numerator: 0, denominator: 0 }] })).toBe(
      'Inget att räkna på',
    );
    expect(latest({ figure: 'own', periods: [{ value: null, nullReason: 'not-yet-known' }] })).toBe(
      'Inte känt än',
    );
    expect(latest({ figure: 'own', periods: [null] })).toBe('Inget värde');
    expect(latest({ figure: 'csat', periods: [{ numerator: 0, denominator: 40 }] })).toBe('0 %');
  });
});

describe('a verdict', () => {
  const said = (input: FigureInput) =>
    verdictOf(reportOf(input), swedish)
      .join(' ')
      .replaceAll(/[\u00a0\u202f]/g, ' ');
  const csat = (...values: (number | null)[]): FigureInput => ({
    figure: 'csat',
    periods: values.map((each) => ({ value: each, n: 1200 })),
  });

  test.each<[string, FigureInput, string]>([
    ['fallen', fallenNps, 'Fallet är större än slumpen förklarar: från 45 (n 100) till 15 (n 100).'],
    [
      'risen',
      { figure: 'churn', periods: [churnOf(8), churnOf(40)] },
      'Uppgången är större än slumpen förklarar: från 2 % (n 400) till 10 % (n 400).',
    ],
    [
      'below, and steady besides',
      { ...csat(80, 80), limit: 85 },
      'Ligger under gränsen 85 %: nu 80 % (n 1 200).',
    ],
    [
      'falling, in words of caution',
      csat(82, 81, 80),
      'Har sjunkit två gånger i rad: från 82 % (n 1 200) till 80 % (n 1 200). Det kan vara slump. Följ siffran.',
    ],
    [
      'fallen and falling, which says no more',
      csat(90, 85, 70),
      'Fallet är större än slumpen förklarar: från 85 % (n 1 200) till 70 % (n 1 200).',
    ],
    [
      'falling, where chance is not known',
      { figure: 'net-revenue-retention', periods: [110, 108, 105].map((each) => ({ value: each })) },
      'Har sjunkit två gånger i rad: från 110 % till 105 %. Siffran räknas i pengar, där några få stora kunder kan avgöra. Hur mycket slumpen betyder syns inte i summorna, så en enskild ändring säger inget säkert.',
    ],
    ['steady', csat(80, 81), 'Ingen försämring utöver vad slumpen förklarar.'],
    [
      'too few',
      {
        figure: 'csat',
        periods: [
          { value: 80, n: 100 },
          { value: 60, n: 12 },
        ],
      },
      'För få för att säga om siffran har ändrats (n 100 och 12). Det behövs minst 30 i varje period.',
    ],
    ['a first period', csat(80), 'Det finns inget värde från perioden före att jämföra med.'],
    [
      'not yet known',
      {
        figure: 'csat',
        periods: [
          { value: 80, n: 90 },
          { value: null, nullReason: 'not-yet-known' },
        ],
      },
      'Värdet är inte känt än.',
    ],
    [
      'nothing to count',
      { figure: 'csat', periods: [{ numerator: 0, denominator: 0 }] },
      'Det finns inget att räkna på i perioden.',
    ],
    ['no value, and nobody says why', { figure: 'csat', periods: [null] }, 'Perioden har inget värde.'],
    [
      'too few, after a period of which nobody knows how many',
      { figure: 'csat', periods: [{ value: 80 }, { value: 60, n: 12 }] },
      'För få för att säga om siffran har ändrats (n 12). Det behövs minst 30 i varje period.',
    ],
    [
      'too few of the latest two',
      { figure: 'csat', periods: [500, 100, 12].map((n) => ({ value: 80, n })) },
      'För få för att säga om siffran har ändrats (n 100 och 12). Det behövs minst 30 i varje period.',
    ],
    [
      'rising, in words of caution',
      { figure: 'churn', periods: [churnOf(8), churnOf(9), churnOf(11)] },
      'Har stigit två gånger i rad: från 2,0 % (n 400) till 2,8 % (n 400). Det kan vara slump. Följ siffran.',
    ],
    [
      'above the limit, which is of nobody',
      { figure: 'churn', limit: 2, periods: [churnOf(12)] },
      'Ligger över gränsen 2 %: nu 3 % (n 400). Det finns inget värde från perioden före att jämföra med.',
    ],
  ])('%s', (_, input, sentence) => {
    expect(said(input)).toBe(sentence);
  });
});

function churnOf(lost: number) {
  return { numerator: lost, denominator: 400 };
}

describe('the summary', () => {
  const summary = (...input: FigureInput[]) => {
    const { figures, rejected } = figuresReport(input);
    const { lead, rest } = summaryOf(figures, rejected.length, swedish);
    return [...lead, ...rest].join(' ');
  };
  const steady: FigureInput = {
    figure: 'csat',
    periods: [
      { value: 80, n: 90 },
      { value: 81, n: 90 },
    ],
  };
  const few: FigureInput = { figure: 'csat', segment: 'C', periods: [{ value: 80, n: 12 }] };

  test('names what has fallen, and counts what is steady', () => {
    expect(summary(fallenNps, steady, steady)).toBe('En siffra har fallit: NPS. Övriga två är stabila.');
    expect(summary(steady, steady)).toBe('Alla två siffror är stabila.');
    expect(summary(steady)).toBe('Siffran är stabil.');
  });

  test('never counts what nobody can tell as steady', () => {
    expect(summary(fallenNps, few, steady)).toBe(
      'En siffra har fallit: NPS. En siffra bygger på för få för att bedömas: Nöjda kunder (CSAT) (segment C). En är stabil.',
    );
  });

  test('says that there is no warning where not every figure is steady', () => {
    expect(summary(few, steady)).toBe(
      'Ingen siffra varnar. En siffra bygger på för få för att bedömas: Nöjda kunder (CSAT) (segment C). En är stabil.',
    );
  });

  test('says only that one is left out, where no other is there', () => {
    expect(summary({ figure: 'csat', periods: [] })).toBe('En siffra har fel i underlaget och visas inte.');
  });

  test('says that one is left out', () => {
    expect(summary(steady, { figure: 'csat', periods: [] })).toBe(
      'Siffran är stabil. En siffra har fel i underlaget och visas inte.',
    );
  });
});

test('a figure is called what the host calls it, with its segment', () => {
  expect(fullNameOf(reportOf({ ...fallenNps, segment: 'A' }), swedish)).toBe('NPS (segment A)');
  expect(fullNameOf(reportOf({ ...fallenNps, name: 'Rekommendationer', segment: 'Malmö' }), swedish)).toBe(
    'Rekommendationer (Malmö)',
  );
  for (const segment of ['Kund A', 'A-kunder']) {
    expect(fullNameOf(reportOf({ ...fallenNps, segment }), swedish)).toBe(`NPS (${segment})`);
  }
  for (const segment of ['', null]) {
    expect(fullNameOf(reportOf({ ...fallenNps, segment }), swedish)).toBe('NPS');
  }
  expect(fullNameOf(reportOf({ figure: 'first-reply', ...value(3) }), english)).toBe('first-reply');
});

test('a target is at least, or at most where lower is better', () => {
  const words = (input: FigureInput) => targetInWords(reportOf(input), english);
  expect(words({ figure: 'csat', target: 80, ...value(81) })).toBe('Target: at least 80%, reached');
  expect(words({ figure: 'churn', target: 2, ...value(2.5) })).toBe('Target: at most 2.0%, not reached');
  expect(words({ figure: 'csat', target: 80, periods: [null] })).toBe('Target: at least 80%');
  expect(words({ figure: 'csat', ...value(81) })).toBe(null);
});

test('a limit is at least, or at most where lower is better', () => {
  const words = (input: FigureInput) => limitInWords(reportOf(input), english);
  expect(words({ figure: 'csat', limit: 80, ...value(81) })).toBe('Limit: at least 80%');
  expect(words({ figure: 'churn', limit: 2, ...value(2.5) })).toBe('Limit: at most 2.0%');
  expect(words({ figure: 'csat', ...value(81) })).toBe(null);
});

test('the state is a word, and why it cannot be judged', () => {
  const state = (input: FigureInput) => statusInWords(reportOf(input), swedish);
  expect(state(fallenNps)).toBe('Har fallit');
  const periods = [{ value: 94 }, { value: 91 }];
  expect(state({ figure: 'net-revenue-retention', periods })).toBe('Inte bedömd: räknas i pengar');
  expect(state({ figure: 'csat', periods })).toBe('Inte bedömd: okänt antal');
});

test('periods without names are numbered, and the latest is now', () => {
  const figure = reportOf({ figure: 'csat', periods: [80, 81, 82].map((each) => ({ value: each })) });
  expect(figure.periods.map((period) => periodName(figure, period, english))).toEqual([
    'Period 1',
    'Period 2',
    'Now',
  ]);
});

test('the scale of a figure in points is from its least to its greatest', () => {
  const words = (figure: string) => scaleInWords(reportOf({ figure, ...value(5) }), swedish);
  expect(words('nps')).toBe('på skalan −100 till 100');
  expect(words('ces-mean')).toBe('på skalan 1 till 7');
  expect(words('csat')).toBe(null);
  expect(scaleInWords(reportOf({ figure: 'own', unit: 'points', ...value(5) }), swedish)).toBe(null);
});

test('areas are named as the instrument names them, and those that it lacks are left out', () => {
  expect(areasInWords(reportOf(fallenNps), swedish)).toBe('VoC & insikter och Closed-loop');
  expect(areasInWords(reportOf({ ...fallenNps, areas: ['constructor', 'sla'] }), swedish)).toBe(
    'Sälj–marknad–kundteam (SLA)',
  );
  expect(areasInWords(reportOf({ ...fallenNps, areas: ['other'] }), swedish)).toBe(null);
});

test.each<[FigureInput, number]>([
  [{ figure: 'csat', ...value(80) }, 10],
  [{ figure: 'net-revenue-retention', ...value(101) }, 10],
  [{ figure: 'churn', ...value(3) }, 3],
  [{ figure: 'nps', ...value(2) }, 20],
  [{ figure: 'time-to-value', ...value(28) }, 7],
  [{ figure: 'own', ...value(-8) }, 2],
])('the height of the line of %j is at least %d', (input, range) => {
  expect(leastRangeOf(reportOf(input))).toBeCloseTo(range, 9);
});

test('the height of a line is that of the periods that are shown', () => {
  const periods = Array.from({ length: 25 }, (_, index) => ({ value: index === 0 ? 80 : 8 }));
  expect(leastRangeOf(reportOf({ figure: 'own', periods }))).toBeCloseTo(2, 9);
});

test('the line of periods is one sentence, with its gaps counted', () => {
  const periods = [80, null, 90, 70].map((each) => ({ value: each }));
  const figure = reportOf({ figure: 'csat', periods, periodNames: ['Q1', 'Q2', 'Q3', 'Q4'] });
  expect(lineInWords(figure, english)).toBe(
    'Four periods, one without a value: from 80% (Q1) to 70% (Q4). Lowest 70%, highest 90%.',
  );
  expect(lineInWords(reportOf({ figure: 'csat', periods: [{ value: 80 }, null] }), english)).toBe(null);
  expect(lineInWords(reportOf({ figure: 'csat', periods: [null] }), english)).toBe(null);
  const counted = [80, 81].map((each) => ({ value: each, n: 40 }));
  expect(lineInWords(reportOf({ figure: 'csat', periods: counted }), english)).toBe(
    'Two periods: from 80% (Period 1, n\u00a040) to 81% (Now, n\u00a040). Lowest 80%, highest 81%.',
  );
});
