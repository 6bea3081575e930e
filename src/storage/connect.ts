import { parseArgument } from '../scoring/validation/argument.js';
import type { QuestionnaireResponse } from '../scoring/response.js';
import { refine } from '../scoring/validation/validate.js';
import { checkAdapter, type StorableResponse, type StorageAdapter } from './adapter.js';

/** The event that a listener to `kd-submit` gets. */
export interface Submission<R extends StorableResponse = QuestionnaireResponse> {
  readonly response: R;
  /** True when another listener has called `preventDefault()`. */
  readonly defaultPrevented?: boolean;
  waitUntil(promise: Promise<unknown>): void;
}

const eventTarget = refine<EventTarget>(
  'an element',
  (value) => typeof (value as Partial<EventTarget> | null | undefined)?.addEventListener === 'function',
);

/** The event by which an element asks for the page's outbox. The nearest that has one provides it. */
interface OutboxRequest extends Event {
  provide(outbox: unknown): void;
}

/**
 * Stores what an element submits. An outbox is also handed to the elements that ask for it, such as `<kund-diagnos-outbox>`, whichever comes first.
 *
 * Nothing is stored when a listener before this one has called `preventDefault()`.
 *
 * @param element The element, or anything around it: `kd-submit` bubbles.
 * @param adapter One of this entry, or your own with a method `save`.
 * @returns Disconnects the two. A response that was submitted before is still stored.
 * @throws {KundDiagnosError} `invalid-argument` without an element or an adapter.
 *
 * @example
 * const adapter = memoryAdapter();
 * const disconnect = connect(document, adapter);
 * // Once somebody has submitted, their response is in here.
 * await adapter.export(); // []
 * disconnect();
 */
export function connect<R extends StorableResponse>(
  element: EventTarget,
  adapter: StorageAdapter<R>,
): () => void {
  const target = parseArgument('connect', 'element', element, eventTarget);
  checkAdapter('connect', adapter);
  const listener = listenerFor(adapter) as unknown as EventListener;
  target.addEventListener('kd-submit', listener);
  const withdraw = 'subscribe' in adapter ? provideOutbox(target, adapter) : null;
  return () => {
    target.removeEventListener('kd-submit', listener);
    withdraw?.();
  };
}

/** Answers those that ask for an outbox, and has those ask again that have asked before. @returns Ends it. */
function provideOutbox(target: EventTarget, outbox: unknown): () => void {
  const provide = (event: Event): void => {
    event.stopPropagation();
    (event as OutboxRequest).provide(outbox);
  };
  const tell = (): void => {
    target.dispatchEvent(new Event('kd-outbox-change', { bubbles: true, composed: true }));
  };
  target.addEventListener('kd-outbox-request', provide);
  tell();
  return () => {
    target.removeEventListener('kd-outbox-request', provide);
    tell();
  };
}

/** A listener to `kd-submit` that stores with an adapter. A synchronous throw becomes a rejection. */
export const listenerFor =
  <R extends StorableResponse>(adapter: StorageAdapter<R>) =>
  (submission: Submission<R>): void => {
    if (submission.defaultPrevented) return;
    submission.waitUntil((async () => adapter.save(submission.response))());
  };
