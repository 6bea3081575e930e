import type { Instrument, Light } from '../../scoring/instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';

/** What every part of a group's result is drawn from. */
export interface ResultView {
  summary: Summary;
  instrument: Instrument;
  texts: InstrumentTexts;
  strings: GroupStrings;
  lights: Record<Light, string>;
  language: string;
}
