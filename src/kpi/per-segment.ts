import { parseArgument } from '../scoring/validation/argument.js';
import { named } from '../scoring/validation/named.js';
import { arrayOf, failAt, object, refine, string } from '../scoring/validation/validate.js';
import type { ValueSegments } from './value-segments.js';

/** A value for each customer by id, as an object, a `Map` or pairs. */
export type CustomersById<T> = Iterable<readonly [id: string, customer: T]> | Readonly<Record<string, T>>;

const parseSegments = object<ValueSegments>({
  A: arrayOf(string),
  B: arrayOf(string),
  C: arrayOf(string),
  outside: arrayOf(string),
});

const aFunction = refine('a function', (value: unknown) => typeof value === 'function');

/**
 * Any figure for each value segment by itself.
 *
 * A customer of a segment who is not among those given, one who has not answered, say, is left out of it. One who is given and is in no segment is rejected, since
 * the parts would else not make up the whole: give everybody a value, or 0. Look at the number of customers before comparing segments: A is the
 * smallest by far.
 *
 * @param segments From `valueSegments`.
 * @param customers The data that the figure needs about each customer, by id.
 * @param figure Makes the figure from the customers in one segment. Called four times.
 * @returns The result of `figure` for `A`, `B`, `C` and `outside`.
 * @throws {KundDiagnosError} `invalid-argument` for anything else, for an id in two segments, and for a customer who is in none; and whatever
 *   `figure` throws.
 *
 * @example
 * const segments = valueSegments({ c1: 800, c2: 150, c3: 50 });
 * const answers = { c1: 5, c2: 4, c3: 2 };
 * const satisfied = perSegment(segments, answers, (given) => csat({ answers: given }));
 * [satisfied.A.value, satisfied.C.value, satisfied.outside.value]; // [100, 0, null]
 */
export function perSegment<T, F>(
  segments: ValueSegments,
  customers: CustomersById<T>,
  figure: (customers: T[]) => F,
): Record<keyof ValueSegments, F> {
  const segmentById = parseArgument('perSegment', 'segments', segments, (value) => {
    const byId = new Map<string, keyof ValueSegments>();
    for (const [segment, ids] of Object.entries(parseSegments(value))) {
      for (const id of ids as string[]) {
        if (byId.has(id)) failAt(segment, 'ids that are in no other segment', id);
        byId.set(id, segment as keyof ValueSegments);
      }
    }
    return byId;
  });
  const groups: Record<keyof ValueSegments, T[]> = { A: [], B: [], C: [], outside: [] };
  parseArgument('perSegment', 'customers', customers, (value) => {
    for (const [id, customer] of named((item) => item as T)(value)) {
      const segment = segmentById.get(id) ?? failAt(id, 'a customer who is in a segment', id);
      groups[segment].push(customer);
    }
  });
  parseArgument('perSegment', 'figure', figure, aFunction);
  return {
    A: figure(groups.A),
    B: figure(groups.B),
    C: figure(groups.C),
    outside: figure(groups.outside),
  };
}
