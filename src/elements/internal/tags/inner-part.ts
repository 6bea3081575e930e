import type { ReactiveElement } from 'lit';
import type { OnDemandPart } from './on-demand-part.js';

/** An element inside another: its script is fetched when it is needed. */
export class InnerPart {
  /** True when the script could not be fetched. */
  isMissing = false;
  readonly #host: ReactiveElement;
  readonly #part: OnDemandPart;

  constructor(host: ReactiveElement, part: OnDemandPart) {
    this.#host = host;
    this.#part = part;
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

  /** Fetches the script, unless it has been fetched or could not be. */
  loadOnce(): void {
    if (!this.#part.isDefined && !this.isMissing) void this.load();
  }
}
