// Tries to infer something about fewer people than the limit from everything that functions return: reports, files, texts, and successive
// snapshots. In the page: elements/group-result/attack.test.ts. Over HTTP: the example's own tests.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorienteringSv } from '../../src/instruments/index.js';
import {
  groupReport,
  groupReportToCsv,
  groupReportToJson,
  groupReportToText,
  parseGroupReport,
  type GroupReport,
} from '../../src/report/index.js';
import {
  mayPublish,
  tally,
  type Instrument,
  type QuestionnaireResponse,
  type Tally,
} from '../../src/scoring/index.js';
import { instrumentFor, responsesOf, type Person } from './people.js';
import {
  arrangements,
  figuresIn,
  isolated,
  isolatedByOwnRow,
  isolatedByTrying,
  type Found,
  type Vector,
} from './solver.js';

const texts = { ...kundorienteringSv, questions: {} } as unknown as typeof kundorienteringSv;
const SEGMENTS = ['role', 'site'] as const;

type Breakdown = ReadonlyMap<string, readonly Person[]>;

/** People by what they are in a segment. Who is in none is in no group. */
function byName(people: readonly Person[], segment: string): Breakdown {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = person.segments[segment];
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return groups;
}

const count = (instrument: Instrument, people: readonly Person[]): Tally =>
  tally(instrument, responsesOf(people, instrument), { uniqueIds: true });

/** One breakdown as it is published. */
function publish(instrument: Instrument, people: readonly Person[], segment: string, minimum: number) {
  const groups = [...byName(people, segment)].map(
    ([name, group]) => [name, count(instrument, group)] as const,
  );
  return groupReport(instrument, { tally: count(instrument, people), groups, minimumGroupSize: minimum });
}

/** Everything made from a report. */
function givenOut(instrument: Instrument, report: GroupReport): unknown[] {
  const json = groupReportToJson(report);
  return [
    report,
    json,
    parseGroupReport(instrument, json),
    groupReportToCsv(report),
    groupReportToText(report, { texts }),
  ];
}

/** The people of each group that is hidden beside others that are shown. */
function hiddenGroups(report: GroupReport, people: readonly Person[], segment: string): Person[][] {
  const groups = byName(people, segment);
  const ungrouped = people.filter((person) => person.segments[segment] === undefined);
  if (report.groups.every(({ summary }) => !summary)) return [];
  const hidden = report.groups.filter(({ summary }) => !summary).map(({ name }) => [...groups.get(name)!]);
  return [...hidden, ungrouped].filter((group) => group.length > 0);
}

/** Everything that somebody in a hidden group learns by subtracting their own row. */
function learnedByInsiders(figures: readonly Vector[], limit: number, hidden: readonly Person[][]): Found[] {
  const groups = hidden.map((group) => group.map(({ mark }) => mark));
  return [...new Set(groups.flat())].flatMap((mark) =>
    isolatedByOwnRow(figures, limit, { mark, hiddenGroups: groups.filter((group) => group.includes(mark)) }),
  );
}

const cohort = fc.record({
  size: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 3, max: 8 })),
  role: fc.constantFrom('A', 'B', 'C', 'D', undefined),
  site: fc.constantFrom('X', 'Y', 'X', 'Z', undefined),
});
const limits = fc.integer({ min: 2, max: 5 });

/** People, one after another, in cohorts that have everything in common. */
function peopleIn(
  cohorts: readonly { size: number; role?: string | undefined; site?: string | undefined }[],
) {
  let mark = 0;
  return cohorts.map(({ size, role, site }) =>
    Array.from({ length: size }, (): Person => {
      const segments = { ...(role && { role }), ...(site && { site }) };
      return { mark, id: `person ${mark++}`, segments };
    }),
  );
}

describe('10,000 breakdowns', () => {
  test('give nobody away: not in a report, a file or a text, and not to who takes their own row away', () => {
    const seen = { shown: 0, hidden: 0, figures: 0 };
    fc.assert(
      fc.property(fc.array(cohort, { minLength: 1, maxLength: 5 }), limits, (cohorts, limit) => {
        const people = peopleIn(cohorts).flat();
        const instrument = instrumentFor(people.length);
        const report = publish(instrument, people, 'role', limit);
        const figures = figuresIn(...givenOut(instrument, report));
        const hidden = hiddenGroups(report, people, 'role');
        seen.figures += figures.length;
        if (hidden.length > 0) seen.hidden++;
        else if (figures.length > 1) seen.shown++;
        expect(isolated(figures, limit)).toEqual([]);
        expect(learnedByInsiders(figures, limit, hidden)).toEqual([]);
      }),
      { numRuns: 10_000, seed: 27 },
    );
    // Many of each kind were tried.
    expect(seen.shown).toBeGreaterThan(500);
    expect(seen.hidden).toBeGreaterThan(500);
    expect(seen.figures).toBeGreaterThan(15_000);
  });
});

/** A cohort that comes, and may go, answer anew, or change role. */
const comer = fc.record({
  size: fc.oneof(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 2, max: 6 })),
  role: fc.constantFrom('A', 'B', 'C', undefined),
  site: fc.constantFrom('X', 'X', 'Y', undefined),
  from: fc.nat(3),
  length: fc.integer({ min: 1, max: 6 }),
  changesAt: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 3 }),
  movesAt: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
});
const histories = fc.record({
  limit: limits,
  comers: fc.array(comer, { minLength: 2, maxLength: 5 }),
});
const SNAPSHOTS = 6;

type Comer = typeof comer extends fc.Arbitrary<infer T> ? T : never;

/** Who is in each of six snapshots, and how many rows there are in all. */
function snapshotsOf(comers: readonly Comer[]): { snapshots: Person[][]; size: number } {
  const snapshots = Array.from({ length: SNAPSHOTS }, (): Person[] => []);
  let size = 0;
  for (const { size: people, role, site, from, length, changesAt, movesAt } of comers) {
    for (let person = 0; person < people; person++) {
      const [first, second] = [size++, changesAt === null ? -1 : size++];
      for (let at = from; at < Math.min(from + length, SNAPSHOTS); at++) {
        const roleThen = movesAt !== null && at >= movesAt ? 'E' : role;
        snapshots[at]!.push({
          mark: changesAt !== null && at >= changesAt ? second : first,
          id: `person ${first}`,
          segments: { ...(roleThen && { role: roleThen }), ...(site && { site }) },
        });
      }
    }
  }
  return { snapshots, size };
}

/** Everything about a snapshot that is published in each breakdown. */
const reportsOf = (instrument: Instrument, people: readonly Person[], limit: number): GroupReport[] =>
  SEGMENTS.map((segment) => publish(instrument, people, segment, limit));

describe('up to six snapshots with two breakdowns', () => {
  test('give nobody away when each may be published, and those that may not often would', () => {
    const seen = { breakdowns: 0, sequences: 0, refused: 0, leaks: 0, swapped: 0 };
    fc.assert(
      fc.property(histories, fc.nat(), ({ limit, comers }, choice) => {
        const { snapshots, size } = snapshotsOf(comers);
        const instrument = instrumentFor(size);
        const published: Person[][] = [];
        const reports: GroupReport[] = [];
        const hidden: Person[][] = [];
        for (const people of snapshots) {
          if (people.length < limit) continue;
          const responses = responsesOf(people, instrument);
          const before = published.map((each) => responsesOf(each, instrument));
          const options = { by: SEGMENTS, minimum: limit };
          const now = reportsOf(instrument, people, limit);
          if (mayPublish(instrument, responses, before, options)) {
            published.push(people);
            reports.push(...now);
            hidden.push(...SEGMENTS.flatMap((segment, index) => hiddenGroups(now[index]!, people, segment)));
          } else {
            seen.refused++;
            // A planted leak: published in spite of the rule.
            const figures = figuresIn(...reports, ...now);
            if (isolated(figures, limit).length > 0) seen.leaks++;
          }
        }
        if (published.length === 0) return;
        seen.breakdowns += reports.length;
        if (published.length > 1) seen.sequences++;
        const figures = figuresIn(...reports);
        expect(isolated(figures, limit)).toEqual([]);
        expect(learnedByInsiders(figures, limit, hidden)).toEqual([]);

        // Nor does anything else: two people who are counted alike can swap rows, and all output stays the same.
        const alike = aClassOf(figures, choice);
        if (alike.length < 2) return;
        seen.swapped++;
        const [one, other] = [alike[0]!, alike.at(-1)!];
        const swapped = published.map((people) => people.map((person) => swap(person, one, other)));
        const after = swapped.flatMap((people) => reportsOf(instrument, people, limit));
        expect(after).toEqual(reports);
      }),
      { numRuns: 2_500, seed: 28 },
    );
    expect(seen.breakdowns).toBeGreaterThan(4_000);
    expect(seen.sequences).toBeGreaterThan(500);
    expect(seen.swapped).toBeGreaterThan(500);
    expect(seen.refused).toBeGreaterThan(500);
    // The rule is stricter than necessary, but not by much.
    expect(seen.leaks).toBeGreaterThan(seen.refused / 2);
  });
});

/** Some people who are counted in the same figures. */
function aClassOf(figures: readonly Vector[], choice: number): Found {
  const classes = new Map<string, number[]>();
  figures[0]!.forEach((_, mark) => {
    const key = figures.map((figure) => figure[mark]).join();
    if (key.includes('1')) classes.set(key, [...(classes.get(key) ?? []), mark]);
  });
  return [...classes.values()][choice % classes.size]!;
}

/** The same place in every group, with another's answers. */
const swap = (person: Person, one: number, other: number): Person => ({
  ...person,
  mark: person.mark === one ? other : person.mark === other ? one : person.mark,
});

describe('a leak that is planted is found:', () => {
  /** People by role and site, so many of each. */
  const people = (...sizes: [size: number, role?: string, site?: string][]): Person[] =>
    peopleIn(sizes.map(([size, role, site]) => ({ size, role, site }))).flat();
  const marks = (group: readonly Person[]): number[] => group.map(({ mark }) => mark);
  const published = (all: readonly Person[], groups: readonly Person[], limit = 5) =>
    publish(instrumentFor(all.length), groups, 'role', limit);

  test('a hidden group that is shown in a report', () => {
    const all = people([6, 'A'], [3, 'B'], [2, 'C']);
    const report = published(all, all);
    expect(report.groups.map(({ summary }) => summary?.n)).toEqual([6, undefined, undefined]);
    expect(isolated(figuresIn(report), 5)).toEqual([]);
    const open = published(all, all, 1);
    const leak = { ...report, groups: [report.groups[0]!, open.groups[1]!, report.groups[2]!] };
    expect(isolated(figuresIn(leak), 5)).toEqual([
      [6, 7, 8],
      [9, 10],
    ]);
    // In a file, too.
    expect(isolated(figuresIn(groupReportToCsv(leak)), 5)).toHaveLength(2);
    expect(isolated(figuresIn(groupReportToJson(leak)), 5)).toHaveLength(2);
  });

  test('a group that is shown though only one other is hidden', () => {
    const all = people([6, 'A'], [2, 'B']);
    const [report, open] = [published(all, all), published(all, all, 1)];
    expect(isolated(figuresIn({ ...report, groups: [open.groups[0]] }), 5)).toEqual([[6, 7]]);
  });

  test('a snapshot that is published one person later', () => {
    const all = people([8, 'A'], [1, 'A']);
    const [before, after] = [published(all, all.slice(0, 8)), published(all, all)];
    expect(isolated(figuresIn(before, after), 5)).toEqual([[8]]);
  });

  test('P+x, Q+x and P+Q, each two of which are far apart', () => {
    const all = people([6], [6], [1]);
    const [p, q, x] = [all.slice(0, 6), all.slice(6, 12), all.slice(12)];
    const [px, qx, pq] = [
      [...p, ...x],
      [...q, ...x],
      [...p, ...q],
    ].map((each) => published(all, each));
    // Of each two, only those who are in one of them and not in the other are known: six, or seven.
    for (const pair of [
      [px, qx],
      [qx, pq],
      [px, pq],
    ])
      expect(isolated(figuresIn(...pair), 5)).toEqual([]);
    expect(isolated(figuresIn(px, qx, pq), 5)).toEqual([marks(x)]);
  });

  test('a second breakdown of the same people', () => {
    const all = people([6, 'A', 'X'], [6, 'B', 'Y'], [2, 'A', 'Y']);
    const instrument = instrumentFor(all.length);
    const [roles, sites] = reportsOf(instrument, all, 5);
    expect(isolated(figuresIn(roles), 5)).toEqual([]);
    expect(isolated(figuresIn(sites), 5)).toEqual([]);
    expect(isolated(figuresIn(roles, sites), 5)).toEqual([[12, 13]]);
    expect(mayPublish(instrument, responsesOf(all, instrument), [], { by: SEGMENTS, minimum: 5 })).toBe(
      false,
    );
  });

  test('one who is alone beside a hidden group takes their own row away', () => {
    const all = people([6, 'A'], [4, 'B'], [1, 'C']);
    const report = published(all, all);
    expect(report.groups.every(({ summary }) => !summary)).toBe(true);
    const leak = { ...report, groups: published(all, all, 1).groups.slice(0, 1) };
    const figures = figuresIn(leak);
    expect(isolated(figures, 5)).toEqual([]);
    expect(learnedByInsiders(figures, 5, [all.slice(6, 10), all.slice(10)])).toEqual([[6, 7, 8, 9]]);
  });
});

describe('the solver', () => {
  const sets = fc
    .record({
      people: fc.integer({ min: 3, max: 8 }),
      figures: fc.integer({ min: 1, max: 5 }),
      bits: fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
    })
    .map(({ people, figures, bits }) =>
      Array.from({ length: figures }, (_, figure) => bits.slice(8 * figure, 8 * figure + people).map(Number)),
    );

  test('finds whatever is found by trying every sum of a few figures', () => {
    let found = 0;
    fc.assert(
      fc.property(sets, fc.integer({ min: 2, max: 5 }), (figures, limit) => {
        const all = isolated(figures, limit).map((people) => [...people].sort((a, b) => a - b).join());
        for (const people of isolatedByTrying(figures, limit)) {
          found++;
          // A sum may tell of two together, each of whom is told of by another.
          expect(all).toContain(people.join());
        }
      }),
      { numRuns: 300, seed: 29 },
    );
    expect(found).toBeGreaterThan(300);
  });

  test('reads every person from counts, wherever they stand', () => {
    const all = peopleIn([{ size: 3, role: 'A' }, { size: 2 }]).flat();
    const instrument = instrumentFor(5);
    const report = publish(instrument, all, 'role', 2);
    const expected = [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 0, 0],
    ];
    for (const given of givenOut(instrument, report).slice(0, -1)) expect(figuresIn(given)).toEqual(expected);
    expect(figuresIn({ deep: new Map([['x', [JSON.stringify(report)]]]) })).toEqual(expected);
  });
});

describe('rows from the sum of squared totals', () => {
  const pulse: Instrument = { ...instrumentFor(3), scale: { min: 1, max: 5 } };
  const answered = (...rows: number[][]): QuestionnaireResponse[] =>
    rows.map((row, index) => ({
      id: `${index}`,
      instrument: pulse.id,
      version: 1,
      answers: Object.fromEntries(row.map((answer, q) => [`q${q}`, answer])),
    }));
  const countsOf = ({ questions }: Tally): number[][] => Object.values(questions);

  test('four who answer 4 on everything and one who answers 1 are known, row by row, where it is left in', () => {
    const team = tally(pulse, answered([4, 4, 4], [4, 4, 4], [4, 4, 4], [4, 4, 4], [1, 1, 1]));
    expect(arrangements(countsOf(team), team.squaredTotals, 1)).toBe(1);
    expect(arrangements(countsOf(team), null, 1)).toBe(2);
    // It is in nothing that is given out, nor is the spread between people, from which it follows.
    const report = groupReport(pulse, { tally: team, groups: { A: team } });
    expect(JSON.stringify(givenOut(pulse, report))).not.toContain('squaredTotals');
    expect([report.summary!.sd, report.groups[0]!.summary!.sd]).toEqual([null, null]);
  });

  test('in groups of five and six it often leaves one arrangement, and the counts alone hardly ever', () => {
    const answer = fc.integer({ min: 1, max: 4 });
    const known = { withSquares: 0, withCounts: 0 };
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer, answer), { minLength: 5, maxLength: 6 }), (rows) => {
        const team = tally(pulse, answered(...rows));
        const [own] = Object.values(groupReport(pulse, { tally: team }).summary!.questions);
        expect(own!.counts).toEqual(team.questions['q0']);
        if (arrangements(countsOf(team), null, 1) === 1) known.withCounts++;
        else if (arrangements(countsOf(team), team.squaredTotals, 1) === 1) known.withSquares++;
      }),
      { numRuns: 300, seed: 30 },
    );
    expect(known.withSquares).toBeGreaterThan(known.withCounts);
  });
});
