// `kund-diagnos/storage/conformance`: the contract of an adapter, as cases for any test runner.
import type { StorableResponse, StorageAdapter } from '../adapter.js';
import { isLocalReceipt } from '../receipt.js';

/** An adapter under test, and its destination. Each case gets a new one, with nothing stored. */
export interface AdapterUnderTest {
  readonly adapter: StorageAdapter;
  /** The responses that have reached their destination, in order of arrival, as plain JSON. */
  readonly stored: () => Promise<readonly StorableResponse[]> | readonly StorableResponse[];
  /** Makes the destination unreachable, or reachable again. Omit it when it is always reachable. */
  readonly setReachable?: (isReachable: boolean) => Promise<void> | void;
  /** Makes the destination reject the response with this id for good, as with a 422. Omit it when it accepts everything. */
  readonly rejectId?: (id: string) => Promise<void> | void;
  /** The same storage after the page was reloaded. Omit it when nothing outlives the page. */
  readonly reopen?: () => Promise<StorageAdapter> | StorageAdapter;
  /** Called after the case. */
  readonly remove?: () => Promise<void> | void;
}

/** One case of the contract. */
export interface ConformanceCase {
  /** For example `the same id twice is stored once`. */
  readonly name: string;
  /** Rejects with the expected behaviour when the adapter fails the case. */
  readonly run: () => Promise<void>;
}

/**
 * The contract of a storage adapter, as a list of cases for your test runner.
 *
 * Omits the cases about abilities that the adapter lacks, such as holding responses while offline.
 *
 * @param makeAdapter Called once for each case.
 * @returns The cases.
 *
 * @example
 * const cases = storageConformance(() => {
 *   const adapter = memoryAdapter();
 *   return { adapter, stored: () => adapter.export() };
 * });
 * // In a test file: for (const { name, run } of cases) test(name, run);
 * await cases[0].run(); // undefined
 * cases[0].name; // 'a response is stored as it was given'
 */
export function storageConformance(
  makeAdapter: () => Promise<AdapterUnderTest> | AdapterUnderTest,
): ConformanceCase[] {
  return Object.entries(cases).map(([name, check]) => ({
    name,
    async run() {
      const subject = await makeAdapter();
      try {
        await check(subject);
      } finally {
        await subject.remove?.();
      }
    },
  }));
}

const response = (id: string): StorableResponse & Record<string, unknown> => ({
  id,
  instrument: 'kundorientering',
  version: 1,
  answers: { voc: 4, icp: 2 },
  segments: { role: 'Sälj & “CS” <b>' },
});

/** A customer's answer, with characters that must arrive unchanged. */
const comment = (id: string): StorableResponse & Record<string, unknown> => ({
  id,
  survey: 'nps',
  version: 1,
  score: 0,
  comment: 'Rad ett\nRad "två" \u2028 😀 \\ \'; DROP TABLE responses; --',
});

const cases: Record<string, (subject: AdapterUnderTest) => Promise<void>> = {
  async 'a response is stored as it was given'({ adapter, stored }) {
    await adapter.save(response('a'));
    same(await stored(), [response('a')], 'stored');
  },

  async 'any response with an id is stored, its text unharmed'({ adapter, stored }) {
    await adapter.save(comment('a'));
    same(await stored(), [comment('a')], 'stored');
  },

  async 'every response is stored'({ adapter, stored }) {
    for (const id of ['b', 'a', 'c']) await adapter.save(response(id));
    same(idsOf(await stored()).sort(), ['a', 'b', 'c'], 'the ids that are stored');
  },

  async 'the same id twice is stored once'({ adapter, stored }) {
    await adapter.save(response('a'));
    await adapter.save(response('a'));
    same(await stored(), [response('a')], 'stored');
  },

  async 'the same id twice at once is stored once'({ adapter, stored }) {
    await Promise.all([adapter.save(response('a')), adapter.save(response('a'))]);
    same(await stored(), [response('a')], 'stored');
  },

  async 'several responses at once are all stored'({ adapter, stored }) {
    const ids = ['a', 'b', 'c', 'd'];
    await Promise.all(ids.map((id) => adapter.save(response(id))));
    same(idsOf(await stored()).sort(), ids, 'the ids that are stored');
  },

  async 'a response that is changed afterwards is stored as it was'({ adapter, stored }) {
    const given = response('a');
    const saving = adapter.save(given);
    given['answers'] = {};
    given['version'] = 2;
    await saving;
    same(await stored(), [response('a')], 'stored');
  },

  async 'a response without an id is rejected by the promise, and not stored'({ adapter, stored }) {
    for (const bad of [{}, { id: '' }, { id: 3 }, null]) {
      isTrue(await rejects(adapter, bad as StorableResponse), `${JSON.stringify(bad)} to be rejected`);
    }
    same(await stored(), [], 'stored');
  },

  async 'what cannot be delivered is rejected, or held and not called saved'({
    adapter,
    stored,
    setReachable,
  }) {
    if (!setReachable) return;
    await setReachable(false);
    const receipt = await adapter.save(response('a')).catch(() => 'rejected');
    same(await stored(), [], 'stored');
    if (receipt === 'rejected') return;
    isTrue(isLocalReceipt(receipt), 'a receipt that says that the response is stored locally');
    same(await pendingIds(adapter), ['a'], 'pending');
  },

  async 'after a failure the same response can be saved, and is stored once'({
    adapter,
    stored,
    setReachable,
  }) {
    if (!setReachable) return;
    await setReachable(false);
    await adapter.save(response('a')).catch(() => null);
    await setReachable(true);
    await adapter.save(response('a'));
    same(await stored(), [response('a')], 'stored');
  },

  async 'what is held is delivered by flush, once and in order'({ adapter, stored, setReachable }) {
    if (!setReachable || !adapter.pending || !adapter.flush) return;
    await setReachable(false);
    const ids = ['c', 'a', 'b'];
    for (const id of ids) await adapter.save(response(id));
    same(await pendingIds(adapter), ids, 'pending');
    await setReachable(true);
    await Promise.all([adapter.flush(), adapter.flush()]);
    same(await stored(), ids.map(response), 'stored');
    same(await pendingIds(adapter), [], 'pending after that');
    await adapter.flush();
    same(idsOf(await stored()), ids, 'the ids that are stored after another flush');
  },

  async 'a receipt settles once the response is delivered'({ adapter, stored, setReachable }) {
    if (!setReachable || !adapter.flush) return;
    await setReachable(false);
    const receipt = await adapter.save(response('a')).catch(() => null);
    if (!isLocalReceipt(receipt)) return;
    same(receipt.waiting, 1, 'the number that waits');
    await setReachable(true);
    await adapter.flush();
    await receipt.sent;
    same(idsOf(await stored()), ['a'], 'the ids that are stored');
  },

  async 'what is held is there after the page was left, and delivered once'({
    adapter,
    stored,
    setReachable,
    reopen,
  }) {
    if (!setReachable || !reopen || !adapter.pending) return;
    await setReachable(false);
    await adapter.save(response('a'));
    await adapter.save(comment('b'));
    const reopened = await reopen();
    same(await pendingIds(reopened), ['a', 'b'], 'pending');
    await setReachable(true);
    await reopened.flush?.();
    same(await stored(), [response('a'), comment('b')], 'stored');
  },

  async 'what the host rejects is rejected, held, and holds up nothing'({ adapter, stored, rejectId }) {
    if (!rejectId) return;
    await rejectId('a');
    isTrue(await rejects(adapter, response('a')), 'the response to be rejected');
    await adapter.save(response('b'));
    same(idsOf(await stored()), ['b'], 'the ids that are stored');
    if (!adapter.pending || !adapter.export) return;
    const [held] = await adapter.pending();
    same(held?.response, response('a'), 'what is held');
    isTrue(held?.parked, 'it to be parked');
    same(await adapter.export(), [response('a')], 'what can be exported');
  },

  async 'export gives plain JSON, each id once, and removes nothing'({ adapter, setReachable }) {
    if (!adapter.export) return;
    if (adapter.pending) await setReachable?.(false);
    for (const id of ['a', 'b', 'a']) await adapter.save(response(id));
    const exported = await adapter.export();
    same(JSON.parse(JSON.stringify(exported)), exported, 'JSON');
    same([...exported].sort(byId), [response('a'), response('b')], 'exported');
    (exported[0] as { id: string }).id = 'changed';
    same(idsOf(await adapter.export()).sort(), ['a', 'b'], 'the ids that are exported again');
  },
};

const byId = (left: StorableResponse, right: StorableResponse): number => (left.id < right.id ? -1 : 1);
const idsOf = (responses: readonly StorableResponse[]): string[] => responses.map(({ id }) => id);
const pendingIds = async (adapter: StorageAdapter): Promise<string[]> =>
  idsOf((await adapter.pending!()).map(({ response }) => response));

/** An adapter that throws synchronously fails the case with its error. */
function rejects(adapter: StorageAdapter, given: StorableResponse): Promise<boolean> {
  return adapter.save(given).then(
    () => false,
    () => true,
  );
}

function same(actual: unknown, expected: unknown, what: string): void {
  const [got, wanted] = [canonical(actual), canonical(expected)];
  if (got !== wanted) throw new Error(`${what}: expected ${wanted}, got ${got}`);
}

function isTrue(value: unknown, what: string): void {
  if (!value) throw new Error(`expected ${what}`);
}

/** JSON with sorted keys: a database may return them in another order. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    Object(part) === part && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part as object).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
