import { discussionItems, type DiscussionItem } from '../scoring/discussion-order.js';
import type { KundDiagnosError, Path } from '../scoring/error.js';
import type { Evaluation } from '../scoring/evaluate.js';
import type { Instrument, Scale } from '../scoring/instrument.js';
import { instrumentArgument, type ParsedInstrument } from '../scoring/parse-instrument.js';
import { rulesParser } from '../scoring/parse-rules.js';
import { possibleTallyParser, type ParsedTally } from '../scoring/parse-tally.js';
import { recommendationsFor } from '../scoring/recommend.js';
import { summarizeTally, type Summary } from '../scoring/summarize.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../scoring/suppress-small-groups.js';
import type { TalliesByGroup } from '../scoring/tallies-by-group.js';
import type { Tally } from '../scoring/tally.js';
import { parseArgument, parseDocument } from '../scoring/argument.js';
import { named } from '../scoring/named.js';
import { problemError } from '../scoring/problem.js';
import {
  fail,
  integer,
  MAX_COUNT,
  object,
  optional,
  plainObject,
  refine,
  string,
  toFailure,
  type Failure,
  type Parser,
} from '../scoring/validate.js';
import type { CustomersInput, CustomersReport } from './customers/customers.js';
import type { CustomersStep } from './customers/customers-step.js';
import { withContradicted } from './customers/with-contradicted.js';
import { visibleGroups, type NamedTally } from './visible-groups.js';

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
  /** What customers said, to stand beside what the group says of itself. Default: nothing. */
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
  /** How many have answered: the one figure that is shown of a group that is too small. */
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
  /** The customers' figures. Left out where there are none. */
  customers?: CustomersReport;
}

/** From this many people on the spread between them is shown: with fewer it could help to prove one person's answers. */
const MIN_PEOPLE_FOR_SD = 10;

/**
 * Makes a report, or throws the first error in the name of the public function that was called.
 *
 * @param customersStep Default: what customers said is left out.
 */
export function reportOrThrow<Q extends string, R extends string, S extends string>(
  functionName: string,
  instrument: Instrument<Q, R, S>,
  input: unknown,
  customersStep?: CustomersStep,
): GroupReport<Q, R, S> {
  const { report } = groupReportWithErrors(instrument, input, {
    functionName,
    customersStep,
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

/** More groups and rounds than this that are wrong are left out without an error each: nobody reads them before mending the first. */
const MAX_PART_ERRORS = 20;

/**
 * Makes a report of what can be used: a group, a round, the round's name, a number of invited people or a figure of the customers' that is rejected
 * is left out.
 *
 * @param options The public function that was called, how many have answered where that is all that is left of the whole, what makes the
 *   customers' part, which is else left out, and what to do with an error. Default: it is collected.
 * @throws {KundDiagnosError} for a bad instrument or least group size, and for input that is no object.
 */
export function groupReportWithErrors<Q extends string, R extends string, S extends string>(
  instrument: Instrument<Q, R, S>,
  input: unknown,
  {
    functionName = 'groupReport',
    suppressed = 0,
    customersStep,
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
  const errors: KundDiagnosError[] = [];

  let partErrors = 0;
  const reject = (path: Path, { path: inner, expected, received, code, options }: Failure): void => {
    if (path.length > 1 && ++partErrors > MAX_PART_ERRORS) return;
    const problem = { path: [...path, ...inner], expected, received };
    const error = problemError(functionName, problem, code, options);
    onError?.(error);
    errors.push(error);
  };
  /** Parses a part of the input. Where it is rejected, its error is collected and the fallback takes its place. */
  const parsePart = <T, F>(path: Path, value: unknown, parse: Parser<T>, fallback: F): T | F => {
    try {
      return parse(value);
    } catch (error) {
      reject(path, toFailure(error));
      return fallback;
    }
  };
  const summaryOf = (shown: ParsedTally | null): Summary<Q> | null =>
    shown && shown.n >= minimum ? summaryToShow(parsed, shown) : null;

  const whole = parsePart(['tally'], tally, parseTally, undefined);
  if (whole === undefined) return { report: null, errors };
  const responses = whole?.n ?? suppressed;
  const summary = summaryOf(whole);

  const namedGroups = parsePart(['groups'], groups, namedParts, []);
  const namedTallies = namedGroups.flatMap(([name, group]): NamedTally[] => {
    const groupTally = parsePart(['groups', name], group, parseTally, undefined);
    return groupTally === undefined ? [] : [{ name, tally: groupTally }];
  });
  const visible = (): NamedTally[] =>
    whole && summary ? visibleGroups(whole, namedTallies, minimum, parsed.scale) : [];
  const groupSummaries = parsePart(['groups'], null, visible, []).map((group) => ({
    name: group.name,
    summary: summaryOf(group.tally),
  }));

  const namedRounds = parsePart(['rounds'], rounds, namedParts, []);
  const roundSummaries = namedRounds.flatMap(([name, earlier]): RoundSummary<Q>[] => {
    try {
      const roundSummary = summaryOf(parseTally(earlier));
      return [{ name, summary: roundSummary, hiddenReason: roundSummary ? null : 'too-few' }];
    } catch (error) {
      const failure = toFailure(error);
      if (failure.code === 'incompatible') return [{ name, summary: null, hiddenReason: 'incompatible' }];
      reject(['rounds', name], failure);
      return [];
    }
  });

  const questions = summary?.questions ?? [];
  const evaluation = summary && recommendationsFor(rules, summary.light, questions);
  const order = discussionItems(
    questions,
    groupSummaries.map((group) => [group.name, group.summary]),
  );
  const shownCustomers =
    customersStep?.report(customers ?? {}, {
      ids: parsed.ids,
      minimumGroupSize: minimum,
      order,
      parsePart: (path, value, parse) => parsePart(['customers', ...path], value, parse, null),
    }) ?? null;
  const report = {
    instrument: parsed.id,
    version: parsed.version,
    scale: parsed.scale,
    round: parsePart(['round'], round, optional(string), null),
    minimumGroupSize: minimum,
    invited: parsePart(['invited'], invited, optional(invitedParser(responses)), null),
    responses,
    summary,
    order: shownCustomers ? withContradicted(order, shownCustomers.contradicted) : order,
    groups: groupSummaries,
    rounds: roundSummaries,
    rules: evaluation?.rules ?? [],
    nextSteps: evaluation?.nextSteps ?? [],
    ...(shownCustomers && { customers: shownCustomers }),
  };
  return { report, errors };
}

const unparsed: Parser<unknown> = (value) => value;
const namedParts: Parser<[name: string, part: unknown][]> = (value) => optional(named(unparsed))(value) ?? [];

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

/** Below ten people the spread between them is left out, and else rounded: exact, it could help to prove what one person answered. */
function summaryToShow<Q extends string>(instrument: ParsedInstrument<Q>, tally: ParsedTally): Summary<Q> {
  const summary = summarizeTally(instrument, tally);
  const { n, sd } = summary;
  return { ...summary, sd: sd === null || n < MIN_PEOPLE_FOR_SD ? null : Math.round(sd * 10) / 10 };
}
