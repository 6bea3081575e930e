// As much of a page as following a result needs that a browser has and Node does not: events of a server, and whether the page is shown.
import { vi } from 'vitest';

/** A connection whose server is the test. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0;
  static readonly CLOSED = 2;
  static made: FakeEventSource[] = [];
  static open = (): FakeEventSource[] =>
    FakeEventSource.made.filter(({ readyState }) => readyState !== FakeEventSource.CLOSED);

  readonly CLOSED = FakeEventSource.CLOSED;
  readyState = FakeEventSource.CONNECTING;

  constructor(readonly url: string) {
    super();
    FakeEventSource.made.push(this);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  message(data: string): void {
    this.#dispatch(new MessageEvent('message', { data }));
  }

  ping(): void {
    this.#dispatch(new MessageEvent('ping', { data: '' }));
  }

  /** The line is gone. Either the browser connects again by itself, or it has given up. */
  fail(readyState: number): void {
    this.readyState = readyState;
    this.dispatchEvent(new Event('error'));
  }

  #dispatch(event: Event): void {
    if (this.readyState !== FakeEventSource.CLOSED) this.dispatchEvent(event);
  }
}

/** Puts a page in place that is shown. `remove` takes it away. */
export function fakePage() {
  const events = new EventTarget();
  let count = 0;
  const add = (...listener: Parameters<EventTarget['addEventListener']>): void => {
    count++;
    events.addEventListener(...listener);
  };
  const removeListener = (...listener: Parameters<EventTarget['removeEventListener']>): void => {
    count--;
    events.removeEventListener(...listener);
  };
  const document = { visibilityState: 'visible' };
  FakeEventSource.made = [];
  vi.stubGlobal('EventSource', FakeEventSource);
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', add);
  vi.stubGlobal('removeEventListener', removeListener);
  return {
    dispatch: (type: string): void => void events.dispatchEvent(new Event(type)),
    show: (isShown: boolean): void => {
      document.visibilityState = isShown ? 'visible' : 'hidden';
      events.dispatchEvent(new Event('visibilitychange'));
    },
    listeners: (): number => count,
    remove: (): void => {
      vi.unstubAllGlobals();
    },
  };
}
