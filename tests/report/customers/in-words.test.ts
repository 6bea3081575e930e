// Customers' figures in words: on the page, in the headline, in the text and in the table.
import { describe, expect, test } from 'vitest';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { customers as strings } from '../../../src/locales/sv/customers.js';
import { groupReportToCsv, groupReportToText, type CustomersInput } from '../../../src/report/index.js';
import {
  contradictionInWords,
  figureInWords,
  valueInWords,
} from '../../../src/report/customers/figure-in-words.js';
import { readCsv } from '../read-csv.js';
import { reportOf } from './eight.js';

type KpiInput = NonNullable<CustomersInput['kpis']>[number];

const wording = { locale: 'sv', strings };
const figureOf = (kpi: KpiInput) => reportOf({ kpis: [kpi] }).customers!.figures[0]!;
const withSpaces = (text: string) => text.replaceAll('\u00a0', ' ');
const said = (kpi: KpiInput) => {
  const { name, value, about, beside, changes } = figureInWords(figureOf(kpi), wording);
  return [name, value ?? '', about, beside, ...changes].map(withSpaces);
};

const share = (numerator: number, denominator = 400) => ({ numerator, denominator });
const percent = (...values: (number | null)[]) => values.map((value) => ({ value, n: 1200 }));

describe('a figure says', () => {
  test.each<[string, KpiInput, string[]]>([
    [
      'its segment',
      { figure: 'completion-rate', segment: 'B', periods: percent(80) },
      ['Slutfört steg, B', '80 %', 'mellan 78 och 82 % · 1 200 kunder', ''],
    ],
    [
      'how many it is of, whatever they are',
      { figure: 'egen', periods: [{ value: 7, n: 40 }] },
      ['egen', '7', 'n = 40', ''],
    ],
    [
      'that it has no value yet, and then nothing of the one before',
      { figure: 'csat', periods: [...percent(80), null] },
      ['Nöjda kunder (CSAT)', '', 'Inget värde än', 'förra perioden: 80 % (1 200 svar)'],
    ],
    [
      'nothing of a period before without a value',
      { figure: 'net-revenue-retention', periods: [null, { value: 104 }] },
      ['Intäkter från kvarvarande kunder (NRR)', '104 %', '', ''],
    ],
    [
      'that it is of too few to be shown, and nothing of before',
      { figure: 'csat', periods: [...percent(80), { value: 50, n: 4 }] },
      ['Nöjda kunder (CSAT)', '', '4 svar · för få för att visas', ''],
    ],
    [
      'once what it was before it fell',
      { figure: 'csat', periods: percent(80, 60) },
      [
        'Nöjda kunder (CSAT)',
        '60 %',
        'mellan 57 och 63 % · 1 200 svar',
        '',
        'Har fallit från 80 % (1 200 svar) till 60 %, mer än slumpen förklarar.',
      ],
    ],
    [
      'the host’s limit beside it, which is of nobody',
      { figure: 'csat', limit: 85, periods: percent(80) },
      [
        'Nöjda kunder (CSAT)',
        '80 %',
        'mellan 78 och 82 % · 1 200 svar',
        '',
        'Ligger under er gräns: 80 % mot 85 %.',
      ],
    ],
    [
      'so where lower is better',
      { figure: 'churn', limit: 2, periods: [share(12)] },
      [
        'Kundbortfall (churn)',
        '3 %',
        'mellan 2 och 5 % · 400 kunder',
        '',
        'Ligger över er gräns: 3 % mot 2 %.',
      ],
    ],
  ])('%s', (_, kpi, words) => {
    expect(said(kpi)).toEqual(words);
  });

  test('no value where there is none', () => {
    expect(valueInWords(figureOf({ figure: 'csat', periods: [null] }), wording)).toBe(null);
  });
});

describe('against a green area a figure says', () => {
  const against = (kpi: KpiInput) => withSpaces(contradictionInWords(figureOf(kpi), wording));

  test('its limit, and how many the value is of', () => {
    expect(against({ figure: 'csat', limit: 85, periods: percent(80) })).toBe(
      'Nöjda kunder (CSAT) ligger under er gräns: 80 % (1 200 svar) mot 85 %.',
    );
  });

  test('how it has changed, and how many each value is of', () => {
    expect(against({ figure: 'churn', periods: [share(8), share(40)] })).toBe(
      'Kundbortfall (churn) har stigit från 2 % (400 kunder) till 10 % (400 kunder), mer än slumpen förklarar.',
    );
  });

  // 100·(30 − 52)/132 = −16.67 and 100·(70 − 20)/130 = 38.46.
  test('once how many a negative NPS is of, which has fallen as well', () => {
    const periods = [
      { promoters: 70, passives: 40, detractors: 20 },
      { promoters: 30, passives: 50, detractors: 52 },
    ];
    expect(against({ figure: 'nps', periods })).toBe(
      'NPS är −17 (mellan −29 och −3, 132 svar) och har fallit från 38 (130 svar) till −17, mer än slumpen förklarar. Kritikerna är fler än ambassadörerna, mer än slumpen förklarar.',
    );
  });

  test('that a score without an interval is negative', () => {
    expect(against({ figure: 'nps', periods: [{ value: -12, n: 40 }] })).toBe(
      'NPS är −12 (40 svar). Fler kritiker än ambassadörer svarade, men det kan vara slump.',
    );
  });
});

describe('the headline', () => {
  /** The line after the group's own image, and before its figures. */
  const headline = (customers: CustomersInput) => {
    const text = withSpaces(groupReportToText(reportOf(customers), { texts: kundorienteringSv }));
    return /Ni ser ungefär likadant på allt\.\n(.*)\nMedelvärde/.exec(text)?.[1] ?? '';
  };
  const risen = (figure: string, areas?: string[]): KpiInput => ({
    figure,
    lowerIsBetter: true,
    areas,
    periods: [share(8), share(40)],
  });

  test('has no score of a segment, and nothing where nothing is wrong', () => {
    const periods = [{ promoters: 70, passives: 40, detractors: 20 }];
    expect(headline({ kpis: [{ figure: 'nps', segment: 'Malmö', periods }] })).toBe('');
  });

  test('says of the score once that it has fallen', () => {
    const periods = [
      { promoters: 90, passives: 30, detractors: 10 },
      { promoters: 70, passives: 40, detractors: 20 },
    ];
    expect(headline({ kpis: [{ figure: 'nps', areas: [], periods }] })).toBe(
      'Kundernas NPS är 38 (130 svar) och har fallit från 62.',
    );
  });

  test('names two figures that have gone the wrong way, and counts three', () => {
    expect(headline({ kpis: [risen('a'), risen('b')] })).toBe('A har stigit från 2 och b har stigit från 2.');
    expect(headline({ kpis: [risen('a'), risen('b'), risen('c')] })).toBe(
      'Tre av kundernas siffror har gått åt fel håll.',
    );
  });

  test('names three areas, and counts four', () => {
    const green = ['voc', 'closed-loop', 'retention', 'sla'];
    expect(headline({ kpis: [risen('a', green.slice(0, 3))] })).toMatch(
      /^Er gröna bild av VoC & insikter, Closed-loop och Retention & churnarbete stöds inte av a\. A har stigit/,
    );
    expect(headline({ kpis: [risen('a', green)] })).toMatch(
      /^Er gröna bild av fyra områden stöds inte av a\. A har stigit/,
    );
  });
});

describe('the text', () => {
  test('names what has no value, and what speaks to no area', () => {
    const kpis = [
      { figure: 'csat', periods: [null] },
      { figure: 'egen', periods: [{ value: 7, n: 40 }] },
    ];
    const text = withSpaces(groupReportToText(reportOf({ kpis }), { texts: kundorienteringSv }));
    expect(text).toContain('\n   Nöjda kunder (CSAT) · Inget värde än.\n');
    expect(text).toContain('\n– Inget enskilt område\n   egen 7 · n = 40.\n');
  });

  test('has an area’s id where there is no name for it', () => {
    const { voc, ...questions } = kundorienteringSv.questions;
    expect(voc.name).toBe('VoC & insikter');
    const texts = { ...kundorienteringSv, questions } as typeof kundorienteringSv;
    const text = groupReportToText(reportOf({ kpis: [{ figure: 'csat', periods: percent(80) }] }), { texts });
    expect(text).toContain('\n– voc 4,0 (Grön), Closed-loop 4,0 (Grön)\n');
  });

  test('gives an area that nothing contradicts the reasons that it has without customers', () => {
    const priorities = (customers: CustomersInput) =>
      groupReportToText(reportOf(customers), { texts: kundorienteringSv }).match(/^[12]\. .*$/gm);
    const negative = { nps: { promoters: 30, passives: 50, detractors: 52 } };
    expect(priorities(negative)).toEqual(priorities({}));
  });
});

test('a table has a row for each figure and area, with its unit, and says what is hidden and what speaks to no area', () => {
  const kpis: KpiInput[] = [
    { figure: 'completion-rate', periods: [{ value: 80, n: 4 }] },
    { figure: 'time-to-value', periods: [{ value: 12.5, n: 40 }] },
    { figure: 'egen', unit: 'poäng', periods: [{ value: 7, n: 40 }] },
  ];
  const rows = readCsv(groupReportToCsv(reportOf({ kpis }), { texts: kundorienteringSv }), ';');
  expect(rows.slice(-3).map((row) => [row[0], ...row.slice(-7)])).toEqual([
    ['Onboarding & adoption', 'Slutfört steg', '', '%', '', '', '4', 'för få för att visas'],
    ['Onboarding & adoption', 'Tid till värde', '12,5', 'dagar', '', '', '40', ''],
    ['Inget enskilt område', 'egen', '7', 'poäng', '', '', '40', ''],
  ]);
});
