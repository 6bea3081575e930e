import { groupsOf, read } from './check.js';
import type { Spread } from './describe.js';
import { lightOrder } from './evaluate.js';
import type { Instrument, Light } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { readSummary, summaryOf, type QuestionSummary, type Summary } from './summarize.js';
import type { Tally } from './tally.js';

/** One question in the order to talk about them, and why it stands there. */
export interface DiscussionItem<Q extends string = string> {
  question: Q;
  /** 1 is to be talked about first. */
  rank: number;
  light: Light;
  /** Present when the group is split: how many answered below and above the middle of the scale. */
  split: { below: number; above: number } | null;
  spread: Spread | null;
  rounded: number;
  /** Groups whose rounded means give another light than the whole's or each other's; empty when they agree. */
  groups: { name: string; rounded: number; light: Light }[];
}

/** Red before yellow before green; then split, high spread, the lower mean, and the order they came in. None if nobody answered. */
export const inDiscussionOrder = <Q extends string>(questions: QuestionSummary<Q>[]): QuestionSummary<Q>[] =>
  questions
    .filter(({ n }) => n)
    .sort(
      (a, b) =>
        lightOrder.indexOf(a.light) - lightOrder.indexOf(b.light) ||
        +b.split - +a.split ||
        +(b.spread === 'high') - +(a.spread === 'high') ||
        a.sum - b.sum,
    );

/**
 * What to talk about first, and why: red before yellow before green; within a light a split group first, then high spread, then
 * the lower mean, then the instrument's order.
 *
 * @param instrument The instrument that was answered.
 * @param summary The whole group's result, from `summarize`.
 * @param groups The tallies of roles or sites, `null` for one that is hidden. Where their lights differ they are named.
 * @returns Every question once; nothing when nobody answered.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-summary` or `invalid-groups` for
 *   what is no result.
 *
 * @example
 * const [first] = discussionOrder(kundorientering, summarize(kundorientering, tally(kundorientering, responses)));
 * [first.question, first.light, first.rounded]; // ['closed-loop', 'yellow', 2.5]
 */
export function discussionOrder<Q extends string>(
  instrument: Instrument<Q>,
  summary: Summary<Q>,
  groups: Readonly<Record<string, Tally<Q> | null>> = {},
): DiscussionItem<Q>[] {
  const basis = readInstrument(instrument);
  const tallied = read('groups', groups, groupsOf(summaryOf(basis)));
  return inDiscussionOrder(readSummary(basis, summary).questions).map(
    ({ id, light, spread, split, rounded, below, above }, i) => {
      const named = tallied.flatMap(([name, group]) => {
        const question = group?.questions.find((one) => one.id === id);
        return question?.n ? { name, rounded: question.rounded!, light: question.light! } : [];
      });
      return {
        question: id,
        rank: i + 1,
        light: light!,
        split: split ? { below, above } : null,
        spread,
        rounded: rounded!,
        groups: named.some((group) => group.light !== light) ? named : [],
      };
    },
  );
}
