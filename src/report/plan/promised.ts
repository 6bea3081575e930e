import type { TrafficLight } from '../../scoring/instrument.js';
import type { QuestionSummary, Summary } from '../../scoring/summarize.js';
import { lastShownRound } from '../group-report/change.js';
import type { GroupReport } from '../group-report/report.js';
import type { Plan, PlanAction } from '../../plan/plan.js';

/** An area's figures in one round. */
export interface AreaFigures {
  rounded: number;
  light: TrafficLight;
  n: number;
}

/** An action of the last plan, and its area's figures before and after. */
export interface PromisedAction {
  action: PlanAction;
  /** In the round that the plan was made after; `null` where its figures may not be shown. */
  then: AreaFigures | null;
  /** In this round. */
  now: AreaFigures | null;
}

/**
 * The actions of the last plan against this round's figures. It reports changes and claims no cause.
 *
 * @param report This round's, with the round that the plan was made after among its `rounds`: by the plan's `round`, else the latest that is
 *   shown.
 * @param plan The validated plan of that round.
 */
export function promisedActions(report: GroupReport, plan: Plan): PromisedAction[] {
  const named = plan.round === null ? null : report.rounds.find(({ name }) => name === plan.round);
  const then = named === null ? lastShownRound(report) : named;
  return plan.actions.map((action) => ({
    action,
    then: figuresOf(then?.summary, action.question),
    now: figuresOf(report.summary, action.question),
  }));
}

/** An area's figures in a summary; `null` where they may not be shown. */
export function figuresOf(summary: Summary | null | undefined, question: string): AreaFigures | null {
  const area = summary?.questions.find(({ id }: QuestionSummary) => id === question);
  if (area?.rounded === null || area?.rounded === undefined) return null;
  return { rounded: area.rounded, light: area.light!, n: area.n };
}
