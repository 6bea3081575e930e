import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.ts';
import { common as commonEn } from '../../../src/locales/en/common.ts';
import { customers as customersEn } from '../../../src/locales/en/customers.ts';
import { groupResult as english } from '../../../src/locales/en/group-result.ts';
import { formatChange } from '../../../src/locales/format.ts';
import { common as commonSv } from '../../../src/locales/sv/common.ts';
import { customers as customersSv } from '../../../src/locales/sv/customers.ts';
import { groupResult as swedish } from '../../../src/locales/sv/group-result.ts';
import { agreementOf, type Agreement } from '../../../src/report/group-report/agreement.ts';
import { changeOf } from '../../../src/report/group-report/change.ts';
import { customersInWords } from '../../../src/report/customers/in-words.ts';
import { headlineInWords, headlineOf } from '../../../src/report/group-report/headline.ts';
import { groupReport, groupReportToText, type CustomersInput } from '../../../src/report/index.ts';
import { nextStepText } from '../../../src/report/group-report/next-steps.ts';
import { reasonsFor } from '../../../src/report/group-report/reasons.ts';
import { mergeTallies, type DiscussionItem } from '../../../src/scoring/index.ts';
import { claimsOf, contradictionsIn } from '../../support/claims.ts';
import { count } from '../twelve.ts';

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

/** Customers who are content, few, against what the group says, or not asked. */
const customersOf = fc.constantFrom<CustomersInput[]>(
  {},
  { nps: { promoters: 90, passives: 20, detractors: 10 } },
  { nps: { promoters: 2, passives: 2, detractors: 9 } },
  { nps: { promoters: 20, passives: 20, detractors: 90 } },
  {
    kpis: [
      {
        figure: 'completion-rate',
        areas: kundorientering.questions.map(({ id }) => id),
        periods: [
          { numerator: 90, denominator: 100 },
          { numerator: 50, denominator: 100 },
        ],
      },
    ],
  },
);

test.each([
  [
    ['Ni ser ungefär likadant', 'Ni är delade i två läger: tre svarar 1–2, fem svarar 4–5.'],
    ['alike, and split'],
  ],
  [
    ['Grupperna svarar olika: Sälj 2,0 (röd).', 'Medelvärdet är 4,1: det fungerar väl.'],
    ['groups differ, and works'],
  ],
  [
    ['Kundernas siffror stöder inte att det är grönt.', 'Medelvärdet är 4,1: det fungerar väl.'],
    ['customers differ, and works'],
  ],
  [['Ni ser mycket olika', 'Medelvärdet är 2,1: det fungerar inte i dag.'], []],
  [['Mest delade om ICP & segment.', 'Ni ser lite olika'], ['split, and spread']],
  [['Grupperna svarar mest olika om ICP & segment.', 'Delade i två läger'], ['split, and groups differ']],
  [['Börja med ICP & segment: rött, och ni ser mycket olika.', 'Gul'], ['is red, and is yellow']],
  [['grönt, men kundernas siffror stöder det inte', 'Gul'], ['customers differ, and is yellow']],
  [
    ['Störst lyft sedan våren: ICP & segment, +1,0.', 'oförändrat sedan våren (9 svar)'],
    ['rose, and unchanged'],
  ],
  [['Ni valde det här förra gången: 2,0 → 2,8.', '−0,2 sedan våren (9 svar)'], ['rose, and fell']],
])('contradictions are found: %j', (sentences, found) => {
  expect(contradictionsIn(claimsOf(sentences, swedish))).toEqual(found);
});

describe.each([
  ['Swedish', swedish, commonSv, customersSv, kundorienteringSv, 'sv'],
  ['English', english, commonEn, customersEn, kundorienteringEn, 'en'],
] as const)('what one page says, in %s', (_, strings, common, customerStrings, texts, locale) => {
  test('never contradicts itself, whatever the lights, the split, the groups, the spread, the customers and the change', () => {
    const seen = new Set<string>();
    const told = new Set<string>();
    const nameOf = (id: string) => texts.questions[id as 'icp'].name;
    const areaNames = kundorientering.questions.map(({ id }) => nameOf(id));
    fc.assert(
      fc.property(group, group, customersOf, (some, others, said) => {
        const [a, b] = [count(...some), count(...others)];
        const report = groupReport<string, string, string>(kundorientering, {
          tally: mergeTallies(a, b),
          groups: { A: a, B: b },
          customers: said,
          rounds: { Vår: a },
        });
        const customers = report.customers && customersInWords(report.customers, customerStrings, locale);
        const differ = new Set(report.customers?.contradicted.map(({ question }) => question));
        const headline = headlineOf(report)!;
        const { first, further } = headlineInWords(report, strings, nameOf, locale, customers)!;
        const opening = [first, ...further, ...(customers?.headline(nameOf) ?? [])];
        const lines = groupReportToText(report, { texts, locale }).split('\n');
        const priorities = lines.filter((line) => /^\d\. /.test(line));
        expect(priorities).toHaveLength(3);
        expect(lines.some((line) => line.includes(strings.headline.alike))).toBe(headline.isAlike);
        for (const item of report.order) {
          const question = report.summary!.questions.find(({ id }) => id === item.question)!;
          const verdict = agreementOf(item);
          seen.add(`${item.light} ${verdict ?? ''}${differ.has(item.question) ? ' differ' : ''}`);
          // Only what is green is contradicted, and it is always said.
          if (differ.has(item.question)) expect(item.light).toBe('green');
          const { difference } = changeOf(report, ({ questions }) =>
            questions.find(({ id }) => id === question.id)!,
          )!;
          const sentences = [
            common.lightLabels[item.light],
            strings.agreement[verdict!],
            strings.since(difference === 0 ? null : formatChange(locale, difference), 'Vår'),
            ...reasonsFor(item, question, report.scale, strings, locale, customers),
          ];
          expect(contradictionsIn(claimsOf(sentences, strings))).toEqual([]);
          expect(claimsOf(sentences, strings).has('customers differ')).toBe(differ.has(item.question));
          // Nor do the sentences that the page begins with, on this area or on all of them.
          const name = nameOf(item.question);
          const about = [
            ...opening.filter((sentence) => sentence.includes(name)),
            ...further.filter((sentence) => !areaNames.some((each) => sentence.includes(each))),
          ];
          expect(contradictionsIn(claimsOf([...sentences, ...about], strings))).toEqual([]);
          for (const claim of claimsOf(about, strings)) told.add(claim);
          // The text to paste says the same of the areas that it names.
          const line = priorities.find((each) => each.includes(`. ${name} (`));
          if (line) {
            expect(line).toContain(`(${common.lightLabels[item.light]})`);
            expect(contradictionsIn(claimsOf([...sentences, line], strings))).toEqual([]);
          }
          if (differ.size > 0 && differ.size <= 3) {
            expect(customers!.headline(nameOf).join(' ').includes(name)).toBe(differ.has(item.question));
          }
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
    for (const verdict of ['split', 'groups', 'moderate', 'low']) {
      expect(seen).toContain(`green ${verdict} differ`);
    }
    // The headline has told each of these of an area.
    for (const claim of ['split', 'rose', 'fell', 'is red']) expect(told).toContain(claim);
    // Every kind of area has come up, or the test would say nothing.
    for (const light of ['red', 'yellow', 'green']) {
      for (const verdict of ['split', 'groups', 'high', 'moderate', 'low']) {
        if (`${light} ${verdict}` === 'red high' || `${light} ${verdict}` === 'green high') continue;
        expect(seen).toContain(`${light} ${verdict}`);
      }
    }
  });
});
