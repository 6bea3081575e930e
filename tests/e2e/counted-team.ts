// The eight people as their host counts them, for pages that are given figures.
import { kundorientering } from 'kund-diagnos/instruments';
import { tally } from 'kund-diagnos/scoring';
import { people, response } from './eight-people.ts';

export const team = tally(
  kundorientering,
  people.map((person, index) => response(person, `person-${index}`)),
);
