import type { InstrumentTexts } from '../../instruments/texts.js';
import type { CommonStrings } from '../../locales/common-strings.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import type { AreaFigures } from '../../report/plan/promised.js';
import type { LocalDate } from '../../plan/local-date.js';
import type { ActionStatus, Plan, PlanAction } from '../../plan/plan.js';
import type { PlanConflict } from '../../plan/merge-plans.js';

/** Input to the templates of a plan. */
export interface PlanView {
  plan: Plan;
  today: LocalDate;
  texts: InstrumentTexts;
  strings: PlanStrings;
  common: CommonStrings;
  locale: string;
  /** An area's figures in the present round; `null` where they are not known, or may not be shown. */
  figuresOf: (question: string) => AreaFigures | null;
  /** The instrument's advice on an action's area. */
  suggestionsFor: (action: PlanAction) => readonly string[];
  conflicts: readonly PlanConflict[];
  /** Ids of actions that somebody wants to stop, and has given no reason for yet. */
  stopping: ReadonlySet<string>;
  /** The status that actions had when the page was opened, by their ids, where it was changed here since. */
  restated: ReadonlyMap<string, ActionStatus>;
  /** Changes an action while somebody writes; `commit` then hands the plan to the host. */
  edit: (action: PlanAction, change: Partial<PlanAction>) => void;
  commit: () => void;
  askForReason: (action: PlanAction, isAsked: boolean) => void;
  remove: (action: PlanAction) => void;
  resolve: (conflict: PlanConflict, choice: 'mine' | 'theirs') => void;
}

/** The id of an action's field in the page: by its place in the plan, so that nothing random is in the page. */
export const fieldId = ({ actions }: Plan, action: string, field: string): string =>
  `${field}-${actions.findIndex(({ id }) => id === action)}`;

export const areaOf = ({ texts }: Pick<PlanView, 'texts'>, { question }: PlanAction): string =>
  texts.questions[question]?.name ?? question;
