import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { planToCalendar, type Plan, type PlanAction } from '../../../src/report/index.js';
import { addDays } from '../../../src/plan/local-date.js';
import { followUpDates } from '../../../src/plan/schedule.js';
import { failure } from '../../support/errors.js';
import { anAction, aPlan, planOf, plans } from '../../plan/plans.js';

const now = new Date('2026-11-28T12:34:56.789Z');
const sv = { texts: kundorienteringSv, now };
const fileOf = (plan: Plan, options: object = sv): string => planToCalendar(plan, options)!;

interface ReadEvent {
  uid: string;
  sequence: number;
  start: string;
  end: string;
  isDate: boolean;
  title: string;
  description: string;
  status: string;
  stamp: string;
  alarms: { trigger: number; action: string; description: string }[];
}

/** The events as an independent parser reads them. */
function read(file: string): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as [string, never[], never[]]);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, sequence, startDate, endDate, summary, description } = new ICAL.Event(component);
    return {
      uid,
      sequence: sequence,
      start: startDate.toString(),
      end: endDate.toString(),
      isDate: startDate.isDate && endDate.isDate,
      title: summary,
      description,
      status: String(component.getFirstPropertyValue('status')),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      alarms: component.getAllSubcomponents('valarm').map((alarm) => ({
        trigger: (alarm.getFirstPropertyValue('trigger') as ICAL.Duration).toSeconds(),
        action: String(alarm.getFirstPropertyValue('action')),
        description: String(alarm.getFirstPropertyValue('description')),
      })),
    };
  });
}

const eventsOf = (plan: Plan, options?: object) => read(fileOf(plan, options));
const octets = (line: string): number => new TextEncoder().encode(line).length;
const linesOf = (file: string): string[] => file.split('\r\n').slice(0, -1);
/** Joined as RFC 5545 says, 3.1: a line break and the one space after it go. */
const unfolded = (file: string): string[] => linesOf(file.replaceAll('\r\n ', ''));

describe('a calendar file', () => {
  test('matches the expected file byte by byte', () => {
    const due = { due: '2026-12-05', owner: null };
    const description = [
      'DESCRIPTION:Område: VoC & insikter\\nVad ska göras? Ring tio kunder\\nVem a',
      ' nsvarar? Ingen ansvarig än\\nKlart senast: 5 december 2026\\nStatus: Pågå',
      ' r',
    ];
    expect(linesOf(fileOf(planOf(due)))).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//kund-diagnos//kund-diagnos//EN',
      'BEGIN:VEVENT',
      'UID:due~a1~plan-1@kund-diagnos',
      'DTSTAMP:20261128T123456Z',
      'SEQUENCE:3',
      'DTSTART;VALUE=DATE:20261205',
      'DTEND;VALUE=DATE:20261206',
      'SUMMARY:Ska vara klart: Ring tio kunder',
      ...description,
      'STATUS:CONFIRMED',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Ska vara klart: Ring tio kunder',
      'TRIGGER:-PT9H',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
    // Å, ä and ö have two octets each: 73 characters of which two are such.
    expect(description.map(octets)).toEqual([75, 75, 2]);
    expect(fileOf(planOf(due))).toMatch(/END:VCALENDAR\r\n$/);
  });

  test('has an event for each follow-up and one for the day that the action is due', () => {
    expect(eventsOf(aPlan()).map(({ start, title }) => [start, title])).toEqual([
      ['2026-12-05', 'Följ upp: Ring tio kunder (Anna)'],
      ['2026-12-12', 'Följ upp: Ring tio kunder (Anna)'],
      ['2026-12-19', 'Följ upp: Ring tio kunder (Anna)'],
      ['2026-12-26', 'Följ upp: Ring tio kunder (Anna)'],
      ['2026-12-28', 'Ska vara klart: Ring tio kunder (Anna)'],
    ]);
  });

  test('has only the last day of an action about a yellow area', () => {
    expect(eventsOf(planOf({ light: 'yellow', due: '2027-02-26' })).map(({ start }) => start)).toEqual([
      '2027-02-26',
    ]);
  });

  test.each([
    ['a leap day', '2028-02-29', '2028-03-01'],
    ['the day before it', '2028-02-28', '2028-02-29'],
    ['the same day of another year', '2027-02-28', '2027-03-01'],
    ['the last day of a year', '2026-12-31', '2027-01-01'],
    // Clocks change in Sweden: 23 hours and 25.
    ['a short day', '2027-03-28', '2027-03-29'],
    ['a long day', '2027-10-31', '2027-11-01'],
  ])('lasts all day, to the day after: %s', (_, due, end) => {
    const [event] = eventsOf(planOf({ light: 'yellow', due }));
    expect(event).toMatchObject({ start: due, end, isDate: true });
  });

  test('reminds at 15 the day before', () => {
    for (const { alarms, title } of eventsOf(aPlan())) {
      expect(alarms).toEqual([{ trigger: -9 * 60 * 60, action: 'DISPLAY', description: title }]);
    }
  });

  test('says in which area, what, who and when', () => {
    expect(eventsOf(aPlan()).at(-1)!.description.split('\n')).toEqual([
      'Område: VoC & insikter',
      'Vad ska göras? Ring tio kunder',
      'Vem ansvarar? Anna',
      'Klart senast: 28 december 2026',
      'Status: Pågår',
    ]);
  });

  test('is in English where asked, and in every language that is not Swedish', () => {
    const options = { texts: kundorienteringEn, locale: 'en-GB', now };
    const [event] = eventsOf(planOf({ light: null }), options);
    expect(event!.title).toBe('Due: Ring tio kunder (Anna)');
    expect(event!.description).toContain('Done by: 28 December 2026');
    expect(eventsOf(aPlan(), { locale: 'de', now }).at(-1)!.title).toBe('Due: Ring tio kunder (Anna)');
  });

  test('names the area where nobody has said what will be done, and its id where nobody has named it', () => {
    const plan = planOf({ text: null, owner: null, light: null, question: 'constructor' });
    expect(eventsOf(plan)[0]!.title).toBe('Ska vara klart: constructor');
    const named = planOf({ text: null, owner: null, light: null });
    expect(eventsOf(named)[0]!.title).toBe('Ska vara klart: VoC & insikter');
    expect(eventsOf(named)[0]!.description).toContain('Inte beskriven än');
  });

  test.each([
    ['no action', aPlan({ actions: [] })],
    ['no day', planOf({ due: null })],
    ['only days that have passed, of what is done', planOf({ due: '2026-11-27', status: 'done' })],
  ])('is none where there is %s: a file has at least one event', (_, plan) => {
    expect(planToCalendar(plan, sv)).toBe(null);
  });

  test('is made in the present unless another time is given', () => {
    vi.useFakeTimers({ now: new Date('2027-01-02T03:04:05Z') });
    expect(fileOf(aPlan(), { now: null })).toContain('DTSTAMP:20270102T030405Z\r\n');
    expect(planToCalendar(aPlan())).toContain('DTSTAMP:20270102T030405Z\r\n');
    vi.useRealTimers();
  });
});

afterEach(() => {
  vi.unstubAllEnvs();
});

test.each(['Europe/Stockholm', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC'])(
  'has the same days wherever it is made: %s',
  (zone) => {
    const expected = fileOf(aPlan());
    vi.stubEnv('TZ', zone);
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(fileOf(aPlan())).toBe(expected);
  },
);

describe('a second file', () => {
  test('updates the events of the first', () => {
    const before = eventsOf(aPlan());
    const changed = anAction({
      due: '2026-12-20',
      owner: 'Bo',
      checkIns: [{ date: '2026-12-05', note: 'Ja' }],
    });
    const after = eventsOf(aPlan({ revision: 4, actions: [changed] }), {
      ...sv,
      now: new Date('2026-12-06T08:00Z'),
    });
    const uidOn = (events: ReadEvent[], day: string) => events.find(({ start }) => start === day)!.uid;
    // Follow-ups keep their days; the last day has moved from the 28th to the 20th, and follow-ups after it are not there any more.
    expect(after.map(({ start }) => start)).toEqual(['2026-12-05', '2026-12-12', '2026-12-19', '2026-12-20']);
    for (const day of ['2026-12-05', '2026-12-12', '2026-12-19']) {
      expect(uidOn(after, day)).toBe(uidOn(before, day));
    }
    expect(uidOn(after, '2026-12-20')).toBe(uidOn(before, '2026-12-28'));
    for (const event of after) {
      expect(event).toMatchObject({ sequence: 4, stamp: '2026-12-06T08:00:00Z' });
      expect(event.title).toContain('(Bo)');
    }
  });

  test.each<[string, Partial<PlanAction>, string]>([
    ['done', { status: 'done' }, 'Klar: Ring tio kunder (Anna)'],
    ['stopped', { status: 'stopped', reason: 'Ingen tid' }, 'Stoppad: Ring tio kunder (Anna)'],
  ])('cancels the coming events of an action that is %s, and says so', (_, changes, title) => {
    const first = eventsOf(aPlan());
    const events = eventsOf(planOf(changes), { ...sv, now: new Date('2026-12-19T00:00Z') });
    expect(events.map(({ start }) => start)).toEqual(['2026-12-19', '2026-12-26', '2026-12-28']);
    for (const event of events) {
      expect(event).toMatchObject({ status: 'CANCELLED', title, alarms: [] });
      expect(first.map(({ uid }) => uid)).toContain(event.uid);
    }
  });

  test('has events of the same plan apart from those of another with the same actions', () => {
    const uids = (plan: Plan) => eventsOf(plan).map(({ uid }) => uid);
    const other = aPlan({ id: 'plan-2' });
    expect(new Set([...uids(aPlan()), ...uids(other)]).size).toBe(10);
    // The parts of a name never run together.
    const pairs = [
      aPlan({ id: 'b.c', actions: [anAction({ id: 'a' })] }),
      aPlan({ id: 'c', actions: [anAction({ id: 'a.b' })] }),
    ];
    expect(new Set(pairs.flatMap(uids)).size).toBe(10);
  });
});

describe('texts', () => {
  test('an owner with a comma, a semicolon and a line break', () => {
    const file = fileOf(planOf({ owner: 'Ek, Anna; sälj\r\n\\ stöd', light: null }));
    expect(unfolded(file)).toContain(
      'SUMMARY:Ska vara klart: Ring tio kunder (Ek\\, Anna\\; sälj\\n\\\\ stöd)',
    );
    expect(read(file)[0]!.title).toBe('Ska vara klart: Ring tio kunder (Ek, Anna; sälj\n\\ stöd)');
  });

  test('have no control characters and no lone surrogates, and uniform line breaks', () => {
    const text = 'a\u0000\u0007b\u007f\tc\rd\ne\u2028f\u2029g\u0085h\vi\fj\ud83d.';
    expect(eventsOf(planOf({ text, owner: null, light: null }))[0]!.title).toBe(
      'Ska vara klart: ab c\nd\ne\nf\ng\nh\ni\nj\ufffd.',
    );
  });

  test('cannot bring in a property or an event of their own', () => {
    const text = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTACH:https://evil.example';
    const file = fileOf(planOf({ text, light: null }));
    expect(linesOf(file).filter((line) => /^(BEGIN:VEVENT|ATTACH)/.test(line))).toEqual(['BEGIN:VEVENT']);
  });
});

describe('a long line', () => {
  const FAMILY = '👩‍👩‍👧‍👦';
  const segments = (text: string) => Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const titleLines = (file: string) => {
    const lines = linesOf(file);
    const start = lines.findIndex((line) => line.startsWith('SUMMARY:'));
    return lines.slice(
      start,
      lines.findIndex((line, index) => index > start && !line.startsWith(' ')),
    );
  };
  const PREFIX = 'SUMMARY:Ska vara klart: ';

  test.each([
    ['å before the fold, with its last octet the 75th', 'a'.repeat(75 - PREFIX.length - 2) + 'åb', [75, 2]],
    ['å over the fold', 'a'.repeat(75 - PREFIX.length - 1) + 'åb', [74, 4]],
    ['a line of 75 octets', 'a'.repeat(75 - PREFIX.length), [75]],
    ['a line of 76', 'a'.repeat(76 - PREFIX.length), [75, 2]],
    // 25 octets: four emoji of four, and three joiners of three.
    ['a family before the fold', 'a'.repeat(75 - PREFIX.length - 25) + FAMILY, [75]],
    ['a family over the fold', 'a'.repeat(75 - PREFIX.length - 24) + FAMILY, [51, 26]],
    ['an o with dots that are written apart', 'a'.repeat(75 - PREFIX.length - 1) + 'o\u0308', [74, 4]],
    ['a flag over the fold', 'a'.repeat(75 - PREFIX.length - 7) + '🇸🇪', [68, 9]],
  ])('is folded at 75 octets, and never inside a letter: %s', (_, text, lengths) => {
    const file = fileOf(planOf({ text, owner: null, light: null }));
    expect(titleLines(file).map(octets)).toEqual(lengths);
    expect(read(file)[0]!.title).toBe(`Ska vara klart: ${text}`);
  });

  test('is folded between code points where a letter is longer than a line', () => {
    const text = `e${'\u0301'.repeat(100)}`;
    const file = fileOf(planOf({ text, owner: null, light: null }));
    expect(Math.max(...linesOf(file).map(octets))).toBeLessThanOrEqual(75);
    expect(read(file)[0]!.title).toBe(`Ska vara klart: ${text}`);
  });

  test('is folded between code points in a browser that cannot tell letters apart', () => {
    const { Segmenter } = Intl;
    vi.stubGlobal('Intl', { ...Intl, DateTimeFormat: Intl.DateTimeFormat, Segmenter: undefined });
    const file = fileOf(planOf({ text: FAMILY.repeat(10), owner: null, light: null }));
    vi.unstubAllGlobals();
    expect(Intl.Segmenter).toBe(Segmenter);
    expect(Math.max(...linesOf(file).map(octets))).toBeLessThanOrEqual(75);
    expect(file).not.toContain('\ufffd');
    expect(read(file)[0]!.title).toBe(`Ska vara klart: ${FAMILY.repeat(10)}`);
  });

  test('any plan: no line is too long, no letter is broken, and everything is read back', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const file = planToCalendar(plan, sv);
        const coming = (action: PlanAction, day: string) =>
          action.status === 'planned' || action.status === 'under-way' || day >= '2026-11-28';
        const daysOf = (action: PlanAction) =>
          [...followUpDates(plan, action), ...(action.due === null ? [] : [action.due])].filter((day) =>
            coming(action, day),
          );
        const expected = plan.actions.flatMap((action) =>
          daysOf(action).map((day) => [day, addDays(day, 1), true]),
        );
        if (file === null) {
          expect(expected).toEqual([]);
          return;
        }
        const lines = linesOf(file);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}|\p{Cs}/u);
        for (const line of lines) expect(octets(line)).toBeLessThanOrEqual(75);
        for (const [index, line] of lines.entries()) {
          if (!line.startsWith(' ')) continue;
          const before = lines[index - 1]!.replace(/^ /, '');
          const [letter] = segments(line.slice(1));
          const isOneLetter =
            segments(before + line.slice(1)).length <
            segments(before).length + segments(line.slice(1)).length;
          if (isOneLetter) expect(octets(segments(before).at(-1)! + letter!)).toBeGreaterThanOrEqual(75);
        }
        const events = read(file);
        expect(events.map(({ start, end, isDate }) => [start, end, isDate])).toEqual(expected);
        expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
        for (const { sequence, uid } of events) {
          expect(sequence).toBe(plan.revision);
          expect(uid.length).toBeLessThan(255);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/**
 * The parts of RFC 5545 that three calendars document as supported; docs/decisions/plan.md has the sections. Google: the guide to its CalDAV
 * interface (no VTODO, no VJOURNAL, no AUDIO). Microsoft: [MS-OXCICAL] 2.1.3, the processing rules, column PUB. Apple: what EventKit has of an
 * event and an alarm.
 */
const ACCEPTED = {
  vcalendar: ['prodid', 'version'],
  vevent: ['uid', 'dtstamp', 'sequence', 'dtstart', 'dtend', 'summary', 'description', 'status', 'transp'],
  valarm: ['action', 'description', 'trigger'],
};

test('there is no property that any of three calendars refuses', () => {
  const used: Record<string, Set<string>> = { vcalendar: new Set(), vevent: new Set(), valarm: new Set() };
  const parameters = new Set<string>();
  const visit = (component: ICAL.Component): void => {
    for (const property of component.getAllProperties()) {
      used[component.name]!.add(property.name);
      const [, ofProperty] = property.toJSON() as [string, object];
      for (const name of Object.keys(ofProperty)) parameters.add(name);
    }
    component.getAllSubcomponents().forEach(visit);
  };
  fc.assert(
    fc.property(plans, (plan) => {
      const file = planToCalendar(plan, sv);
      if (file !== null) visit(new ICAL.Component(ICAL.parse(file) as [string, never[], never[]]));
    }),
    { numRuns: 100 },
  );
  expect(used).toEqual(
    Object.fromEntries(Object.entries(ACCEPTED).map(([component, names]) => [component, new Set(names)])),
  );
  // That a value is a date is said in the line, and the reader takes it for the value's type.
  expect([...parameters]).toEqual([]);
  const lines = unfolded(fileOf(aPlan()));
  expect(new Set(lines.flatMap((line) => /^[A-Z]+;([^:]+):/.exec(line)?.[1] ?? []))).toEqual(
    new Set(['VALUE=DATE']),
  );
  expect(new Set(lines.flatMap((line) => /^BEGIN:(.+)/.exec(line)?.[1] ?? []))).toEqual(
    new Set(['VCALENDAR', 'VEVENT', 'VALARM']),
  );
});

test.each<[string, unknown, unknown, string, string]>([
  ['no plan', null, sv, 'plan', 'invalid-argument'],
  ['a report', { kind: 'kund-diagnos-group-result' }, sv, 'plan/kind', 'invalid-argument'],
  ['a later format', { ...aPlan(), format: 2 }, sv, 'plan/format', 'incompatible'],
  [
    'a revision that no calendar takes',
    aPlan({ revision: 2 ** 31 }),
    sv,
    'plan/revision',
    'invalid-argument',
  ],
  ['a day in another form', planOf({ due: '28/12/2026' }), sv, 'plan/actions/0/due', 'invalid-argument'],
  ['a locale that is empty', aPlan(), { locale: '' }, 'options/locale', 'invalid-argument'],
  ['texts without names', aPlan(), { texts: {} }, 'options/texts/questions', 'invalid-argument'],
  ['a time that is no date', aPlan(), { now: '2026-11-28' }, 'options/now', 'invalid-argument'],
  ['a date that is none', aPlan(), { now: new Date(NaN) }, 'options/now', 'invalid-argument'],
  ['a year of five digits', aPlan(), { now: new Date(8e15) }, 'options/now', 'invalid-argument'],
])('rejects %s', (_, plan, options, path, code) => {
  expect(failure(() => planToCalendar(plan as never, options as never))).toEqual({ code, path });
});
