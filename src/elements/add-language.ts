import type { AreaId, NextStepId, RuleId } from '../instruments/kundorientering/facts.js';
import type { InstrumentTexts } from '../instruments/texts.js';
import type { GroupStrings } from '../locales/group-strings.js';
import type { Strings } from '../locales/strings.js';
import { groupStrings } from './group-result/languages.js';
import { kundorienteringTexts, strings } from './shared/languages.js';

/** A language that a host adds: what the elements say, and what the built-in instrument says. */
export interface Language {
  answer: Strings;
  group?: GroupStrings;
  kundorientering?: InstrumentTexts<AreaId, RuleId, NextStepId>;
}

/**
 * Adds a language to the elements, or replaces one that they have. Call it before the elements are shown.
 *
 * @param tag - Its BCP 47 tag, for example `nb`; a page with `lang="nb"` or `lang="nb-NO"` then uses it.
 * @param language - Its words. A key that is missing does not compile.
 *
 * @example
 * addLanguage('en-GB', { answer: { ...en, submit: 'Submit' } });
 */
export function addLanguage(tag: string, { answer, group, kundorientering }: Language): void {
  strings.add(tag, answer);
  if (group) groupStrings.add(tag, group);
  if (kundorientering) kundorienteringTexts.add(tag, kundorientering);
}
