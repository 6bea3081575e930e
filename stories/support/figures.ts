// A group's figures, the same every time.
import { kundorientering, type QuestionId } from '../../src/instruments/index.js';
import { mergeTallies, tally, type Tally } from '../../src/scoring/index.js';
import { byRole, count, response, spring, team } from './people.js';

const MIDDLES = [3.9, 3.2, 3, 2.2, 3.6, 2.6, 2.3, 3.3, 4.2, 2.9];

/** People whose answers lie around a middle of each area's own. In the third area they are of two minds. */
export function crowd(people: number, seed = 1): Tally {
  let state = seed;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const answer = (area: number) => {
    const middle = area === 2 ? (random() < 0.5 ? 1.7 : 4.4) : MIDDLES[area]! + (seed % 3) * 0.3;
    return Math.min(5, Math.max(1, Math.round(middle + (random() + random() - 1) * 2.2)));
  };
  const columns = kundorientering.questions.map(({ id }, area) => [
    id,
    Uint8Array.from({ length: people }, () => answer(area)),
  ]);
  return tally(kundorientering, Object.fromEntries(columns) as Record<QuestionId, Uint8Array>);
}

/** The same group so many times over. */
export const times = (many: number, { squaredTotals, ...one }: Tally): Tally => ({
  ...one,
  responses: one.responses * many,
  squaredTotals: squaredTotals! * many,
  questions: Object.fromEntries(
    Object.entries(one.questions).map(([id, counts]) => [id, counts.map((each) => each * many)]),
  ),
});

const sizes = { Ledning: 7, Sälj: 11, Marknad: 6, Produkt: 9, Kundframgång: 8, Ekonomi: 5 };
const departments = Object.fromEntries(
  Object.entries(sizes).map(([name, size], index) => [name, crowd(size, index + 2)]),
);

export const twelve = { tally: count(team) };
export const eight = { tally: count(team.slice(0, 8)) };
export const five = { tally: count(team.slice(0, 5)) };
export const three = { tally: count(team.slice(0, 3)) };
export const thirteen = { tally: count([...team, response('last', '3333333333')]) };
/** Nobody differs: no area is the weakest. */
export const level = {
  tally: count(Array.from({ length: 8 }, (_, index) => response(`person-${index}`, '3333333333'))),
};
export const company = { tally: crowd(300) };
export const sixGroups = { tally: mergeTallies(...Object.values(departments)), groups: departments };
/** A role with two people is hidden, and so is one more: the whole minus what is shown must not tell. */
export const roles = { ...twelve, groups: byRole(team) };

const lastAutumn = count(
  ['3331223223', '3231323213', '3321224123', '2315142224', '3324232224', '2223232123'].map((digits, index) =>
    response(`autumn-${index}`, digits),
  ),
);
/** The twelve after three rounds, of which one had too few answers. */
export const rounds = {
  ...twelve,
  invited: 14,
  rounds: { 'Hösten 2025': three.tally, 'Våren 2026': count(spring), 'Hösten 2026': lastAutumn },
};
/** The least that a line can be drawn through. */
export const oneRound = { ...twelve, rounds: { 'Hösten 2026': lastAutumn } };
/** One round may not be shown, and one is of another version. */
export const unshownRounds = {
  tally: crowd(24, 4),
  round: 'Hösten 2026',
  rounds: {
    'Hösten 2025': crowd(19, 1),
    'Våren 2026': count(team.slice(0, 4)),
    'Sommaren 2026': { ...crowd(21, 2), version: 2 },
  },
};
/** Earlier figures of the departments' people. */
export const sixGroupsRound = { rounds: { 'Våren 2026': crowd(40, 9) } };

const same = (people: number, digits: string) =>
  Array.from({ length: people }, (_, index) => response(`${digits}-${index}`, digits));
const [strict, mild] = [same(6, '3333333333'), same(6, '3333433333')];
/** Two groups that are each of one mind, and differ about one area. */
export const groupsDiffer = {
  tally: count([...strict, ...mild.map((one) => ({ ...one, id: `mild-${one.id}` }))]),
  groups: { Ledning: count(strict), Sälj: count(mild) },
};
/** Answers about the first area from one end to the other, most of them low. */
export const farApart = {
  tally: count(Array.from('11113335', (first, index) => response(`far-${index}`, `${first}444444444`))),
};
export const risenAndFallen = {
  tally: count(same(9, '4332342334')),
  rounds: { 'Omgång 1, våren 2026': count(same(7, '3342323334')) },
};
/** Closed-loop and onboarding are red. */
export const autumn = { tally: crowd(24, 9), round: 'Hösten 2026' };
/** Half a year after it. */
export const springAfter = {
  tally: crowd(26, 4),
  round: 'Våren 2027',
  rounds: { 'Hösten 2025': three.tally, 'Hösten 2026': autumn.tally },
};
/** Everybody agrees, as they did before. */
export const unchanged = { ...level, rounds: { 'Våren 2026': count(same(6, '3333333333')) } };
