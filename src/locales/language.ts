import type { AreaId, NextStepId, RuleId } from '../instruments/kundorientering/facts.js';
import type { InstrumentTexts } from '../instruments/texts.js';
import type { GroupStrings } from './group-strings.js';
import type { Strings } from './strings.js';

/** A whole language: what the elements say, and what the built-in instrument says. A key that is missing does not compile. */
export interface Language {
  /** What those who answer read. */
  answer: Strings;
  /** What is read of a group's result; needed where that is shown. */
  group?: GroupStrings;
  /** The built-in instrument's words; needed where it is shown. */
  kundorientering?: InstrumentTexts<AreaId, RuleId, NextStepId>;
}
