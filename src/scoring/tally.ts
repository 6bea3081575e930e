import type { Instrument } from './instrument.js';
import { instrumentArgument } from './parse-instrument.js';
import { responseParser } from './parse-response.js';
import type { QuestionnaireResponse } from './response.js';
import { parseArgument } from './validation/argument.js';
import { isIterable } from './validation/iterable.js';
import { perQuestion } from './per-question.js';
import { fail, failAt, integer, object, refine, sumOf, within, type Parser } from './validation/validate.js';

/**
 * A group's counts, as a host stores them: how many gave each answer to each question and, where figures are computed, the sum of people's
 * squared totals. Every figure of a group follows from it.
 */
export interface Tally<Q extends string = string> {
  instrument: string;
  version: number;
  /** Number of people who answered. */
  responses: number;
  /** Per question, how many gave each answer; index 0 is the scale's lowest. */
  questions: Record<Q, number[]>;
  /**
   * Σt², where t is one person's answers added up. It gives the spread between people. Leave it out of what you publish: together
   * with the counts of a small group it can prove what one person answered.
   */
  squaredTotals?: number | null | undefined;
}

/** A large set as one column a question: person i's answer is at index i of every column. */
export type ResponseColumns<Q extends string = string> = Readonly<Record<Q, Uint8Array>>;

export interface TallyOptions {
  /**
   * True when you vouch that no `id` comes twice (it is the primary key of your table, say). No id is then looked at or
   * remembered, so that a stream of any length is counted in constant memory. Default: false.
   */
  readonly uniqueIds?: boolean | null | undefined;
}

type CountedTally<Q extends string> = Tally<Q> & { squaredTotals: number };

/**
 * Counts a group's responses into a tally.
 *
 * @param instrument The instrument that was answered.
 * @param responses Responses as an iterable, as an async iterable (a stream that need not fit in memory), or as columns (one
 *   `Uint8Array` a question).
 * @param options See `TallyOptions`.
 * @returns The tally, with `squaredTotals`; a promise of it for an async iterable.
 * @throws {KundDiagnosError} `incompatible` for a response to another instrument or version; `invalid-argument` for an id that has come
 *   before, a missing or unknown question, and an answer that is not a whole number on the scale. The path says which response
 *   and which field. Nothing is counted then: see `partitionResponses` to carry on without the bad ones.
 *
 * @example
 * const team = tally(kundorientering, responses);
 * team.responses; // 2
 * team.questions.icp; // [0, 0, 1, 1, 0]
 */
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: Iterable<QuestionnaireResponse<Q>> | ResponseColumns<Q>,
  options?: TallyOptions | null,
): CountedTally<Q>;
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: AsyncIterable<QuestionnaireResponse<Q>>,
  options?: TallyOptions | null,
): Promise<CountedTally<Q>>;
export function tally<Q extends string>(
  instrument: Instrument<Q>,
  responses: unknown,
  options?: TallyOptions | null,
): CountedTally<Q> | Promise<CountedTally<Q>> {
  const parsed = instrumentArgument<Q>('tally', instrument);
  const { id, version, ids, scale } = parsed;
  const { min, max } = scale;
  const { uniqueIds } = parseArgument('tally', 'options', options ?? {}, object({ uniqueIds: Boolean }));
  const parseResponse = responseParser(parsed, uniqueIds);
  const counts = ids.map(() => Array.from({ length: max - min + 1 }, () => 0));
  let people = 0;
  let squaredTotals = 0;

  const add = (response: unknown): void => {
    const answers = within(people++, parseResponse, response);
    let total = 0;
    for (let q = 0; q < answers.length; q++) {
      const answer = answers[q]!;
      counts[q]![answer - min]!++;
      total += answer;
    }
    squaredTotals += total * total;
  };

  const addColumns = (input: unknown): void => {
    if (!isObjectWithSome(ids, input)) fail('a list of responses', input);
    const columns = perQuestion(ids, byteColumn)(input);
    people = columns[0]!.length;
    const totals = new Uint32Array(people);
    columns.forEach((column, q) => {
      if (column.length !== people) failAt(ids[q]!, `${people} answers`, column.length);
      counts[q] = countColumn(column, counts[q]!, min, totals);
      // When the counts fall short, some answer is off the scale. Only then search for it.
      if (sumOf(counts[q]) < people) within(ids[q]!, columnOf(integer(min, max)), column);
    });
    squaredTotals = sumOfSquares(totals);
  };

  const result = (): CountedTally<Q> => ({
    instrument: id,
    version,
    responses: people,
    questions: Object.fromEntries(ids.map((question, q) => [question, counts[q]])) as Tally<Q>['questions'],
    squaredTotals: Number.isSafeInteger(squaredTotals)
      ? squaredTotals
      : fail('so few responses that the sum of their squared totals is exact', people),
  });

  const countStream = async (stream: AsyncIterable<unknown>): Promise<CountedTally<Q>> => {
    try {
      for await (const response of stream) add(response);
      return result();
    } catch (error) {
      return parseArgument('tally', 'responses', stream, () => {
        throw error;
      });
    }
  };

  return parseArgument<CountedTally<Q> | Promise<CountedTally<Q>>>(
    'tally',
    'responses',
    responses,
    (input) => {
      if (isAsyncIterable(input)) return countStream(input);
      if (isIterable(input)) for (const response of input) add(response);
      else addColumns(input);
      return result();
    },
  );
}

const isObjectWithSome = (keys: readonly string[], value: unknown): boolean =>
  typeof value === 'object' && value !== null && keys.some((key) => key in value);

const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof (value as AsyncIterable<unknown> | null | undefined)?.[Symbol.asyncIterator] === 'function';

/** Checks the tag instead of `instanceof`, since a column may come from another realm, and rejects an own field that hides `length`. */
const byteColumn = refine(
  'a Uint8Array',
  (column: Uint8Array) =>
    ArrayBuffer.isView(column) &&
    Object.prototype.toString.call(column) === '[object Uint8Array]' &&
    column.length === Reflect.get(TypedArray.prototype, 'length', column),
);

const TypedArray = Object.getPrototypeOf(Uint8Array) as Uint8ArrayConstructor;

const columnOf =
  (parse: Parser<number>): Parser<void> =>
  (column) => {
    (column as Uint8Array).forEach((answer, person) => within(person, parse, answer));
  };

/** Counts one question's answers, and adds each person's answer to their total. Answers off the scale are not counted. */
function countColumn(
  column: Uint8Array,
  counts: readonly number[],
  min: number,
  totals: Uint32Array,
): number[] {
  const bytes = new Uint32Array(256);
  for (let person = 0; person < column.length; person++) {
    const answer = column[person]!;
    bytes[answer]!++;
    totals[person]! += answer;
  }
  return counts.map((_, index) => bytes[min + index] ?? 0);
}

function sumOfSquares(totals: Uint32Array): number {
  let squares = 0;
  for (const total of totals) squares += total * total;
  return squares;
}
