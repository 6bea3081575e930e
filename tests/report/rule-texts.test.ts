import { expect, test } from 'vitest';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { ruleTexts } from '../../src/report/rule-texts.js';
import type { Evaluation } from '../../src/scoring/evaluate.js';

const all = kundorientering.questions.map(({ id }) => id);
const { rules } = kundorienteringSv;
const textsOf = (rule: Evaluation['rules'][number], locale = 'sv') =>
  ruleTexts([rule], locale === 'sv' ? kundorienteringSv : kundorienteringEn, locale)[0];

test('a rule has its title, the areas that it is about, and its text', () => {
  expect(textsOf({ id: 'weakest-link', questions: ['closed-loop', 'sla'], light: 'yellow' })).toEqual({
    title: rules['weakest-link'].title,
    areas: `Closed-loop och ${kundorienteringSv.questions.sla.name}`,
    text: rules['weakest-link'].text,
  });
  expect(
    textsOf({ id: 'weakest-link', questions: ['closed-loop', 'sla'], light: 'yellow' }, 'en')?.areas,
  ).toBe(`Closed loop and ${kundorienteringEn.questions.sla.name}`);
});

test('the text of the light takes the place of the text', () => {
  const own = rules['onboarding-first'].red;
  expect(own).toBeDefined();
  expect(textsOf({ id: 'onboarding-first', questions: ['onboarding'], light: 'red' })?.text).toBe(own);
  expect(textsOf({ id: 'onboarding-first', questions: ['onboarding'], light: 'yellow' })?.text).toBe(
    rules['onboarding-first'].yellow ?? rules['onboarding-first'].text,
  );
});

test('of every area there are words for all of them, instead of their names', () => {
  expect(textsOf({ id: 'weakest-link', questions: all, light: 'red' })).toEqual({
    title: rules['weakest-link'].title,
    areas: '',
    text: rules['weakest-link'].all,
  });
  // A rule without such words names them.
  const { areas, text } = textsOf({ id: 'onboarding-first', questions: all, light: 'green' })!;
  expect(areas.split(/, | och /)).toHaveLength(all.length);
  expect(text).toBe(rules['onboarding-first'].text);
});

test('an area without a name is named by its id, and a rule without words is left out', () => {
  expect(textsOf({ id: 'weakest-link', questions: ['price'], light: 'red' })?.areas).toBe('price');
  expect(ruleTexts([{ id: 'new', questions: ['icp'], light: 'red' }], kundorienteringSv, 'sv')).toEqual([]);
});
