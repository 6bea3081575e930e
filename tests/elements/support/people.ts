// Groups of people: a string of ten digits is one person's answers, in the instrument's order.
import { kundorientering } from '../../../src/instruments/kundorientering/instrument.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { tally, type Tally } from '../../../src/scoring/tally.js';
import { respond } from '../../scoring/respond.js';

export const person = (digits: string, id = 'one'): QuestionnaireResponse =>
  respond(id, Array.from(digits, Number));

/** The counts of people with these answers. */
export const count = (...people: string[]): Tally & { squaredTotals: number } =>
  tally(
    kundorientering,
    people.map((digits, index) => person(digits, String(index))),
  );

/** So many people with the same answers. */
export const times = (people: number, digits: string): string[] => Array<string>(people).fill(digits);

/** People who answer the first area with these digits, and all the others with 4. */
export const onFirst = (digits: string): string[] => Array.from(digits, (digit) => `${digit}444444444`);

/** A tally as it is published: without squared totals, which could prove what one person answered. */
export function published(tally: Tally): Tally {
  const { instrument, version, responses, questions } = tally;
  return { instrument, version, responses, questions };
}

/** The counts of many more people, in the same proportions. */
export const multiplied = (tally: Tally, factor: number): Tally => ({
  ...published(tally),
  responses: tally.responses * factor,
  questions: Object.fromEntries(
    Object.entries(tally.questions).map(([id, counts]) => [id, counts.map((people) => people * factor)]),
  ),
});
