import { describe, expect, test } from 'vitest';
import { ReportSource, type ReportSettings } from '../../../src/elements/group-result/report-source.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport } from '../../../src/report/index.js';
import { mergeTallies, type Instrument, type Tally } from '../../../src/scoring/index.js';
import { count, first, people, roles, spring, twelve } from '../../report/twelve.js';
import { respond } from '../../scoring/respond.js';

const instrument: Instrument = kundorientering;
const settings: ReportSettings = { round: null, invited: null, minimumGroupSize: 5 };
const published = ({ squaredTotals: _, ...tally }: Tally) => tally;
const responses = people('44445').map((digits, index) => respond(`p${index}`, Array.from(digits, Number)));

const shownIn = (source: ReportSource) => ({
  responses: source.report?.responses,
  n: source.report?.summary?.n,
  groups: source.groups.map(([name, tally]) => [name, tally?.responses]),
  rounds: source.rounds.map(([name, tally]) => [name, tally?.responses]),
});

describe('figures that come one by one', () => {
  test.each([
    ['the whole first', ['tally', 'groups', 'rounds']],
    ['the whole last', ['groups', 'rounds', 'tally']],
    ['rounds first', ['rounds', 'tally', 'groups']],
  ] as const)('give the same report: %s', (_, order) => {
    const figures = { tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } };
    const source = new ReportSource();
    for (const part of order) {
      source.set({ [part]: figures[part] });
      expect(source.update(instrument, settings)).toEqual([]);
    }
    expect(source.report).toEqual(groupReport(kundorientering, { ...figures, ...settings }));
  });

  test('before any have come there is a report of nobody', () => {
    const source = new ReportSource();
    expect(source.report).toBeNull();
    expect([source.tally, source.groups, source.rounds]).toEqual([null, [], []]);
    expect(source.update(instrument, settings)).toEqual([]);
    expect(source.report).toMatchObject({ responses: 0, summary: null });
  });

  test('are read as what is shown: without squared totals, and hidden ones as null', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } });
    source.update(instrument, settings);
    expect(source.tally).toEqual(published(twelve));
    expect(source.groups).toEqual([
      ['Ledning', null],
      ['Sälj', published(roles.Sälj)],
      ['Kundteam', null],
      ['Produkt', null],
    ]);
    expect(source.rounds).toEqual([
      ['Start', null],
      ['Vår', published(spring)],
    ]);
  });

  test('may be iterators, which can be read only once', () => {
    const source = new ReportSource();
    source.set({ groups: new Map(Object.entries(roles)).entries() });
    source.update(instrument, settings);
    source.set({ tally: twelve, rounds: new Map([['Förr', { ...spring, version: 2 }]]).entries() });
    source.update(instrument, settings);
    expect(shownIn(source).groups[1]).toEqual(['Sälj', 5]);
    const second = { ...instrument, version: 2 };
    source.set({ tally: { ...twelve, version: 2 } });
    source.update(second, settings);
    expect(shownIn(source).rounds).toEqual([['Förr', 6]]);
  });

  test('replace those before them', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles, rounds: { Vår: spring } });
    source.update(instrument, settings);
    source.set({ tally: spring, groups: null, rounds: null });
    source.update(instrument, settings);
    expect(shownIn(source)).toEqual({ responses: 6, n: 6, groups: [], rounds: [] });
  });

  test('stay when only the settings change', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    const before = source.report!;
    source.update(instrument, { ...settings, round: 'Höst', invited: 14 });
    expect(source.report).toEqual({ ...before, round: 'Höst', invited: 14 });
    // The spread between people, too.
    expect(source.report!.summary!.sd).not.toBeNull();
  });
});

describe('what is hidden', () => {
  test('does not come back when the limit is lowered', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles, rounds: { Start: first, Vår: spring } });
    source.update(instrument, { ...settings, minimumGroupSize: 6 });
    source.update(instrument, { ...settings, minimumGroupSize: 1 });
    expect(shownIn(source)).toEqual({
      responses: 12,
      n: 12,
      groups: [
        ['Ledning', undefined],
        ['Sälj', undefined],
        ['Kundteam', undefined],
        ['Produkt', undefined],
      ],
      rounds: [
        ['Start', undefined],
        ['Vår', 6],
      ],
    });
  });

  test('is hidden when the limit is raised', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    source.update(instrument, { ...settings, minimumGroupSize: 13 });
    expect(shownIn(source)).toMatchObject({ responses: 12, n: undefined, groups: [] });
  });

  test('of a whole that is too small is only its number, and that stays said', () => {
    const source = new ReportSource();
    source.set({ tally: first, groups: { Sälj: first } });
    source.update(instrument, settings);
    expect(source.tally).toBeNull();
    source.update(instrument, { round: 'Höst', invited: 9, minimumGroupSize: 1 });
    expect(source.report).toMatchObject({
      responses: 4,
      summary: null,
      groups: [],
      round: 'Höst',
      invited: 9,
      minimumGroupSize: 1,
    });
    expect(JSON.stringify(source.report)).not.toContain('counts');
    source.update(instrument, settings);
    expect(source.report).toMatchObject({ responses: 4, round: null, invited: null, minimumGroupSize: 5 });
  });

  test('of a whole that is too small leaves earlier rounds, and the settings apply to them', () => {
    const source = new ReportSource();
    source.set({ tally: first, rounds: { Vår: spring } });
    source.update(instrument, settings);
    expect(shownIn(source)).toMatchObject({ responses: 4, n: undefined, rounds: [['Vår', 6]] });
    source.update(instrument, { ...settings, minimumGroupSize: 7 });
    expect(shownIn(source)).toMatchObject({ responses: 4, rounds: [['Vår', undefined]] });
    source.set({ rounds: { Vår: spring } });
    source.update(instrument, settings);
    expect(shownIn(source)).toMatchObject({ responses: 4, rounds: [['Vår', 6]] });
  });

  test('of a whole that is too small may not be more than were invited', () => {
    const source = new ReportSource();
    source.set({ tally: first });
    source.update(instrument, settings);
    expect(source.update(instrument, { ...settings, invited: 3 })).toHaveLength(1);
    expect(source.report).toMatchObject({ responses: 4, invited: null });
    expect(source.update(instrument, { ...settings, invited: 4 })).toEqual([]);
    expect(source.report).toMatchObject({ responses: 4, invited: 4 });
  });

  test('is shown again with new figures', () => {
    const source = new ReportSource();
    source.set({ tally: first });
    source.update(instrument, settings);
    source.set({ tally: twelve });
    source.update(instrument, settings);
    expect(shownIn(source).n).toBe(12);
  });

  test('of groups that came while the whole was too small waits for the next whole', () => {
    const source = new ReportSource();
    source.set({ tally: first });
    source.update(instrument, settings);
    source.set({ groups: roles });
    source.update(instrument, settings);
    expect(shownIn(source)).toMatchObject({ responses: 4, groups: [] });
    source.set({ tally: twelve });
    source.update(instrument, settings);
    expect(shownIn(source).groups[1]).toEqual(['Sälj', 5]);
  });
});

describe('a second breakdown of the same people', () => {
  const sites = { Malmö: count(...people('444451')), Lund: count(...people('112235')) };
  const shownNames = (source: ReportSource) => source.groups.map(([name]) => name);
  const withRoles = (): ReportSource => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    return source;
  };

  test.each([
    ['of other names', sites],
    ['of names that are nested in those shown', { Ledning: roles.Ledning, 'Sälj Malmö': roles.Sälj }],
    ['together with the first', { ...sites, Sälj: roles.Sälj }],
  ])('is not taken, and the console says so: %s', (_, second) => {
    const source = withRoles();
    const before = source.report;
    source.set({ groups: second });
    expect(source.update(instrument, settings)).toEqual([
      expect.stringContaining('set groups to null') as string,
    ]);
    expect(source.report).toEqual(before);
    expect(source.isBreakdownRefused).toBe(true);
    source.update(instrument, { ...settings, round: 'Höst' });
    expect(source.isBreakdownRefused).toBe(true);
    // Nor with new figures of the whole.
    source.set({ tally: twelve, groups: second });
    expect(source.update(instrument, settings)).toHaveLength(1);
    expect(shownNames(source)).toEqual(shownNames(withRoles()));
  });

  test.each([null, undefined, {}, [], new Map()])('is taken after the first was taken away: %j', (none) => {
    const source = withRoles();
    source.set({ groups: none as never });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownNames(source)).toEqual([]);
    source.set({ groups: sites });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(source.isBreakdownRefused).toBe(false);
    expect(source.groups.map(([name, own]) => [name, own?.responses])).toEqual([
      ['Malmö', 6],
      ['Lund', 6],
    ]);
    // Also when both are set at once.
    source.set({ groups: none as never });
    source.set({ groups: roles });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownNames(source)).toEqual(Object.keys(roles));
  });

  test('is not new figures of the first, with a group more or less', () => {
    const source = withRoles();
    const fewer = { Ledning: roles.Ledning, Sälj: roles.Sälj, Kundteam: roles.Kundteam };
    const taken = (groups: object, tally = twelve) => {
      source.set({ tally, groups: groups as never });
      return source.update(instrument, settings);
    };
    const more = mergeTallies(twelve, spring);
    expect(taken({ ...roles, Sälj: mergeTallies(roles.Sälj, spring) }, more)).toEqual([]);
    expect(taken({ ...roles, Support: spring }, more)).toEqual([]);
    expect(shownNames(source)).toHaveLength(5);
    expect(taken(fewer)).toEqual([]);
    // Nor can groups be exchanged step by step.
    expect(taken({ ...fewer, Malmö: spring }, more)).toHaveLength(1);
  });

  test('may follow one of which nothing was shown', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: { Kundteam: roles.Kundteam } });
    source.update(instrument, settings);
    source.set({ groups: sites });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownNames(source)).toEqual(['Malmö', 'Lund']);
  });

  test('may be of another instrument, whose people are others', () => {
    const source = withRoles();
    const ofSecond = (tally: Tally): Tally => ({ ...tally, version: 2 });
    source.set({
      tally: ofSecond(twelve),
      groups: { Malmö: ofSecond(sites.Malmö), Lund: ofSecond(sites.Lund) },
    });
    expect(source.update({ ...instrument, version: 2 }, settings)).toEqual([]);
    expect(shownNames(source)).toEqual(['Malmö', 'Lund']);
  });
});

describe('groups that come before their whole', () => {
  const eleven = count(...people('44445111223'));
  const two = { Lund: count(...people('444451')), Malmö: count(...people('11223')) };

  test.each([
    ['which has fewer people', spring],
    ['which has more, so that it would hide one of them', mergeTallies(eleven, count(...people('4')))],
  ])('are not judged by the old one: %s', (_, old) => {
    const source = new ReportSource();
    source.set({ tally: old });
    source.update(instrument, settings);
    source.set({ groups: two });
    source.update(instrument, settings);
    expect(source.report!.responses).toBe(old.responses);
    source.set({ tally: eleven });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownIn(source)).toMatchObject({
      n: 11,
      groups: [
        ['Lund', 6],
        ['Malmö', 5],
      ],
    });
  });

  test('leave the groups of the old one where they are, and the console says that they wait', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    const before = source.report;
    source.set({ groups: { ...roles, Produkt: eleven } });
    expect(source.update(instrument, settings)).toEqual([
      expect.stringContaining('they wait for a whole') as string,
    ]);
    expect(source.report).toEqual(before);
    source.set({ tally: mergeTallies(twelve, eleven) });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownIn(source).groups[3]).toEqual(['Produkt', 11]);
  });

  test('are rejected when they come together and do not fit', () => {
    const source = new ReportSource();
    source.set({ tally: spring, groups: two });
    expect(source.update(instrument, settings)).toEqual([
      'groupReport: groups: expected groups that together hold at most the 6 people of the whole, got 11',
    ]);
    expect(shownIn(source)).toMatchObject({ n: 6, groups: [] });
  });

  test('do not come back when the limit is lowered', () => {
    const source = new ReportSource();
    source.set({ tally: twelve });
    source.update(instrument, settings);
    source.set({ groups: roles });
    source.update(instrument, settings);
    source.set({ tally: twelve });
    source.update(instrument, { ...settings, minimumGroupSize: 1 });
    expect(shownIn(source).groups.filter(([, n]) => n !== undefined)).toEqual([['Sälj', 5]]);
  });

  test('are not said to be wrong when only the whole is new', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    source.set({ tally: spring });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownIn(source)).toMatchObject({ n: 6, groups: [] });
  });
});

describe('a host’s own objects', () => {
  const own = (tally: Tally) => ({ ...structuredClone(tally), people: ['Anna', 'Bo'] });

  test.each(['groups', 'rounds'] as const)('are not kept, with what else is in them: %s', (part) => {
    const mine = own(spring);
    const source = new ReportSource();
    source.set({ [part]: { CS: mine } });
    // Later changes by the host have no effect.
    mine.responses = 99;
    mine.questions['icp']![0] = 99;
    source.set({ tally: mergeTallies(twelve, spring) });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(source[part]).toEqual([['CS', published(spring)]]);
    expect(source[part][0]![1]).not.toBe(mine);
    mine.questions['voc']![0] = 99;
    source.update(instrument, { ...settings, round: 'Höst' });
    expect(source[part]).toEqual([['CS', published(spring)]]);
    expect(JSON.stringify(source.report)).not.toContain('Anna');
  });

  test('are not kept while the whole waits for its instrument', () => {
    const mine = own({ ...twelve, version: 2 });
    const source = new ReportSource();
    source.set({ tally: mine });
    source.update(instrument, settings);
    mine.questions['icp']![0] = 99;
    expect(source.update({ ...instrument, version: 2 }, settings)).toEqual([]);
    expect(source.tally).toEqual(published({ ...twelve, version: 2 }));
  });

  test('may be what is read from the element', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, groups: roles });
    source.update(instrument, settings);
    const before = source.report;
    source.set({ tally: source.tally, groups: source.groups });
    source.update(instrument, settings);
    expect({ ...source.report, summary: null }).toEqual({ ...before, summary: null });
  });
});

test('no groups after a whole that was too small leave what was said', () => {
  const source = new ReportSource();
  source.set({ tally: first });
  source.update(instrument, settings);
  for (const groups of [{}, null, [], { Sälj: null }]) {
    source.set({ groups });
    expect(source.update(instrument, settings)).toEqual([]);
    expect(source.report).toMatchObject({ responses: 4, summary: null, groups: [] });
  }
});

describe('responses', () => {
  test('are counted into the whole, and then forgotten', () => {
    const source = new ReportSource();
    source.setResponses(new Set(responses));
    expect(source.tally).toBeNull();
    expect(source.update(instrument, settings)).toEqual([]);
    expect(source.tally).toEqual(published(count(...people('44445'))));
  });

  test('that are rejected are named by code and place, without what was answered', () => {
    const source = new ReportSource();
    source.set({ tally: twelve });
    source.update(instrument, settings);
    const bad = { ...responses[1]!, answers: { ...responses[1]!.answers, voc: 97 } };
    source.setResponses([responses[0]!, bad]);
    expect(source.update(instrument, settings)).toEqual(['invalid-argument at responses.1.answers.voc']);
    expect(source.report).toBeNull();
    // Earlier figures are gone too, since their instrument is unknown.
    expect(source.tally).toBeNull();
    source.setResponses(responses);
    expect(source.update(instrument, settings)).toEqual([]);
    expect(shownIn(source).n).toBe(5);
  });

  test.each([{}, 'abc', 3, new Uint8Array(2)])('are an iterable of responses: %j', (other) => {
    const source = new ReportSource();
    source.setResponses(other as never);
    expect(source.update(instrument, settings)).toHaveLength(1);
    expect(source.report).toBeNull();
  });
});

describe('figures that are rejected', () => {
  test('are left out alone, each with a reason', () => {
    const source = new ReportSource();
    source.set({
      tally: twelve,
      groups: { ...roles, Sälj: { ...roles.Sälj, responses: 6 } },
      rounds: { Start: 3 as never, Vår: spring },
    });
    const reasons = source.update(instrument, settings);
    expect(reasons.map((reason) => reason.split(': expected')[0])).toEqual([
      'groupReport: groups["Sälj"].questions.icp',
      'groupReport: rounds.Start',
    ]);
    expect(shownIn(source).rounds).toEqual([['Vår', 6]]);
    expect(shownIn(source).groups.map(([name]) => name)).toEqual(['Ledning', 'Kundteam', 'Produkt']);
    // Named once.
    expect(source.update(instrument, settings)).toEqual([]);
  });

  test.each([
    'Sälj',
    5,
    [5],
    [
      ['Sälj', null],
      ['Sälj', null],
    ],
    () => null,
    Symbol('groups'),
  ])('may be anything at all: %#', (other) => {
    for (const part of ['groups', 'rounds'] as const) {
      const source = new ReportSource();
      source.set({ tally: twelve, [part]: other as never });
      expect(source.update(instrument, settings)).toHaveLength(1);
      expect(shownIn(source)).toMatchObject({ n: 12, groups: [], rounds: [] });
      expect(source.update(instrument, settings)).toEqual([]);
    }
  });

  test('of the whole leave nothing to show', () => {
    const source = new ReportSource();
    source.set({ tally: twelve });
    source.update(instrument, settings);
    source.set({ tally: { ...twelve, responses: 13 } });
    expect(source.update(instrument, settings)).toHaveLength(1);
    expect([source.report, source.tally]).toEqual([null, null]);
    source.update(instrument, settings);
    expect(source.report).toMatchObject({ responses: 0, summary: null });
  });

  test('of the whole leave earlier rounds, for the next whole', () => {
    const source = new ReportSource();
    source.set({ tally: { ...twelve, responses: 13 }, rounds: { Vår: spring } });
    source.update(instrument, settings);
    expect(source.report).toBeNull();
    source.set({ tally: twelve });
    source.update(instrument, settings);
    expect(shownIn(source)).toMatchObject({ n: 12, rounds: [['Vår', 6]] });
  });

  test('of another instrument wait for it', () => {
    const source = new ReportSource();
    const second = { ...instrument, version: 2 };
    source.set({ tally: { ...twelve, version: 2 }, rounds: { Vår: { ...spring, version: 2 } } });
    expect(source.update(instrument, settings)).toHaveLength(1);
    expect(source.report).toBeNull();
    expect(source.update(second, settings)).toEqual([]);
    expect(shownIn(source)).toMatchObject({ n: 12, rounds: [['Vår', 6]] });
  });

  test('of a round of another version name it with the reason, until its instrument comes', () => {
    const source = new ReportSource();
    source.set({ tally: twelve, rounds: { Förr: { ...spring, version: 2 } } });
    source.update(instrument, settings);
    expect(source.report!.rounds).toEqual([{ name: 'Förr', summary: null, hiddenReason: 'incompatible' }]);
    source.update(instrument, settings);
    expect(source.report!.rounds[0]!.hiddenReason).toBe('incompatible');
  });
});
