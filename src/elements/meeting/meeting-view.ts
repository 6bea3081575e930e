import type { nothing, TemplateResult } from 'lit';
import type { MeetingStrings } from '../../locales/meeting-strings.js';
import type { DecidedAction } from '../../report/group-report/decisions.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';
import type { ReportView } from '../internal/results/report/report-view.js';
import type { Agenda, Stop } from './agenda.js';
import type { SaveState } from './save-decisions-controller.js';

/** The marks that an area may have. */
export type Mark = 'discussed' | 'chosen';

/** The input of a meeting's pages. */
export interface MeetingView extends ReportView {
  /** The follow-up of the last plan, and this round's plan. Each is an element of its own. */
  promised: TemplateResult;
  plan: TemplateResult | typeof nothing;
  meetingStrings: MeetingStrings;
  agenda: Agenda;
  stops: readonly Stop[];
  /** The index of the stop that is shown; −1 while the meeting is closed. */
  position: number;
  /** How many seconds the area has been talked about; `null` while the clock is off. */
  seconds: number | null;
  saveState: SaveState;
  /** Actions that were unticked in this meeting, and can be ticked again. */
  unticked: readonly DecidedAction[];
  showStop: (position: number) => void;
  /** Takes selectors of what is to have the focus then: the first that is found. */
  changeAgenda: (change: (agenda: Agenda) => Agenda, ...focusNext: string[]) => void;
  setClock: (isOn: boolean) => void;
  close: () => void;
  /** Saves the plan, and closes the meeting once it is saved. */
  finish: () => unknown;
  retry: () => void;
  /** Returns whether the area is marked afterwards. */
  mark: (mark: Mark, area: string, isMarked: boolean) => boolean;
  /** Returns whether the action is chosen afterwards. */
  choose: (area: string, action: string, isChosen: boolean) => boolean;
}

export const itemOf = ({ report }: MeetingView, question: string): DiscussionItem =>
  report.order.find((item) => item.question === question)!;
