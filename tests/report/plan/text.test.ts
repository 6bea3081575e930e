import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { planToText } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { aPlan, planOf, plans } from '../../plan/plans.js';

const sv = { texts: kundorienteringSv };
const followedUp = planOf(
  {
    checkIns: [
      { date: '2026-12-05', note: 'Tre samtal.' },
      { date: '2026-12-12', note: 'Sju samtal.' },
    ],
  },
  { id: 'a2', question: 'sla', text: null, owner: null, due: null, status: 'planned' },
  { id: 'a3', question: 'icp', status: 'stopped', reason: 'Ingen tid', text: 'Ett\r\ntvå\rtre\u2028fyra' },
);

describe('a plan in plain text', () => {
  test('has in Swedish each action with area, what, who, when and what was said last', () => {
    expect(planToText({ ...followedUp, round: 'Hösten 2026' }, sv).split('\n')).toEqual([
      'Handlingsplan, Hösten 2026',
      'Bestämd 28 november 2026',
      '',
      '1. VoC & insikter',
      '   Ring tio kunder',
      '   Vem ansvarar? Anna',
      '   Klart senast: 28 december 2026',
      '   Status: Pågår',
      '   Uppföljning: 12 december 2026. Sju samtal.',
      '',
      '2. Sälj–marknad–kundteam (SLA)',
      '   Inte beskriven än',
      '   Vem ansvarar? Ingen ansvarig än',
      '   Klart senast: Inget datum än',
      '   Status: Planerad',
      '',
      '3. ICP & segment',
      '   Ett',
      '   två',
      '   tre',
      '   fyra',
      '   Vem ansvarar? Anna',
      '   Klart senast: 28 december 2026',
      '   Status: Stoppad',
      '   Varför stoppas den? Ingen tid',
    ]);
  });

  test('is in English where asked, and in every language that is not Swedish', () => {
    expect(planToText(aPlan(), { texts: kundorienteringEn, locale: 'en-GB' }).split('\n')).toEqual([
      'Action plan',
      'Decided 28 November 2026',
      '',
      '1. VoC & insights',
      '   Ring tio kunder',
      '   Who is responsible? Anna',
      '   Done by: 28 December 2026',
      '   Status: In progress',
    ]);
    expect(planToText(aPlan(), { locale: 'de' })).toContain('Decided 28. November 2026');
    expect(planToText(aPlan(), { ...sv, locale: 'sv-FI' })).toContain('Vem ansvarar? Anna');
  });

  test.each([undefined, null, {}, { texts: null, locale: null }])(
    'is in Swedish, with areas by id, unless asked: %o',
    (options) => {
      expect(planToText(aPlan(), options)).toContain('\n1. voc\n');
      expect(planToText(aPlan(), options)).toContain('Handlingsplan\n');
    },
  );

  test('says last what was said on the latest day, whatever order they stand in, and of one day what was written last', () => {
    const last = (...checkIns: [string, string][]) =>
      planToText(planOf({ checkIns: checkIns.map(([date, note]) => ({ date, note })) }))
        .split('\n')
        .at(-1);
    expect(last(['2026-12-12', 'Sen'], ['2026-12-05', 'Tidig'])).toContain('Sen');
    expect(last(['2026-12-05', 'Först'], ['2026-12-05', 'Sedan'])).toContain('Sedan');
  });

  test('says so where there is no action', () => {
    expect(planToText(aPlan({ actions: [] }))).toBe(
      'Handlingsplan\nBestämd 28 november 2026\n\nHär finns ingen åtgärd än.',
    );
  });

  test('keeps the lines of ten actions and more together', () => {
    const plan = planOf(...Array.from({ length: 10 }, (_, index) => ({ id: `a${index}` })));
    expect(planToText(plan)).toContain('\n10. voc\n    Ring tio kunder\n');
  });

  test('any plan: everything that is written in an action is there', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const text = planToText(plan);
        const joined = (line: string) => line.replace(/[\r\n\u2028\u2029]+\s*/g, '\n');
        for (const { text: what, owner, reason } of plan.actions) {
          for (const part of [what, owner, reason]) {
            if (part !== null) expect(joined(text)).toContain(joined(part).trim());
          }
        }
        expect(text.split('\n').filter((line) => /^\d+\. /.test(line)).length).toBeGreaterThanOrEqual(
          plan.actions.length,
        );
      }),
    );
  });
});

test.each<[string, unknown, unknown, string]>([
  ['no plan', undefined, sv, 'plan'],
  ['no options', aPlan(), 3, 'options'],
  ['a locale that is none', aPlan(), { locale: 'x' }, 'options/locale'],
  [
    'a name that is no text',
    aPlan(),
    { texts: { questions: { voc: { name: 1 } } } },
    'options/texts/questions/voc/name',
  ],
])('rejects %s', (_, plan, options, path) => {
  expect(failure(() => planToText(plan as never, options as never))).toEqual({
    code: 'invalid-argument',
    path,
  });
});
