// Made-up people, the same in every database: whole-number arithmetic on the person's number, which DuckDB, PostgreSQL and SQLite do alike.
import { kundorientering } from 'kund-diagnos/instruments';

export const ids = kundorientering.questions.map(({ id }) => id);
export const columns = Object.fromEntries(ids.map((id, q) => [id, `q${q}`]));

/** How many of a hundred answer at most 1, 2, 3 and 4. A question's answers lie higher or lower than the next one's. */
const upTo = (q) => [5 + q, 15 + 3 * q, 40 + 3 * q, 75 + 2 * q];

/** A number from 0 to 99 that looks random. The three moduli are primes, so that nothing repeats itself within 10^12 people. */
const random = (q) =>
  `((i % 1000003) * (i % 999983) + i * ${48271 + 15838 * q} + ${104729 * q + 17}) % 999979 % 100`;

function answer(q) {
  const bounds = upTo(q).map((bound, index) => `WHEN ${random(q)} < ${bound} THEN ${index + 1}`);
  return `CAST(CASE ${bounds.join(' ')} ELSE 5 END AS SMALLINT) AS q${q}`;
}

/** Selects people from a source whose column `i` is their number. */
export const selectPeople = (source) => `SELECT ${ids.map((_, q) => answer(q)).join(', ')} FROM ${source}`;
