import type { TemplateResult } from 'lit';
import type { CustomersInWords } from '../../../report/customers/in-words.js';
import type { ReportView } from './report-view.js';

/** What customers said, as the pages of a result and of a meeting show it. */
export interface CustomersView extends CustomersInWords {
  /** The group's own picture beside the customers'. */
  section: (view: ReportView) => TemplateResult;
  /** The figures that speak to an area, under their heading; `null` where none do. */
  figures: (question: string, heading: (text: string) => TemplateResult) => TemplateResult | null;
  /** A quiet mark for an area that is green while the customers' figures say otherwise; `null` for others. */
  mark: (question: string) => TemplateResult | null;
  /** What the mark means, and the hint over what to discuss first; `null` where no area has one. */
  key: string | null;
  discussFirstHint: string | null;
  /** Advice that comes first on such an area. */
  advice: (question: string) => string[];
}
