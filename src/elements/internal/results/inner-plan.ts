import type { ReactiveElement } from 'lit';
import type { Plan } from '../../../plan/plan.js';
import { planPart } from '../../parts.js';

/** The plan inside another element: its script is fetched when it is needed, and what is written in it becomes the element's own `plan`. */
export class InnerPlan {
  /** True when the script could not be fetched. */
  isMissing = false;
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement & { plan: Plan | null }) {
    this.#host = host;
    host.addEventListener('kd-plan-change', (event) => {
      // The page's own listeners come later. With none, the plan would seem to be the host's.
      queueMicrotask(() => {
        if (event.isHandled) host.plan = event.plan;
      });
    });
  }

  /** Fetches the script. Idempotent; after a failure the next call tries again. */
  async fetch(): Promise<void> {
    try {
      await planPart.load();
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
