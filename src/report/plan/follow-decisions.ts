import type { LocalDate } from '../../plan/local-date.js';
import { isOpen, MAX_OPEN_ACTIONS, type Plan, type PlanAction } from '../../plan/plan.js';
import type { DecidedAction, Decisions } from '../group-report/decisions.js';
import { newAction, type ReportForPlan } from './make-plan.js';

/** A plan, and the actions that have left it because they are no longer decided. */
export interface FollowedPlan {
  plan: Plan;
  /** Actions that were taken out, as people had written them. They are back once they are decided again. */
  setAside: readonly PlanAction[];
}

/**
 * Changes a plan as the decisions of its meeting have changed. A newly chosen area gets an action. An area that is no longer chosen loses its
 * open actions; actions that are done or stopped stay. No more than three are open: a further one stays decided, and is not in the plan.
 *
 * @param before The decisions that the plan agrees with.
 * @param after The decisions that it is to agree with.
 */
export function followDecisions(
  { plan, setAside }: FollowedPlan,
  before: Required<Decisions>,
  after: Required<Decisions>,
  report: Pick<ReportForPlan, 'order'>,
  today: LocalDate,
): FollowedPlan {
  let actions = [...plan.actions];
  let aside = [...setAside];
  const openIn = (area: string) => actions.filter((action) => isOpen(action) && action.question === area);
  const takeOut = (leaving: readonly PlanAction[]) => {
    actions = actions.filter((action) => !leaving.includes(action));
    aside.push(...leaving);
  };
  const add = (area: string, text: string | null) => {
    if (actions.filter(isOpen).length >= MAX_OPEN_ACTIONS) return;
    const former = aside.find(
      (action) => action.question === area && (text === null || action.text === text),
    );
    aside = aside.filter((action) => action !== former);
    actions.push(former ?? newAction(report, area, text, today));
  };
  const rewrite = (action: PlanAction, text: string | null) => {
    actions = actions.map((one) => (one === action ? { ...one, text } : one));
  };

  for (const area of without(before.chosen, after.chosen)) takeOut(openIn(area));
  for (const { question, text } of undecided(before, after)) {
    const action = openIn(question).find((one) => one.text === text);
    if (!action) continue;
    // The area is still chosen: its last action keeps its owner and its day.
    if (openIn(question).length > 1) takeOut([action]);
    else rewrite(action, null);
  }
  for (const area of without(after.chosen, before.chosen)) {
    const former = aside.filter(({ question }) => question === area);
    for (const { text } of former) add(area, text);
    if (openIn(area).length === 0) add(area, null);
  }
  for (const { question, text } of undecided(after, before)) {
    const inWords = newAction(report, question, text, today).text;
    if (actions.some((action) => action.question === question && action.text === inWords)) continue;
    const empty = openIn(question).find((action) => action.text === null);
    if (empty) rewrite(empty, inWords);
    else add(question, inWords);
  }
  return { plan: { ...plan, actions }, setAside: aside };
}

const without = (some: readonly string[], others: readonly string[]): string[] =>
  some.filter((one) => !others.includes(one));

/** The actions that are decided in the one and not in the other, about areas that are chosen in both or in the one. */
const undecided = (some: Required<Decisions>, others: Required<Decisions>): DecidedAction[] =>
  some.actions.filter(
    ({ question, text }) =>
      !others.actions.some((other) => other.question === question && other.text === text),
  );
