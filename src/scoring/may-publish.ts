import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { responseParser } from './parse-response.js';
import type { QuestionnaireResponse } from './response.js';
import { DEFAULT_MINIMUM_GROUP_SIZE, suppress, type SmallGroupOptions } from './suppress-small-groups.js';
import { parseArgument } from './validation/argument.js';
import { iterable } from './validation/iterable.js';
import { strictObject } from './validation/strict-object.js';
import {
  arrayOf,
  fail,
  integer,
  optional,
  record,
  string,
  within,
  type Parser,
} from './validation/validate.js';

export interface PublishOptions extends SmallGroupOptions {
  /**
   * The segments that every snapshot is broken down by, one breakdown each: `['role', 'site']`. Names that are nested, such as CS and CS
   * Malmö, are two segments. Default: none, only the whole is published.
   */
  readonly by?: string | readonly string[] | null | undefined;
}

/**
 * The people of several snapshots in classes: two are in the same class when they are counted in exactly the same published figures.
 *
 * Why it is enough to look at the size of classes: a published figure adds up its people's answers, so that any sum of multiples of figures
 * counts everybody in a class equally often. Where it counts some people once and nobody else, they are therefore whole classes. And
 * nothing else that is made from the figures helps: people of one class could change answers with each other, and every figure would
 * stay the same.
 */
class PublishedFigures {
  /** Row numbers by id and answers: a person who changes an answer gets another row. */
  readonly #rows = new Map<string, number>();
  readonly #classOfRow: number[] = [];
  #classCount = 0;
  /** Hidden groups of breakdowns in which other groups are shown. */
  readonly #hiddenGroups: (readonly number[])[] = [];

  constructor(readonly minimum: number) {}

  row(id: string, answers: readonly number[]): number {
    // Unambiguous: answers are numbers, so the id begins after the first space.
    const key = `${answers.join()} ${id}`;
    const row = this.#rows.get(key) ?? this.#rows.size;
    this.#rows.set(key, row);
    return row;
  }

  /** Publishes a figure: splits every class into those who are counted in it and those who are not. */
  add(rows: readonly number[]): void {
    const counted = new Map<number | undefined, number>();
    for (const row of rows) {
      const before = this.#classOfRow[row];
      const now = counted.get(before) ?? this.#classCount++;
      counted.set(before, now);
      this.#classOfRow[row] = now;
    }
  }

  /** Publishes the groups of one breakdown that may be shown, as a report does. */
  addBreakdown(groups: ReadonlyMap<string, readonly number[]>, ungrouped: readonly number[]): void {
    const sizes = Array.from(groups, ([name, rows]): [string, number] => [name, rows.length]);
    const { shown, hidden } = suppress(sizes, this.minimum, ungrouped.length);
    for (const name of shown) this.add(groups.get(name)!);
    if (shown.length === 0) return;
    this.#hiddenGroups.push(ungrouped);
    for (const name of hidden) this.#hiddenGroups.push(groups.get(name)!);
  }

  /** True when nothing can be worked out about fewer people than the limit. */
  get isSafe(): boolean {
    const sizes = countEach(this.#classOfRow);
    const isTooFew = (people: number): boolean => people > 0 && people < this.minimum;
    if ([...sizes.values()].some(isTooFew)) return false;
    // A person alone of their hidden group in a class can subtract their own row, which leaves people of other hidden groups.
    return this.#hiddenGroups.every((rows) => {
      const members = countEach(rows.map((row) => this.#classOfRow[row]!));
      return [...members].every(([own, people]) => people > 1 || !isTooFew(sizes.get(own)! - 1));
    });
  }
}

/** How often each number occurs. */
function countEach(numbers: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

/** The largest number of segments in a response. Each takes the work of one more snapshot. */
const MAX_BREAKDOWNS = 20;

/** Parses `by`: several breakdowns, one, or none. */
const segmentNames: Parser<string[]> = (by) => {
  if (by === null || by === undefined) return [];
  if (!Array.isArray(by)) return [string(by)];
  if (by.length > MAX_BREAKDOWNS) fail(`at most ${MAX_BREAKDOWNS} breakdowns`, by);
  return [...new Set(arrayOf(string)(by))];
};

/** Reads each field of a response once. All are `undefined` for a value without fields. */
function readOnce(value: unknown): QuestionnaireResponse {
  const { id, instrument, version, answers, segments } = Object(value) as QuestionnaireResponse;
  return { id, instrument, version, answers, segments };
}

/**
 * Whether a new snapshot may be published, given everything that was published before.
 *
 * A snapshot is published as its whole and, in each breakdown, the groups that `suppressSmallGroups` shows. Put people in classes by which
 * of all these figures they are counted in: it may be published when every class is empty or has at least the limit. No sum or difference of
 * figures then says anything about fewer. Where somebody's group is hidden and nobody else of it is in their class, the class has one more:
 * they could take away their own answers. Whoever changes an answer counts as one who left and one who came.
 *
 * False, too, when the new snapshot has fewer people than the limit, and when what was published already tells about fewer. Publishing once,
 * at closing, is best. It takes time and memory in proportion to the number of responses.
 *
 * @param instrument The instrument that was answered.
 * @param next The responses of the snapshot to publish.
 * @param published The responses of every snapshot published before, in any order. One that showed nothing but how few had answered is not
 *   published.
 * @param options `minimum` (default: 5), and `by`, the segments that the snapshots are broken down by. Of a person without a segment no
 *   group is shown. A snapshot that was published with fewer breakdowns than these is judged as if it had them all.
 * @throws {KundDiagnosError} as `tally` does.
 *
 * @example
 * mayPublish(kundorientering, responses, [], { minimum: 2 }); // true
 * mayPublish(kundorientering, responses, [responses.slice(0, 1)], { minimum: 2 }); // false
 *
 * // Each pair of these has two people in common, or more, and yet they give away one person together.
 * const [anna, bo, cai, dag, eva] = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...responses[0], id }));
 * const [p, q] = [[anna, bo], [cai, dag]];
 * mayPublish(kundorientering, [...p, ...q], [[...p, eva], [...q, eva]], { minimum: 2 }); // false
 */
export function mayPublish<Q extends string>(
  instrument: Instrument<Q>,
  next: Iterable<QuestionnaireResponse<Q>>,
  published: readonly Iterable<QuestionnaireResponse<Q>>[],
  options?: PublishOptions | null,
): boolean {
  const parsed = instrumentArgument('mayPublish', instrument);
  const { minimum: limit, by } = parseArgument(
    'mayPublish',
    'options',
    options ?? {},
    strictObject({ minimum: optional(integer(1)), by: segmentNames }),
  );
  const minimum = limit ?? DEFAULT_MINIMUM_GROUP_SIZE;
  const figures = new PublishedFigures(minimum);

  /** Publishes a snapshot, and returns how many people are in it. */
  const parseSnapshot: Parser<number> = (responses) => {
    const parseResponse = responseParser(parsed);
    const people: number[] = [];
    const breakdowns = by.map((segment) => ({
      segment,
      groups: new Map<string, number[]>(),
      ungrouped: [] as number[],
    }));
    for (const input of iterable(responses)) {
      within(
        people.length,
        (value) => {
          const response = readOnce(value);
          const row = figures.row(response.id, parseResponse(response));
          const segments = new Map(within('segments', optional(record(string)), response.segments));
          people.push(row);
          for (const { segment, groups, ungrouped } of breakdowns) {
            const name = segments.get(segment);
            const group = name === undefined ? ungrouped : groups.get(name);
            if (group) group.push(row);
            else groups.set(name!, [row]);
          }
        },
        input,
      );
    }
    figures.add(people);
    for (const { groups, ungrouped } of breakdowns) figures.addBreakdown(groups, ungrouped);
    return people.length;
  };

  const people = parseArgument('mayPublish', 'next', next, parseSnapshot);
  parseArgument('mayPublish', 'published', published, arrayOf(parseSnapshot));
  return people >= minimum && figures.isSafe;
}
