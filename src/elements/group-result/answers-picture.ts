import { html, type TemplateResult } from 'lit';
import type { Instrument } from '../../scoring/instrument.js';
import type { QuestionSummary } from '../../scoring/summarize.js';
import type { GroupStrings } from '../../locales/group-strings.js';
import { divergingBar } from '../../charts/diverging-bar.js';
import { dotPlot, mostDots } from '../../charts/dot-plot.js';

/** One area's answers as a picture, with a sentence for whoever listens. */
export function answersPicture(
  { n, counts, mean }: QuestionSummary,
  { scale }: Instrument,
  strings: GroupStrings,
): TemplateResult {
  const answers = counts
    .map((count, index) => ({ value: scale.min + index, count }))
    .filter(({ count }) => count > 0);
  return html`
    ${n > mostDots ? divergingBar(scale, counts) : dotPlot(scale, counts, mean!)}
    <span class="sr">${strings.distribution(answers)}</span>
  `;
}
