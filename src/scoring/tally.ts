import { amount, at, exactly, fail, open, total, whole } from './check.js';
import type { Instrument } from './instrument.js';
import { readInstrument } from './read-instrument.js';
import { responseReader } from './read-response.js';
import type { QuestionnaireResponse } from './response.js';

/**
 * What is kept of a group: how many gave each answer to each question, and the sum of people's squared totals.
 * Every figure of a group follows from it, and no person's row can be read out of it.
 */
export interface Tally<Q extends string = string> {
  instrument: string;
  version: number;
  responses: number;
  /** Per question the number of answers at each point; index 0 is the scale's lowest. */
  questions: Record<Q, number[]>;
  /** Σt², where t is the sum of one person's answers. */
  squaredTotals: number;
}

/** A large set as one column a question: person i's answer stands at index i of every column. */
export type Columns<Q extends string = string> = Readonly<Record<Q, Uint8Array>>;

export interface TallyOptions {
  /**
   * The host vouches that no `id` comes twice (a primary key in its database, say). No id is then looked at or
   * remembered, so that a stream of any length is counted in the same memory.
   */
  readonly uniqueIds?: boolean;
}

/** People whose totals are kept at a time, so that memory stays flat. */
const blockSize = 4096;

/** The hot loop over a column. It stands by itself so that the engine makes it fast once. */
function countBlock(block: Uint8Array, bin: Float64Array, sums: Float64Array): void {
  for (let i = 0; i < block.length; i++) {
    const answer = block[i]!;
    bin[answer]!++;
    sums[i]! += answer;
  }
}

/**
 * Counts a group's responses into a tally.
 *
 * @param instrument The instrument that they were given to.
 * @param responses Responses as any iterable, as an async iterable (a stream that need not fit in memory), or as columns (one `Uint8Array` a
 *   question).
 * @param options `uniqueIds: true` when the host vouches that no id comes twice.
 * @returns The tally; a promise of it for an async iterable.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `duplicate-response` for an id that came before,
 *   `invalid-response` for a missing or unknown question, a fraction or a value off the scale; the path says which response and field.
 *   Nothing is counted then: see `partitionResponses` to go on.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * team.responses; // 2
 * team.questions.icp; // [0, 0, 1, 1, 0]
 */
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: AsyncIterable<QuestionnaireResponse<Q>>,
  options?: TallyOptions,
): Promise<Tally<Q>>;
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: Iterable<QuestionnaireResponse<Q>> | Columns<Q>,
  options?: TallyOptions,
): Tally<Q>;
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: unknown,
  options: TallyOptions = {},
): Tally<Q> | Promise<Tally<Q>> {
  const basis = readInstrument(instrument);
  const { id, version, ids, scale } = basis;
  const { min, max } = scale;
  // Per question a place for every byte, so that the loop over a column needs no check: what is off the scale is seen afterwards.
  const bins = ids.map(() => new Float64Array(256));
  // Where the scale's lowest stands in it: a column's answers stand at their own value, a response's at its step above the lowest.
  let first = 0;
  const countsOf = (q: number): number[] =>
    Array.from({ length: max - min + 1 }, (_, i) => bins[q]![first + i] ?? 0);
  let people = 0;
  let squaredTotals = 0;

  const read = responseReader(
    basis,
    at('options', () => open(options)('uniqueIds', Boolean), 'invalid-input'),
  );
  const add = (response: unknown): void => {
    const answers = read(response, people);
    let own = 0;
    for (let q = 0; q < answers.length; q++) {
      const answer = answers[q]!;
      bins[q]![answer - min]!++;
      own += answer;
    }
    squaredTotals += own * own;
    people++;
  };

  const addColumns = (): void => {
    const columns = exactly(ids, (column) =>
      column instanceof Uint8Array ? column : fail('a Uint8Array', column),
    )(responses);
    first = min;
    people = columns[0]!.length;
    const sums = new Float64Array(Math.min(blockSize, people));
    for (let start = 0; start < people; start += blockSize) {
      sums.fill(0);
      columns.forEach((column, q) => countBlock(column.subarray(start, start + blockSize), bins[q]!, sums));
      for (let i = 0; i < sums.length; i++) squaredTotals += sums[i]! * sums[i]!;
    }
    columns.forEach((column, q) => {
      if (column.length === people && total(countsOf(q)) === people) return;
      column.forEach((answer, i) => at(ids[q]!, () => at(i, () => whole(min, max)(answer))));
      fail(`${people} answers`, column.length, [ids[q]!]);
    });
  };

  const result = (): Tally<Q> => ({
    instrument: id,
    version,
    responses: people,
    questions: Object.fromEntries(ids.map((question, q) => [question, countsOf(q)])) as Record<Q, number[]>,
    squaredTotals: at('squaredTotals', () => amount(squaredTotals), 'invalid-response'),
  });

  const given = responses as Iterable<unknown> & AsyncIterable<unknown>;
  const inResponses = <T>(run: () => T): T => at('responses', run, 'invalid-response');
  return inResponses(() => {
    open(given);
    if (given[Symbol.asyncIterator])
      return (async () => {
        for await (const response of given) add(response);
        return result();
      })().catch((error: unknown) =>
        inResponses(() => {
          throw error;
        }),
      );
    if (given[Symbol.iterator]) for (const response of given) add(response);
    else addColumns();
    return result();
  });
}
