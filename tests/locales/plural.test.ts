import { expect, test } from 'vitest';
import { groupResult } from '../../src/locales/en/group-result.js';
import { questionnaire as questionnaireEn } from '../../src/locales/en/questionnaire.js';
import { plural } from '../../src/locales/plural.js';
import { questionnaire as questionnaireSv } from '../../src/locales/sv/questionnaire.js';

const counts = [...Array(1001).keys(), 1_000_000];
const isOne = (language: string, count: number) => new Intl.PluralRules(language).select(count) === 'one';

test.each([
  [
    'sv',
    'unanswered statements',
    (count: number) => questionnaireSv.unansweredCount(count),
    /^Ett påstående /u,
  ],
  [
    'en',
    'unanswered statements',
    (count: number) => questionnaireEn.unansweredCount(count),
    /^One statement still needs /u,
  ],
  ['en', 'responses', (count: number) => groupResult.answered(count), /^1 response$/u],
  [
    'en',
    'people who have answered',
    (count: number) => groupResult.answered(count, 2_000_000),
    / has answered$/u,
  ],
])('%s, %s: one where Intl has one, and else many', (language, _, words, singular) => {
  for (const count of counts) {
    expect(singular.test(words(count)), String(count)).toBe(isOne(language, count));
  }
});

test('a language has as many forms as it has, and those that are not given are the last one', () => {
  const forms = { one: 'one', few: 'few', other: 'other' };
  expect([1, 2, 5, 22].map((count) => plural('pl', count, forms))).toEqual(['one', 'few', 'other', 'few']);
  expect([1, 2].map((count) => plural('ja', count, forms))).toEqual(['other', 'other']);
  expect([1, 2].map((count) => plural('en', count, { other: 'other' }))).toEqual(['other', 'other']);
});
