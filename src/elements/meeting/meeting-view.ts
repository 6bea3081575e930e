import type { MeetingStrings } from '../../locales/meeting-strings.js';
import type { Decisions } from '../../report/decisions.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { ReportView } from '../internal/results/report-view.js';

/** What the pages of a meeting are rendered from. */
export interface MeetingView extends ReportView {
  meetingStrings: MeetingStrings;
  decisions: Decisions;
  agenda: readonly DiscussionItem[];
  /** The index of the area that is shown; past the last, the outcome. */
  page: number;
  showPage: (page: number) => void;
  close: () => void;
  /** Returns whether the area is marked afterwards. */
  mark: (kind: keyof Decisions, area: string, isMarked: boolean) => boolean;
}
