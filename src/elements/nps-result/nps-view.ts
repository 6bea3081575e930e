import type { CommonStrings } from '../../locales/common-strings.js';
import type { NpsFigures } from '../../report/nps/figures.js';
import type { NpsReport } from '../../report/nps/report.js';
import type { NpsWording } from '../../report/nps/sentences.js';

/** A report that has figures to show, and the words to show it with. */
export interface NpsView extends NpsWording {
  report: NpsReport;
  /** The report's. */
  whole: NpsFigures;
  common: CommonStrings;
}
