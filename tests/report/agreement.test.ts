import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { groupResult as english } from '../../src/locales/en/group-result.js';
import { groupResult as swedish } from '../../src/locales/sv/group-result.js';
import { agreementOf, type Agreement } from '../../src/report/agreement.js';
import { headlineOf } from '../../src/report/headline.js';
import { groupReport } from '../../src/report/index.js';
import { nextStepText } from '../../src/report/next-steps.js';
import { reasonsFor } from '../../src/report/reasons.js';
import { mergeTallies, type DiscussionItem } from '../../src/scoring/index.js';
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

/** What a page says of an area, as claims that can contradict each other. */
function claimsOf(sentences: readonly string[], strings: typeof swedish): Set<string> {
  const { agreement, reasons } = strings;
  const text = sentences.join(' ');
  const claims = new Set<string>();
  if (text.includes(agreement.low)) claims.add('alike');
  if (text.includes(agreement.groups)) claims.add('groups differ');
  if (text.includes(agreement.high) || text.includes(agreement.moderate)) claims.add('spread');
  if (text.includes(reasons.split(0, '', 0, '').split(':')[0]!)) claims.add('split');
  if (/fungerar väl|works well/.test(text)) claims.add('works');
  if (/fungerar inte|does not work/.test(text)) claims.add('does not work');
  return claims;
}

const contradictions = [
  ['alike', 'groups differ'],
  ['alike', 'spread'],
  ['alike', 'split'],
  ['split', 'spread'],
  ['split', 'groups differ'],
  ['groups differ', 'spread'],
  // Half of a split group denies either, and so does a group that differs.
  ['split', 'works'],
  ['split', 'does not work'],
  ['groups differ', 'works'],
  ['groups differ', 'does not work'],
  ['works', 'does not work'],
] as const;

describe.each([
  ['Swedish', swedish, kundorienteringSv, 'sv'],
  ['English', english, kundorienteringEn, 'en'],
] as const)('what one page says, in %s', (_, strings, texts, locale) => {
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
        for (const item of report.order) {
          const question = report.summary!.questions.find(({ id }) => id === item.question)!;
          const verdict = agreementOf(item);
          seen.add(`${item.light} ${verdict ?? ''}`);
          const sentences = [
            strings.agreement[verdict!],
            ...reasonsFor(item, question, report.scale, strings, locale),
          ];
          const claims = claimsOf(sentences, strings);
          for (const [one, other] of contradictions) {
            expect([one, other, claims.has(one) && claims.has(other)]).toEqual([one, other, false]);
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
