// What is made of a report of NPS: text, tables, a document and pictures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Shape } from '../../../src/charts/shapes.js';
import { svgFile } from '../../../src/charts/svg-file.js';
import { npsResult as en } from '../../../src/locales/en/nps-result.js';
import { npsResult as sv } from '../../../src/locales/sv/nps-result.js';
import {
  npsCommentsToCsv,
  npsReport,
  npsReportToCsv,
  npsReportToJson,
  npsReportToText,
  parseNpsReport,
} from '../../../src/report/index.js';
import { npsPicturesOf } from '../../../src/report/nps/picture-names.js';
import { npsPicture } from '../../../src/report/nps/pictures.js';
import { errorFrom } from '../../support/errors.js';
import { readCsv } from '../read-csv.js';
import { autumn, inputs, kinds, kiruna, lund, malmo, sum } from './answers.js';

const textsIn = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => ('text' in shape ? [shape.text] : []));

const report = npsReport(autumn);
const both = npsReport({ tally: sum(malmo, lund), breakdowns: { Team: { Lund: lund, Malmö: malmo } } });

describe('text', () => {
  test('says the score, where it probably is, how many answered, and what is chance', () => {
    expect(npsReportToText(report).split('\n')).toEqual([
      'Skulle kunderna rekommendera oss? Hösten 2026',
      'NPS 16 (mellan 1 och 31) · 104 svar av 200 tillfrågade (52\u00a0%)',
      'Kritiker (0–6) 24\u00a0% · Passiva (7–8) 36\u00a0% · Ambassadörer (9–10) 40\u00a0%',
      '−21 poäng sedan våren 2026, då NPS var 37 (120 svar). Skillnaden är större än slumpen förklarar.',
      sv.intervalHint,
      '',
      'Team',
      '– Malmö: NPS 43 (mellan 23 och 59) · 53 svar',
      sv.hiddenGroups('Lund och Kiruna', 5),
      '',
      'Utvecklingen',
      '– Hösten 2025: för få svar för att visas',
      '– Våren 2026: NPS 37 (mellan 23 och 49) · 120 svar',
    ]);
  });

  test('says that most did not answer, where fewer than half did, and after what the interval means', () => {
    const asked = (invited: number | null) =>
      npsReportToText(npsReport({ tally: malmo, invited })).split('\n');
    expect(asked(107)[1]).toBe('NPS 43 (mellan 23 och 59) · 53 svar av 107 tillfrågade (50\u00a0%)');
    expect(asked(107).slice(3)).toEqual([sv.intervalHint, sv.lowResponse]);
    expect(asked(106).slice(3)).toEqual([sv.intervalHint]);
    expect(asked(null).slice(3)).toEqual([sv.intervalHint]);
    const english = npsReportToText(npsReport({ tally: malmo, invited: 10_000 }), { locale: 'en' });
    expect(english).toContain('53 answers from 10,000 asked (0.53%)');
    expect(english).toContain(`${en.intervalHint}\n${en.lowResponse}`);
  });

  test('in English, and of too few', () => {
    expect(npsReportToText(both, { locale: 'en' })).toContain(
      'Group against group, more than chance explains: Malmö above Lund.',
    );
    const few = npsReport({ tally: kiruna });
    expect(npsReportToText(few, { locale: 'en' })).toContain('Four customers have answered.');
    expect(npsReportToText(npsReport({ tally: null }))).toContain(sv.nobody);
  });

  // 11.3, 34.0 and 54.7 %: whole percents are rounded so that they give the score, 55 − 12 = 43.
  test('without a round, groups or earlier rounds says only what there is', () => {
    expect(npsReportToText(npsReport({ tally: malmo })).split('\n')).toEqual([
      'Skulle kunderna rekommendera oss?',
      'NPS 43 (mellan 23 och 59) · 53 svar',
      'Kritiker (0–6) 12\u00a0% · Passiva (7–8) 33\u00a0% · Ambassadörer (9–10) 55\u00a0%',
      sv.intervalHint,
    ]);
  });

  // Lund: 100·(12 − 18)/47 = −12.8. Adjusted −12 and 0.6156 of 50: half 196·√(0.6156/50) = 21.7.
  test('names no hidden group where all are shown', () => {
    expect(npsReportToText(both).split('\n').slice(-4)).toEqual([
      'Team',
      '– Malmö: NPS 43 (mellan 23 och 59) · 53 svar',
      '– Lund: NPS −13 (mellan −34 och 10) · 47 svar',
      'Grupp mot grupp, mer än slumpen förklarar: Malmö högre än Lund.',
    ]);
  });

  test('says where no difference is more than chance', () => {
    const breakdowns = { Team: { A: kinds(20, 20, 20), B: kinds(20, 20, 20) } };
    const even = npsReport({ tally: kinds(40, 40, 40), breakdowns });
    expect(npsReportToText(even)).toContain(sv.apart.none);
  });
});

describe('a round of another version', () => {
  const old = { survey: 'nps', version: 2, counts: malmo } as never;
  const other = npsReport({ tally: sum(malmo, lund), rounds: { Förr: old, Vår: malmo } });

  test('is named with the reason in the text', () => {
    expect(npsReportToText(other)).toContain(`– Förr: ${sv.hiddenReasons.incompatible}`);
  });

  test('is in no document, where it would be read as one of too few', () => {
    const document = JSON.parse(npsReportToJson(other)) as { rounds: [string][]; comments: unknown };
    expect(document.rounds.map(([name]) => name)).toEqual(['Vår']);
    expect(document.comments).toBe(null);
  });

  test('is in no table and in no picture', () => {
    const rows = readCsv(npsReportToCsv(other), ';');
    expect(rows.slice(1).map((row) => row[2])).toEqual(['Nu', 'Vår']);
    const picture = npsPicture('rounds', other, { locale: 'sv', strings: sv })!;
    expect(textsIn(picture.shapes).filter((text) => ['Förr', 'Vår', 'Nu'].includes(text))).toEqual([
      'Vår',
      'Nu',
    ]);
  });
});

describe('tables', () => {
  test('have a row for the whole, each group and each round, and say what is hidden', () => {
    const [headings, ...rows] = readCsv(npsReportToCsv(report), ';');
    expect(headings!.slice(0, 10)).toEqual([
      'Indelning',
      'Grupp',
      'Omgång',
      'Antal svar',
      'NPS',
      'Troligen lägst',
      'Troligen högst',
      'Kritiker (0–6)',
      'Passiva (7–8)',
      'Ambassadörer (9–10)',
    ]);
    expect(rows.map((row) => row.slice(0, 7).join(' '))).toEqual([
      'Alla Alla Hösten 2026 104 16 1 31',
      'Team Malmö Hösten 2026 53 43 23 59',
      'Team Lund Hösten 2026 För få svar   ',
      'Team Kiruna Hösten 2026 För få svar   ',
      'Alla Alla Hösten 2025 För få svar   ',
      'Alla Alla Våren 2026 120 37 23 49',
    ]);
    expect(rows.every((row) => row.length === headings!.length)).toBe(true);
    expect(rows[1]!.slice(10, 21).map(Number)).toEqual(malmo);
  });

  test('of comments: what would be run as a formula is text', () => {
    const hostile = npsReport({
      tally: kinds(20, 0, 20),
      comments: [
        { score: 2, comment: '=HYPERLINK("http://a.b";"c")' },
        { score: 9, comment: 'Rad 1\nRad 2; "citat"' },
      ],
    });
    const rows = readCsv(npsCommentsToCsv(hostile), ';');
    expect(rows[0]).toEqual(['Svarade som', 'Betyg', 'Kommentar']);
    expect(rows[1]).toEqual(['Kritiker', '2', `'=HYPERLINK("http://a.b";"c")`]);
    expect(rows[2]).toEqual(['Ambassadörer', '9', 'Rad 1\nRad 2; "citat"']);
  });
});

test('a table has how many were asked in a last column of the whole, where it is known', () => {
  const known = readCsv(npsReportToCsv(report), ';');
  const unknown = readCsv(npsReportToCsv(npsReport({ ...autumn, invited: null })), ';');
  expect(known.map((row) => row.at(-1))).toEqual(['Antal tillfrågade', '200', '', '', '', '', '']);
  expect(known.map((row) => row.slice(0, -1))).toEqual(unknown);
  const [headings] = readCsv(npsReportToCsv(report, { locale: 'en' }), ',');
  expect(headings!.at(-1)).toBe('Asked');
});

describe('a document', () => {
  test('is read back as it was', () => {
    expect(parseNpsReport(npsReportToJson(report))).toEqual(report);
    fc.assert(
      fc.property(inputs, (input) => {
        const made = npsReport(input);
        const read = parseNpsReport(npsReportToJson(made));
        expect(read).toEqual(made.whole ? made : { ...made, responses: 0 });
      }),
    );
  });

  test('without how many were asked is read as one where it is not known', () => {
    const { invited, ...rest } = JSON.parse(npsReportToJson(report)) as Record<string, unknown>;
    expect(invited).toBe(200);
    expect(parseNpsReport(rest)).toEqual({ ...report, invited: null });
  });

  test('has nothing of what is hidden', () => {
    const text = npsReportToJson(npsReport({ ...autumn, minimumComments: 40 }));
    expect(text).not.toContain('Dyrt.');
    expect(JSON.parse(text)).toMatchObject({
      kind: 'kund-diagnos-nps-result',
      format: 1,
      breakdowns: [
        [
          'Team',
          [
            ['Malmö', { counts: malmo }],
            ['Lund', null],
            ['Kiruna', null],
          ],
        ],
      ],
    });
  });

  const document = JSON.parse(npsReportToJson(report)) as object;
  test.each<[string, unknown, string, string?]>([
    ['another kind', { ...document, kind: 'kund-diagnos-group-result' }, 'kind'],
    ['a later format', { ...document, format: 2 }, 'format', 'incompatible'],
    ['another version', { ...document, version: 2 }, 'version', 'incompatible'],
    ['a field too many', { ...document, squaredTotals: 3 }, 'squaredTotals'],
    ['no limit', { ...document, minimumGroupSize: null }, 'minimumGroupSize'],
    ['a limit for comments under five', { ...document, minimumComments: 1 }, 'minimumComments'],
    ['more people than can have answered', { ...document, invited: 3 }, 'invited'],
    ['no JSON', '{', ''],
  ])('%s is refused', (_, input, path, code = 'invalid-argument') => {
    const error = errorFrom(() => parseNpsReport(input));
    expect([error.code, error.path.join('/')]).toEqual([code, path]);
    expect(error.message).toMatch(/^parseNpsReport: /);
  });

  test('written by hand below its own limit shows no more', () => {
    const byHand = {
      ...document,
      breakdowns: [['Team', [['Kiruna', { survey: 'nps', version: 1, counts: kiruna }]]]],
    };
    expect(parseNpsReport(byHand).breakdowns[0]!.groups[0]!.figures).toBe(null);
  });
});

describe('pictures', () => {
  const drawn = (name: Parameters<typeof npsPicture>[0], made = report) =>
    npsPicture(name, made, { locale: 'sv', strings: sv })!;

  test('of the result says how many answered, with the share of each kind; the others have the score besides', () => {
    const answered = '104 svar av 200 tillfrågade (52\u00a0%)';
    const texts = textsIn(drawn('result').shapes);
    expect(texts).toContain(answered);
    expect(texts).toEqual(expect.arrayContaining(['Kritiker (0–6)', 'Passiva (7–8)', 'Ambassadörer (9–10)']));
    expect(texts).toEqual(expect.arrayContaining(['24\u00a0%', '36\u00a0%', '40\u00a0%']));
    expect(textsIn(drawn('rounds').shapes)).toContain(`NPS 16 (mellan 1 och 31) · ${answered}`);
  });

  test('of the result has a bar for each answer, where it is known how many gave it', () => {
    const made = npsReport({ tally: kinds(25, 37, 42), round: 'Hösten 2026', invited: 200 });
    expect(drawn('result').shapes.length).toBeGreaterThanOrEqual(drawn('result', made).shapes.length + 11);
  });

  // Of the lower score there are more answers.
  test('of groups begins with everybody, and has the groups by their scores', () => {
    const teams = { Lund: kinds(30, 20, 10), Malmö: kinds(0, 10, 30) };
    const made = npsReport({ tally: kinds(30, 30, 40), breakdowns: { Team: teams } });
    const names = textsIn(drawn({ breakdown: 'Team' }, made).shapes);
    expect(names.filter((name) => ['Alla', 'Lund', 'Malmö'].includes(name))).toEqual([
      'Alla',
      'Malmö',
      'Lund',
    ]);
  });

  test('there is none of too few, or of a breakdown that is not there', () => {
    const wording = { locale: 'sv', strings: sv };
    expect(npsPicture('result', npsReport({ tally: kiruna }), wording)).toBe(null);
    expect(npsPicture({ breakdown: 'Ort' }, report, wording)).toBe(null);
  });

  test('without a round have their title alone', () => {
    const picture = npsPicture('result', npsReport({ tally: malmo }), { locale: 'sv', strings: sv })!;
    expect(textsIn(picture.shapes)).toContain(sv.title);
  });

  test('there are those that there are figures for', () => {
    expect(npsPicturesOf(report)).toEqual(['result', { breakdown: 'Team' }, 'rounds']);
    expect(npsPicturesOf(npsReport({ tally: malmo }))).toEqual(['result']);
    expect(npsPicturesOf(npsReport({ tally: kiruna }))).toEqual([]);
    const few = npsReport({ tally: malmo, breakdowns: { Team: { Kiruna: kinds(0, 1, 1) } } });
    expect(npsPicturesOf(few)).toEqual(['result']);
  });

  test.each(npsPicturesOf(report).flatMap((name) => [[name, sv, 'sv'] as const, [name, en, 'en'] as const]))(
    '%j says the score, how many answered, and the round: %#',
    (name, strings, locale) => {
      const picture = npsPicture(name, report, { locale, strings })!;
      const texts = textsIn(picture.shapes).join(' ');
      expect(texts).toContain('Hösten 2026');
      expect(texts).toContain(strings.answered(104, 200));
      expect(texts).toMatch(/\b16\b/);
      // No part of a shape is nowhere.
      expect(svgFile(picture, 'NPS')).not.toMatch(/NaN|undefined|Infinity/);
    },
  );

  test('a hidden group is in no picture', () => {
    const picture = npsPicture({ breakdown: 'Team' }, report, { locale: 'sv', strings: sv })!;
    expect(textsIn(picture.shapes).join()).not.toContain('Kiruna');
  });

  test('a hidden round is named, and its place left empty', () => {
    const picture = npsPicture('rounds', report, { locale: 'sv', strings: sv })!;
    expect(textsIn(picture.shapes)).toEqual(expect.arrayContaining(['Hösten 2025', 'För få svar']));
    expect(textsIn(picture.shapes)).toEqual(expect.arrayContaining(['Våren 2026', '37', '120 svar']));
  });
});
