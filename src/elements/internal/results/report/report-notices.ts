// Sentences about a report as a whole, in place of its figures or beside them.
import { nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../../../../locales/common-strings.js';
import { html } from '../../html.js';

interface NoticeStrings {
  nobody: string;
  tooFew: (responses: number, minimum: number, invited: number | null) => string;
  canBeInferred: string;
}

interface CountedReport {
  responses: number;
  minimumGroupSize: number;
  invited: number | null;
}

/** Says why no result is shown. */
export function emptyNotice(
  report: CountedReport | null,
  strings: NoticeStrings,
  common: CommonStrings,
): TemplateResult {
  let message = common.unavailable.result;
  if (report?.responses === 0) message = strings.nobody;
  else if (report) message = strings.tooFew(report.responses, report.minimumGroupSize, report.invited);
  return html`<p class="empty">${message}</p>`;
}

/** With a lower limit individual answers can be inferred. */
const MINIMUM_WITHOUT_INFERENCE = 3;

/** Says that individual answers can be inferred, where they can. */
export const inferableNotice = (
  { minimumGroupSize }: CountedReport,
  { canBeInferred }: NoticeStrings,
): TemplateResult | typeof nothing =>
  minimumGroupSize < MINIMUM_WITHOUT_INFERENCE ? html`<p class="inferable">${canBeInferred}</p>` : nothing;
