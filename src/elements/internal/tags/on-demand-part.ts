import { define } from './define.js';
import type { KdElement } from '../kd-element.js';

/** Long enough for a connection that dropped for a moment to return. */
const RETRY_AFTER_MS = 1000;

/** An element whose script is fetched when its tag is needed. */
export class OnDemandPart {
  readonly tag: string;
  readonly #import: () => Promise<typeof KdElement>;
  #pending: Promise<void> | null = null;

  constructor(tag: string, importElement: () => Promise<typeof KdElement>) {
    this.tag = tag;
    this.#import = importElement;
  }

  get isDefined(): boolean {
    return customElements.get(this.tag) !== undefined;
  }

  /**
   * Fetches the script and registers the element. Idempotent; after a failure the next call tries again.
   *
   * @returns A promise that rejects when the script cannot be fetched. The console has then been told.
   */
  load(): Promise<void> {
    if (this.isDefined) return Promise.resolve();
    this.#pending ??= this.#fetch().finally(() => {
      this.#pending = null;
    });
    return this.#pending;
  }

  async #fetch(): Promise<void> {
    try {
      define(this.tag, await this.#importWithRetry());
    } catch (error) {
      // Safari's error message lacks the address.
      console.error(
        `kund-diagnos: <${this.tag}> could not be fetched from ${import.meta.url}: ${String(error)}`,
      );
      throw error;
    }
  }

  async #importWithRetry(): Promise<CustomElementConstructor> {
    const load = this.#import as unknown as () => Promise<CustomElementConstructor>;
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER_MS));
      return load();
    }
  }
}
