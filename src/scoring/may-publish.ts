import { fail, guard, list, record, text, type Path } from './check.js';
import type { Instrument } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { ResponseReader } from './read-response.js';
import type { QuestionnaireResponse } from './response.js';
import { readMinimum, suppress, type SmallGroupOptions } from './suppress-small-groups.js';

export interface PublishOptions extends SmallGroupOptions {
  /** The segment that every snapshot is broken down by. Left out: only the whole is published. */
  readonly by?: string;
}

/** Where a person stands in a snapshot: in which published figure, with which answers. */
interface Place {
  cell: string;
  answers: string;
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
  return guard(() => {
    const basis = readInstrument(instrument);
    const minimum = readMinimum(options);
    const { by } = options;
    if (by !== undefined) text(by, 'invalid-input', ['options', 'by']);

    const places = (responses: unknown, path: Path): Map<string, Place> => {
      const reader = new ResponseReader(basis, false, path);
      const result = new Map<string, Place>();
      const sizes = new Map<string, number>();
      record(responses, 'invalid-response', path);
      for (const response of responses as Iterable<QuestionnaireResponse>) {
        const id = reader.read(response, result.size);
        const segments = record(response.segments ?? {}, 'invalid-response', [
          ...path,
          result.size,
          'segments',
        ]);
        const cell = by !== undefined && Object.hasOwn(segments, by) ? segments[by] : '';
        if (typeof cell !== 'string')
          fail('invalid-response', [...path, result.size, 'segments', by!], 'a text', cell);
        result.set(id, { cell: `=${cell as string}`, answers: reader.row.join() });
        sizes.set(`=${cell as string}`, (sizes.get(`=${cell as string}`) ?? 0) + 1);
      }
      const { hidden } = suppress([...sizes], minimum);
      for (const place of result.values()) if (hidden.includes(place.cell)) place.cell = 'hidden';
      return result;
    };

    const now = places(next, ['next']);
    return (
      now.size >= minimum &&
      list(published, 'invalid-input', ['published']).every((responses, i) => {
        const before = places(responses, ['published', i]);
        const changes = new Map<string, number>();
        for (const id of new Set([...before.keys(), ...now.keys()])) {
          const old = before.get(id);
          const fresh = now.get(id);
          if (old && fresh && old.cell !== fresh.cell) return false;
          if (old?.answers === fresh?.answers) continue;
          const { cell } = (old ?? fresh)!;
          changes.set(cell, (changes.get(cell) ?? 0) + 1);
        }
        return [...changes.values()].every((people) => people >= minimum);
      })
    );
  });
}
