import { discussionItems, type DiscussionItem } from '../../scoring/discussion-order.js';
import type { KundDiagnosError } from '../../scoring/validation/error.js';
import type { Evaluation } from '../../scoring/evaluate.js';
import type { Instrument, Scale } from '../../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../../scoring/parse-instrument.js';
import { rulesParser } from '../../scoring/parse-rules.js';
import { possibleTallyParser, type ParsedTally } from '../../scoring/parse-tally.js';
import { recommendationsFor } from '../../scoring/recommend.js';
import { summarizeTally, type Summary } from '../../scoring/summarize.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import type { TalliesByGroup } from '../../scoring/tallies-by-group.js';
import type { Tally } from '../../scoring/tally.js';
import { parseArgument, parseDocument } from '../../scoring/validation/argument.js';
import {
  fail,
  integer,
  MAX_COUNT,
  object,
  optional,
  plainObject,
  refine,
  string,
  unparsed,
  type Parser,
} from '../../scoring/validation/validate.js';
import type { CustomersInput, CustomersReport } from '../customers/types.js';
import { customersStep, type CustomersStep } from '../customers/customers-step.js';
import { withContradicted } from '../customers/reorder-discussion.js';
import { withMeasured, type ReportedStep } from './next-steps.js';
import { namedParts, PartParser } from '../part-parser.js';
import { visibleGroups, type NamedTally } from '../visible-groups.js';

/** A group's figures as a host has them. Everything but the tally may be left out. */
export interface GroupInput<Q extends string = string> {
  /** The whole group's tally; `null` while nobody has answered. */
  readonly tally: Tally<Q> | null | undefined;
  /** One breakdown of the whole by name, such as roles; `null` for a group that is hidden. */
  readonly groups?: TalliesByGroup<Q> | null | undefined;
  /** Earlier rounds of the whole by name, the oldest first; `null` for one that is hidden. */
  readonly rounds?: TalliesByGroup<Q> | null | undefined;
  /** The name of the present round, for example `Hösten 2026`. */
  readonly round?: string | null | undefined;
  /** How many were asked to answer: a whole number, at least as many as have answered. */
  readonly invited?: number | null | undefined;
  /** The least number of people whose figures are shown: a whole number from 1. Default: 5. */
  readonly minimumGroupSize?: number | null | undefined;
  /** Customers' answers and figures, to show beside the group's own picture. Default: none. */
  readonly customers?: CustomersInput | null | undefined;
}

/** One group's figures; no summary when it is hidden. */
export interface GroupSummary<Q extends string = string> {
  name: string;
  summary: Summary<Q> | null;
}

/** An earlier round's figures; no summary when it is hidden, and then the reason. */
export interface RoundSummary<Q extends string = string> extends GroupSummary<Q> {
  /** `too-few` answered, or the round is of another instrument or version. */
  hiddenReason: 'too-few' | 'incompatible' | null;
}

/**
 * Everything that may be shown of a group, and nothing else: the least group size is applied here, once. Views, files and texts are made
 * from it. Plain JSON.
 */
export interface GroupReport<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> extends Evaluation<Q, R, S> {
  instrument: string;
  version: number;
  scale: Scale;
  round: string | null;
  minimumGroupSize: number;
  invited: number | null;
  /** The number of answers: the only figure that is shown of a group that is too small. */
  responses: number;
  /** `null` when fewer than the least group size have answered. */
  summary: Summary<Q> | null;
  /**
   * The questions in the order to discuss them, each with the reasons. One that the group sees as green while customers' figures say otherwise
   * comes after the red ones.
   */
  order: DiscussionItem<Q>[];
  groups: GroupSummary<Q>[];
  rounds: RoundSummary<Q>[];
  /** Every next step, the ones for the weakest questions first; those that a rule postpones come last, and name it. */
  nextSteps: ReportedStep<Q, R, S>[];
  /** The customers' figures. Left out where there are none. */
  customers?: CustomersReport;
}

/** From this many people on the spread between them is shown: with fewer it could help to prove one person's answers. */
const MIN_PEOPLE_FOR_SD = 10;

/**
 * Everything that may be shown of a group, from its counts.
 *
 * A whole group smaller than the limit is reduced to its number of answers. Groups smaller than the limit are hidden, and one more
 * where the whole minus the groups that are shown would tell about fewer people than the limit; people of the whole who are in no
 * group count as hidden. Of a round that is too small, or of another instrument or version, only the name and the reason are left.
 *
 * @param instrument The instrument that was answered.
 * @param input The whole group's tally and, where you have them, one breakdown, earlier rounds and the rest of `GroupInput`.
 * @returns The report. A report that is made from another report hides nothing more.
 * @throws {KundDiagnosError} `incompatible` for figures of another instrument or version, and for groups that hold others than the whole;
 *   else `invalid-argument`.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * const report = groupReport(kundorientering, { tally: team, groups: [['CS', team]], minimumGroupSize: 2 });
 * [report.responses, report.summary.rounded, report.groups[0].name]; // [2, 3.5, 'CS']
 * groupReport(kundorientering, { tally: team }).summary; // null
 */
export function groupReport<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  input: GroupInput<Q>,
): GroupReport<Q, R, S> {
  return reportOrThrow('groupReport', instrument, input, customersStep);
}

/**
 * Makes a report, or throws the first error in the name of the public function that was called.
 *
 * @param step Makes the customers' part. Default: it is left out.
 */
export function reportOrThrow<Q extends string, R extends string, S extends string>(
  functionName: string,
  instrument: Instrument<Q, R, S>,
  input: unknown,
  step?: CustomersStep,
): GroupReport<Q, R, S> {
  const { report } = groupReportWithErrors(instrument, input, {
    functionName,
    customersStep: step,
    onError: (error) => {
      throw error;
    },
  });
  // Without a whole there is an error, and the first is thrown.
  return report!;
}

/** A report, and why parts of the input are not in it. */
export interface GroupReportWithErrors<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> {
  /** `null` when the whole group's figures were rejected. */
  report: GroupReport<Q, R, S> | null;
  errors: KundDiagnosError[];
}

/**
 * Makes a report without the parts that are rejected: a group, a round, the round's name, the number of invited people, a customer figure.
 *
 * @param options `functionName`: the public function that was called. `suppressed`: the number of answers, where nothing else is left of the
 *   whole. `customersStep`: makes the customers' part. Default: it is left out. `onError`: is told of each error.
 * @throws {KundDiagnosError} for a bad instrument or least group size, and for input that is no object.
 */
export function groupReportWithErrors<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  input: unknown,
  {
    functionName = 'groupReport',
    suppressed = 0,
    customersStep: step,
    onError,
  }: {
    functionName?: string;
    suppressed?: number;
    customersStep?: CustomersStep | undefined;
    onError?: (error: KundDiagnosError) => void;
  } = {},
): GroupReportWithErrors<Q, R, S> {
  const parsed = instrumentArgument<Q>(functionName, instrument);
  const rules = parseArgument(functionName, 'instrument', instrument, rulesParser<Q, R, S>(parsed.ids));
  const { tally, groups, rounds, round, invited, minimumGroupSize, customers } = parseDocument(
    functionName,
    input,
    parseInput,
  );
  const minimum = minimumGroupSize ?? DEFAULT_MINIMUM_GROUP_SIZE;
  const parseTally = optional(possibleTallyParser(parsed));
  const parts = new PartParser(functionName, onError);
  const summaryOf = (shown: ParsedTally | null): Summary<Q> | null =>
    shown && shown.n >= minimum ? summaryToShow(parsed, shown) : null;

  const whole = parts.parse(['tally'], tally, parseTally, undefined);
  if (whole === undefined) return { report: null, errors: parts.errors };
  const responses = whole?.n ?? suppressed;
  const summary = summaryOf(whole);

  const namedGroups = parts.parse(['groups'], groups, namedParts, []);
  const namedTallies = namedGroups.flatMap(([name, group]): NamedTally[] => {
    const groupTally = parts.parse(['groups', name], group, parseTally, undefined);
    return groupTally === undefined ? [] : [{ name, tally: groupTally }];
  });
  const visible = (): NamedTally[] =>
    whole && summary ? visibleGroups(whole, namedTallies, minimum, parsed.scale) : [];
  const groupSummaries = parts.parse(['groups'], null, visible, []).map((group) => ({
    name: group.name,
    summary: summaryOf(group.tally),
  }));

  const roundSummaries = parts
    .parse(['rounds'], rounds, namedParts, [])
    .flatMap(([name, earlier]) =>
      parts
        .parseRound(name, earlier, (value) => summaryOf(parseTally(value)))
        .map(({ figures, hiddenReason }): RoundSummary<Q> => ({ name, summary: figures, hiddenReason })),
    );

  const questions = summary?.questions ?? [];
  const evaluation = summary && recommendationsFor(rules, summary.light, questions);
  const nextSteps = evaluation?.nextSteps ?? [];
  const order = discussionItems(
    questions,
    groupSummaries.map((group) => [group.name, group.summary]),
  );
  const shownCustomers =
    step?.report(customers ?? {}, {
      ids: parsed.ids,
      minimumGroupSize: minimum,
      order,
      parsePart: (path, value, parse) => parts.parse(['customers', ...path], value, parse, null),
    }) ?? null;
  const report = {
    instrument: parsed.id,
    version: parsed.version,
    scale: parsed.scale,
    round: parts.parse(['round'], round, optional(string), null),
    minimumGroupSize: minimum,
    invited: parts.parse(['invited'], invited, optional(invitedParser(responses)), null),
    responses,
    summary,
    order: shownCustomers ? withContradicted(order, shownCustomers.contradicted) : order,
    groups: groupSummaries,
    rounds: roundSummaries,
    rules: evaluation?.rules ?? [],
    nextSteps: shownCustomers ? withMeasured(nextSteps, rules.nextSteps, shownCustomers) : nextSteps,
    ...(shownCustomers && { customers: shownCustomers }),
  };
  return { report, errors: parts.errors };
}

const inputFields = object({
  tally: unparsed,
  groups: unparsed,
  rounds: unparsed,
  round: unparsed,
  invited: unparsed,
  minimumGroupSize: optional(integer(1)),
  customers: unparsed,
});

const parseInput: Parser<ReturnType<typeof inputFields>> = (value) => {
  const input = plainObject(value);
  // The tally itself is easily given in place of what it belongs in.
  if ('questions' in input && !('tally' in input)) fail('an object { tally }', value);
  return inputFields(input);
};

/** The message is the same whatever the number of responses, so that a page with live figures is warned once. */
export const invitedParser = (responses: number): Parser<number> =>
  refine(
    'a whole number, at least as many as have answered',
    (invited: number) => Number.isInteger(invited) && invited >= responses && invited <= MAX_COUNT,
  );

/** Leaves out the spread between fewer than ten people, and else rounds it: exact, it could help to prove one person's answers. */
function summaryToShow<Q extends string>(instrument: ParsedInstrument<Q>, tally: ParsedTally): Summary<Q> {
  const summary = summarizeTally(instrument, tally);
  const { n, sd } = summary;
  return { ...summary, sd: sd === null || n < MIN_PEOPLE_FOR_SD ? null : Math.round(sd * 10) / 10 };
}
