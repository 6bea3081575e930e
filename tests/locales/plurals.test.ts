import { expect, test } from 'vitest';
import { en } from '../../src/locales/en/answer.js';
import { groupEn } from '../../src/locales/en/group.js';
import { sv } from '../../src/locales/sv/answer.js';

// docs/decisions/plurals.md: Swedish and English compare with 1, which is what Intl.PluralRules does for them.
const counts = [...Array(1001).keys(), 1_000_000];
const one = (language: string, count: number) => new Intl.PluralRules(language).select(count) === 'one';

test.each([
  ['sv', 'statements without an answer', (count: number) => sv.missing(count), /^Ett påstående /u],
  ['en', 'statements without an answer', (count: number) => en.missing(count), /^One statement has /u],
  ['en', 'responses', (count: number) => groupEn.answered(count, null), /^1 response$/u],
  [
    'en',
    'people who have answered',
    (count: number) => groupEn.answered(count, 2_000_000),
    / has answered$/u,
  ],
])('%s, %s: one where Intl has one, and else many', (language, _, words, singular) => {
  for (const count of counts) {
    expect(singular.test(words(count)), String(count)).toBe(one(language, count));
  }
});
