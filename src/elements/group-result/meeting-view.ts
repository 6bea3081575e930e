import type { Recommendations } from '../../scoring/recommend.js';
import type { Strings } from '../../locales/strings.js';
import type { Decisions } from './decisions.js';
import type { Round } from './rounds.js';
import type { ResultView } from './result-view.js';

/** What the meeting is drawn from. */
export interface MeetingView extends ResultView {
  recommendations: Recommendations;
  decisions: Decisions;
  rounds: readonly Round[];
  words: Strings;
}
