import type { Instrument, Light } from '../../scoring/instrument.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { Summary } from '../../scoring/summarize.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import type { Strings } from '../../locales/strings.js';
import type { Decisions } from './decisions.js';
import type { Round } from './rounds.js';

/** What the meeting is drawn from. */
export interface MeetingView {
  summary: Summary;
  instrument: Instrument;
  texts: InstrumentTexts;
  strings: GroupStrings;
  lights: Record<Light, string>;
  language: string;
  recommendations: Recommendations;
  decisions: Decisions;
  rounds: readonly Round[];
  words: Strings;
}
