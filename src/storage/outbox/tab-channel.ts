/** A message to the other tabs: the queue has changed. */
export interface TabMessage {
  /** The id of a response that the host has. */
  readonly sent?: string;
  /** The id of a response that was discarded. */
  readonly discarded?: string;
}

/** Messages between the tabs of an outbox. A no-op when the browser has no `BroadcastChannel`, and once it is closed. */
export class TabChannel {
  #channel: BroadcastChannel | null;

  constructor(name: string) {
    // Not on a server, where an open channel would keep the process alive.
    const hasTabs = 'indexedDB' in globalThis && typeof BroadcastChannel === 'function';
    this.#channel = hasTabs ? new BroadcastChannel(name) : null;
  }

  listen(listener: (message: TabMessage) => void): void {
    this.#channel?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
      listener(data);
    });
  }

  post(message: TabMessage): void {
    this.#channel?.postMessage(message);
  }

  close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
