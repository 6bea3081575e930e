// The eight people's tally, for pages that are given figures.
import { kundorientering } from 'kund-diagnos/instruments';
import { tally } from 'kund-diagnos/scoring';
import { people, response } from '../../../examples/intranet/tests/support/eight-people.ts';

export const team = tally(
  kundorientering,
  people.map((person, index) => response(person, `person-${index}`)),
);
