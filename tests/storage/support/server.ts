// A host that stores responses, and the line to it.
import type { StorableResponse } from '../../../src/storage/adapter.js';
import { StorageError, type SaveOptions, type StorageAdapter } from '../../../src/storage/index.js';

/** How the host, or the line to it, treats a response. `lost` stores it, and its yes does not arrive. */
export type Treatment = 'stores' | 'offline' | 'lost' | 'hangs' | number;

/** Stores each id once, as a host is asked to, and remembers every delivery. */
export class Server {
  treatment: Treatment = 'stores';
  /** Ids that are rejected with this status, whatever the treatment of others. */
  readonly rejected = new Map<string, number>();
  readonly stored = new Map<string, StorableResponse>();
  /** The id of every request that arrived, in order. */
  readonly deliveries: string[] = [];
  /** Requests that nobody has answered. */
  readonly hanging: { id: string; answer: () => void; drop: () => void }[] = [];
  inFlight = 0;
  mostInFlight = 0;

  readonly adapter: StorageAdapter = {
    save: (response: StorableResponse, options?: SaveOptions) => this.#receive(response, options),
  };

  get storedIds(): string[] {
    return [...this.stored.keys()];
  }

  async #receive(response: StorableResponse, options?: SaveOptions): Promise<void> {
    this.inFlight++;
    this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
    try {
      await this.#answer(response, options);
    } finally {
      this.inFlight--;
    }
  }

  async #answer(response: StorableResponse, options?: SaveOptions): Promise<void> {
    const { treatment } = this;
    await Promise.resolve();
    if (treatment === 'offline') throw new TypeError('Failed to fetch');
    this.deliveries.push(response.id);
    if (treatment === 'hangs') {
      await new Promise<void>((resolve, reject) => {
        this.hanging.push({
          id: response.id,
          answer: resolve,
          drop: () => {
            reject(new TypeError('network error'));
          },
        });
        options?.signal?.addEventListener('abort', () => {
          reject(new DOMException('aborted', 'AbortError'));
        });
      });
    }
    const status = this.rejected.get(response.id) ?? (typeof treatment === 'number' ? treatment : 200);
    if (status !== 200) throw new StorageError('rejected', `Status ${status}.`, status);
    if (!this.stored.has(response.id)) this.stored.set(response.id, response);
    if (treatment === 'lost') throw new TypeError('network error');
  }
}
