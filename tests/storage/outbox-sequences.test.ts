// Random sequences of line, tabs, crashes and answers: every answer given is stored exactly once, or still waits.
import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { isLocalReceipt, type StorableResponse } from '../../src/storage/index.js';
import { OutboxAdapter } from '../../src/storage/outbox/outbox-adapter.js';
import { IndexedDbQueue, type Queue } from '../../src/storage/outbox/queue.js';
import { leaseLock, type SenderLock } from '../../src/storage/outbox/sender-lock.js';
import { TabChannel } from '../../src/storage/outbox/tab-channel.js';
import { Server, type Treatment } from './support/server.ts';

vi.spyOn(console, 'error').mockImplementation(() => undefined);

/** A browser’s locks: one holder at a time, and a tab that is gone holds none. */
class Locks {
  readonly #waiting: { tab: object; begin: () => void }[] = [];
  #holder: object | null = null;

  readonly lockFor =
    (tab: object): SenderLock =>
    async (work) => {
      await new Promise<void>((begin) => {
        this.#waiting.push({ tab, begin });
        this.#next();
      });
      try {
        await work(() => Promise.resolve());
      } finally {
        this.#release(tab);
      }
    };

  release(tab: object): void {
    for (const waiting of this.#waiting.filter((each) => each.tab === tab)) {
      this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
    }
    this.#release(tab);
  }

  #release(tab: object): void {
    if (this.#holder !== tab) return;
    this.#holder = null;
    this.#next();
  }

  #next(): void {
    if (this.#holder) return;
    const next = this.#waiting.shift();
    if (!next) return;
    this.#holder = next.tab;
    next.begin();
  }
}

/** What happens in one sequence. */
type Step =
  | { readonly kind: 'answer'; readonly tab: number; readonly id: number }
  | { readonly kind: 'line'; readonly treatment: Treatment }
  | { readonly kind: 'flush'; readonly tab: number }
  | { readonly kind: 'crash'; readonly tab: number; readonly after: number }
  | { readonly kind: 'open' }
  | { readonly kind: 'reject'; readonly id: number }
  | { readonly kind: 'full'; readonly isFull: boolean }
  | { readonly kind: 'undeletable'; readonly isUndeletable: boolean }
  | { readonly kind: 'drop' }
  | { readonly kind: 'time' };

const tabNumber = fc.nat(2);
const idNumber = fc.nat(9);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('answer' as const), tab: tabNumber, id: idNumber }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('line' as const),
      treatment: fc.constantFrom<Treatment>('stores', 'stores', 'offline', 'lost', 'hangs', 503, 401),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('flush' as const), tab: tabNumber }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('crash' as const), tab: tabNumber, after: fc.nat(12) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('open' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reject' as const), id: idNumber }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('full' as const), isFull: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undeletable' as const), isUndeletable: fc.boolean() }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('drop' as const) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('time' as const) }) },
);

const never = new Promise<never>(() => undefined);
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

let sequences = 0;

class World {
  readonly server = new Server();
  readonly name = `sequence ${sequences++}`;
  readonly locks = new Locks();
  readonly tabs: { outbox: OutboxAdapter<StorableResponse>; crash: () => void }[] = [];
  /** Answers that somebody was told are saved, before the host had them. */
  readonly saidTooEarly: string[] = [];
  /** Answers that somebody was told are kept on this device. */
  readonly kept = new Set<string>();
  readonly given = new Set<string>();
  readonly rejected = new Set<string>();
  isFull = false;
  isUndeletable = false;
  hasFaults = false;

  constructor(readonly useLease: boolean) {}

  open(): void {
    if (this.tabs.length === 3) return;
    const gone = new Set<object>();
    const tab = {};
    const real = new IndexedDbQueue(this.name);
    /** Nothing goes on in a tab that has crashed: what it waited for never comes. */
    const inTab = async <T>(action: () => Promise<T>): Promise<T> => {
      if (gone.has(tab)) return never;
      const settled = await action().then(
        (value) => () => value,
        (error: unknown) => () => {
          throw error;
        },
      );
      return gone.has(tab) ? never : settled();
    };
    const queue: Queue = {
      add: (response) =>
        inTab(async () => {
          if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
          await real.add(response);
        }),
      all: () => inTab(() => real.all()),
      nextAfter: (key) => inTab(() => real.nextAfter(key)),
      remove: (key) =>
        inTab(async () => {
          if (this.isUndeletable) throw new DOMException('broken', 'UnknownError');
          await real.remove(key);
        }),
      park: (key, parked) => inTab(() => real.park(key, parked)),
      lease: (owner, leaseMs) => inTab(() => real.lease(owner, leaseMs)),
      endLease: (owner) => inTab(() => real.endLease(owner)),
      close: () => real.close(),
    };
    // A lease that is always about to expire: several tabs may send at once, as after a crash.
    const lock = this.useLease ? leaseLock(queue, 1) : this.locks.lockFor(tab);
    const adapter = { save: (response: StorableResponse) => inTab(() => this.server.adapter.save(response)) };
    const outbox = new OutboxAdapter(adapter, queue, lock, new TabChannel(this.name));
    this.tabs.push({
      outbox,
      crash: () => {
        gone.add(tab);
        this.locks.release(tab);
        this.tabs.splice(
          this.tabs.findIndex((each) => each.outbox === outbox),
          1,
        );
        void real.close();
      },
    });
  }

  /** Somebody submits an answer. What they are told is noted when they are told, if the tab is still there. */
  answer(tab: number, id: string): void {
    const outbox = this.tabs[tab % Math.max(this.tabs.length, 1)]?.outbox;
    if (!outbox) return;
    this.given.add(id);
    void outbox.save({ id, answers: { voc: 4 } } as StorableResponse).then(
      (receipt) => {
        if (!isLocalReceipt(receipt)) {
          this.noteSaved(id);
          return;
        }
        this.kept.add(id);
        receipt.sent.then(
          () => {
            this.noteSaved(id);
          },
          () => undefined,
        );
      },
      () => undefined,
    );
  }

  noteSaved(id: string): void {
    if (!this.server.stored.has(id)) this.saidTooEarly.push(id);
  }

  async run(step: Step): Promise<void> {
    const { server } = this;
    if (step.kind === 'answer') this.answer(step.tab, `${step.id}`);
    else if (step.kind === 'line') {
      server.treatment = step.treatment;
      if (step.treatment !== 'stores') this.hasFaults = true;
    } else if (step.kind === 'flush') void this.tabs[step.tab]?.outbox.flush();
    else if (step.kind === 'crash') {
      for (let turns = 0; turns < step.after; turns++) await turn();
      if (this.tabs[step.tab]) this.hasFaults = true;
      this.tabs[step.tab]?.crash();
    } else if (step.kind === 'open') this.open();
    else if (step.kind === 'reject') {
      server.rejected.set(`${step.id}`, 422);
      this.rejected.add(`${step.id}`);
    } else if (step.kind === 'full') this.isFull = step.isFull;
    else if (step.kind === 'undeletable') {
      this.isUndeletable = step.isUndeletable;
      if (step.isUndeletable) this.hasFaults = true;
    } else if (step.kind === 'drop') {
      for (const { drop } of server.hanging.splice(0)) drop();
    } else for (let turns = 0; turns < 15; turns++) await turn();
  }

  /** What is on the device. */
  async onDevice(): Promise<{ waiting: string[]; parked: string[] }> {
    const queue = new IndexedDbQueue(this.name);
    const all = await queue.all();
    await queue.close();
    return {
      waiting: all.filter(({ parked }) => !parked).map(({ id }) => id),
      parked: all.filter(({ parked }) => parked).map(({ id }) => id),
    };
  }

  /** The line is up, everything can be stored and removed, and the page is opened once more. */
  async recover(): Promise<void> {
    this.isFull = false;
    this.isUndeletable = false;
    this.server.treatment = 'stores';
    for (const { drop } of this.server.hanging.splice(0)) drop();
    this.open();
    for (const { outbox } of this.tabs) await outbox.flush();
  }

  async close(): Promise<void> {
    await Promise.all(this.tabs.map(({ outbox }) => outbox.close()));
  }
}

async function play(steps: readonly Step[], useLease: boolean): Promise<World> {
  const world = new World(useLease);
  world.open();
  for (const each of steps) {
    await world.run(each);
    await turn();
  }
  // Nobody who was told that an answer is kept has to hope: it is on the device, parked, or stored.
  const { waiting, parked } = await world.onDevice();
  for (const id of world.kept) {
    expect([...world.server.storedIds, ...waiting, ...parked], `${id} is said to be kept`).toContain(id);
  }
  await world.recover();
  const after = await world.onDevice();
  expect(after.waiting).toEqual([]);
  for (const id of [...world.kept, ...waiting]) {
    expect([...world.server.storedIds, ...after.parked], `${id} was kept`).toContain(id);
  }
  for (const id of after.parked) expect(world.rejected, `${id} is parked`).toContain(id);
  for (const id of world.server.storedIds) expect(world.given, `${id} is stored`).toContain(id);
  expect(world.saidTooEarly).toEqual([]);
  // A request of a tab that has crashed may still be on its way, and what cannot be kept is sent beside the queue.
  const isOneSender = !useLease && !steps.some(({ kind }) => kind === 'crash' || kind === 'full');
  if (isOneSender) expect(world.server.mostInFlight).toBeLessThanOrEqual(1);
  await world.close();
  return world;
}

const sequence = fc.array(step, { minLength: 5, maxLength: 30 });

test('1,000 random sequences with the browser’s locks', async () => {
  let [stored, repeated, parked] = [0, 0, 0];
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      const { server, hasFaults } = await play(steps, false);
      const repeats = server.deliveries.length - new Set(server.deliveries).size;
      // Where nothing goes wrong but the answers themselves, nothing is sent twice, but what somebody submits again.
      if (!hasFaults && server.rejected.size === 0) {
        const submitted = steps.filter(({ kind }) => kind === 'answer').length;
        expect(server.deliveries.length).toBeLessThanOrEqual(submitted);
      }
      stored += server.stored.size;
      repeated += repeats;
      parked += server.rejected.size;
    }),
    { numRuns: 1000 },
  );
  // The sequences reach what they are made for.
  expect(stored).toBeGreaterThan(2000);
  expect(repeated).toBeGreaterThan(200);
  expect(parked).toBeGreaterThan(100);
});

test('1,000 random sequences with a lease, where the browser has no locks', async () => {
  await fc.assert(
    fc.asyncProperty(sequence, async (steps) => {
      await play(steps, true);
    }),
    { numRuns: 1000 },
  );
});

test('answers that are kept one after the other arrive in that order, whatever the line does in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom<Treatment>('offline', 'lost', 503, 'stores'), { minLength: 2, maxLength: 12 }),
      fc.array(fc.nat(2), { minLength: 12, maxLength: 12 }),
      async (line, tabs) => {
        const world = new World(false);
        for (let tab = 0; tab < 3; tab++) world.open();
        for (const [index, treatment] of line.entries()) {
          world.server.treatment = treatment;
          await world.tabs[tabs[index]!]!.outbox.save({ id: `${index}` });
        }
        await world.recover();
        expect(world.server.storedIds).toEqual(line.map((_, index) => `${index}`));
        await world.close();
      },
    ),
    { numRuns: 200 },
  );
});
