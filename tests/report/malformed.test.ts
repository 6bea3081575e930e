// Malformed input gives the library's own error or a correct result. Every function gets at least 10,000 inputs. `parseGroupReport` and `parseNpsReport`
// are covered in tests of their own.
import { describe as suite, test } from 'vitest';
import { kundorientering, kundorienteringSv } from '../../src/instruments/index.js';
import { exportStrings } from '../../src/locales/sv/export.js';
import * as report from '../../src/report/index.js';
import { summarize, type Path } from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';
import {
  expectEveryFunction,
  malformedChecks,
  subjectsOf,
  type MalformedArgument,
} from '../support/malformed.js';
import { fallenNps } from './figures/figures.js';
import { autumn } from './nps/answers.js';
import { anAction, aPlan } from '../plan/plans.js';
import { count, roles, spring, twelve } from './twelve.js';

const input = {
  tally: twelve,
  groups: roles,
  rounds: [
    ['Vår', spring],
    ['Förr', { ...spring, version: 2 }],
  ],
  round: 'Höst',
  invited: 14,
  minimumGroupSize: 5,
};
const made = report.groupReport<string, string, string>(kundorientering, input as report.GroupInput);
const summary = summarize(kundorientering, count('1234512345', '2345123451'));
const { id, version, scale, questions, thresholds, rules, nextSteps } = kundorientering;
const instrument = { id, version, scale, questions, thresholds, rules, nextSteps };

/** Every field is filled in, since in place of an empty one much would be valid. */
const plan = aPlan({
  round: 'Höst',
  actions: [
    anAction({ status: 'stopped', reason: 'Ingen tid', checkIns: [{ date: '2026-12-05', note: 'Ja' }] }),
    anAction({ id: 'a2' }),
  ],
});
const planOptions = { texts: { questions: { voc: { name: 'VoC' } } }, locale: 'sv' };
const decisions = { chosen: ['voc'], discussed: ['icp'], actions: [{ question: 'voc', text: 'Ring' }] };
const isCalendar = (result: unknown): boolean =>
  /^BEGIN:VCALENDAR\r\n[\s\S]*END:VCALENDAR\r\n$/.test(result as string);
/** Ids are new each time. */
const isPlan = (result: unknown): boolean => Array.isArray((result as report.Plan).actions);

const isText = (result: unknown): boolean => typeof result === 'string';
/** A document with the right kind. */
function isDocument(result: unknown): boolean {
  const document = JSON.parse(result as string) as { kind: string };
  return document.kind === 'kund-diagnos-group-result';
}
/** A table has a byte-order mark, and its last row ends with a line break. */
const isTable = (result: unknown): boolean => /^\ufeff([\s\S]*\r\n)?$/.test(result as string);

const isRightInInstrument = (path: Path, value: unknown): boolean => {
  if (path[0] === 'thresholds' && typeof value === 'number') {
    return (
      Number.isFinite(value) && (path[1] === 'green' ? value > thresholds.yellow : value < thresholds.green)
    );
  }
  // The id of a rule or a step is any text that is not empty.
  return path[0] === 'rules' && path.at(-1) === 'questions' && Array.isArray(value) && value.length === 0;
};
const isNothing = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0 && isPlain(value);
const isPlain = (value: object): boolean =>
  [null, Object.prototype].includes(Object.getPrototypeOf(value) as null);

/** True for a round without an instrument or a version, which counts as another's. */
const isOfAnother = (path: Path, value: unknown): boolean =>
  path[3] === 'instrument' || path[3] === 'version' || (path.length === 3 && isPlain(value as object));

const nps = report.npsReport(autumn);
/** What a host may leave out, or name as it likes. */
const isRightInNps = (path: Path, value: unknown): boolean => {
  const [part, index, key] = path;
  if (part === undefined) return isPlain(value as object);
  if (part === 'round') return value === '';
  if (part === 'comments') return index === undefined ? isNothing(value) : typeof value === 'string';
  if (part === 'breakdowns') return isNothing(value) || value instanceof Map;
  return part === 'rounds' && (isNothing(value) || key === 0 || key === 1);
};

const rows: MalformedArgument[] = [
  [
    'groupReport instrument',
    instrument,
    (value) => report.groupReport(value, { tally: twelve }),
    { isRight: isRightInInstrument },
  ],
  [
    'groupReport',
    input,
    (value) => report.groupReport(kundorientering, value),
    {
      isRight: (path, value) => {
        const [part, index, key] = path;
        // Input without a tally is valid.
        if (part === undefined) return isPlain(value as object);
        if (part === 'groups') return index === undefined && isNothing(value);
        if (part === 'round') return value === '';
        // A round may be called anything, and be of another version.
        return (
          part === 'rounds' && (isNothing(value) || index === 1 || key === 0 || isOfAnother(path, value))
        );
      },
    },
  ],
  [
    'ownReport instrument',
    instrument,
    (value) => report.ownReport(value, respond('a', [1, 2, 3, 4, 5, 1, 2, 3, 4, 5])),
    { isRight: isRightInInstrument },
  ],
  [
    'ownReport response',
    respond('a', [1, 2, 3, 4, 5, 1, 2, 3, 4, 5]),
    (value) => report.ownReport(kundorientering, value),
  ],
  [
    'csv rows',
    [
      ['Område', 'Medel'],
      ['=A1', 3.5],
      [null, -1],
    ],
    (value) => report.csv(value, 'sv'),
    { isSound: isTable },
  ],
  ['csv locale', 'en', (value) => report.csv([['a', 0.5]], value)],
  [
    'summaryToCsv summary',
    summary,
    (value) => report.summaryToCsv(value, kundorientering.scale),
    { isSound: isTable },
  ],
  ['summaryToCsv scale', scale, (value) => report.summaryToCsv(summary, value), { isSound: isTable }],
  [
    'summaryToCsv options',
    { locale: 'sv', texts: kundorienteringSv, strings: exportStrings.tableStrings },
    (value) => report.summaryToCsv(summary, kundorientering.scale, value),
    { isSound: isTable, mayBeUnreadable: true },
  ],
  ['groupReportToCsv report', made, (value) => report.groupReportToCsv(value), { isSound: isTable }],
  [
    'groupReportToCsv options',
    { locale: 'sv', texts: kundorienteringSv, strings: exportStrings.tableStrings },
    (value) => report.groupReportToCsv(made, value),
    { isSound: isTable, mayBeUnreadable: true },
  ],
  ['groupReportToJson report', made, (value) => report.groupReportToJson(value), { isSound: isDocument }],
  [
    'groupReportToText report',
    made,
    (value) => report.groupReportToText(value, { texts: kundorienteringSv }),
    { isSound: isText, mayBeUnreadable: true },
  ],
  [
    // Missing texts surface only when the report is written.
    'groupReportToText',
    { texts: kundorienteringSv, locale: 'sv' },
    (value) => report.groupReportToText(made, value),
    { isSound: isText, mayBeUnreadable: true },
  ],
  [
    'makePlan report',
    made,
    (value) => report.makePlan(value, decisions, { decided: '2026-11-28' }),
    { isSound: isPlan },
  ],
  [
    'makePlan decisions',
    decisions,
    (value) => report.makePlan(made, value, { decided: '2026-11-28' }),
    { isSound: isPlan },
  ],
  [
    'makePlan options',
    { decided: '2026-11-28' },
    (value) => report.makePlan(made, decisions, value),
    { isSound: isPlan },
  ],
  ...(['figuresReport', 'figuresToText', 'figuresToCsv', 'figuresToJson'] as const).map(
    (name): MalformedArgument => [
      `${name} figures`,
      [fallenNps],
      (value) => report[name](value),
      // A figure that is wrong is left out, and there may be none.
      { isSound: () => true, isRight: (path, value) => path.length > 0 || Array.isArray(value) },
    ],
  ),
  ...(['figuresToText', 'figuresToCsv'] as const).map((name): MalformedArgument => [
    `${name} options`,
    { locale: 'sv', texts: { questions: { voc: { name: 'VoC' } } } },
    (value) => report[name]([fallenNps], value),
    { isSound: isText },
  ]),
  ['npsReport', autumn, (value) => report.npsReport(value), { isRight: isRightInNps, isSound: () => true }],
  ...(['npsReportToText', 'npsReportToCsv', 'npsCommentsToCsv', 'npsReportToJson'] as const).flatMap(
    (name): MalformedArgument[] => [
      [`${name} report`, nps, (value) => report[name](value), { isSound: isText, mayBeUnreadable: true }],
    ],
  ),
  ...(['npsReportToText', 'npsReportToCsv', 'npsCommentsToCsv'] as const).map((name): MalformedArgument => [
    `${name} options`,
    { locale: 'sv' },
    (value) => report[name](nps, value),
    { isSound: isText, mayBeUnreadable: true },
  ]),
  ['followUp plan', plan, (value) => report.followUp(value, '2026-12-29'), { isSound: Array.isArray }],
  ['followUp today', '2026-12-29', (value) => report.followUp(plan, value)],
  [
    'planToCalendar plan',
    plan,
    (value) => report.planToCalendar(value, { now: new Date(0) }),
    { isSound: isCalendar },
  ],
  [
    'planToCalendar options',
    { ...planOptions, now: new Date(0) },
    (value) => report.planToCalendar(plan, value),
    { isSound: isCalendar },
  ],
  ['planToText plan', plan, (value) => report.planToText(value), { isSound: isText }],
  ['planToText options', planOptions, (value) => report.planToText(plan, value), { isSound: isText }],
  ['planToCsv plan', plan, (value) => report.planToCsv(value), { isSound: isTable }],
  ['planToCsv options', planOptions, (value) => report.planToCsv(plan, value), { isSound: isTable }],
  [
    'helpedInstrument plan',
    plan,
    (value) => report.helpedInstrument(value),
    { isSound: (value) => value !== undefined },
  ],
];

suite.each(subjectsOf(rows))('%s', (_, subject, runs) => {
  test.each(malformedChecks)('%s', (__, check) => {
    check(subject, runs);
  });
});

test('every exported function is covered', () => {
  expectEveryFunction(rows, report, ['parseGroupReport', 'parseNpsReport']);
});
