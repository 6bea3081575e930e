// Unsaved changes to plans, in this browser's storage. They do not expire, since a plan lasts for months.
import type { Plan } from '../../plan/plan.js';
import type { Parser } from '../../scoring/validation/validate.js';
import { attempt } from '../internal/attempt.js';
import { onServer } from '../internal/page/on-server.js';

/** A changed plan, and the plan before the changes. */
export interface PlanEdits {
  readonly base: Plan;
  readonly plan: Plan;
}

const nameOf = (key: string): string => `kund-diagnos-plan:${key}`;

/** The stored changes by plan id: a page may show the plans of several rounds. */
function load(key: string): Record<string, unknown> {
  const stored: unknown = attempt(() => JSON.parse(localStorage.getItem(nameOf(key)) ?? '{}') as unknown);
  return typeof stored === 'object' && stored !== null ? { ...stored } : {};
}

/**
 * Stores changes.
 *
 * @returns False when storage is denied or full.
 */
export const storeEdits = (key: string, edits: PlanEdits): boolean =>
  attempt(() => {
    localStorage.setItem(nameOf(key), JSON.stringify({ ...load(key), [edits.plan.id]: edits }));
    return true;
  }) ?? false;

/** Removes the changes to a plan, since the host has them. */
export function removeEdits(key: string, planId: string): void {
  attempt(() => {
    const { [planId]: removed, ...others } = load(key);
    if (removed === undefined) return;
    if (Object.keys(others).length === 0) localStorage.removeItem(nameOf(key));
    else localStorage.setItem(nameOf(key), JSON.stringify(others));
  });
}

/**
 * The changes to a plan that are stored; `null` when there are none, or they cannot be read.
 *
 * @param isOfPlan True for the plan that the changes started from.
 */
export function loadEdits(
  key: string,
  isOfPlan: (base: Plan) => boolean,
  parsePlan: Parser<Plan>,
): PlanEdits | null {
  if (onServer) return null;
  const all = Object.values(load(key)).flatMap((stored) => {
    const edits = attempt(() => {
      const { base, plan } = stored as PlanEdits;
      return { base: parsePlan(base), plan: parsePlan(plan) };
    });
    return edits ? [edits] : [];
  });
  return all.find(({ base }) => isOfPlan(base)) ?? null;
}
