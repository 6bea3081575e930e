import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { planToCsv } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { readCsv } from '../read-csv.js';
import { aPlan, planOf, plans } from '../../plan/plans.js';

const sv = { texts: kundorienteringSv };

describe('a plan as CSV', () => {
  test('has a row for each action', () => {
    const plan = planOf(
      {
        checkIns: [
          { date: '2026-12-05', note: 'Tre; samtal' },
          { date: '2026-12-12', note: '=Sju' },
        ],
      },
      { id: 'a2', question: 'sla', light: null, text: null, owner: null, due: null, status: 'planned' },
      { id: 'a3', light: 'green', status: 'stopped', reason: 'Ingen tid' },
    );
    expect(readCsv(planToCsv(plan, sv), ';')).toEqual([
      [
        'Område',
        'Läge',
        'Vad ska göras?',
        'Vem ansvarar?',
        'Klart senast',
        'Status',
        'Varför stoppas den?',
        'Uppföljning',
      ],
      [
        'VoC & insikter',
        'Röd',
        'Ring tio kunder',
        'Anna',
        '2026-12-28',
        'Pågår',
        '',
        '2026-12-05: Tre; samtal\n2026-12-12: =Sju',
      ],
      ['Sälj–marknad–kundteam (SLA)', '', '', '', '', 'Planerad', '', ''],
      ['VoC & insikter', 'Grön', 'Ring tio kunder', 'Anna', '2026-12-28', 'Stoppad', 'Ingen tid', ''],
    ]);
  });

  test('is in English with commas where asked', () => {
    const [headings, row] = readCsv(planToCsv(aPlan(), { texts: kundorienteringEn, locale: 'en' }), ',');
    expect(headings![1]).toBe('Status of the area');
    expect(row!.slice(0, 2)).toEqual(['VoC & insights', 'Red']);
  });

  test('has headings alone where there is no action', () => {
    expect(readCsv(planToCsv(aPlan({ actions: [] })), ';')).toHaveLength(1);
  });

  test('contains no formula for a spreadsheet', () => {
    const file = planToCsv(planOf({ text: '=HYPERLINK("https://evil.example")', owner: '@SUM(1)' }));
    const [, row] = readCsv(file, ';');
    expect(row!.slice(2, 4)).toEqual([`'=HYPERLINK("https://evil.example")`, `'@SUM(1)`]);
  });

  test('any plan: as many cells in each row, and no cell that begins a formula', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const rows = readCsv(planToCsv(plan), ';');
        expect(rows).toHaveLength(plan.actions.length + 1);
        for (const row of rows) {
          expect(row).toHaveLength(8);
          for (const cell of row) expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }),
    );
  });
});

test.each<[string, unknown, unknown, string]>([
  ['no plan', 'plan', sv, 'plan'],
  ['a locale that is none', aPlan(), { locale: 'x' }, 'options/locale'],
])('rejects %s', (_, plan, options, path) => {
  expect(failure(() => planToCsv(plan as never, options as never))).toEqual({
    code: 'invalid-argument',
    path,
  });
});
