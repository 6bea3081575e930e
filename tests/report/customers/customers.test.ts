import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handlingTime } from '../../../src/kpi/index.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import {
  groupReportToCsv,
  groupReportToJson,
  groupReportToText,
  parseGroupReport,
  type CustomersInput,
} from '../../../src/report/index.js';
import { customers as customerStringsEn } from '../../../src/locales/en/customers.js';
import { customers as customerStrings } from '../../../src/locales/sv/customers.js';
import { groupReportWithErrors } from '../../../src/report/group-report/report.ts';
import { customersStep } from '../../../src/report/customers/customers-step.js';
import { figureInWords } from '../../../src/report/customers/figure-in-words.js';
import { pairsOf } from '../../../src/report/customers/pairs.js';
import { nps } from '../../../src/scoring/index.js';
import { failure } from '../../support/errors.js';
import { readCsv } from '../read-csv.js';
import { figuresOf, ids, NEGATIVE, POSITIVE, reportOf, RISEN, tally } from './eight.js';

describe('a figure of the customers', () => {
  // By hand: adjusted Wald. p̃ = 30.75/135, d̃ = 52.75/135; score −0.162963, variance p̃+d̃−(p̃−d̃)² = 0.591962;
  // half = 1.959964·√(0.591962/135) = 0.129787.
  test('is NPS with its adjusted interval', () => {
    const [nps] = figuresOf({ nps: NEGATIVE });
    expect(nps).toMatchObject({ figure: 'nps', n: 132, areas: ['voc', 'closed-loop'], isHidden: false });
    expect(nps!.value).toBeCloseTo(-16.6667, 4);
    expect(nps!.interval![0]).toBeCloseTo(-29.275, 2);
    expect(nps!.interval![1]).toBeCloseTo(-3.318, 2);
  });

  // By hand: 77 of 100 answered 4–5. (77 + 2)/(100 + 4) = 0.759615; half = 1.96·√(0.759615·0.240385/104) = 0.082129.
  test('is CSAT with the interval of a share, two of each added', () => {
    const [csat] = figuresOf({ csat: [3, 6, 14, 40, 37] });
    expect(csat).toMatchObject({ figure: 'csat', value: 77, n: 100 });
    expect(csat!.interval![0]).toBeCloseTo(67.749, 2);
    expect(csat!.interval![1]).toBeCloseTo(84.174, 2);
  });

  // By hand: Σ = 1+4+9+16+50+72+56 = 208 of 40: 5.2. Σk² = 1+8+27+64+250+432+392 = 1174; s² = (1174 − 208²/40)/39 = 2.369231;
  // half = 1.96·√(2.369231/40) = 0.477011.
  test('is the mean of CES, on 1–7', () => {
    const [ces] = figuresOf({ ces: { counts: [1, 2, 3, 4, 10, 12, 8] } });
    expect(ces).toMatchObject({ figure: 'ces-mean', value: 5.2, n: 40 });
    expect(ces!.interval![0]).toBeCloseTo(4.723, 3);
    expect(ces!.interval![1]).toBeCloseTo(5.677, 3);
  });

  test('has no interval where chance is not known, or too few answered for it', () => {
    const intervals = figuresOf({
      ces: { counts: [0, 0, 0, 0, 5, 5, 5] },
      kpis: [
        { figure: 'net-revenue-retention', periods: [{ value: 97 }] },
        { figure: 'time-to-value', periods: [{ value: 12, n: 80 }] },
      ],
    }).map(({ interval }) => interval);
    expect(intervals).toEqual([null, null, null]);
  });

  test('speaks to the areas of its definition, and to those that the host names', () => {
    const period = [{ value: 5, n: 90 }];
    const areas = figuresOf({
      kpis: [
        { figure: 'time-to-value', periods: period },
        { figure: 'gross-revenue-retention', periods: period },
        { figure: 'handling-time-median', periods: period },
        { figure: 'ltv-to-cac', periods: period },
        { figure: 'egen', areas: ['pricing', 'no such area'], periods: period },
        { figure: 'utan område', periods: period },
      ],
    }).map((figure) => figure.areas);
    expect(areas).toEqual([['onboarding'], ['retention'], ['sla'], ['governance'], ['pricing'], []]);
  });

  test('is a survey tally, bare counts, or the promoters and detractors', () => {
    const counts = [2, 0, 1, 0, 4, 5, 40, 20, 30, 18, 12];
    const tallied = figuresOf({ nps: { survey: 'nps', version: 1, counts } });
    expect(figuresOf({ nps: { counts } })).toEqual(tallied);
    expect(figuresOf({ nps: { promoters: 30, passives: 50, detractors: 52 } })).toEqual(tallied);
    // What `nps` and `csat` gave has n beside the counts.
    expect(figuresOf({ nps: nps({ counts }) })).toEqual(tallied);
    const answers = [3, 6, 14, 40, 37];
    expect(figuresOf({ csat: { counts: answers, n: 100 } })).toEqual(figuresOf({ csat: answers }));
  });

  test('that is given as a survey and as the latest period of a series is shown once', () => {
    const series = { figure: 'nps', periods: [POSITIVE, NEGATIVE] };
    expect(figuresOf({ nps: NEGATIVE, kpis: [series] }).map(({ source }) => source)).toEqual(['kpis']);
    const other = figuresOf({ nps: POSITIVE, kpis: [series] });
    expect(other.map(({ source }) => source)).toEqual(['nps', 'kpis']);
  });
});

describe('a figure in words', () => {
  // The doubles nearest to 5.35 and 62.65 are below them. Half up they are 5.4 and 62.7, as in a list of figures.
  test.each([
    ['ces-mean', { value: 5.35, n: 40 }, '5,4'],
    ['csat', { numerator: 1253, denominator: 2000 }, '62,7\u00a0%'],
    ['nps', { value: -12.5, n: 40 }, '−13'],
    ['nps', { value: -0.4, n: 40 }, '0'],
    ['acquisition-cost', { value: 1e-7 }, '0,00'],
    ['time-to-value', { value: 23 }, '23\u00a0dagar'],
    ['handling-time-median', { value: 1 }, '1\u00a0timme'],
    ['acquisition-cost', { value: 1e15 }, '1\u00a0000\u00a0000\u00a0000\u00a0000\u00a0000'],
  ])('%s %o is %s', (figure, period, words) => {
    const [own] = figuresOf({ kpis: [{ figure, periods: [period] }] });
    const wording = { locale: 'sv', strings: customerStrings };
    expect(figureInWords(own!, wording).value).toBe(words);
  });

  const said = (kpi: NonNullable<CustomersInput['kpis']>[number], locale: 'sv' | 'en' = 'sv') => {
    const strings = locale === 'sv' ? customerStrings : customerStringsEn;
    const { value, about, beside, changes } = figureInWords(figuresOf({ kpis: [kpi] })[0]!, {
      locale,
      strings,
    });
    return [value, about, beside, ...changes].map((words) => words?.replaceAll('\u00a0', ' '));
  };
  const lost = (...numbers: number[]) => ({
    figure: 'churn',
    periods: numbers.map((numerator) => ({ numerator, denominator: 400 })),
    periodNames: ['Q1', 'Q2', 'Q3'].slice(-numbers.length),
    target: 2,
  });

  test('has as many decimals in all its values, and says how many the period before is of', () => {
    expect(said(lost(12, 11))).toEqual([
      '2,8 %',
      'Q3 · mellan 1,5 och 4,9 % · 400 kunder',
      'Q2: 3,0 % (400 kunder) · mål 2,0 %',
    ]);
    expect(said(lost(12, 12))[0]).toBe('3 %');
    expect(said(lost(12, 12))[1]).toBe('Q3 · mellan 2 och 5 % · 400 kunder');
  });

  test('that has changed says from what, when and of how many, and says it once', () => {
    expect(said(lost(8, 9, 40))).toEqual([
      '10,0 %',
      'Q3 · mellan 7,4 och 13,4 % · 400 kunder',
      'mål 2,0 %',
      'Har stigit från 2,3 % (Q2, 400 kunder) till 10,0 %, mer än slumpen förklarar.',
    ]);
    expect(said(lost(8, 9, 10), 'en').slice(2)).toEqual([
      'Q2: 2.3% (400 customers) · target 2.0%',
      'Has gone up twice in a row, from 2.0% (Q1, 400 customers) to 2.5%.',
    ]);
  });

  test('says why chance is not known', () => {
    const periods = [{ value: 104 }, { value: 101.5 }];
    expect(said({ figure: 'net-revenue-retention', periods })[2]).toBe(
      'förra perioden: 104,0 % · inte bedömd: räknas i pengar',
    );
    expect(said({ figure: 'csat', periods: [{ value: 80 }, { value: 81 }] })[2]).toBe(
      'förra perioden: 80 % · inte bedömd: okänt antal',
    );
    const days = [
      { value: 20, n: 40 },
      { value: 21, n: 40 },
    ];
    expect(said({ figure: 'time-to-value', periods: days })[2]).toBe(
      'förra perioden: 20 dagar (40 kunder) · inte bedömd: okänd spridning',
    );
  });

  test('has a minus in English, too', () => {
    const periods = [{ value: -12, n: 40 }];
    expect(said({ figure: 'nps', periods }, 'en')[0]).toBe('−12');
    const loss = [{ value: -1200.5 }];
    expect(said({ figure: 'margin', currency: 'USD', periods: loss }, 'en')[0]).toBe('−$1,201');
  });
});

describe('too few customers', () => {
  test('leave only their number below the least group size', () => {
    const report = reportOf({ nps: { promoters: 0, passives: 1, detractors: 3 }, csat: [1, 1, 1, 0, 0] });
    for (const figure of report.customers!.figures) {
      expect(figure).toMatchObject({ isHidden: true, value: null, interval: null, warnings: [] });
      expect(figure.periods).toEqual([{ value: null, n: figure.n, standardError: null }]);
    }
    expect(report.customers!.contradicted).toEqual([]);
    expect(groupReportToJson(report)).not.toMatch(/promoters|"counts": \[\s*1,\s*1,\s*1/);
  });

  test('hide an earlier period as well, and nothing is compared with it', () => {
    const periods = [
      { numerator: 4, denominator: 4 },
      { numerator: 20, denominator: 90 },
    ];
    const [figure] = figuresOf({ kpis: [{ figure: 'retention', periods }] });
    expect(figure!.periods[0]).toEqual({ value: null, n: 4, standardError: null });
    expect(figure).toMatchObject({ comparison: 'nothing-before', warnings: [] });
  });

  test('say too little under thirty, whatever the score', () => {
    const report = reportOf({ nps: { promoters: 1, passives: 3, detractors: 25 } });
    expect(report.customers!.contradicted).toEqual([]);
    expect(
      reportOf({ nps: { promoters: 1, passives: 3, detractors: 26 } }).customers!.contradicted,
    ).toHaveLength(2);
    const text = groupReportToText(report, { texts: kundorienteringSv });
    expect(text).toContain('29 svar · för få för att säga något säkert');
  });

  test('are hidden again by a document’s own limit', () => {
    const file = JSON.parse(groupReportToJson(reportOf({ nps: NEGATIVE }))) as Record<string, unknown>;
    const raised = parseGroupReport(kundorientering, { ...file, tally: null, minimumGroupSize: 200 });
    expect(raised.customers!.figures[0]).toMatchObject({ isHidden: true, value: null, n: 132 });
  });
});

describe('a green area over figures that say otherwise', () => {
  test.each<[string, CustomersInput, string[]]>([
    ['a negative NPS', { nps: NEGATIVE }, ['voc', 'closed-loop']],
    ['a figure beyond chance', RISEN, ['retention']],
    [
      'a figure below the host’s limit',
      { kpis: [{ figure: 'net-revenue-retention', limit: 100, periods: [{ value: 99 }] }] },
      ['retention'],
    ],
    ['a positive NPS', { nps: POSITIVE }, []],
    ['a score that is shown as 0', { nps: { promoters: 100, passives: 301, detractors: 101 } }, []],
    [
      'a figure that is only falling',
      {
        kpis: [{ figure: 'gross-revenue-retention', periods: [{ value: 90 }, { value: 80 }, { value: 70 }] }],
      },
      [],
    ],
    [
      'a figure that is only rising',
      {
        kpis: [
          { figure: 'churn', periods: [8, 9, 11].map((lost) => ({ numerator: lost, denominator: 400 })) },
        ],
      },
      [],
    ],
    [
      'a figure of the host’s own below zero',
      { kpis: [{ figure: 'egen', areas: ['voc'], periods: [{ value: -12, n: 40 }] }] },
      [],
    ],
    [
      'a score that is shown as −1',
      { nps: { promoters: 0, passives: 199, detractors: 1 } },
      ['voc', 'closed-loop'],
    ],
    ['a red area', { kpis: [{ ...RISEN.kpis![0]!, areas: ['onboarding'] }] }, []],
    ['a yellow area', { kpis: [{ ...RISEN.kpis![0]!, areas: ['icp'] }] }, []],
  ])('%s', (_, customers, questions) => {
    const { contradicted } = reportOf(customers).customers!;
    expect(contradicted.map(({ question }) => question)).toEqual(questions);
  });

  test('is discussed after the red areas and before the yellow', () => {
    const { order } = reportOf({ nps: NEGATIVE });
    expect(order.slice(0, 5).map(({ question, light }) => [question, light])).toEqual([
      ['value-proposition', 'red'],
      ['onboarding', 'red'],
      ['voc', 'green'],
      ['closed-loop', 'green'],
      ['icp', 'yellow'],
    ]);
    expect(order.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(reportOf({ nps: POSITIVE }).order).toEqual(reportOf().order);
  });

  test('comes in the headline after the group’s own image and the customers’ score, and before what else has gone the wrong way', () => {
    const headline = (customers: CustomersInput) =>
      groupReportToText(reportOf(customers), { texts: kundorienteringSv }).split('\n\n')[0]!;
    expect(headline({ nps: NEGATIVE, ...RISEN })).toContain(
      '\nKundernas NPS är −17 (132 svar). Er gröna bild av VoC & insikter, Closed-loop och Retention & churnarbete stöds inte av NPS och kundbortfall (churn). Kundbortfall (churn) har stigit från',
    );
    const fallen = { figure: 'nps', periods: [POSITIVE, NEGATIVE] };
    expect(headline({ kpis: [fallen] })).toContain('Kundernas NPS är −17 (132 svar) och har fallit från 38.');
    expect(headline({ nps: POSITIVE })).toMatch(
      /gröna\. Börja .*\nNi ser .*\nKundernas NPS är 38 \(130 svar\)\.$/mu,
    );
    expect(headline({ nps: { n: 4 } })).not.toContain('NPS');
    const low = ['a', 'b', 'c'].map((figure) => ({ figure, limit: 9, periods: [{ value: 1 }] }));
    expect(headline({ kpis: low })).toContain('Tre av kundernas siffror har gått åt fel håll.');
  });

  test('is counted in the headline where there are more areas, or more figures, than anybody remembers', () => {
    const low = (figure: string, areas: string[]) => ({ figure, areas, limit: 9, periods: [{ value: 1 }] });
    const headline = (kpis: CustomersInput['kpis']) =>
      groupReportToText(reportOf({ kpis }), { texts: kundorienteringEn, locale: 'en' }).split('\n\n')[0];
    const areas = ['voc', 'closed-loop', 'retention', 'journeys'];
    expect(headline([low('One', areas), low('two', areas)])).toContain(
      'Your green picture of four areas is not supported by One and two.',
    );
    expect(headline(['a', 'b', 'c'].map((name) => low(name, ['voc'])))).toContain(
      'Your green picture of VoC & insights is not supported by your customers’ figures.',
    );
  });

  test('is named in the headline, with its reason in words, in the text', () => {
    const report = reportOf({ nps: NEGATIVE, ...RISEN });
    const text = groupReportToText(report, { texts: kundorienteringSv });
    expect(text).toContain(
      'Er gröna bild av VoC & insikter, Closed-loop och Retention & churnarbete stöds inte av NPS och kundbortfall (churn).',
    );
    expect(text).toContain(
      '3. VoC & insikter (Grön). Kundernas siffror stöder inte att det är grönt. NPS är −17 (mellan −29 och −3, 132 svar). Kritikerna är fler än ambassadörerna, mer än slumpen förklarar. Om orsaken finns just här säger siffrorna inte. Medelvärdet är 4,0: så ser ni på det själva.',
    );
    expect(text).toContain(
      'Har stigit från 2,0\u00a0% (400 kunder) till 6,3\u00a0%, mer än slumpen förklarar.',
    );
    expect(text).toContain(
      '– VoC & insikter 4,0 (Grön), Closed-loop 4,0 (Grön)\n   NPS −17 · mellan −29 och −3 · 132 svar.',
    );
    const english = groupReportToText(report, { texts: kundorienteringEn, locale: 'en' });
    expect(english).toContain(
      'Customers’ figures do not support the green light. NPS is −17 (between −29 and −3, 132 responses). Detractors outnumber promoters, by more than chance explains.',
    );
    expect(english).toContain('Has risen from 2.0% (400 customers) to 6.3%, more than chance explains.');
  });
});

describe('the two pictures', () => {
  test('stand with the areas that they share: where they differ first, then what has gone the wrong way', () => {
    const report = reportOf({
      nps: NEGATIVE,
      csat: [3, 6, 14, 40, 37],
      kpis: [
        { figure: 'utan område', periods: [{ value: 1 }] },
        { figure: 'handling-time-median', periods: [{ value: 18, n: 50 }] },
        { figure: 'time-to-value', limit: 20, periods: [{ value: 30, n: 50 }] },
      ],
    });
    const pairs = pairsOf(report.customers!, ids);
    expect(
      pairs.map(({ questions, figures, differing }) => [
        questions,
        figures.length,
        differing.map((area) => area.question),
      ]),
    ).toEqual([
      [['voc', 'closed-loop'], 2, ['voc', 'closed-loop']],
      [['onboarding'], 1, []],
      [['sla'], 1, []],
      [[], 1, []],
    ]);
  });

  test('have columns and rows of their own in a table', () => {
    const rows = readCsv(
      groupReportToCsv(reportOf({ nps: NEGATIVE }), { locale: 'en', texts: kundorienteringEn }),
      ',',
    );
    expect(rows[0]!.slice(-7)).toEqual([
      'Customer figure',
      'Value',
      'Unit',
      'Interval from',
      'Interval to',
      'Number behind the figure',
      'What it says',
    ]);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(
      rows.slice(-2).map((row) => [row[0], ...row.slice(1, 14), ...row.slice(-7)].filter(Boolean)),
    ).toEqual(
      ['VoC & insights', 'Closed loop'].map((area) => [
        area,
        'NPS',
        '-16.6667',
        '-29.2749',
        '-3.3177',
        '132',
        'Detractors outnumber promoters, by more than chance explains.',
      ]),
    );
  });

  test('are read back from JSON, and an older document has none', () => {
    const report = reportOf({
      nps: NEGATIVE,
      csat: [1, 1, 1, 0, 0],
      ces: [1, 2, 3, 4, 10, 12, 8],
      kpis: [
        ...RISEN.kpis!,
        {
          figure: 'egen',
          name: 'Egen',
          unit: 'poäng',
          target: 9,
          periods: [{ value: 7, n: 40 }],
          periodNames: ['nu'],
        },
      ],
    });
    expect(parseGroupReport(kundorientering, groupReportToJson(report))).toEqual(report);
    const old = groupReportToJson(reportOf());
    expect(old).not.toContain('customers');
    expect(parseGroupReport(kundorientering, old)).toEqual(reportOf());
  });

  test.each([[undefined], [null], [{}], [{ nps: null, csat: undefined, kpis: [] }]])(
    'change nothing without figures: %j',
    (customers) => {
      const report = reportOf(customers);
      expect(report).toEqual(reportOf());
      expect('customers' in report).toBe(false);
      expect(groupReportToJson(report)).toBe(groupReportToJson(reportOf()));
    },
  );

  test('survive a round trip, whatever the figures', () => {
    const periods = fc.array(
      fc.oneof(
        fc.record({ numerator: fc.nat(40), denominator: fc.integer({ min: 40, max: 400 }) }),
        fc.record({
          value: fc.double({ min: 0, max: 100, noNaN: true }),
          n: fc.integer({ min: 1, max: 90 }),
        }),
        fc.constant(null),
      ),
      { minLength: 1, maxLength: 4 },
    );
    const people = fc.nat(60);
    const input = fc.record({
      nps: fc.option(fc.record({ promoters: people, passives: people, detractors: people })),
      csat: fc.option(fc.array(people, { minLength: 5, maxLength: 5 })),
      kpis: fc.array(
        fc.record({
          figure: fc.constantFrom('churn', 'retention', 'csat'),
          periods,
          limit: fc.option(fc.nat(100)),
        }),
        { maxLength: 3 },
      ),
    });
    fc.assert(
      fc.property(input, fc.integer({ min: 1, max: 8 }), (customers, minimum) => {
        const report = reportOf(customers, minimum);
        expect(parseGroupReport(kundorientering, groupReportToJson(report))).toEqual(report);
        for (const { n, value, interval } of report.customers?.figures ?? []) {
          if (n !== null && n < minimum) expect([value, interval]).toEqual([null, null]);
          // That of one promoter ends at 98: three answers are added.
          if (interval && value !== null && n !== 1) {
            expect(interval[0]).toBeLessThanOrEqual(value + 1e-9);
            expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-9);
          }
        }
      }),
    );
  });
});

describe('bad input', () => {
  test.each<[unknown, (string | number)[]]>([
    [{ nps: [9, 10, 3] }, ['customers', 'nps']],
    [{ nps: { survey: 'csat', version: 1, counts: [1, 2, 3, 4, 5] } }, ['customers', 'nps', 'survey']],
    [{ nps: { counts: [1, 2] } }, ['customers', 'nps', 'counts']],
    [{ csat: [1, 2, 3] }, ['customers', 'csat']],
    [{ ces: { survey: 'ces', version: 2, counts: [] } }, ['customers', 'ces', 'version']],
    [{ nps: {} }, ['customers', 'nps', 'detractors']],
    [{ nps: { n: -1 } }, ['customers', 'nps', 'n']],
    [{ kpis: {} }, ['customers', 'kpis']],
    [{ kpis: [{ figure: 'x', currency: ['SEK'], periods: [null] }] }, ['customers', 'kpis', 0, 'currency']],
    [{ kpis: Array(101).fill(RISEN.kpis![0]) }, ['customers', 'kpis']],
    [
      { kpis: [{ figure: 'churn', periods: [{ value: 120 }] }] },
      ['customers', 'kpis', 0, 'periods', 0, 'value'],
    ],
    [{ kpis: [{ figure: 'churn', periods: [] }] }, ['customers', 'kpis', 0, 'periods']],
    [
      { kpis: [{ figure: 'churn', periods: [null], periodNames: ['a', 'b'] }] },
      ['customers', 'kpis', 0, 'periodNames'],
    ],
    [{ kpis: [{ figure: 'x', currency: 'kronor', periods: [null] }] }, ['customers', 'kpis', 0, 'currency']],
    [
      {
        kpis: [
          {
            figure: 'handling-time-median',
            periods: [handlingTime([3]).median, handlingTime([180], { unit: 'minutes' }).median],
          },
        ],
      },
      ['customers', 'kpis', 0, 'periods', 1, 'unit'],
    ],
    ['nothing', ['customers']],
  ])('%j is told by its path', (customers, path) => {
    expect(failure(() => reportOf(customers as CustomersInput)).path).toBe(path.join('/'));
  });

  test('is left out alone', () => {
    const { report, errors } = groupReportWithErrors(
      kundorientering,
      { tally, customers: { nps: NEGATIVE, csat: 'often', kpis: [{ figure: 'churn' }, ...RISEN.kpis!] } },
      { customersStep },
    );
    expect(report!.customers!.figures.map(({ figure }) => figure)).toEqual(['nps', 'churn']);
    expect(errors.map(({ path }) => path.join('.'))).toEqual(['customers.csat', 'customers.kpis.0.periods']);
  });
});
