import type { Plan } from '../../../report/plan/plan.js';

/**
 * Keeps an element's plan at what its host stores. A change that no listener has taken stays with whoever made it, as not saved: set here, it
 * would look as if the host had it.
 */
export function takeHandledPlan(element: HTMLElement & { plan: Plan | null }): void {
  element.addEventListener('kd-plan-change', (event) => {
    const before = element.plan;
    // The page's listeners come later, and one of them may set another plan.
    queueMicrotask(() => {
      if (event.outcome && element.plan === before) element.plan = event.plan;
    });
  });
}
