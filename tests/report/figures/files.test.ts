import { describe, expect, test } from 'vitest';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { figuresToCsv, figuresToJson, figuresToText, type FigureInput } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { readCsv } from '../read-csv.js';
import { fallenNps } from './figures.js';

const figures: FigureInput[] = [
  {
    figure: 'churn',
    segment: 'B',
    periods: [
      { value: 2.5, n: 400 },
      { value: null, nullReason: 'not-yet-known' },
    ],
    periodNames: ['Maj', 'Juni'],
    target: 2,
  },
  { ...fallenNps, periodNames: ['Q2', 'Q3'] },
  { figure: 'csat', periods: [] },
];

describe('as text', () => {
  test('it begins with what has gone the wrong way', () => {
    expect(figuresToText(figures, { texts: kundorienteringSv })).toBe(
      [
        'Kundernas siffror',
        'En siffra har fallit: NPS. En siffra har inget värde: Kundbortfall (churn) (segment B). En siffra har fel i underlaget och visas inte.',
        '',
        'NPS: 15 på skalan −100 till 100',
        'Fallet är större än slumpen förklarar: från 45 (n 100) till 15 (n 100).',
        'Hör till VoC & insikter och Closed-loop.',
        '',
        'Kundbortfall (churn) (segment B): Inte känt än',
        'Värdet är inte känt än.',
        'Mål: högst 2,0 %.',
        'Lägre är bättre.',
        'Hör till Retention & churnarbete.',
      ].join('\n'),
    );
  });

  test('it says how many a value is of, and only that one is wrong where no other is there', () => {
    const steady = { figure: 'csat', areas: [], periods: [80, 81].map((value) => ({ value, n: 90 })) };
    expect(figuresToText([steady], { locale: 'en' })).toBe(
      [
        'Customer figures',
        'The figure is steady.',
        '',
        'Satisfied customers (CSAT): 81% (n 90)',
        'No worse, beyond what chance explains.',
      ].join('\n'),
    );
    expect(figuresToText([{ figure: 'csat', periods: [] }])).toBe(
      'Kundernas siffror\nEn siffra har fel i underlaget och visas inte.',
    );
  });

  test('without figures it says so', () => {
    expect(figuresToText([], { locale: 'en' })).toBe('Customer figures\nNo figure is watched yet.');
  });
});

describe('as a table', () => {
  test('there is a row for each period, and no number where there is no value', () => {
    const rows = readCsv(figuresToCsv(figures, { texts: kundorienteringSv }), ';');
    expect(rows.map((row) => row.slice(0, 10))).toEqual([
      ['Siffra', 'Segment', 'Period', 'Värde', 'Enhet', 'Antal', 'Mål', 'Gräns', 'Bedömning', 'Områden'],
      ['NPS', '', 'Q2', '45', 'poäng', '100', '', '', '', 'VoC & insikter och Closed-loop'],
      ['NPS', '', 'Q3', '15', 'poäng', '100', '', '', 'Har fallit', 'VoC & insikter och Closed-loop'],
      ['Kundbortfall (churn)', 'segment B', 'Maj', '2,5', '%', '400', '2', '', '', 'Retention & churnarbete'],
      [
        'Kundbortfall (churn)',
        'segment B',
        'Juni',
        'Inte känt än',
        '%',
        '',
        '2',
        '',
        'Inget värde',
        'Retention & churnarbete',
      ],
    ]);
  });

  test('periods are numbered, amounts have their currency, and a missing value says so', () => {
    const periods = [{ value: 1200 }, null, { value: 1300.5 }];
    const rows = readCsv(
      figuresToCsv([
        { figure: 'acquisition-cost', currency: 'SEK', limit: 1400, periods },
        { figure: 'own', unit: 'ärenden', periods: [{ value: 3 }] },
      ]),
      ';',
    );
    expect(rows.slice(1).map((row) => row.slice(0, 9))).toEqual([
      ['Kostnad för en ny kund (CAC)', '', 'Period 1', '1200', 'SEK', '', '', '1400', ''],
      ['Kostnad för en ny kund (CAC)', '', 'Period 2', 'Inget värde', 'SEK', '', '', '1400', ''],
      ['Kostnad för en ny kund (CAC)', '', 'Nu', '1300,5', 'SEK', '', '', '1400', 'Inget att jämföra med'],
      ['own', '', 'Nu', '3', 'ärenden', '', '', '', 'Inget att jämföra med'],
    ]);
    expect(rows[1]![10]).toMatch(/^Kostnaden för marknadsföring/);
    expect(rows[4]![10]).toBe('');
  });

  test('a name that is a formula is a text', () => {
    const file = figuresToCsv([{ ...fallenNps, name: '=1+1', periodNames: ['@a', '-b'] }]);
    expect(file).toContain("'=1+1;;'@a;45");
  });
});

test('as JSON it is what the report has, and says what it is', () => {
  const file = JSON.parse(figuresToJson(figures)) as { figures: { figure: string }[] };
  expect(file).toMatchObject({ kind: 'kund-diagnos-figures', format: 1 });
  expect(file.figures.map(({ figure }) => figure)).toEqual(['nps', 'churn']);
});

test.each([
  ['figuresToText', figuresToText],
  ['figuresToCsv', figuresToCsv],
])('%s rejects what is no list, and options that are wrong', (_, make) => {
  expect(failure(() => make('nps' as never)).path).toBe('figures');
  expect(failure(() => make([], { locale: '?' })).path).toBe('options/locale');
  expect(failure(() => make([], { texts: { questions: { voc: {} } } as never })).path).toBe(
    'options/texts/questions/voc/name',
  );
});
