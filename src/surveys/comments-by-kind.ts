import { parseArgument } from '../scoring/validation/argument.js';
import { iterable } from '../scoring/validation/iterable.js';
import { parseKinds } from '../scoring/nps.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import {
  fail,
  integer,
  object,
  optional,
  string,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { SURVEYS, type SurveyComment } from './survey.js';
import { parseNpsCounts, type NpsCounts, type ParsedNpsCounts } from './survey-counts.js';

/** Those who would not recommend (0–6), those between (7–8), and those who would (9–10), in this order. */
export type NpsKind = 'detractors' | 'passives' | 'promoters';
export const NPS_KINDS: readonly NpsKind[] = ['detractors', 'passives', 'promoters'];

/** A comment as it may be shown: nothing says whose it is. */
export interface ShownComment {
  score: number;
  comment: string;
}

/** The comments of the customers of one kind. */
export interface CommentsOfKind {
  kind: NpsKind;
  /** How many answered so, with words or without. */
  responses: number;
  /** By score and then by their letters, never in the order that they came. `null` where too few answered so. */
  comments: ShownComment[] | null;
}

export interface CommentOptions {
  /** The least number of answers of a kind whose comments are shown: a whole number from 5. Default: 10. */
  readonly minimum?: number | null | undefined;
}

export const DEFAULT_MINIMUM_COMMENTS = 10;
/** No host may go lower. */
export const LEAST_MINIMUM_COMMENTS = 5;
export const parseMinimumComments = integer(LEAST_MINIMUM_COMMENTS);

const { min, max } = SURVEYS.nps.scale;
const parseComment = object({ score: integer(min, max), comment: optional(string) });

/** Rows of comments, those without text too, without their segments. */
export const parseComments: Parser<{ score: number; comment: string }[]> = (value) => {
  const rows: { score: number; comment: string }[] = [];
  for (const row of iterable(value)) {
    const { score, comment } = within(rows.length, parseComment, row);
    rows.push({ score, comment: comment?.trim() ?? '' });
  }
  return rows;
};

/** What an answer makes of the one who gave it. */
export const kindOf = (score: number): NpsKind => NPS_KINDS[parseKinds([score]).indexOf(1)]!;

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Fails where the comments are not of these answers: more of a score, or of a kind, than have given it. */
export function groupComments(
  tally: ParsedNpsCounts,
  rows: readonly ShownComment[],
  minimum: number,
): CommentsOfKind[] {
  const left = tally.counts && [...tally.counts];
  if (left && rows.some(({ score }) => left[score]!-- === 0)) refuse();
  const kindByRow = rows.map(({ score }) => kindOf(score));
  return NPS_KINDS.map((kind, index): CommentsOfKind => {
    const responses = tally.kinds[index]!;
    const own = rows.filter((_, row) => kindByRow[row] === kind);
    if (own.length > responses) refuse();
    const comments = own
      .filter(({ comment }) => comment !== '')
      .sort((a, b) => a.score - b.score || compareTexts(a.comment, b.comment));
    return { kind, responses, comments: responses < minimum ? null : comments };
  });
}

const refuse = (): never => fail('comments of answers that are in the tally', 'others', 'incompatible');

/**
 * Groups comments by detractors, passives and promoters. They are sorted by score and then by their letters, so that nobody can tell who
 * wrote when; their segments are left out; and where fewer than the minimum gave such an answer, there are no comments of theirs.
 *
 * @param tally The answers that the comments belong to: a tally, its 11 counts, or how many of each kind.
 * @param comments `{ score, comment }` in any order. A row without text is counted, not listed.
 * @param options `minimum`: a whole number from 5. Default: 10.
 * @returns Three groups: detractors, passives, promoters.
 * @throws {KundDiagnosError} `incompatible` for comments that are not of these answers, and for another survey or version; else `invalid-argument`.
 *
 * @example
 * const answers = { detractors: 12, passives: 3, promoters: 20 };
 * const [detractors, passives] = commentsByKind(answers, [
 *   { score: 8, comment: 'Helt okej.' },
 *   { score: 5, comment: 'Svårt att nå er.' },
 *   { score: 2, comment: 'Fel faktura, två gånger.' },
 * ]);
 * detractors.comments[0]; // { score: 2, comment: 'Fel faktura, två gånger.' }
 * [passives.responses, passives.comments]; // [3, null]
 */
export function commentsByKind(
  tally: NpsCounts,
  comments: Iterable<SurveyComment>,
  options?: CommentOptions | null,
): CommentsOfKind[] {
  const parsed = parseArgument('commentsByKind', 'tally', tally, parseNpsCounts);
  const { minimum } = parseArgument(
    'commentsByKind',
    'options',
    options ?? {},
    strictObject({ minimum: optional(parseMinimumComments) }),
  );
  return parseArgument('commentsByKind', 'comments', comments, (value) =>
    groupComments(parsed, parseComments(value), minimum ?? DEFAULT_MINIMUM_COMMENTS),
  );
}
