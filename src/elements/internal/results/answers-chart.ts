import type { TemplateResult } from 'lit';
import { MAX_DOTS } from '../../../charts/dot-plot.js';
import { divergingBarOnPage, dotPlotOnPage } from '../../../charts/on-page.js';
import type { GroupResultStrings } from '../../../locales/group-result-strings.js';
import type { Scale } from '../../../scoring/instrument.js';
import type { QuestionSummary } from '../../../scoring/summarize.js';
import { html } from '../html.js';

/** One area's answers as a picture, with a sentence for screen readers. */
export function answersChart(
  { n, counts, mean }: QuestionSummary,
  scale: Scale,
  strings: GroupResultStrings,
): TemplateResult {
  const answers = counts
    .map((count, index) => ({ value: scale.min + index, count }))
    .filter(({ count }) => count > 0);
  return html`
    ${n > MAX_DOTS ? divergingBarOnPage(scale, counts) : dotPlotOnPage(scale, counts, mean!)}
    <span class="sr">${strings.distribution(answers)}</span>
  `;
}
