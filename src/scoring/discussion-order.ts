import type { Spread } from './describe.js';
import { LIGHTS_WORST_FIRST } from './evaluate.js';
import type { Instrument, TrafficLight } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { summaryArgument, summaryOfTally, type QuestionSummary, type Summary } from './summarize.js';
import type { TalliesByGroup } from './tallies-by-group.js';
import { parseArgument } from './validation/argument.js';
import { named } from './validation/named.js';
import { optional } from './validation/validate.js';

/** One question in discussion order, with the reasons. */
export interface DiscussionItem<Q extends string = string> {
  question: Q;
  /** 1 for the question to discuss first. */
  rank: number;
  light: TrafficLight;
  /** How many answered below and above the middle of the scale when the group is split, else `null`. */
  split: { below: number; above: number } | null;
  spread: Spread | null;
  rounded: number;
  /** All groups when their rounded means give other lights than the whole's, else none. */
  groups: { name: string; rounded: number; light: TrafficLight }[];
}

/**
 * Answered questions by urgency: red before yellow before green; within a light a split group, then high spread, then the lower
 * mean, then the order they came in. Where customers contradict a green area,
 * `report/customers/reorder-discussion.ts` moves it up.
 */
export const inDiscussionOrder = <Q extends string>(
  questions: readonly QuestionSummary<Q>[],
): QuestionSummary<Q>[] =>
  questions
    .filter(({ n }) => n > 0)
    .sort(
      (a, b) =>
        LIGHTS_WORST_FIRST.indexOf(a.light!) - LIGHTS_WORST_FIRST.indexOf(b.light!) ||
        Number(b.split) - Number(a.split) ||
        Number(b.spread === 'high') - Number(a.spread === 'high') ||
        a.sum - b.sum,
    );

/** Discussion items from validated figures; a hidden group's summary is `null`. */
export function discussionItems<Q extends string>(
  questions: readonly QuestionSummary<Q>[],
  groups: readonly (readonly [name: string, summary: Summary<Q> | null])[],
): DiscussionItem<Q>[] {
  return inDiscussionOrder(questions).map(({ id, light, spread, split, rounded, below, above }, index) => {
    const answered = groups.flatMap(([name, summary]) => {
      const question = summary?.questions.find((one) => one.id === id);
      return question && question.n > 0 ? { name, rounded: question.rounded!, light: question.light! } : [];
    });
    return {
      question: id,
      rank: index + 1,
      light: light!,
      split: split ? { below, above } : null,
      spread,
      rounded: rounded!,
      groups: answered.some((group) => group.light !== light) ? answered : [],
    };
  });
}

/**
 * The questions in the order to discuss them, with the reasons: red before yellow before green; within a light a split group first, then high spread, then the
 * lower mean, then the instrument's order.
 *
 * @param instrument The instrument that was answered.
 * @param summary The whole group's result, from `summarize`.
 * @param groups The tallies of roles or sites by name, `null` for one that is hidden. Where their lights differ they are named.
 * @returns Every question once; nothing when nobody answered.
 * @throws {KundDiagnosError} `incompatible` for another instrument or version, else `invalid-argument`.
 *
 * @example
 * const [first] = discussionOrder(kundorientering, summarize(kundorientering, tally(kundorientering, responses)));
 * [first.question, first.light, first.rounded]; // ['closed-loop', 'yellow', 2.5]
 */
export function discussionOrder<Q extends string>(
  instrument: Instrument<Q>,
  summary: Summary<Q>,
  groups?: TalliesByGroup<Q> | null,
): DiscussionItem<Q>[] {
  const parsed = instrumentArgument<Q>('discussionOrder', instrument);
  const { questions } = summaryArgument('discussionOrder', parsed, summary);
  const parseGroups = named(optional(summaryOfTally(parsed)));
  return discussionItems(questions, parseArgument('discussionOrder', 'groups', groups ?? {}, parseGroups));
}
