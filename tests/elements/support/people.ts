// Groups of people, one digit an area in the instrument's order.
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { tally, type Tally } from '../../../src/scoring/tally.js';
import { respond } from '../../scoring/respond.js';

export const person = (digits: string, id = 'one'): QuestionnaireResponse =>
  respond(id, Array.from(digits, Number));

/** The counts of people with these answers. */
export const count = (...people: string[]): Tally =>
  tally(
    kundorientering,
    people.map((digits, index) => person(digits, String(index))),
  );
