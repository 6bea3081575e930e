import { fail, guard, record, unreadable, valuesOf, whole } from './check.js';
import type { Instrument } from './instrument.js';
import { readInstrument, type Basis } from './read-instrument.js';
import { ResponseReader } from './read-response.js';
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

/** Counts rows of steps above the scale's lowest. */
class Counter {
  responses = 0;
  squaredTotals = 0;
  readonly counts: Float64Array;
  readonly #points: number;

  constructor(readonly basis: Basis) {
    this.#points = basis.max - basis.min + 1;
    this.counts = new Float64Array(basis.ids.length * this.#points);
  }

  add(row: readonly number[]): void {
    let total = row.length * this.basis.min;
    for (let i = 0; i < row.length; i++) {
      total += row[i]!;
      this.counts[i * this.#points + row[i]!]!++;
    }
    this.responses++;
    this.squaredTotals += total * total;
  }

  result<Q extends string>(): Tally<Q> {
    const { id, version, ids } = this.basis;
    whole(this.squaredTotals, 0, Number.MAX_SAFE_INTEGER, 'invalid-tally', ['squaredTotals']);
    const of = (i: number): number[] => [...this.counts.subarray(i * this.#points, (i + 1) * this.#points)];
    return {
      instrument: id,
      version,
      responses: this.responses,
      questions: Object.fromEntries(ids.map((key, i) => [key, of(i)])) as Record<Q, number[]>,
      squaredTotals: this.squaredTotals,
    };
  }
}

/** People whose totals are kept at a time, so that memory stays flat. */
const blockSize = 4096;

function countColumns(counter: Counter, columns: unknown): void {
  const { ids, min, max } = counter.basis;
  const code = 'invalid-response';
  const given = valuesOf(columns, ids, code, ['columns']).map((column, q) =>
    column instanceof Uint8Array ? column : fail(code, ['columns', ids[q]!], 'a Uint8Array', column),
  );
  const people = given[0]!.length;
  given.forEach((column, q) => {
    if (column.length !== people) fail(code, ['columns', ids[q]!], `${people} answers`, column.length);
  });
  // Every byte has a place of its own, so the loop needs no check: what is off the scale is seen afterwards.
  const bytes = given.map(() => new Float64Array(256));
  const totals = new Float64Array(blockSize);
  for (let start = 0; start < people; start += blockSize) {
    const size = Math.min(blockSize, people - start);
    totals.fill(0);
    given.forEach((column, q) => {
      const seen = bytes[q]!;
      for (let i = 0; i < size; i++) {
        const value = column[start + i]!;
        seen[value]!++;
        totals[i]! += value;
      }
    });
    for (let i = 0; i < size; i++) counter.squaredTotals += totals[i]! * totals[i]!;
  }
  counter.responses = people;
  bytes.forEach((seen, q) => {
    let onScale = 0;
    for (let value = min; value <= max; value++) {
      onScale += seen[value] ?? 0;
      counter.counts[q * (max - min + 1) + value - min] = seen[value] ?? 0;
    }
    if (onScale !== people) {
      const i = given[q]!.findIndex((value) => !(value >= min && value <= max));
      whole(given[q]![i], min, max, code, ['columns', ids[q]!, i]);
    }
  });
}

async function countStream<Q extends string>(
  reader: ResponseReader,
  counter: Counter,
  responses: AsyncIterable<unknown>,
): Promise<Tally<Q>> {
  try {
    for await (const response of responses) {
      reader.read(response, counter.responses);
      counter.add(reader.row);
    }
    return counter.result();
  } catch (error) {
    throw unreadable(error);
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
  return guard(() => {
    const basis = readInstrument(instrument);
    const reader = new ResponseReader(
      basis,
      record(options, 'invalid-input', ['options'])['uniqueIds'] === true,
    );
    const counter = new Counter(basis);
    const given = record(responses, 'invalid-response', ['responses']);
    if (typeof given[Symbol.asyncIterator] === 'function')
      return countStream<Q>(reader, counter, given as unknown as AsyncIterable<unknown>);
    if (typeof given[Symbol.iterator] === 'function') {
      for (const response of given as unknown as Iterable<unknown>) {
        reader.read(response, counter.responses);
        counter.add(reader.row);
      }
    } else countColumns(counter, given);
    return counter.result<Q>();
  });
}
