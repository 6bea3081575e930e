import {
  fields,
  is,
  isIterable,
  perQuestion,
  read,
  refuse,
  total,
  whole,
  type Path,
  type Read,
} from './check.js';
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

/** How often each byte occurs in one question's answers; each person's answer is added to their sum. */
function countColumn(column: Uint8Array, sums: Uint32Array): Uint32Array {
  const bytes = new Uint32Array(256);
  for (let i = 0; i < column.length; i++) {
    const answer = column[i]!;
    bytes[answer]!++;
    sums[i]! += answer;
  }
  return bytes;
}

function sumOfSquares(sums: Uint32Array): number {
  let squares = 0;
  for (const sum of sums) squares += sum * sum;
  return squares;
}

/**
 * Counts a group's responses into a tally.
 *
 * @param instrument The instrument that they were given to.
 * @param responses Responses as any iterable, as an async iterable (a stream that need not fit in memory), or as columns (one `Uint8Array` a
 *   question).
 * @param options `uniqueIds: true` when the host vouches that no id comes twice.
 * @returns The tally; a promise of it for an async iterable.
 * @throws KundDiagnosError `incompatible` for another instrument or version, `invalid-responses` for an id that came before, a missing
 *   or unknown question, a fraction or a value off the scale; the path says which response and field.
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
  const counts = ids.map(() => Array.from({ length: max - min + 1 }, () => 0));
  let people = 0;
  let squaredTotals = 0;

  const { uniqueIds } = read('options', options, fields({ uniqueIds: Boolean }));
  const readResponse = responseReader(basis, uniqueIds);
  const add = (response: unknown): void => {
    const answers = readResponse(response, ['responses', people++]);
    let sum = 0;
    for (let q = 0; q < answers.length; q++) {
      const answer = answers[q]!;
      counts[q]![answer - min]!++;
      sum += answer;
    }
    squaredTotals += sum * sum;
  };

  const addColumns: Read<void> = (value, path) => {
    const columns = perQuestion(
      ids,
      is('a Uint8Array', (column: Uint8Array) => column instanceof Uint8Array),
    )(value, path);
    people = columns[0]!.length;
    const sums = new Uint32Array(people);
    columns.forEach((column, q) => {
      const bytes = countColumn(column, sums);
      const count = (counts[q] = counts[q]!.map((_, i) => bytes[min + i] ?? 0));
      // What is off the scale is missing: only then is it looked for.
      if (total(count) === people) return;
      const at: Path = [path, ids[q]!];
      column.forEach((answer, i) => whole(min, max)(answer, [at, i]));
      refuse(`${people} answers`, column.length, at);
    });
    squaredTotals = sumOfSquares(sums);
  };

  const result: Read<Tally<Q>> = (_, path) => ({
    instrument: id,
    version,
    responses: people,
    questions: Object.fromEntries(ids.map((question, q) => [question, counts[q]])) as Tally<Q>['questions'],
    squaredTotals: whole(0, Number.MAX_SAFE_INTEGER)(squaredTotals, [path, 'squaredTotals']),
  });

  return read('responses', responses, (value, path) => {
    const given = value as AsyncIterable<unknown> | undefined;
    if (given?.[Symbol.asyncIterator])
      return (async () => {
        for await (const response of given) add(response);
        return result(given, path);
      })().catch((error: unknown) =>
        read(path, given, () => {
          throw error;
        }),
      );
    if (isIterable(value)) for (const response of value) add(response);
    else addColumns(value, path);
    return result(given, path);
  });
}
