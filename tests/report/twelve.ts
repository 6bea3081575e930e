// Twelve people in four roles over two rounds. Every figure that a test expects of them is worked out by hand beside it.
import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import { tally, type Tally } from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';

/** A tally of people, one row of ten digits each. */
export const count = (...rows: string[]): Tally<QuestionId> =>
  tally(
    kundorientering,
    rows.map((digits, index) => respond(`person-${index}`, Array.from(digits, Number))),
  );

/** People who are told apart by their first answer; all the rest is 4. */
export const people = (firsts: string): string[] => Array.from(firsts, (first) => `${first}444444444`);

const leadership = people('44445'); // 21
const sales = people('11122'); // 7
const success = people('3');
const product = people('5');

/** The first area: 21 + 7 + 3 + 5 = 36 of 12, mean 3. Counts 3 2 1 4 2. */
export const twelve = count(...leadership, ...sales, ...success, ...product);

/** At a limit of 5 success and product are hidden; two people alone, so that leadership, whose name comes first, is hidden too. */
export const roles = {
  Ledning: count(...leadership),
  Sälj: count(...sales),
  Kundteam: count(...success),
  Produkt: count(...product),
};

/** Half a year before: six people, the first area 2 2 2 3 3 3 = 15, mean 2.5; the rest 4. */
export const spring = count(...people('222333'));

/** Earlier still, when four answered: too few to be shown. */
export const first = count(...people('1111'));
