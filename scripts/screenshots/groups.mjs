// Figures for the group's result, the same every time.
import { kundorientering, kundorienteringSv } from '../../dist/modules/instruments/index.js';
import { mergeTallies, tally } from '../../dist/modules/scoring/index.js';

const ids = kundorientering.questions.map(({ id }) => id);

/** One digit an area, in the instrument's order. */
const person = (digits, index) => ({
  id: `person-${index}`,
  instrument: kundorientering.id,
  version: kundorientering.version,
  answers: Object.fromEntries(ids.map((id, area) => [id, Number(digits[area])])),
});

/** Twelve people in three roles, who differ most about closed-loop and onboarding. */
const roles = {
  Ledning: ['4432334224', '4331434323', '3432334233', '4431335224', '5432434324'],
  Sälj: ['3425243335', '4325343334', '3425242335', '2324343234', '3425343335'],
  CS: ['3241221223', '2341222122'],
};
const count = (digits) => tally(kundorientering, digits.map(person));
const twelve = Object.values(roles).flat();

/** So many people, whose answers lie around a middle of each area's own; in the third area they are of two minds. */
function crowd(people, seed = 1) {
  let state = seed;
  const random = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const middles = [3.9, 3.2, 3, 2.2, 3.6, 2.6, 2.3, 3.3, 4.2, 2.9];
  const columns = ids.map((id, area) => [
    id,
    Uint8Array.from({ length: people }, () => {
      const middle = area === 2 ? (random() < 0.5 ? 1.7 : 4.4) : middles[area] + (seed % 3) * 0.3;
      return Math.min(5, Math.max(1, Math.round(middle + (random() + random() - 1) * 2.2)));
    }),
  ]);
  return tally(kundorientering, Object.fromEntries(columns));
}

const by = (sizes) =>
  Object.fromEntries(Object.entries(sizes).map(([name, size], index) => [name, crowd(size, index + 2)]));
/** A breakdown and the whole that it is of. */
const broken = (groups) => ({ tally: mergeTallies(...Object.values(groups)), groups });

export const nobody = { tally: null };
export const three = { tally: count(twelve.slice(0, 3)) };
export const five = { tally: count(twelve.slice(0, 5)) };
export const eight = { tally: count(twelve.slice(0, 8)) };
export const twelvePeople = { tally: count(twelve) };
export const thirteen = { tally: count([...twelve, '3333333333']) };
export const company = { tally: crowd(300) };
export const country = { tally: crowd(1_000_000) };
export const manyGroups = broken(
  by({ Ledning: 7, Sälj: 11, Marknad: 6, Produkt: 9, Kundframgång: 8, Ekonomi: 5 }),
);
/** The one of two is hidden, and so is one more: the whole minus what is shown must not tell. */
export const hiddenGroups = {
  tally: count(twelve),
  groups: Object.fromEntries(Object.entries(roles).map(([name, digits]) => [name, count(digits)])),
};
/** The twelve beside two earlier rounds, of which one had too few answers. */
export const roundsOfTwelve = {
  ...twelvePeople,
  invited: 14,
  rounds: {
    'Hösten 2025': count(twelve.slice(0, 3)),
    'Våren 2026': count(['3321223213', '3221323212', '2321223122', '2315132224', '3214232223', '1213232123']),
    'Hösten 2026': count([
      '3331223223',
      '3231323213',
      '3321224123',
      '2315142224',
      '3324232224',
      '2223232123',
    ]),
  },
};
/** The least that a line can be drawn through. */
export const oneRound = {
  ...twelvePeople,
  rounds: { 'Hösten 2026': roundsOfTwelve.rounds['Hösten 2026'] },
};
/** A host's own instrument, which has advice and no next steps. */
export const withoutSteps = {
  ...twelvePeople,
  instrument: {
    ...kundorientering,
    nextSteps: [],
    texts: { sv: { ...kundorienteringSv, nextSteps: {} } },
  },
};
/** A breakdown and earlier rounds at once. */
export const groupsAndRounds = { ...roundsOfTwelve, groups: hiddenGroups.groups };
export const level = { tally: count(Array(8).fill('3333333333')) };

/** One round may not be shown, and one is of another version. */
export const threeRounds = {
  tally: crowd(24, 4),
  rounds: {
    'Hösten 2025': crowd(19, 1),
    'Våren 2026': count(twelve.slice(0, 4)),
    'Sommaren 2026': { ...crowd(21, 2), version: 2 },
  },
};
