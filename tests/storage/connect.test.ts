import { describe, expect, test } from 'vitest';
import { connect, memoryAdapter, postTo, type StorageAdapter } from '../../src/storage/index.js';
import { failure } from '../support/errors.js';

const response = { id: 'a', instrument: 'kundorientering', version: 1, answers: { voc: 4 } };

/** What an element dispatches. */
class SubmitEvent extends Event {
  readonly promises: Promise<unknown>[] = [];
  readonly response = response;
  constructor() {
    super('kd-submit', { cancelable: true });
  }
  waitUntil(promise: Promise<unknown>): void {
    this.promises.push(promise);
  }
}

function submitTo(element: EventTarget): Promise<unknown>[] {
  const event = new SubmitEvent();
  element.dispatchEvent(event);
  return event.promises;
}

test('stores what an element submits, and says how it went', async () => {
  const element = new EventTarget();
  const adapter = memoryAdapter();
  connect(element, adapter);
  await Promise.all(submitTo(element));
  expect(await adapter.export()).toEqual([response]);
});

test('stores nothing once it is disconnected', () => {
  const element = new EventTarget();
  const disconnect = connect(element, memoryAdapter());
  disconnect();
  disconnect();
  expect(submitTo(element)).toEqual([]);
});

test('takes nothing when a listener before it has said "not now"', () => {
  const element = new EventTarget();
  element.addEventListener('kd-submit', (event) => {
    event.preventDefault();
  });
  connect(element, memoryAdapter());
  expect(submitTo(element)).toEqual([]);
});

test('passes on what the adapter gives, for the element to judge', async () => {
  const element = new EventTarget();
  const answer = new Response();
  connect(element, { save: async () => answer });
  expect(await submitTo(element)[0]).toBe(answer);
});

test('an adapter that throws at once has rejected', async () => {
  const element = new EventTarget();
  connect(element, {
    save: () => {
      throw new Error('Stängd.');
    },
  });
  await expect(submitTo(element)[0]).rejects.toThrow('Stängd.');
});

test('the adapter keeps its `this`, and may be a function with a method', async () => {
  class Store implements StorageAdapter {
    readonly ids: string[] = [];
    async save({ id }: { id: string }): Promise<void> {
      this.ids.push(id);
    }
  }
  const store = new Store();
  const element = new EventTarget();
  connect(element, store);
  await Promise.all(submitTo(element));
  expect(store.ids).toEqual(['a']);
  expect(connect(element, postTo('/'))).toBeTypeOf('function');
});

test.each([undefined, null, {}, 'kund-diagnos'])(
  'an element that is not there is told at once: %s',
  (element) => {
    expect(failure(() => connect(element as never, memoryAdapter()))).toEqual({
      code: 'invalid-argument',
      path: 'element',
    });
  },
);

test.each([undefined, null, {}, { save: 'x' }, () => undefined])(
  'what is no adapter is told at once: %s',
  (adapter) => {
    expect(failure(() => connect(new EventTarget(), adapter as never))).toEqual({
      code: 'invalid-argument',
      path: 'adapter/save',
    });
  },
);

/** What `<kund-diagnos-outbox>` dispatches. */
class OutboxRequest extends Event {
  provided: unknown = null;
  constructor() {
    super('kd-outbox-request', { bubbles: true });
  }
  provide(outbox: unknown): void {
    this.provided = outbox;
  }
}

function ask(element: EventTarget): unknown {
  const request = new OutboxRequest();
  element.dispatchEvent(request);
  return request.provided;
}

describe('an outbox that is connected', () => {
  const box = Object.assign(memoryAdapter(), { subscribe: () => () => undefined });

  test('is provided to what asks for it, until it is disconnected', () => {
    const element = new EventTarget();
    expect(ask(element)).toBe(null);
    const disconnect = connect(element, box);
    expect(ask(element)).toBe(box);
    disconnect();
    expect(ask(element)).toBe(null);
  });

  test('has those ask again that asked before it came, and when it goes', () => {
    const element = new EventTarget();
    const heard: unknown[] = [];
    element.addEventListener('kd-outbox-change', () => heard.push(ask(element)));
    connect(element, box)();
    expect(heard).toEqual([box, null]);
  });

  test('is what it says: another adapter is provided to nobody', () => {
    const element = new EventTarget();
    const heard: unknown[] = [];
    element.addEventListener('kd-outbox-change', (event) => heard.push(event));
    connect(element, memoryAdapter())();
    expect(ask(element)).toBe(null);
    expect(heard).toEqual([]);
  });
});
