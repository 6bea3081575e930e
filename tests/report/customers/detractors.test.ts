// What a score below zero says, and no more than its interval holds.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport } from '../../../src/report/index.js';
import { detractorsLead } from '../../../src/report/customers/contradicts-green.js';
import { figureInWords } from '../../../src/report/customers/figure-in-words.js';
import { customers as english } from '../../../src/locales/en/customers.js';
import { customers as swedish } from '../../../src/locales/sv/customers.js';
import { count } from '../twelve.js';

const tally = count(...Array.from({ length: 8 }, () => '3444242434'));
const figureOf = (promoters: number, passives: number, detractors: number) =>
  groupReport<string, string, string>(kundorientering, {
    tally,
    customers: { nps: { promoters, passives, detractors } },
  }).customers!.figures[0]!;

// By hand, adjusted Wald: with ¾, 1½ and ¾ added, p̃ = (p + ¾)/(n + 3) and d̃ likewise; half = 1.959964·√((p̃ + d̃ − (p̃ − d̃)²)/(n + 3)).
test.each<[what: string, kinds: [number, number, number], lead: ReturnType<typeof detractorsLead>]>([
  // −22/135 ± 0.1298: from −29 to −3.
  ['an interval below zero', [30, 50, 52], 'more-than-chance'],
  // −22/217 ± 0.1081: from −21 to 1.
  ['one that crosses zero', [61, 70, 83], 'within-chance'],
  // −19/203 ± 0.0969: it ends at +0.33, and is shown to end at 0.
  ['one that ends just above zero', [41, 99, 60], 'within-chance'],
  // −20/203 ± 0.0973: it ends at −0.12, and is shown to end at 0.
  ['one that ends just below zero, and is shown to end there', [41, 98, 61], 'within-chance'],
  // −21/203 ± 0.0977: it ends at −0.58, and is shown to end at −1.
  ['one that is shown to end at −1', [41, 97, 62], 'more-than-chance'],
  ['twenty-nine answers, whatever they are', [0, 0, 29], null],
  ['thirty', [0, 0, 30], 'more-than-chance'],
  ['a score that is shown as 0', [100, 301, 101], null],
  ['as many of both', [50, 50, 50], null],
  ['more promoters', [80, 50, 20], null],
])('%s', (_, kinds, lead) => {
  expect(detractorsLead(figureOf(...kinds))).toBe(lead);
});

test('it is said to be more than chance exactly where both ends that are shown are below zero', () => {
  const people = fc.nat(120);
  fc.assert(
    fc.property(people, people, people, (promoters, passives, detractors) => {
      fc.pre(promoters + passives + detractors >= 30);
      const figure = figureOf(promoters, passives, detractors);
      const ends = figure.interval!.map((end) => Math.round(end));
      const isHeld = ends.every((end) => end < 0);
      expect(detractorsLead(figure) === 'more-than-chance').toBe(isHeld);
    }),
  );
});

describe.each([
  ['sv', swedish, /mer än slumpen/, /kan vara slump/],
  ['en', english, /more than chance/, /chance could explain/],
] as const)('in words, in %s', (locale, strings, isMore, mayBeChance) => {
  const said = (...kinds: [number, number, number]) =>
    figureInWords(figureOf(...kinds), { locale, strings }).changes.join(' ');

  test('more than chance is said only where it is, chance only where it may be, and nothing of others', () => {
    expect(said(30, 50, 52)).toMatch(isMore);
    expect(said(30, 50, 52)).not.toMatch(mayBeChance);
    expect(said(61, 70, 83)).toMatch(mayBeChance);
    expect(said(61, 70, 83)).not.toMatch(isMore);
    expect(said(80, 50, 20)).toBe('');
  });
});
