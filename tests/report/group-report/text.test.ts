import { describe, expect, test } from 'vitest';
import {
  kundorientering,
  kundorienteringEn,
  kundorienteringSv,
  type InstrumentTexts,
} from '../../../src/instruments/index.js';
import { groupResult as english } from '../../../src/locales/en/group-result.js';
import { groupResult as swedish } from '../../../src/locales/sv/group-result.js';
import { groupReport, groupReportToText, type GroupInput } from '../../../src/report/index.js';
import { failure } from '../../support/errors.js';
import { count, first, roles, twelve } from '../twelve.js';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const report = reportOf({ tally: twelve, groups: roles, invited: 14 });
const sv = { texts: kundorienteringSv };

describe('a report in plain text', () => {
  test('has in Swedish what comes first on the page', () => {
    const { title, rules, nextSteps } = kundorienteringSv;
    const { reasons } = swedish;
    expect(groupReportToText(report, sv).split('\n')).toEqual([
      title,
      '1 gult, 9 gröna. Börja med ICP & segment: det enda gula.',
      'Mest delade om ICP & segment.',
      'Medelvärde 3,9 av 5 · Grön · 12 av 14 har svarat',
      '',
      swedish.discussFirst,
      `1. ICP & segment (Gul). ${reasons.split(5, '1–2', 6, '4–5')} ${reasons.groups('Sälj 1,4 (röd)')} ${reasons.meanOfDifferences('3,0')}`,
      `2. Kundresor & personas (Grön). ${reasons.light('green', '4,0')}`,
      `3. VoC & insikter (Grön). ${reasons.light('green', '4,0')}`,
      '',
      swedish.rules,
      `– ${rules['weakest-link'].title} (ICP & segment): ${rules['weakest-link'].text}`,
      '',
      swedish.nextSteps,
      ...Object.values(nextSteps).map((step) => `– ${step}`),
    ]);
  });

  test('is in English where asked, and in every language that is not Swedish', () => {
    const lines = groupReportToText(report, { texts: kundorienteringEn, locale: 'en-GB' }).split('\n');
    expect(lines.slice(0, 6)).toEqual([
      kundorienteringEn.title,
      '1 yellow, 9 green. Start with ICP & segments: the only yellow one.',
      'Most split on ICP & segments.',
      'Mean 3.9 out of 5 · Green · 12 of 14 have answered',
      '',
      english.discussFirst,
    ]);
    expect(lines[6]).toContain('1. ICP & segments (Yellow). ');
    expect(lines[6]).toContain(english.reasons.groups('Sälj 1.4 (red)'));
    for (const locale of ['de', 'svx', 'es-SV']) {
      expect(groupReportToText(report, { ...sv, locale })).toContain(english.discussFirst);
    }
    expect(groupReportToText(report, { ...sv, locale: 'sv-FI' })).toBe(groupReportToText(report, sv));
  });

  test.each([undefined, null])('is in Swedish unless asked: %s', (locale) => {
    expect(groupReportToText(report, { ...sv, locale: locale })).toBe(groupReportToText(report, sv));
  });

  test('says how many have answered where nobody knows how many were asked', () => {
    expect(groupReportToText(reportOf({ tally: twelve }), sv)).toContain('· 12 svar\n');
  });

  test('has only the title for a group that is too small, or without answers', () => {
    for (const tally of [first, null]) {
      expect(groupReportToText(reportOf({ tally }), sv)).toBe(kundorienteringSv.title);
    }
  });

  test('has no heading without content', () => {
    const bare = { ...kundorientering, rules: [], nextSteps: [] };
    const text = groupReportToText(groupReport(bare, { tally: twelve }), sv);
    expect(text).toContain(swedish.discussFirst);
    expect(text).not.toContain(swedish.rules);
    expect(text).not.toContain(swedish.nextSteps);
    expect(text).not.toMatch(/\n\n\n|\n$/);
  });

  test('uses a rule’s text for all areas when it is about every one', () => {
    const text = groupReportToText(reportOf({ tally: count(...Array<string>(5).fill('3333333333')) }), sv);
    const { title, all } = kundorienteringSv.rules['weakest-link'];
    expect(text).toContain(`– ${title}: ${all}\n`);
  });

  test('names an area and a step by id where the words are missing', () => {
    const questions = { ...kundorienteringSv.questions, icp: undefined };
    const texts = { ...kundorienteringSv, questions, nextSteps: {} } as unknown as InstrumentTexts;
    const text = groupReportToText(report, { texts: texts });
    expect(text).toContain('1. icp (Gul).');
    expect(text).toContain('\n– customer-interviews\n');
  });

  test('has what the meeting decided, and the steps for it first', () => {
    const decisions = {
      chosen: ['onboarding', 'icp'],
      discussed: [],
      actions: [{ question: 'onboarding', text: 'Mät tiden till första resultat.' }],
    };
    const lines = groupReportToText(report, { ...sv, decisions }).split('\n');
    const decided = lines.indexOf(swedish.decided);
    expect(lines.slice(decided, decided + 4)).toEqual([
      swedish.decided,
      '– Onboarding & adoption',
      '   Mät tiden till första resultat.',
      '– ICP & segment',
    ]);
    const steps = lines.slice(lines.indexOf(swedish.nextSteps) + 1);
    expect(steps[0]).toBe(`– ${kundorienteringSv.nextSteps['onboarding-kpi']}`);
  });

  test('has each action under its own area', () => {
    const decisions = {
      chosen: ['icp', 'sla'],
      discussed: [],
      actions: [
        { question: 'sla', text: 'Kom överens.' },
        { question: 'icp', text: 'Välj bort.' },
      ],
    };
    const lines = groupReportToText(report, { ...sv, decisions }).split('\n');
    const decided = lines.indexOf(swedish.decided);
    expect(lines.slice(decided + 1, decided + 5)).toEqual([
      '– ICP & segment',
      '   Välj bort.',
      `– ${kundorienteringSv.questions.sla.name}`,
      '   Kom överens.',
    ]);
  });

  test('has the reasons of each area by that area’s own answers', () => {
    // Everybody gives every area a 4, but for the third: 1 3 3 3 5 5.
    const tally = count(...['1', '3', '3', '3', '5', '5'].map((digit) => `44${digit}4444444`));
    const [first = ''] = groupReportToText(reportOf({ tally }), sv)
      .split('\n')
      .filter((line) => line.startsWith('1.'));
    expect(first).toContain('VoC & insikter');
    expect(first).toContain(swedish.reasons.highSpread(1, 5).replaceAll('\u2060', ''));
  });

  test('has the name of the round', () => {
    const named = reportOf({ tally: twelve, round: 'Hösten 2026' });
    expect(groupReportToText(named, sv).split('\n')[0]).toBe(`${kundorienteringSv.title}, Hösten 2026`);
  });

  test('has no word joiners, which are for the screen', () => {
    expect(groupReportToText(report, sv)).not.toContain('\u2060');
  });

  test.each<[string, unknown, unknown, string, string]>([
    ['no options', report, null, 'options', 'invalid-argument'],
    ['a locale that is empty', report, { ...sv, locale: '' }, 'options/locale', 'invalid-argument'],
    ['a locale that is no text', report, { ...sv, locale: 3 }, 'options/locale', 'invalid-argument'],
    ['no report', null, sv, 'report', 'invalid-argument'],
    ['a tally', twelve, sv, 'report/scale', 'invalid-argument'],
    ['a summary without figures', { ...report, summary: {} }, sv, 'report/summary/n', 'invalid-argument'],
    ['a report without an order', { ...report, order: null }, sv, 'report/order', 'invalid-argument'],
    ['a report without rules', { ...report, rules: undefined }, sv, 'report/rules', 'invalid-argument'],
    ['a report without steps', { ...report, nextSteps: 3 }, sv, 'report/nextSteps', 'invalid-argument'],
    ['an order of nothing', { ...report, order: [{}] }, sv, 'report/order/0/question', 'invalid-argument'],
    [
      'a rule about nothing',
      { ...report, rules: [{ id: 'r' }] },
      sv,
      'report/rules/0/questions',
      'invalid-argument',
    ],
    ['a step without an id', { ...report, nextSteps: [{}] }, sv, 'report/nextSteps/0/id', 'invalid-argument'],
    [
      'a step about four thousand million areas',
      { ...report, nextSteps: [{ id: 'a', questions: new Array<string>(4_294_967_295) }] },
      sv,
      'report/nextSteps/0/questions/0',
      'invalid-argument',
    ],
    [
      'an order without groups',
      { ...report, order: [{ question: 'icp' }] },
      sv,
      'report/order/0/groups',
      'invalid-argument',
    ],
    ['no texts', report, {}, 'report', 'unreadable'],
  ])('rejects %s', (_, given, options, path, code) => {
    expect(failure(() => groupReportToText(given as never, options as never))).toEqual({ code, path });
  });
});
