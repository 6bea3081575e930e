import type { ReactiveElement } from 'lit';
import type { Part } from '../tags/part.js';

/** An element inside another: its script is fetched when it is needed. */
export class InnerPart {
  /** True when the script could not be fetched. */
  isMissing = false;
  readonly #host: ReactiveElement;
  readonly #part: Part;

  constructor(host: ReactiveElement, part: Part) {
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
