import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { responseParser } from './parse-response.js';
import type { QuestionnaireResponse } from './response.js';
import { smallGroupOptions, suppress, type SmallGroupOptions } from './suppress-small-groups.js';
import { parseArgument } from './argument.js';
import { iterable } from './iterable.js';
import { arrayOf, optional, record, string, within, type Parser } from './validate.js';

export interface PublishOptions extends SmallGroupOptions {
  /** The segment that every snapshot is broken down by. Default: none, only the whole is published. */
  readonly by?: string | null;
}

/** Per person: the published figure that they are counted in, and their answers. */
type Snapshot = Map<string, { cell: string; answers: string }>;

/** The cell of those who are hidden together; real cells begin with "=". */
const HIDDEN_CELL = '';

/**
 * Whether a new snapshot may be published, given those published before. It may when, since each of them, either nobody or at least
 * the limit were added, changed or removed: in the whole, in every group that is shown, and in those hidden together. Otherwise the
 * difference between two snapshots would tell about fewer people than the limit. Publishing once, at closing, is best.
 *
 * With a breakdown nobody may have moved between the figures that are shown, as happens when a group grows past the limit: the
 * parts could be combined.
 *
 * @param instrument The instrument that was answered.
 * @param next The responses of the snapshot to publish.
 * @param published The responses of every snapshot published before, in any order.
 * @param options `minimum` (default: 5), and `by`, the segment that the snapshots are broken down by.
 * @throws {KundDiagnosError} as `tally` does.
 *
 * @example
 * mayPublish(kundorientering, responses, [], { minimum: 2 }); // true
 * mayPublish(kundorientering, responses, [responses.slice(0, 1)], { minimum: 2 }); // false
 */
export function mayPublish<Q extends string>(
  instrument: Instrument<Q>,
  next: Iterable<QuestionnaireResponse<Q>>,
  published: readonly Iterable<QuestionnaireResponse<Q>>[],
  options?: PublishOptions | null,
): boolean {
  const parsed = instrumentArgument('mayPublish', instrument);
  const { minimum, by } = smallGroupOptions('mayPublish', options);

  const parseSnapshot: Parser<Snapshot> = (responses) => {
    const parseResponse = responseParser(parsed);
    const people: Snapshot = new Map();
    const sizes = new Map<string, number>();
    let index = 0;
    for (const input of iterable(responses)) {
      within(
        index++,
        (value) => {
          // Read once, whatever it is.
          const response = { ...(value as QuestionnaireResponse) };
          const answers = parseResponse(response).join();
          const segments = within('segments', optional(record(string)), response.segments);
          const cell = `=${new Map<string | null, string>(segments).get(by) ?? ''}`;
          sizes.set(cell, (sizes.get(cell) ?? 0) + 1);
          people.set(response.id, { cell, answers });
        },
        input,
      );
    }
    const { hidden } = suppress([...sizes], minimum);
    for (const person of people.values()) if (hidden.includes(person.cell)) person.cell = HIDDEN_CELL;
    return people;
  };

  const now = parseArgument('mayPublish', 'next', next, parseSnapshot);
  const mayFollow = (before: Snapshot): boolean => {
    const changes = new Map<string, number>();
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      const then = before.get(id);
      const current = now.get(id);
      if (then && current && then.cell !== current.cell) return false;
      const cell = (current ?? then)!.cell;
      if (then?.answers !== current?.answers) changes.set(cell, (changes.get(cell) ?? 0) + 1);
    }
    return [...changes.values()].every((people) => people >= minimum);
  };
  const earlier = parseArgument('mayPublish', 'published', published, arrayOf(parseSnapshot));
  return earlier.every(mayFollow) && now.size >= minimum;
}
