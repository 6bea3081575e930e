import { withActionsOfChosen, type Decisions, type PlannedItem } from './decisions.js';

/**
 * Changes decisions as their plan has changed: an area with a new action is chosen, an area without any action left is not, and the actions are
 * those of the plan.
 *
 * @param before The actions of the plan that the decisions agree with.
 * @param after The actions of the plan that they are to agree with.
 */
export function followPlan(
  decisions: Required<Decisions>,
  before: readonly PlannedItem[],
  after: readonly PlannedItem[],
): Required<Decisions> {
  const areas = (items: readonly PlannedItem[]) => new Set(items.map(({ question }) => question));
  const [had, has] = [areas(before), areas(after)];
  const stays = decisions.chosen.filter((area) => has.has(area) || !had.has(area));
  const isIn = (items: readonly PlannedItem[]) => (item: PlannedItem) =>
    items.some(({ question, text }) => question === item.question && text === item.text);
  const kept = decisions.actions.filter((action) => isIn(after)(action) || !isIn(before)(action));
  const written = after.flatMap(({ question, text }) => (text === null ? [] : [{ question, text }]));
  const added = written.filter((action) => !isIn(before)(action) && !isIn(kept)(action));
  return withActionsOfChosen({
    ...decisions,
    chosen: [...new Set([...stays, ...[...has].filter((area) => !had.has(area))])],
    actions: [...kept, ...added],
  });
}
