import { entriesOf, iterable, listOf, optional, read, string, type Path, type Read } from './check.js';
import type { Instrument } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { responseReader } from './read-response.js';
import type { QuestionnaireResponse } from './response.js';
import { readOptions, suppress, type SmallGroupOptions } from './suppress-small-groups.js';

export interface PublishOptions extends SmallGroupOptions {
  /** The segment that every snapshot is broken down by. Left out: only the whole is published. */
  readonly by?: string;
}

/**
 * Whether a new snapshot may be published, given those published before. It may when, since each of them, 0 people or at least the
 * limit were added, changed or removed: in the whole, and in every group that is shown and in those hidden together. Otherwise the difference
 * between two snapshots would tell about fewer people than the limit. Best is to publish once, at closing.
 *
 * With a breakdown nobody may have moved between the figures that are shown, as happens when a group grows past the limit: the
 * pieces could be combined.
 *
 * @param instrument The instrument that was answered.
 * @param next The responses of the snapshot to publish.
 * @param published The responses of every snapshot published before, in any order.
 * @param options `minimum` (5 when left out), and `by`, the segment that the snapshots are broken down by.
 * @throws KundDiagnosError as `tally` does.
 *
 * @example
 * mayPublish(kundorientering, responses, [], { minimum: 2 }); // true
 * mayPublish(kundorientering, responses, [responses.slice(0, 1)], { minimum: 2 }); // false
 */
export function mayPublish<Q extends string>(
  instrument: Instrument<Q>,
  next: Iterable<QuestionnaireResponse<Q>>,
  published: readonly Iterable<QuestionnaireResponse<Q>>[],
  options: PublishOptions = {},
): boolean {
  const basis = readInstrument(instrument);
  const { minimum, by } = readOptions(options);

  /** Per person the published figure they are part of, and their answers. */
  const snapshot: Read<Map<string, [cell: string, answers: string]>> = (responses, path) => {
    const readResponse = responseReader(basis);
    const people = new Map<string, [string, string]>();
    const sizes = new Map<string, number>();
    for (const given of iterable(responses, path)) {
      const at: Path = [path, people.size];
      // Looked at once, whatever it is.
      const response = { ...(given as QuestionnaireResponse) };
      const answers = readResponse(response, at).join();
      const segments = optional(entriesOf(string))(response.segments, [at, 'segments']);
      const group = `=${new Map<string | undefined, string>(segments).get(by) ?? ''}`;
      sizes.set(group, (sizes.get(group) ?? 0) + 1);
      people.set(response.id, [group, answers]);
    }
    const { hidden } = suppress([...sizes], minimum);
    for (const person of people.values()) if (hidden.includes(person[0])) person[0] = '';
    return people;
  };

  const now = read('next', next, snapshot);
  const mayFollow = (before: typeof now): boolean => {
    const changes = new Map<string, number>();
    for (const id of new Set([...before.keys(), ...now.keys()])) {
      const [from, old] = before.get(id) ?? [];
      const [to = from!, fresh] = now.get(id) ?? [];
      if ((from ?? to) !== to) return false;
      if (old !== fresh) changes.set(to, (changes.get(to) ?? 0) + 1);
    }
    return [...changes.values()].every((people) => people >= minimum);
  };
  return read('published', published, listOf(snapshot)).every(mayFollow) && now.size >= minimum;
}
