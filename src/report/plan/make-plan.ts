import { parseArgument } from '../../scoring/validation/argument.js';
import { strictObject } from '../../scoring/validation/strict-object.js';
import {
  arrayOf,
  integer,
  nonEmptyString,
  object,
  optional,
  string,
  type Parser,
} from '../../scoring/validation/validate.js';
import { uuid } from '../../scoring/uuid.js';
import { NO_DECISIONS, parseDecisions, plannedItems, type Decisions } from '../group-report/decisions.js';
import type { GroupReport } from '../group-report/report.js';
import { parseLocalDate, type LocalDate } from '../../plan/local-date.js';
import { MAX_LENGTHS, MAX_OPEN_ACTIONS, parseLight, type Plan, type PlanAction } from '../../plan/plan.js';
import { defaultDueDate } from '../../plan/schedule.js';

/** The fields of a group's report that a plan needs. */
export interface ReportForPlan {
  instrument: string;
  version: number;
  round: string | null;
  /** Only the lights are used. */
  order: Pick<GroupReport['order'][number], 'question' | 'light'>[];
}

const parseReportForPlan: Parser<ReportForPlan> = object({
  instrument: nonEmptyString,
  version: integer(1),
  round: optional(string),
  order: arrayOf(object({ question: nonEmptyString, light: parseLight })),
});

/**
 * Makes a plan of a meeting's decisions: an action for each that was chosen, and an empty one for a chosen area without any. Each
 * is to be done 30 days after the decision for a red area and 90 for a yellow. Three at most, in the order that they were chosen, since more
 * than that usually does not get done.
 *
 * @param report From `groupReport`.
 * @param decisions The meeting's decisions.
 * @param options `decided`: the day of the decision, as `2026-11-28`.
 * @returns A plan that nobody has saved: its `revision` is 0. Its ids are new each time.
 * @throws {KundDiagnosError} `invalid-argument` or `unreadable` for something that is not a report, decisions or a day.
 *
 * @example
 * const report = groupReport(kundorientering, { tally: tally(kundorientering, responses), minimumGroupSize: 2 });
 * const { actions } = makePlan(report, { chosen: ['sla'], discussed: [] }, { decided: '2026-11-28' });
 * actions[0].due; // '2027-02-26'
 */
export function makePlan(
  report: GroupReport,
  decisions: Decisions,
  options: { readonly decided: LocalDate },
): Plan {
  return planOf(
    parseArgument('makePlan', 'report', report, parseReportForPlan),
    parseArgument('makePlan', 'decisions', decisions, parseDecisions) ?? NO_DECISIONS,
    parseArgument('makePlan', 'options', options, strictObject({ decided: parseLocalDate })).decided,
  );
}

/** The same for validated input. */
export function planOf(report: ReportForPlan, decisions: Required<Decisions>, decided: LocalDate): Plan {
  const { instrument, version, round } = report;
  const planned = plannedItems(decisions)
    .filter(({ question }) => isInReport(report, question))
    .map(({ question, text }) => newAction(report, question, text, decided));
  return {
    kind: 'kund-diagnos-plan',
    format: 1,
    id: uuid(),
    revision: 0,
    instrument,
    version,
    round,
    decided,
    actions: planned.slice(0, MAX_OPEN_ACTIONS),
  };
}

/** True for any question when the group is too small to be shown: its report lists none. */
const isInReport = ({ order }: ReportForPlan, chosen: string): boolean =>
  order.length === 0 || order.some(({ question }) => question === chosen);

/** A new action for an area, with the due date that follows from its light. */
export function newAction(
  { order }: Pick<ReportForPlan, 'order'>,
  question: string,
  text: string | null,
  decided: LocalDate,
): PlanAction {
  const light = order.find((item) => item.question === question)?.light ?? null;
  return {
    id: uuid(),
    question,
    light,
    text: text === null ? null : cutText(text),
    owner: null,
    due: defaultDueDate(light, decided),
    status: 'planned',
    reason: null,
    checkIns: [],
  };
}

/** Cuts a text to the length of an action, without splitting a surrogate pair; `null` when it is blank. */
const cutText = (text: string): string | null =>
  text
    .trim()
    .slice(0, MAX_LENGTHS.text)
    .replace(/[\ud800-\udbff]$/, '') || null;
