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
  /** An area's figures in this round; `null` when they are unknown or suppressed. */
  figuresOf: (question: string) => AreaFigures | null;
  /** The instrument's advice on an action's area. */
  suggestionsFor: (action: PlanAction) => readonly string[];
  conflicts: readonly PlanConflict[];
  /** Ids of actions being stopped that have no reason yet. */
  stopping: ReadonlySet<string>;
  /** The status before the first change here, by action id. */
  restated: ReadonlyMap<string, ActionStatus>;
  /** Changes an action. `commit` then saves the plan. */
  edit: (action: PlanAction, change: Partial<PlanAction>) => void;
  commit: () => void;
  askForReason: (action: PlanAction, isAsked: boolean) => void;
  remove: (action: PlanAction) => void;
  resolve: (conflict: PlanConflict, choice: 'mine' | 'theirs') => void;
}

/** The DOM id of an action's field. Made from the action's index, so that it is the same in every rendering. */
export const fieldId = ({ actions }: Plan, action: string, field: string): string =>
  `${field}-${actions.findIndex(({ id }) => id === action)}`;

export const areaOf = ({ texts }: Pick<PlanView, 'texts'>, { question }: PlanAction): string =>
  texts.questions[question]?.name ?? question;
