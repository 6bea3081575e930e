// A round as the page holds it and as a saved copy carries it: what has been answered, how much of it has been shown, and what came of it. Pure, and
// without a DOM.
import { kundorientering } from '../../instruments/kundorientering/instrument.js';
import type { LocalDate } from '../../plan/local-date.js';
import type { Plan } from '../../plan/plan.js';
import { NO_DECISIONS, type Decisions } from '../../report/group-report/decisions.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../../scoring/suppress-small-groups.js';
import { tally, type Tally } from '../../scoring/tally.js';

/**
 * What a copy of the page is for.
 *
 * - `lead`: collecting answers. It holds single answers, without names.
 * - `answer`: one person answers in it, and hands over a file. It holds no answers.
 * - `group`: the result and what came of it. It holds sums, and no single answers.
 */
export type Purpose = 'lead' | 'answer' | 'group';

export type Language = 'sv' | 'en';

export interface Round {
  readonly kind: 'kund-diagnos-round';
  readonly format: 1;
  readonly instrument: string;
  readonly version: number;
  readonly purpose: Purpose;
  /** The language that the page opens in. */
  readonly language: Language;
  /** For example `Hösten 2026`. */
  readonly name: string;
  readonly date: LocalDate;
  /** How many were asked to answer; `null` where nobody has said. */
  readonly invited: number | null;
  /** The least number of people whose figures are shown. */
  readonly minimum: number;
  /** True once somebody may have been told the least number: from then on it is never lowered. */
  readonly isMinimumTold: boolean;
  /**
   * Single answers: first those that the result has shown, then those that have come since. Each of the two is in the order of their ids, which
   * are random: the order in which people answered would tell who gave which.
   */
  readonly responses: readonly QuestionnaireResponse[];
  /** How many of the responses are in the result that has been shown. */
  readonly shown: number;
  /** The counts of the result, where the single answers are gone; else `null`. */
  readonly sums: Tally | null;
  readonly decisions: Required<Decisions>;
  readonly plan: Plan | null;
}

/** With fewer, single answers can be inferred from the figures. */
export const LEAST_MINIMUM = 3;

export const newRound = (language: Language, name: string, date: LocalDate): Round => ({
  kind: 'kund-diagnos-round',
  format: 1,
  instrument: kundorientering.id,
  version: kundorientering.version,
  purpose: 'lead',
  language,
  name,
  date,
  invited: null,
  minimum: DEFAULT_MINIMUM_GROUP_SIZE,
  isMinimumTold: false,
  responses: [],
  shown: 0,
  sums: null,
  decisions: NO_DECISIONS,
  plan: null,
});

/** What became of a response: `conflicting` has the id of another, with other answers. */
export type Arrival = 'taken' | 'duplicate' | 'conflicting';

/** Adds a response to those that have come. Its segments are left out: this page shows no groups. */
export function withResponse(round: Round, response: QuestionnaireResponse): [Round, Arrival] {
  const { id, instrument, version, answers } = response;
  const earlier = round.responses.find((each) => each.id === id);
  if (earlier) {
    const isSame = kundorientering.questions.every(
      (question) => earlier.answers[question.id] === answers[question.id],
    );
    return [round, isSame ? 'duplicate' : 'conflicting'];
  }
  const shown = round.responses.slice(0, round.shown);
  const pending = [...round.responses.slice(round.shown), { id, instrument, version, answers }];
  return [{ ...round, isMinimumTold: true, responses: [...shown, ...inOrderOfIds(pending)] }, 'taken'];
}

/** The round with a least group size that people were promised: it is raised to that, and never lowered. */
export const withMinimumPromised = (round: Round, minimum: number | null): Round =>
  minimum !== null && minimum > round.minimum ? { ...round, minimum, isMinimumTold: true } : round;

const inOrderOfIds = (responses: readonly QuestionnaireResponse[]): QuestionnaireResponse[] =>
  responses.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** How many have answered, in all. */
export const answeredIn = ({ responses, sums }: Round): number => sums?.responses ?? responses.length;

/** How many have come since the result was shown. */
export const pendingIn = ({ responses, shown }: Round): number => responses.length - shown;

/**
 * How many more must come before a result can be shown that has all of them. Those who have come since the last one are as many as the least group
 * size, or nobody: two results that differ by fewer would tell what those few answered.
 */
export const lackingIn = (round: Round): number => Math.max(0, round.minimum - pendingIn(round));

/** True when the result can be shown with everybody who has answered. */
export const canShow = (round: Round): boolean => pendingIn(round) > 0 && lackingIn(round) === 0;

/** Takes everybody who has answered into the result. A no-op while they are too few. */
export const withResultShown = (round: Round): Round =>
  canShow(round)
    ? { ...round, shown: round.responses.length, responses: inOrderOfIds(round.responses) }
    : round;

/**
 * The counts of the result that has been shown; `null` while there is none. Fit to be seen: it has no squared totals, which could prove what one
 * person answered.
 */
export function publishedTally({ responses, shown, sums }: Round): Tally | null {
  if (sums) return sums;
  if (shown === 0) return null;
  return { ...tally(kundorientering, responses.slice(0, shown)), squaredTotals: null };
}

/** The same with the squared totals, from which the page shows the spread between ten people or more. */
export const tallyOnPage = ({ responses, shown, sums }: Round): Tally | null =>
  sums ?? (shown === 0 ? null : tally(kundorientering, responses.slice(0, shown)));

/** A copy for somebody who will answer in it: what the round is called, and what they are told. */
export const copyForAnswering = ({ language, name, date, minimum }: Round): Round => ({
  ...newRound(language, name, date),
  purpose: 'answer',
  minimum,
  isMinimumTold: true,
});

/**
 * The result and what came of it, without anybody's own answers. Those that no result has shown are not in it.
 *
 * @returns `null` while no result has been shown, or the least group size has been raised above it.
 */
export function copyForGroup(round: Round): Round | null {
  const published = publishedTally(round);
  if (!published || published.responses < round.minimum) return null;
  const { instrument, version, responses, questions } = published;
  const sums = { instrument, version, responses, questions };
  return { ...round, purpose: 'group', responses: [], shown: 0, sums };
}

/** The round without what anybody answered, and without what came of it. */
export const withoutAnswers = (round: Round): Round => ({
  ...newRound(round.language, round.name, round.date),
  invited: round.invited,
  minimum: round.minimum,
  isMinimumTold: round.isMinimumTold,
});

/** True when there is something in it that somebody would miss. */
export const hasContent = ({ responses, sums, plan, decisions }: Round): boolean =>
  responses.length > 0 || sums !== null || plan !== null || decisions.chosen.length > 0;
