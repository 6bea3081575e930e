import { parseDocument } from '../../scoring/validation/argument.js';
import type { KundDiagnosError } from '../../scoring/validation/error.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import {
  integer,
  object,
  optional,
  plainObject,
  string,
  unparsed,
} from '../../scoring/validation/validate.js';
import {
  DEFAULT_MINIMUM_COMMENTS,
  groupComments,
  parseComments,
  parseMinimumComments,
  type CommentsOfKind,
} from '../../surveys/comments-by-kind.js';
import { SURVEYS, type SurveyComment } from '../../surveys/survey.js';
import { parseNpsCounts, type NpsCounts, type ParsedNpsCounts } from '../../surveys/survey-counts.js';
import { invitedParser } from '../group-report/report.js';
import { namedParts, PartParser } from '../part-parser.js';
import { visibleGroups } from '../visible-groups.js';
import { chanceBetween, fromOthers, groupsApart, type Chance, type NpsDifference } from './difference.js';
import { npsFigures, type NpsFigures } from './figures.js';

/** Values by name: an object, a `Map` or pairs. The last two keep their order. */
type ByName<T> = Iterable<readonly [name: string, value: T]> | Readonly<Record<string, T>>;

/** Counts by the name of a group or a round; `null` for one that is hidden. */
export type NpsCountsByName = ByName<NpsCounts | null | undefined>;

/** Customers' answers as a host has them. Only the tally is required. */
export interface NpsReportInput {
  /** All answers: a tally, its 11 counts, or how many of each kind. `null` while nobody has answered. */
  readonly tally: NpsCounts | null | undefined;
  /**
   * Breakdowns of the same answers (by person, team, site or segment), each with its groups by name. Small groups are hidden in each breakdown by
   * itself. Two breakdowns can be subtracted from each other, as a site from the team around it: `mayPublish` of `kund-diagnos/scoring` decides, where
   * the rows are, whether both may be published.
   */
  readonly breakdowns?: ByName<NpsCountsByName> | null | undefined;
  /** Earlier rounds of the whole by name, the oldest first; `null` for one that is hidden. */
  readonly rounds?: NpsCountsByName | null | undefined;
  /** The name of the present round, for example `Hösten 2026`. */
  readonly round?: string | null | undefined;
  /** How many were asked in the present round: a whole number, at least as many as have answered. Default: not known. */
  readonly invited?: number | null | undefined;
  /** `{ score, comment }` of these answers, in any order. */
  readonly comments?: Iterable<SurveyComment> | null | undefined;
  /** The least number of answers that figures are shown of: a whole number from 1. Default: 5. */
  readonly minimumGroupSize?: number | null | undefined;
  /** The least number of detractors, passives or promoters whose comments are shown: a whole number from 5. Default: 10. */
  readonly minimumComments?: number | null | undefined;
}

/** One group's figures; none when it is hidden. */
export interface NpsGroup {
  name: string;
  figures: NpsFigures | null;
  /** How it differs from everybody else; `null` where it is hidden, or there is nobody else. */
  fromOthers: NpsDifference | null;
}

/** One way to divide the customers. */
export interface NpsBreakdown {
  /** The kind of groups: teams, sites, segments. */
  name: string;
  groups: NpsGroup[];
  /** The pairs of groups that differ by more than chance explains in as many comparisons, the higher first. */
  apart: [higher: string, lower: string][];
}

/** An earlier round's figures; none when it is hidden, and then the reason. */
export interface NpsRound {
  name: string;
  figures: NpsFigures | null;
  /** `too-few` answered, or it is another survey or version. */
  hiddenReason: 'too-few' | 'incompatible' | null;
  /** From the round before that is shown. */
  change: NpsChange | null;
}

/** From one round to the next. */
export interface NpsChange {
  /** The name of the earlier round. */
  round: string;
  /** Now minus before, of the rounded scores. */
  difference: number;
  chance: Chance;
}

/**
 * Everything that may be shown of customers' answers, and nothing else: the least group size is applied here, once. Views, files and texts are
 * made from it. Plain JSON.
 */
export interface NpsReport {
  survey: 'nps';
  version: number;
  round: string | null;
  minimumGroupSize: number;
  minimumComments: number;
  /** How many were asked; `null` when it is not known. */
  invited: number | null;
  /** The number of answers: the only figure that is shown of too few. */
  responses: number;
  /** `null` when fewer than the least group size have answered. */
  whole: NpsFigures | null;
  /** Since the latest round that is shown. */
  change: NpsChange | null;
  breakdowns: NpsBreakdown[];
  rounds: NpsRound[];
  /** Detractors, passives, promoters; empty where the host has given no comments. */
  comments: CommentsOfKind[];
}

/**
 * Makes the report of customers' answers to NPS, from counts.
 *
 * Two rounds differ by more than chance where the difference is more than 1.96 of its standard errors, both of at least 30 answers. Among many groups some
 * differ so by chance alone: there it takes more, 2.39 in three comparisons and 3.12 in 28 (Bonferroni).
 *
 * Fewer answers than the limit are reduced to their number. In each breakdown groups smaller than the limit are hidden, and one more where the whole
 * minus the groups that are shown would tell about fewer than the limit. Comments are shown by kind, where at least `minimumComments` answered so,
 * and never in the order that they came.
 *
 * @param input The tally and, where you have them, breakdowns, earlier rounds, comments and the rest of `NpsReportInput`.
 * @returns The report. A report that is made from another report hides nothing more.
 * @throws {KundDiagnosError} `incompatible` for a tally of another survey or version, and for groups or comments that are not of the whole;
 *   else `invalid-argument`.
 *
 * @example
 * const report = npsReport({
 *   tally: { detractors: 20, passives: 40, promoters: 60 },
 *   breakdowns: { Team: { Malmö: { detractors: 4, passives: 10, promoters: 26 }, Lund: { detractors: 1, passives: 1, promoters: 0 } } },
 *   rounds: { 'Våren 2026': { detractors: 30, passives: 40, promoters: 50 } },
 * });
 * [report.whole.score, ...report.whole.interval]; // [33, 19, 46]
 * report.change; // { round: 'Våren 2026', difference: 16, chance: 'within-chance' }
 * report.breakdowns[0].groups.map(({ figures }) => figures && figures.score); // [55, null]
 */
export function npsReport(input: NpsReportInput): NpsReport {
  return npsReportOrThrow('npsReport', input);
}

/** Makes a report, or throws the first error in the name of the public function that was called. */
export function npsReportOrThrow(functionName: string, input: unknown): NpsReport {
  const { report } = npsReportWithErrors(input, {
    functionName,
    onError: (error) => {
      throw error;
    },
  });
  // Without a whole there is an error, and the first is thrown.
  return report!;
}

/** A report, and why parts of the input are not in it. */
export interface NpsReportWithErrors {
  /** `null` when the whole was rejected. */
  report: NpsReport | null;
  errors: KundDiagnosError[];
}

const parseInput = object({
  tally: unparsed,
  breakdowns: unparsed,
  rounds: unparsed,
  round: unparsed,
  invited: unparsed,
  comments: unparsed,
  minimumGroupSize: optional(integer(1)),
  minimumComments: optional(parseMinimumComments),
});

/**
 * Makes a report without the parts that are rejected: a breakdown, a group, a round, comments.
 *
 * @param options `functionName`: the public function that was called. `suppressed`: the number of answers, where nothing else is left of the
 *   whole. `onError`: is told of each error.
 * @throws {KundDiagnosError} for a bad limit, and for input that is no object.
 */
export function npsReportWithErrors(
  value: unknown,
  {
    functionName = 'npsReport',
    suppressed = 0,
    onError,
  }: { functionName?: string; suppressed?: number; onError?: (error: KundDiagnosError) => void } = {},
): NpsReportWithErrors {
  const input = parseDocument(functionName, value, (fields) => parseInput(plainObject(fields)));
  const minimum = input.minimumGroupSize ?? DEFAULT_MINIMUM_GROUP_SIZE;
  const minimumComments = input.minimumComments ?? DEFAULT_MINIMUM_COMMENTS;
  const parts = new PartParser(functionName, onError);
  const figuresOf = (counts: ParsedNpsCounts | null): NpsFigures | null =>
    counts && counts.n > 0 && counts.n >= minimum ? npsFigures(counts) : null;

  const whole = parts.parse(['tally'], input.tally, optional(parseNpsCounts), undefined);
  if (whole === undefined) return { report: null, errors: parts.errors };
  const figures = figuresOf(whole);
  const responses = whole?.n ?? suppressed;

  const breakdowns = parts
    .parse(['breakdowns'], input.breakdowns, namedParts, [])
    .flatMap(([name, groups]): NpsBreakdown[] => {
      const path = ['breakdowns', name];
      const parsed = parts.parse(path, groups, namedParts, null)?.flatMap(([group, counts]) => {
        const tally = parts.parse([...path, group], counts, optional(parseNpsCounts), undefined);
        return tally === undefined ? [] : [{ name: group, tally }];
      });
      const shown = parsed && whole && figures && parts.parse(path, parsed, visibleIn(whole, minimum), null);
      if (!shown) return [];
      const own = shown.map(({ tally }) => figuresOf(tally));
      const groupsShown = shown.map(({ name: group }, index): NpsGroup => {
        const ownFigures = own[index] ?? null;
        return {
          name: group,
          figures: ownFigures,
          fromOthers: ownFigures && fromOthers(figures, ownFigures, own),
        };
      });
      return [{ name, groups: groupsShown, apart: groupsApart(groupsShown) }];
    });

  const earlier = parts
    .parse(['rounds'], input.rounds, namedParts, [])
    .flatMap(([name, counts]) =>
      parts
        .parseRound(name, counts, (value) => figuresOf(optional(parseNpsCounts)(value)))
        .map((round) => ({ name, ...round })),
    );

  const rows =
    figures && input.comments != null
      ? parts.parse(
          ['comments'],
          input.comments,
          (comments) => groupComments(whole!, parseComments(comments), minimumComments),
          [],
        )
      : [];

  const report: NpsReport = {
    survey: 'nps',
    version: SURVEYS.nps.version,
    round: parts.parse(['round'], input.round, optional(string), null),
    minimumGroupSize: minimum,
    minimumComments,
    invited: parts.parse(['invited'], input.invited, optional(invitedParser(responses)), null),
    responses,
    whole: figures,
    change: changeSince(earlier, figures),
    breakdowns,
    rounds: earlier.map((one, index) => ({
      ...one,
      change: changeSince(earlier.slice(0, index), one.figures),
    })),
    comments: rows,
  };
  return { report, errors: parts.errors };
}

interface NamedCounts {
  name: string;
  tally: ParsedNpsCounts | null;
}

/** The groups of a breakdown that may be shown beside the whole. Answers are compared one by one where all are known, and else by kind. */
const visibleIn =
  (whole: ParsedNpsCounts, minimum: number) =>
  (value: unknown): NamedCounts[] => {
    const groups = value as NamedCounts[];
    const isByAnswer = [whole, ...groups.map(({ tally }) => tally)].every((tally) => tally?.counts !== null);
    const tallyOf = ({ n, kinds, counts }: ParsedNpsCounts) => ({
      n,
      counts: [isByAnswer ? counts! : [...kinds]],
      squaredTotals: null,
    });
    const namedTallies = groups.map(({ name, tally }) => ({ name, tally: tally && tallyOf(tally) }));
    const visible = visibleGroups(tallyOf(whole), namedTallies, minimum, SURVEYS.nps.scale);
    return groups.map(({ name, tally }, index) => ({ name, tally: visible[index]!.tally && tally }));
  };

/** Since the latest of the earlier rounds that is shown. */
function changeSince(
  earlier: readonly Pick<NpsRound, 'name' | 'figures'>[],
  now: NpsFigures | null,
): NpsChange | null {
  const before = earlier.findLast(({ figures }) => figures !== null);
  if (!before?.figures || !now) return null;
  return {
    round: before.name,
    difference: now.score - before.figures.score,
    chance: chanceBetween(before.figures, now),
  };
}
