import { describe, expect, test } from 'vitest';
import {
  directionOf,
  formattingTag,
  matchLanguage,
} from '../../../../src/elements/internal/language/language.js';

describe('a language tag is compared as BCP 47 says', () => {
  const known = ['sv', 'en', 'en-GB', 'zh-Hant', 'nb', 'pt-BR', 'EN-nz', 'fr_CA'];

  test.each([
    ['en', 'en'],
    ['EN', 'en'],
    ['eN-us', 'en'],
    ['en_US', 'en'],
    ['En-gb', 'en-GB'],
    ['EN_GB', 'en-GB'],
    ['en-GB-oxendict', 'en-GB'],
    ['en-GB-x-house', 'en-GB'],
    ['en-NZ', 'EN-nz'],
    ['fr-ca', 'fr_CA'],
    ['sv-FI', 'sv'],
    ['SV', 'sv'],
    ['zh-hant-tw', 'zh-Hant'],
    ['zh-Hans', undefined],
    ['pt', undefined],
    ['pt-br', 'pt-BR'],
    ['nb-NO', 'nb'],
    // No prefix of a subtag.
    ['eng', undefined],
    ['e', undefined],
    ['svx-FI', undefined],
    ['', undefined],
    ['-', undefined],
    ['constructor', undefined],
    ['en US', undefined],
  ])('%s is shown in %s', (wanted, expected) => {
    expect(matchLanguage([wanted], known)).toBe(expected);
  });

  test('the longest that is known is taken, and the first wanted before a longer one', () => {
    expect(matchLanguage(['en-GB', 'en'], known)).toBe('en-GB');
    expect(matchLanguage(['en', 'en-GB'], known)).toBe('en');
    expect(matchLanguage(['de-AT', 'sv-FI'], known)).toBe('sv');
    expect(matchLanguage(['', 'nb'], known)).toBe('nb');
  });
});

describe('the tag that dates and numbers are formatted by', () => {
  test.each([
    [['en-GB'], 'en', 'en-GB'],
    [['EN_us'], 'en', 'en-US'],
    [['', 'En-gb'], 'en', 'en-GB'],
    [['sv-FI'], 'sv', 'sv-FI'],
    [['', 'en-ZA-u-nu-latn'], 'en', 'en-ZA-u-nu-latn'],
    // Shown in Swedish on a German page.
    [['', 'de-AT'], 'sv', 'sv'],
    [['de', 'sv-FI'], 'sv', 'sv-FI'],
    // Not a tag that a browser understands.
    [['en-'], 'en', 'en'],
    [['en-this-is-no-tag'], 'en', 'en'],
    [[''], 'sv', 'sv'],
  ])('of a page in %j that shows %s is %s', (wanted, language, expected) => {
    expect(formattingTag(wanted, language)).toBe(expected);
  });
});

test.each([
  ['sv', 'ltr'],
  ['en-GB', 'ltr'],
  ['ar', 'rtl'],
  ['AR-eg', 'rtl'],
  ['ar_EG', 'rtl'],
  ['', undefined],
  ['not a tag', undefined],
])('%s is written %s', (language, direction) => {
  expect(directionOf(language)).toBe(direction);
});
