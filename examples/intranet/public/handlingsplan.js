// Stores the plan, once the facilitator has given their code. What two people write at once is joined by the element.
import { request } from './anrop.js';
import { ACCEPTED, hasCode } from './motesledare.js';

/**
 * Stores what a view changes in its plan.
 *
 * @param view An element with `plan` and `kd-plan-change`.
 * @param roundOf Says which round's plan it is.
 */
export function storePlanOf(view, roundOf) {
  /** Changed before there was a code. */
  let unsent = null;

  /** Rejects when it is not stored. When somebody else has stored another plan meanwhile, the view is given that one first. */
  const store = async (plan) => {
    try {
      await request(`/api/rounds/${roundOf()}/plan`, { method: 'PUT', body: plan });
    } catch (error) {
      if (error.status === 409 && error.body.plan) view.plan = error.body.plan;
      throw error;
    }
  };

  view.addEventListener('kd-plan-change', (event) => {
    unsent = hasCode() ? null : event.plan;
    const needsCode = () => Promise.reject(new Error('Den sparas när du har skrivit mötesledarens kod.'));
    event.waitUntil(hasCode() ? store(event.plan) : needsCode());
  });

  document.addEventListener(ACCEPTED, async () => {
    const plan = unsent;
    if (plan === null) return;
    unsent = null;
    try {
      await store(plan);
      view.plan = plan;
    } catch {
      // The element still says that it is not stored, and can try again.
    }
  });

  // The page may have been open for a week while others followed up.
  document.addEventListener('visibilitychange', async () => {
    if (document.visibilityState !== 'visible' || !view.plan) return;
    const round = roundOf();
    const { plan } = await request(`/api/rounds/${round}/plan`).catch(() => ({ plan: null }));
    if (plan && round === roundOf()) view.plan = plan;
  });
}
