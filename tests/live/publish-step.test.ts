// What a server may publish of a collection that is still open. `mayPublish`, which has the rows, is the judge of what counts alone decide.
import fc from 'fast-check';
import { describe as suite, expect, test } from 'vitest';
import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import { publishStep, type PublishedResult } from '../../src/live/index.js';
import {
  mayPublish,
  mergeTallies,
  tally,
  type KundDiagnosError,
  type QuestionnaireResponse,
  type Tally,
} from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';

type Row = QuestionnaireResponse<QuestionId>;
type Result = PublishedResult<QuestionId>;

const row = (id: number, answer = 3): Row => respond(`${id}`, new Array<number>(10).fill(answer));
const rows = (count: number): Row[] => Array.from({ length: count }, (_, id) => row(id));
const counted = (people: readonly Row[]): Tally<QuestionId> => tally(kundorientering, people);

/** The number of people in each published result, while they come one at a time. */
function sizesWhile(count: number, options: Parameters<typeof publishStep>[2] = {}): (number | null)[] {
  let published: Result | null = null;
  return Array.from({ length: count }, (_, people) => {
    published = publishStep(published, { tally: counted(rows(people + 1)) }, options);
    return published.tally?.responses ?? null;
  });
}

const errorOf = (run: () => unknown): Pick<KundDiagnosError, 'code' | 'path'> => {
  try {
    run();
  } catch (error) {
    const { code, path } = error as KundDiagnosError;
    return { code, path };
  }
  throw new Error('Nothing was thrown.');
};

suite('one group', () => {
  test('is published after the fifth, and then when five have come since', () => {
    expect(sizesWhile(12)).toEqual([null, null, null, null, 5, 5, 5, 5, 5, 10, 10, 10]);
  });

  test('moves by the limit of the host', () => {
    expect(sizesWhile(7, { minimum: 3 })).toEqual([null, null, 3, 3, 3, 6, 6]);
  });

  test('waits where it is known that too few would be left for another step', () => {
    // Of thirteen, eight are left after the fifth, but only three after the tenth.
    expect(sizesWhile(13, { expected: 13 })).toEqual([
      ...[null, null, null, null, 5, 5, 5, 5, 5, 5, 5, 5, 13],
    ]);
    expect(sizesWhile(8, { expected: 8 })).toEqual([...new Array<null>(7).fill(null), 8]);
    // More have answered than were asked.
    expect(sizesWhile(6, { expected: 3 })).toEqual([null, null, null, null, 5, 5]);
  });

  test('is published whole at closing when enough have come since, whoever else was asked', () => {
    const first = publishStep(null, { tally: counted(rows(5)) }, { expected: 13 });
    const last = publishStep(first, { tally: counted(rows(11)) }, { expected: 13, closing: true });
    expect(last).toMatchObject({ version: 2, closed: true, tally: { responses: 11 } });
  });

  test('leaves out for ever those who are too few at closing', () => {
    const first = publishStep(null, { tally: counted(rows(5)) });
    const last = publishStep(first, { tally: counted(rows(9)) }, { closing: true });
    expect(last).toEqual({ ...first, version: 2, closed: true });
    expect(publishStep(last, { tally: counted(rows(20)) })).toEqual(last);
  });

  test('has no squared totals, which could prove one person’s answers', () => {
    expect(counted(rows(5))).toHaveProperty('squaredTotals');
    expect(publishStep(null, { tally: counted(rows(5)) }).tally).not.toHaveProperty('squaredTotals');
  });

  test('keeps the limit that something was published for when a lower one is asked for', () => {
    const first = publishStep(null, { tally: counted(rows(5)) }, { minimum: 5 });
    expect(publishStep(first, { tally: counted(rows(7)) }, { minimum: 2 })).toEqual(first);
    expect(publishStep(first, { tally: counted(rows(10)) }, { minimum: 2 }).minimum).toBe(5);
    // Before the first step nobody has seen anything.
    const none = publishStep(null, { tally: counted(rows(1)) }, { minimum: 5 });
    expect(publishStep(none, { tally: counted(rows(2)) }, { minimum: 2 }).tally?.responses).toBe(2);
  });

  test('takes exactly the steps that mayPublish allows, in any order of arrivals', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 60, maxLength: 60 }),
        (arrivals, minimum, answers) => {
          const people: Row[] = [];
          const snapshots: Row[][] = [];
          let published: Result | null = null;
          for (const count of arrivals) {
            for (let come = 0; come < count; come++) people.push(row(people.length, answers[people.length]));
            const before: Result | null = published;
            // As a database gives it back.
            const stored = JSON.parse(JSON.stringify(before)) as Result | null;
            published = publishStep(stored, { tally: counted(people) }, { minimum });
            const isStep = published.version > (before?.version ?? 0);
            const isNew = people.length > (snapshots.at(-1)?.length ?? 0);
            expect(isStep).toBe(isNew && mayPublish(kundorientering, people, snapshots, { minimum }));
            if (!isStep) {
              if (before) expect(published).toEqual(before);
              continue;
            }
            expect(published.version).toBe(snapshots.length + 1);
            expect(published.tally?.responses).toBe(people.length);
            expect(published.tally?.questions).toEqual(counted(people).questions);
            snapshots.push([...people]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

suite('several groups', () => {
  const groupsOf = (people: Record<string, number>): { groups: [string, Tally<QuestionId>][] } => ({
    groups: Object.entries(people).map(([name, size]) => [name, counted(rows(size))]),
  });
  const sizes = ({ tally: whole, groups }: Result): unknown => [
    whole?.responses ?? null,
    groups.map(([name, group]) => [name, group?.responses ?? null]),
  ];

  test('each take steps of their own, and the whole is what is published of them', () => {
    let published = publishStep(null, groupsOf({ CS: 4, Sälj: 4 }));
    expect(published).toEqual({ version: 0, minimum: 5, tally: null, groups: [], closed: false });
    published = publishStep(published, groupsOf({ CS: 5, Sälj: 4 }));
    expect(sizes(published)).toEqual([
      5,
      [
        ['CS', 5],
        ['Sälj', null],
      ],
    ]);
    published = publishStep(published, groupsOf({ CS: 9, Sälj: 6 }));
    expect(sizes(published)).toEqual([
      11,
      [
        ['CS', 5],
        ['Sälj', 6],
      ],
    ]);
    published = publishStep(published, groupsOf({ CS: 10, Sälj: 10 }));
    expect(sizes(published)).toEqual([
      16,
      [
        ['CS', 10],
        ['Sälj', 6],
      ],
    ]);
    expect(published.version).toBe(3);
  });

  test('add those who wait to the whole at closing, when they are enough together', () => {
    const first = publishStep(null, groupsOf({ CS: 6, Sälj: 3, Produkt: 0 }));
    const last = publishStep(first, groupsOf({ CS: 8, Sälj: 3, Produkt: 0 }), { closing: true });
    expect(sizes(last)).toEqual([
      11,
      [
        ['CS', 6],
        ['Sälj', null],
        ['Produkt', null],
      ],
    ]);
    const fewer = publishStep(first, groupsOf({ CS: 7, Sälj: 3, Produkt: 0 }), { closing: true });
    expect(sizes(fewer)).toEqual(sizes(first));
    expect(fewer.closed).toBe(true);
  });

  test('want one more at closing where somebody who waits is alone of their group', () => {
    const first = publishStep(null, groupsOf({ CS: 6, Sälj: 4 }));
    // The one in CS could take away their own answers, which leaves the four.
    expect(sizes(publishStep(first, groupsOf({ CS: 7, Sälj: 4 }), { closing: true }))).toEqual(sizes(first));
    // Nothing is published of any group, so nobody knows whose answers are left.
    const whole = publishStep(null, groupsOf({ CS: 1, Sälj: 4 }), { closing: true });
    expect(sizes(whole)).toEqual([
      5,
      [
        ['CS', null],
        ['Sälj', null],
      ],
    ]);
  });

  test('have every figure told apart from every other by the limit or by nobody, for any arrivals', () => {
    const names = ['CS', 'Sälj', 'Produkt'];
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 6 }), {
          minLength: 1,
          maxLength: 12,
        }),
        fc.integer({ min: 1, max: 5 }),
        (arrivals, minimum) => {
          const people = new Map(names.map((name): [string, Row[]] => [name, []]));
          const shown = new Map<string, Row[]>();
          const figures: Row[][] = [];
          let published: Result | null = null;
          let id = 0;
          for (const [index, come] of arrivals.entries()) {
            for (const name of come) people.get(name)!.push(row(id++, (id % 5) + 1));
            const closing = index === arrivals.length - 1;
            const before: Result | null = published;
            published = publishStep(
              before,
              { groups: Array.from(people, ([name, all]) => [name, counted(all)] as const) },
              { minimum, closing },
            );
            if (published.version === before?.version) expect(published).toEqual(before);
            if (!published.tally) continue;
            // Whose answers the figures are: those of a group when it took its step.
            for (const [name, group] of published.groups) {
              if (!group || group.responses === shown.get(name)?.length) continue;
              shown.set(name, [...people.get(name)!]);
              figures.push(shown.get(name)!);
              expect(group.questions).toEqual(counted(shown.get(name)!).questions);
            }
            const inGroups = [...shown.values()].flat();
            const everybody = [...people.values()].flat();
            const whole = published.tally.responses === inGroups.length ? inGroups : everybody;
            expect(published.tally.questions).toEqual(counted(whole).questions);
            figures.push(whole);
          }
          for (const [index, figure] of figures.entries()) {
            expect(mayPublish(kundorientering, figure, figures.toSpliced(index, 1), { minimum })).toBe(true);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('what cannot be is refused, by code and path', () => {
  const five = publishStep(null, { tally: counted(rows(5)) });
  const groups = publishStep(null, { groups: { CS: counted(rows(5)) } });
  const collected = { tally: counted(rows(10)) };
  const of = (next: unknown, published: unknown = five, options = {}): unknown =>
    errorOf(() => publishStep(published as Result, next as typeof collected, options));

  expect(of({ tally: counted(rows(4)) })).toMatchObject({
    code: 'invalid-argument',
    path: ['collected', 'tally', 'questions', 'icp'],
  });
  expect(of({ groups: { CS: counted(rows(9)) } })).toEqual({
    code: 'incompatible',
    path: ['collected', 'groups'],
  });
  expect(of(collected, groups)).toEqual({ code: 'incompatible', path: ['collected', 'tally'] });
  expect(of({ groups: { Sälj: counted(rows(9)) } }, groups)).toEqual({
    code: 'invalid-argument',
    path: ['collected', 'groups'],
  });
  expect(of({ tally: { ...collected.tally, version: 2 } })).toEqual({
    code: 'incompatible',
    path: ['collected', 'tally', 'version'],
  });
  expect(of({ tally: { ...collected.tally, responses: 11 } })).toMatchObject({ code: 'invalid-argument' });
  expect(of(null)).toEqual({ code: 'invalid-argument', path: ['collected'] });
  expect(of({})).toEqual({ code: 'invalid-argument', path: ['collected', 'tally'] });
  expect(of(collected, { ...five, version: -1 })).toEqual({
    code: 'invalid-argument',
    path: ['published', 'version'],
  });
  expect(of(collected, { ...five, tally: null, groups: [['CS', five.tally]] })).toEqual({
    code: 'invalid-argument',
    path: ['published', 'groups', 0, 1],
  });
  expect(of(collected, { ...five, groups: [['CS', mergeTallies(five.tally!, five.tally!)]] })).toEqual({
    code: 'invalid-argument',
    path: ['published', 'groups'],
  });
  expect(of(collected, five, { minimum: 0 })).toEqual({
    code: 'invalid-argument',
    path: ['options', 'minimum'],
  });
});
