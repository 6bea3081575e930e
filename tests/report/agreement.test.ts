import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { common as commonEn } from '../../src/locales/en/common.js';
import { groupResult as english } from '../../src/locales/en/group-result.js';
import { common as commonSv } from '../../src/locales/sv/common.js';
import { groupResult as swedish } from '../../src/locales/sv/group-result.js';
import { agreementOf, type Agreement } from '../../src/report/agreement.js';
import { headlineOf } from '../../src/report/headline.js';
import { groupReport, groupReportToText } from '../../src/report/index.js';
import { nextStepText } from '../../src/report/next-steps.js';
import { reasonsFor } from '../../src/report/reasons.js';
import { mergeTallies, type DiscussionItem } from '../../src/scoring/index.js';
import { claimsOf, contradictionsIn } from '../support/claims.js';
import { count } from './twelve.js';

const split = { below: 3, above: 3 };
const groups = [{ name: 'CS', rounded: 4, light: 'green' as const }];

describe('the one verdict on how alike an area is seen', () => {
  test.each<[Agreement | null, Partial<DiscussionItem>]>([
    ['split', { split, groups, spread: 'high' }],
    ['split', { split, groups: [], spread: 'low' }],
    ['groups', { split: null, groups, spread: 'low' }],
    ['groups', { split: null, groups, spread: 'high' }],
    ['high', { split: null, groups: [], spread: 'high' }],
    ['moderate', { split: null, groups: [], spread: 'moderate' }],
    ['low', { split: null, groups: [], spread: 'low' }],
    [null, { split: null, groups: [], spread: null }],
  ])('is %s', (verdict, item) => {
    expect(agreementOf(item as DiscussionItem)).toBe(verdict);
  });
});

/** A row of ten answers; two groups of five to seven, each with a middle of its own, so that every kind of area comes up. */
const group = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 1, 2, 4)), {
    minLength: 10,
    maxLength: 10,
  })
  .chain((areas) =>
    fc.array(
      fc.array(fc.nat(100), { minLength: 10, maxLength: 10 }).map((dice) =>
        areas
          .map(([middle, width], area) => {
            const shift = width === 0 ? 0 : (dice[area]! % (width + 1)) - Math.floor(width / 2);
            return Math.min(5, Math.max(1, middle + shift));
          })
          .join(''),
      ),
      { minLength: 5, maxLength: 7 },
    ),
  );

test.each([
  [['Ni ser ungefär likadant', 'Ni är delade: tre svarar 1–2, fem svarar 4–5.'], ['alike, and split']],
  [['Grupperna ser olika.', 'Medelvärdet är 4,1: det fungerar väl.'], ['groups differ, and works']],
  [['Ni ser mycket olika', 'Medelvärdet är 2,1: det fungerar inte i dag.'], []],
])('contradictions are found: %j', (sentences, found) => {
  expect(contradictionsIn(claimsOf(sentences, swedish))).toEqual(found);
});

describe.each([
  ['Swedish', swedish, commonSv, kundorienteringSv, 'sv'],
  ['English', english, commonEn, kundorienteringEn, 'en'],
] as const)('what one page says, in %s', (_, strings, common, texts, locale) => {
  test('never contradicts itself, whatever the lights, the split, the groups and the spread', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(group, group, (some, others) => {
        const [a, b] = [count(...some), count(...others)];
        const report = groupReport<string, string, string>(kundorientering, {
          tally: mergeTallies(a, b),
          groups: { A: a, B: b },
        });
        const headline = headlineOf(report)!;
        const lines = groupReportToText(report, { texts, locale }).split('\n');
        const priorities = lines.filter((line) => /^\d\. /.test(line));
        expect(priorities).toHaveLength(3);
        expect(lines.some((line) => line.includes(strings.headline.alike))).toBe(headline.isAlike);
        for (const item of report.order) {
          const question = report.summary!.questions.find(({ id }) => id === item.question)!;
          const verdict = agreementOf(item);
          seen.add(`${item.light} ${verdict ?? ''}`);
          const sentences = [
            strings.agreement[verdict!],
            ...reasonsFor(item, question, report.scale, strings, locale),
          ];
          expect(contradictionsIn(claimsOf(sentences, strings))).toEqual([]);
          // The text to paste says the same of the areas that it names.
          const line = priorities.find((each) =>
            each.includes(`. ${texts.questions[item.question as 'icp'].name} (`),
          );
          if (line) {
            expect(line).toContain(`(${common.lightLabels[item.light]})`);
            expect(contradictionsIn(claimsOf([...sentences, line], strings))).toEqual([]);
          }
          // Nor does the headline.
          if (headline.isAlike) expect(verdict).toBe('low');
          if (headline.apart?.questions.includes(item.question)) {
            expect(verdict).toBe(headline.apart.agreement);
          }
        }
        // A step that a rule advises against says so, and stands last.
        const postponed = report.nextSteps.map(({ postponedBy }) => postponedBy !== null);
        expect(postponed).toEqual([...postponed].sort());
        for (const step of report.nextSteps) {
          const reason = texts.rules['insight-without-loop'].postponed!;
          expect(nextStepText(step, texts).includes(reason)).toBe(step.postponedBy !== null);
        }
      }),
      { numRuns: 400 },
    );
    // Every kind of area has come up, or the test would say nothing.
    for (const light of ['red', 'yellow', 'green']) {
      for (const verdict of ['split', 'groups', 'high', 'moderate', 'low']) {
        if (`${light} ${verdict}` === 'red high' || `${light} ${verdict}` === 'green high') continue;
        expect(seen).toContain(`${light} ${verdict}`);
      }
    }
  });
});
