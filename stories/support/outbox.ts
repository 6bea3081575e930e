// An outbox that holds what a story needs, and whose host never answers as a story does not want.
import type { OutboxSource } from '../../src/elements/index.js';

export interface Held {
  id: string;
  parked: { status: number; reason: string } | null;
}

/** What becomes of what is sent: it stays, it is taken, it is rejected, or nobody answers. */
export type Host = 'unreachable' | 'takes it' | 'rejects it' | 'silent';

export const waits = (id: string): Held => ({ id, parked: null });
export const rejected = (id: string, status: number, reason = ''): Held => ({
  id,
  parked: { status, reason },
});

/** @param available False for a browser that does not let the page store anything. */
export function outboxWith(initial: readonly Held[], host: Host, available = true): OutboxSource {
  let held = [...initial];
  let sending = host === 'silent';
  const listeners = new Set<Parameters<OutboxSource['subscribe']>[0]>();
  const counts = () => ({
    waiting: held.filter(({ parked }) => !parked).length,
    parked: held.filter(({ parked }) => parked).length,
    sending,
    available,
  });
  const tell = () => {
    for (const listener of listeners) listener(counts());
  };
  const flush: OutboxSource['flush'] = async () => {
    sending = true;
    tell();
    if (host === 'silent') await new Promise(() => undefined);
    if (host === 'takes it') held = held.filter(({ parked }) => parked);
    if (host === 'rejects it') {
      held = held.map(({ id, parked }) => ({
        id,
        parked: parked ?? { status: 409, reason: 'Enkäten är stängd.' },
      }));
    }
    sending = false;
    tell();
    return counts();
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      queueMicrotask(() => {
        listener(counts());
      });
      return () => listeners.delete(listener);
    },
    pending: () => Promise.resolve(held.map(({ id, parked }) => ({ response: { id }, parked }))),
    flush,
    retry(id) {
      held = held.map((each) => (each.id === id ? waits(id) : each));
      return flush();
    },
    discard(id) {
      held = held.filter((each) => each.id !== id);
      tell();
      return Promise.resolve();
    },
  };
}
