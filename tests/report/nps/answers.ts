import fc from 'fast-check';
import type { NpsReportInput } from '../../../src/report/index.js';

/** How many of each kind. */
export const kinds = (detractors: number, passives: number, promoters: number) => ({
  detractors,
  passives,
  promoters,
});

/** Two years by quarter would be more; this is what a page has: three teams of which one is small, and two rounds. */
export const malmo = [0, 1, 0, 1, 0, 2, 2, 7, 11, 15, 14];
export const lund = [4, 1, 1, 2, 2, 4, 4, 8, 9, 8, 4];
export const kiruna = [1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0];
export const sum = (...lists: number[][]): number[] =>
  lists[0]!.map((_, index) => lists.reduce((total, list) => total + list[index]!, 0));

/** The least of the others would follow from the whole: Kiruna's four are hidden with Lund. */
export const autumn = {
  tally: sum(malmo, lund, kiruna),
  round: 'Hösten 2026',
  invited: 200,
  breakdowns: { Team: { Malmö: malmo, Lund: lund, Kiruna: kiruna } },
  rounds: [
    ['Hösten 2025', kinds(2, 1, 1)],
    ['Våren 2026', kinds(18, 40, 62)],
  ],
  comments: [
    { score: 10, comment: 'Snabb hjälp.' },
    { score: 3, comment: 'Dyrt.' },
    { score: 0, comment: 'Fel faktura.' },
    { score: 8, comment: '' },
  ],
} satisfies NpsReportInput;

const counts = fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 11, maxLength: 11 });

/** Answers in groups and in none, and rounds of others. */
export const inputs: fc.Arbitrary<NpsReportInput & { tally: number[]; minimumGroupSize: number }> = fc
  .record({
    groups: fc.dictionary(fc.string({ minLength: 1 }), counts, { maxKeys: 5, noNullPrototype: true }),
    rest: counts,
    rounds: fc.dictionary(fc.string(), fc.option(counts), { maxKeys: 3, noNullPrototype: true }),
    round: fc.option(fc.string()),
    minimumGroupSize: fc.integer({ min: 1, max: 12 }),
    minimumComments: fc.integer({ min: 5, max: 12 }),
  })
  .map(({ groups, rest, rounds, ...input }) => {
    const tally = sum(rest, ...Object.values(groups));
    return {
      ...input,
      tally,
      breakdowns: [['Team', Object.entries(groups)]] as const,
      rounds: Object.entries(rounds),
      comments: tally.flatMap((people, score) => (people > 1 ? [{ score, comment: `Ord ${score}` }] : [])),
    };
  });
