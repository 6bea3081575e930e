import type { ReactiveElement } from 'lit';
import type { Plan } from '../../../plan/plan.js';
import { confirmAllStored } from '../../../storage/confirm-stored.js';
import type { Part } from '../tags/part.js';

/** The plan inside another element: its script is fetched when it is needed, and what the page has stored of it becomes the element's own `plan`. */
export class InnerPlan {
  /** True when the script could not be fetched. */
  isMissing = false;
  readonly #host: ReactiveElement;
  readonly #part: Part;

  /** @param part The plan's own element. */
  constructor(host: ReactiveElement & { plan: Plan | null }, part: Part) {
    this.#host = host;
    this.#part = part;
    host.addEventListener('kd-plan-change', (event) => {
      // The page's own listeners come later.
      queueMicrotask(() => {
        event.outcome?.then(confirmAllStored).then(
          () => {
            host.plan = event.plan;
          },
          () => {
            // The plan itself says so. Set here, it would seem to be the host's.
          },
        );
      });
    });
  }

  /** Fetches the script. Idempotent; after a failure the next call tries again. */
  async load(): Promise<void> {
    try {
      await this.#part.load();
      this.isMissing = false;
    } catch {
      this.isMissing = true;
    }
    this.#host.requestUpdate();
  }
}
