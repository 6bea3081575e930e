import { parseArgument } from '../scoring/validation/argument.js';
import { named } from '../scoring/validation/named.js';
import type { ParsedInstrument } from '../scoring/parse-instrument.js';
import { addCounts, instrumentOfTally, tallyParser, type ParsedTally } from '../scoring/parse-tally.js';
import { DEFAULT_MINIMUM_GROUP_SIZE } from '../scoring/suppress-small-groups.js';
import type { TalliesByGroup } from '../scoring/tallies-by-group.js';
import type { Tally } from '../scoring/tally.js';
import { strictObject } from '../scoring/validation/strict-object.js';
import {
  anyObject,
  fail,
  failAt,
  integer,
  optional,
  sumOf,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { parsePublishedResult, publishedTally, type PublishedResult } from './published-result.js';

/** Everything that has been collected, published or not: counted as one group, or group by group. */
export type Collected<Q extends string = string> =
  | { readonly tally: Tally<Q>; readonly groups?: undefined }
  | {
      /** Everybody belongs to exactly one group. Name every group, also one that nobody has answered in: its name tells nothing then. */
      readonly groups: TalliesByGroup<Q>;
      readonly tally?: undefined;
    };

export interface PublishStepOptions {
  /** The least number of people that a step may be about: a whole number from 1. Default: 5. Once something is published it is never lowered. */
  readonly minimum?: number | null | undefined;
  /**
   * How many were asked. A step then waits while fewer than `minimum` would be left for the step after it, unless all have answered. It is for
   * the whole alone. Default: not known.
   */
  readonly expected?: number | null | undefined;
  /** True when nobody can answer any longer: this is the last step. Default: false. */
  readonly closing?: boolean | null | undefined;
}

const parseOptions = strictObject({
  minimum: optional(integer(1)),
  expected: optional(integer()),
  closing: optional((value) => Boolean(value)),
});

/** One group: what was collected, and what was published of it. */
interface Batch {
  readonly name: string;
  readonly now: ParsedTally;
  readonly before: ParsedTally | null;
  /** How many have answered since it was published. */
  readonly waiting: number;
}

/**
 * What may be published of a collection that is still open, so that no two published results, and no sum or difference of several, tell about
 * fewer people than the limit.
 *
 * Counted as one group: the first step is taken when as many as the limit have answered, the next when as many have answered since. Counted by
 * groups, each group takes steps of its own, and the whole is the sum of what is published of the groups; so it may begin later, and those who
 * wait in a group wait in the whole, too. When the collection is closed, those who still wait in several groups are added to the
 * whole together, if they are as many as the limit, and one more where somebody is alone of their group. Of the rest nothing is ever published.
 *
 * Decide which of the two before the first step, and call it with the same for as long as the collection lasts. Store what it returns before
 * you send it, and send nothing but what is stored. It takes for granted that answers only come: where people change or withdraw them,
 * counts cannot tell, and `mayPublish` of `kund-diagnos/scoring` decides with the rows. Publishing once, at closing, is best.
 *
 * @param published What was returned last, as it was stored; `null` the first time.
 * @param collected The counts of everybody who has answered, published or not.
 * @param options See `PublishStepOptions`.
 * @returns What may be seen now. Its `version` is that of `published` when there is no step to take.
 * @throws {KundDiagnosError} `incompatible` when `collected` is of another instrument, or counted by groups when `published` is not;
 *   `invalid-argument` when something that was published is no longer among what was collected, and for what is not such data.
 *
 * @example
 * const two = tally(kundorientering, responses);
 * publishStep(null, { tally: two }).tally; // null
 * const first = publishStep(null, { tally: two }, { minimum: 2 });
 * [first.version, first.tally.responses]; // [1, 2]
 * const third = tally(kundorientering, [{ ...responses[0], id: 'c' }]);
 * publishStep(first, { tally: mergeTallies(two, third) }, { minimum: 2 }).version; // 1
 */
export function publishStep<Q extends string>(
  published: PublishedResult<Q> | null | undefined,
  collected: Collected<Q>,
  options?: PublishStepOptions | null,
): PublishedResult<Q> {
  const {
    minimum: limit,
    expected,
    closing,
  } = parseArgument('publishStep', 'options', options ?? {}, parseOptions);
  const last = parseArgument('publishStep', 'published', published, optional(parsePublishedResult));
  const minimum = Math.max(limit ?? DEFAULT_MINIMUM_GROUP_SIZE, last?.tally ? last.minimum : 1);
  const before = last ?? { version: 0, minimum, tally: null, groups: [], closed: false };
  if (before.closed) return before;

  const step = parseArgument('publishStep', 'collected', collected, (value): PublishedResult => {
    const input = anyObject(value);
    const shown =
      input['groups'] === undefined
        ? within('tally', wholeStep(before, minimum, closing ? null : expected), input['tally'])
        : within('groups', groupsStep(before, minimum, Boolean(closing)), input['groups']);
    if (!shown && !closing) return before;
    return { ...before, ...shown, minimum, version: before.version + 1, closed: Boolean(closing) };
  });
  return step;
}

type Shown = Pick<PublishedResult, 'tally' | 'groups'>;

/** The next step of one group; `null` while there is none. */
const wholeStep =
  (before: PublishedResult, minimum: number, expected: number | null): Parser<Shown | null> =>
  (value) => {
    if (before.groups.length > 0) fail('groups, as they were published', 'a tally', 'incompatible');
    const instrument = instrumentOfTally(before.tally ?? value);
    const { now, waiting } = batchOf(instrument, '', value, before.tally);
    const left = Math.max((expected ?? now.n) - now.n, 0);
    const isStep = waiting >= minimum && (left === 0 || left >= minimum);
    return isStep ? { tally: publishedTally(instrument, now), groups: [] } : null;
  };

/** The next step of groups that each take their own; `null` while there is none. */
const groupsStep =
  (before: PublishedResult, minimum: number, closing: boolean): Parser<Shown | null> =>
  (value) => {
    const published = new Map(before.groups);
    const tallies = named((tally) => tally)(value);
    const first = before.tally ?? tallies[0]?.[1];
    if (before.tally && before.groups.length === 0)
      fail('a tally, as it was published', 'groups', 'incompatible');
    if (first === undefined) return null;
    const instrument = instrumentOfTally(first);
    const batches = tallies.map(([name, tally]) =>
      within(name, () => batchOf(instrument, name, tally, published.get(name) ?? null), tally),
    );
    const missing = before.groups.find(
      ([name, group]) => group && !batches.some((batch) => batch.name === name),
    );
    if (missing) fail('every group of which something was published', `no "${missing[0]}"`);

    const next = batches.map(({ name, now, before, waiting }) => ({
      name,
      tally: waiting >= minimum ? now : before,
      now,
      waiting: waiting >= minimum ? 0 : waiting,
    }));
    const isAnyShown = next.some(({ tally }) => tally);
    const rest = sumOf(next.map(({ waiting }) => waiting));
    const isAnyAlone = isAnyShown && next.some(({ waiting }) => waiting === 1);
    const isRestShown = closing && rest >= minimum + (isAnyAlone ? 1 : 0);
    const isStep = isRestShown || batches.some(({ waiting }) => waiting >= minimum);
    if (!isStep) return null;
    const parts = next.flatMap(({ tally, now }) => (isRestShown ? now : (tally ?? [])));
    const whole: ParsedTally = {
      n: sumOf(parts.map(({ n }) => n)),
      counts: instrument.ids.map((_, q) => addCounts(parts.map(({ counts }) => counts[q]!))),
      squaredTotals: null,
    };
    return {
      tally: publishedTally(instrument, whole),
      groups: next.map(({ name, tally }) => [name, tally && publishedTally(instrument, tally)]),
    };
  };

/** Fails when somebody who was published is no longer among those who have answered. */
function batchOf(instrument: ParsedInstrument, name: string, value: unknown, published: Tally | null): Batch {
  const parseTally = tallyParser(instrument);
  const now = parseTally(value);
  const before = published && parseTally(published);
  before?.counts.forEach((counts, q) => {
    if (counts.some((count, index) => count > now.counts[q]![index]!)) {
      within(
        'questions',
        () => failAt(instrument.ids[q]!, 'every answer that was published', now.counts[q]!.join()),
        value,
      );
    }
  });
  return { name, now, before, waiting: now.n - (before?.n ?? 0) };
}
