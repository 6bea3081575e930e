import { compareDates } from './local-date.js';
import type { CheckIn, Plan, PlanAction } from './plan.js';

/** A part of an action that one person writes. The reason belongs to the status. */
export type PlanField = 'text' | 'owner' | 'due' | 'status';

/** Two people have written the same part of an action in different ways. */
export interface PlanConflict {
  /** The action's id. */
  action: string;
  field: PlanField;
  /** The action as the other person left it. */
  theirs: PlanAction;
}

export interface MergedPlan {
  /** Mine where both have written the same part. */
  plan: Plan;
  conflicts: PlanConflict[];
  /** The base of the next merge: theirs, but with conflicting parts as in the common base, so that they stay in conflict until somebody chooses. */
  base: Plan;
}

const FIELDS: readonly PlanField[] = ['text', 'owner', 'due', 'status'];

/**
 * Three-way merge of two people's versions of a plan, which loses nothing that either wrote. A part that only one of them changed is taken;
 * check-ins of both are kept; an action that one removed and the other changed stays.
 *
 * @param base The version that both began with; for another plan of the same round, the one that mine began with.
 * @param mine One person's version.
 * @param theirs The other's version. The merged plan has its revision.
 */
export function mergePlans(base: Plan, mine: Plan, theirs: Plan): MergedPlan {
  if (base.id !== theirs.id) [base, mine] = alignIds(base, mine, theirs);
  const conflicts: PlanConflict[] = [];
  const find = (plan: Plan, id: string) => plan.actions.find((action) => action.id === id);
  const ids = [...new Set([...theirs.actions, ...mine.actions].map(({ id }) => id))];
  const open = new Map<string, PlanAction | undefined>();
  const actions = ids.flatMap((id): PlanAction[] => {
    const [before, my, their] = [find(base, id), find(mine, id), find(theirs, id)];
    if (my && their) {
      const merged = mergeActions(before, my, their);
      conflicts.push(...merged.fields.map((field) => ({ action: id, field, theirs: their })));
      if (merged.fields.length > 0) {
        open.set(
          id,
          before && merged.fields.reduce((action, field) => withField(action, field, before), their),
        );
      }
      return [merged.action];
    }
    const left = (my ?? their)!;
    // In one version only. It goes when the other person has removed it and it is unchanged since.
    return before && isSameAction(before, left) ? [] : [left];
  });
  const baseActions = theirs.actions.map((action) => (open.has(action.id) ? open.get(action.id) : action));
  return {
    plan: { ...theirs, actions },
    conflicts,
    base: { ...theirs, actions: baseActions.filter((action) => action !== undefined) },
  };
}

function mergeActions(
  base: PlanAction | undefined,
  mine: PlanAction,
  theirs: PlanAction,
): { action: PlanAction; fields: PlanField[] } {
  // An action in both but not in the base was saved in between. Who changed it is unknown, so every part counts as changed.
  const isChangedBy = (one: PlanAction) => (field: PlanField) =>
    base === undefined || valueOf(one, field) !== valueOf(base, field);
  const myFields = FIELDS.filter(isChangedBy(mine));
  const action = myFields.reduce((merged, field) => withField(merged, field, mine), theirs);
  const fields = myFields
    .filter(isChangedBy(theirs))
    .filter((field) => valueOf(mine, field) !== valueOf(theirs, field));
  return { action: { ...action, checkIns: mergeCheckIns(base, mine, theirs) }, fields };
}

/** A part of an action as one value. */
export const valueOf = (action: PlanAction, field: PlanField): string =>
  JSON.stringify(field === 'status' ? [action.status, action.reason] : action[field]);

/** An action with one part of another. */
export const withField = (action: PlanAction, field: PlanField, other: PlanAction): PlanAction =>
  field === 'status'
    ? { ...action, status: other.status, reason: other.reason }
    : { ...action, [field]: other[field] };

function mergeCheckIns(base: PlanAction | undefined, mine: PlanAction, theirs: PlanAction): CheckIn[] {
  const keys = (action: PlanAction | undefined) => new Set(action?.checkIns.map(keyOf));
  const [before, my, their] = [keys(base), keys(mine), keys(theirs)];
  // A check-in of the base that either has removed is gone.
  const stays = (key: string) => !before.has(key) || (my.has(key) && their.has(key));
  const all = new Map([...theirs.checkIns, ...mine.checkIns].map((checkIn) => [keyOf(checkIn), checkIn]));
  return [...all].flatMap(([key, checkIn]) => (stays(key) ? [checkIn] : [])).sort(byDate);
}

const keyOf = ({ date, note }: CheckIn): string => JSON.stringify([date, note]);
const byDate = (a: CheckIn, b: CheckIn): number => compareDates(a.date, b.date);

const isSameAction = (a: PlanAction, b: PlanAction): boolean =>
  FIELDS.every((field) => valueOf(a, field) === valueOf(b, field)) &&
  JSON.stringify(a.checkIns.map(keyOf)) === JSON.stringify(b.checkIns.map(keyOf));

/**
 * Prepares two plans that were made separately in one round for merging: actions with the same text get the same id. The base decides which
 * those are, since mine may have been rewritten since.
 */
function alignIds(base: Plan, mine: Plan, theirs: Plan): [base: Plan, mine: Plan] {
  const ids = new Map<string, string>();
  for (const { id, question, text } of base.actions) {
    const taken = [...ids.values()];
    const same = theirs.actions.find(
      (action) =>
        action.question === question && (text === null || action.text === text) && !taken.includes(action.id),
    );
    if (same) ids.set(id, same.id);
  }
  const align = (plan: Plan): Plan => ({
    ...plan,
    actions: plan.actions.map((action) => ({ ...action, id: ids.get(action.id) ?? action.id })),
  });
  return [align(base), align(mine)];
}
