// A page that follows a result: over events, by asking where events do not get through, and over everything that can go wrong between.
import fc from 'fast-check';
import { afterEach, beforeEach, describe as suite, expect, onTestFinished, test, vi } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import {
  liveResult,
  publishStep,
  type LiveError,
  type LiveStatus,
  type PublishedResult,
} from '../../src/live/index.js';
import { tally, type KundDiagnosError } from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';
import { FakeEventSource, fakePage } from './support/page.js';

const URL_OF_RESULT = 'https://intranet.example/live';
const people = (count: number) =>
  tally(
    kundorientering,
    Array.from({ length: count }, (_, id) => respond(`${id}`, [3, 4, 5, 2, 3, 3, 4, 4, 3, 3])),
  );

/** What is published after so many steps of five. */
const published = (version: number, closed = false): PublishedResult => ({
  ...publishStep(null, { tally: people(version * 5) }),
  version,
  closed,
});

/** How the server answers a request: by a status and a body, or not at all. */
type Reply = { status: number; body?: string; etag?: string } | null;
let reply: (headers: Record<string, string>) => Reply;
let asked: Record<string, string>[];
let page: ReturnType<typeof fakePage>;
let following: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  page = fakePage();
  asked = [];
  reply = () => null;
  following = new AbortController();
  vi.stubGlobal('fetch', async (_url: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(headers);
    const given = reply(headers);
    if (!given) throw new TypeError('fetch failed');
    const { status, body = null, etag } = given;
    return new Response(body, { status, headers: etag === undefined ? {} : { etag } });
  });
});
afterEach(() => {
  following.abort();
  page.remove();
  vi.useRealTimers();
});

/** Follows, and records what is told. */
function follow(url: string | URL = URL_OF_RESULT) {
  const versions: number[] = [];
  const told: [LiveStatus, LiveError['code'] | null][] = [];
  const stop = liveResult(url, ({ version }) => versions.push(version), {
    signal: following.signal,
    onStatus: (status, error) => told.push([status, error?.code ?? null]),
  });
  return { versions, told, stop, status: () => told.at(-1)?.[0] };
}

/** What a browser calls with what nobody catches. Node has none. */
function reporterOfPage() {
  const reportError = vi.fn();
  vi.stubGlobal('reportError', reportError);
  return reportError;
}

const source = () => FakeEventSource.open()[0]!;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const send = async (result: PublishedResult) => {
  source().message(JSON.stringify(result));
  await pass(0);
};

suite('over events', () => {
  test('passes on what is published, each version once and never an older one', async () => {
    const { versions, told } = follow();
    await pass(0);
    for (const version of [1, 1, 3, 2, 3, 4]) await send(published(version));
    expect(versions).toEqual([1, 3, 4]);
    expect(told).toEqual([
      ['connecting', null],
      ['events', null],
    ]);
    expect(asked).toEqual([]);
  });

  test('has one connection, however many follow, and whoever comes later gets what is there', async () => {
    const first = follow();
    await send(published(2));
    const others = Array.from({ length: 50 }, () => follow());
    const relative = follow(new URL('/live', 'https://intranet.example/'));
    await pass(0);
    expect(FakeEventSource.made).toHaveLength(1);
    for (const { versions } of [first, ...others, relative]) expect(versions).toEqual([2]);
    follow('https://intranet.example/other');
    expect(FakeEventSource.made).toHaveLength(2);
  });

  test('gives each a copy of its own', async () => {
    const results: PublishedResult[] = [];
    const { signal } = following;
    liveResult(URL_OF_RESULT, (result) => results.push(result), { signal });
    liveResult(URL_OF_RESULT, (result) => results.push(result), { signal });
    await send(published(1));
    results[0]!.tally!.responses = 99;
    expect(results[1]!.tally!.responses).toBe(5);
  });

  test('is closed when the last one stops, and not before', async () => {
    const one = follow();
    const other = follow();
    one.stop();
    await send(published(1));
    expect(one.versions).toEqual([]);
    expect(other.versions).toEqual([1]);
    other.stop();
    other.stop();
    expect(FakeEventSource.open()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(page.listeners()).toBe(0);
  });

  test.each(['events', 'reconnecting', 'polling'] as const)(
    'may be stopped by whoever is told that it is %s',
    async (when) => {
      reply = () => (when === 'polling' ? { status: 304 } : null);
      liveResult(URL_OF_RESULT, () => undefined, {
        signal: following.signal,
        onStatus: (status) => {
          if (status === when) following.abort();
        },
      });
      await pass(0);
      if (when === 'events') await send(published(1));
      else await pass(5_000);
      expect(following.signal.aborted).toBe(true);
      await pass(600_000);
      expect(FakeEventSource.open()).toEqual([]);
      expect(vi.getTimerCount()).toBe(0);
      expect(asked.length).toBeLessThanOrEqual(1);
    },
  );

  test('stops when the signal is aborted, and does not begin when it already is', () => {
    follow();
    following.abort();
    expect(FakeEventSource.open()).toEqual([]);
    follow();
    expect(FakeEventSource.made).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('ends with the last result of a collection that is closed', async () => {
    const { versions, status } = follow();
    await send(published(3, true));
    expect(versions).toEqual([3]);
    expect(status()).toBe('closed');
    expect(FakeEventSource.open()).toEqual([]);
    page.show(false);
    page.show(true);
    expect(FakeEventSource.made).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('notices silence, asks, and connects again', async () => {
    const { versions, status } = follow();
    await send(published(1));
    await pass(39_000);
    source().ping();
    await pass(39_000);
    expect(FakeEventSource.made).toHaveLength(1);
    reply = () => ({ status: 200, body: JSON.stringify(published(2)) });
    await pass(2_000);
    expect(versions).toEqual([1, 2]);
    await pass(1_000);
    expect(FakeEventSource.made).toHaveLength(2);
    await send(published(2));
    await send(published(3));
    expect(versions).toEqual([1, 2, 3]);
    expect(status()).toBe('events');
  });

  test('lets the browser connect again by itself, and says that it does', async () => {
    const { told } = follow();
    await send(published(1));
    source().fail(FakeEventSource.CONNECTING);
    source().ping();
    expect(told.map(([status]) => status)).toEqual(['events', 'reconnecting', 'events']);
    expect(FakeEventSource.made).toHaveLength(1);
  });

  test('tells of what is no published result, and goes on', async () => {
    const { versions, told } = follow();
    source().message('{');
    await pass(0);
    source().message(JSON.stringify({ ...published(1), tally: { ...people(5), responses: 6 } }));
    await pass(0);
    await send(published(2));
    expect(versions).toEqual([2]);
    expect(told).toContainEqual(['events', 'unreadable']);
  });

  test.each([
    ['a browser', reporterOfPage],
    ['Node', () => vi.spyOn(console, 'error').mockImplementation(() => undefined)],
  ])('keeps nothing from the others when one throws, in %s', async (_, reporter) => {
    const reported = reporter();
    onTestFinished(() => {
      reported.mockRestore();
    });
    const error = new Error('of the host');
    liveResult(
      URL_OF_RESULT,
      () => {
        throw error;
      },
      { signal: following.signal },
    );
    const { versions } = follow();
    await send(published(1));
    expect(versions).toEqual([1]);
    expect(reported).toHaveBeenCalledExactlyOnceWith(error);
  });
});

suite('where events do not get through', () => {
  test('asks instead, with the version that it has', async () => {
    let version = 1;
    reply = (headers) =>
      headers['if-none-match'] === `"${version}"`
        ? { status: 304 }
        : { status: 200, body: JSON.stringify(published(version)), etag: `"${version}"` };
    const { versions, told } = follow();
    await pass(5_000);
    expect(told).toEqual([
      ['connecting', null],
      ['polling', null],
    ]);
    expect(FakeEventSource.open()).toEqual([]);
    await pass(30_000);
    version = 2;
    await pass(30_000);
    expect(versions).toEqual([1, 2]);
    expect(asked[0]).toEqual({ accept: 'application/json' });
    expect(asked.at(-1)).toEqual({ accept: 'application/json', 'if-none-match': '"2"' });
    expect(asked.length).toBeGreaterThanOrEqual(7);
    expect(asked.length).toBeLessThanOrEqual(13);
  });

  test('tries events again later', async () => {
    reply = () => ({ status: 304 });
    const { status } = follow();
    await pass(5_000);
    expect(status()).toBe('polling');
    for (let seconds = 0; seconds < 320 && FakeEventSource.open().length === 0; seconds++) await pass(1_000);
    source().ping();
    expect(status()).toBe('events');
    expect(asked.length).toBeLessThan(70);
  });

  test('asks from the first where the browser has no events', async () => {
    vi.stubGlobal('EventSource', undefined);
    reply = () => ({ status: 200, body: JSON.stringify(published(1)) });
    const { versions, status } = follow();
    await pass(0);
    expect(versions).toEqual([1]);
    expect(status()).toBe('polling');
    await pass(600_000);
    expect(asked.length).toBeGreaterThan(50);
  });

  test.each([
    ['nobody answers', null, 'unreachable', null],
    ['the address is wrong', { status: 404 }, 'rejected', 404],
    ['the session has run out', { status: 200, body: '<!doctype html>' }, 'unreadable', 200],
  ] as const)('says so when %s, and goes on with what it is shown', async (_, given, code, status) => {
    const errors: (LiveError | null)[] = [];
    const versions: number[] = [];
    liveResult(URL_OF_RESULT, ({ version }) => versions.push(version), {
      signal: following.signal,
      onStatus: (_status, error) => errors.push(error),
    });
    reply = () => given;
    source().fail(FakeEventSource.CLOSED);
    await pass(0);
    expect(errors.at(-1)).toMatchObject({ name: 'LiveError', code, status });
    await pass(600_000);
    // From a second up to a minute, and events are tried each time.
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.length).toBeLessThan(40);
    reply = () => ({ status: 200, body: JSON.stringify(published(1)) });
    await pass(65_000);
    expect(versions).toEqual([1]);
    expect(errors.at(-1)).toBeNull();
  });
});

suite('a page', () => {
  test('that is hidden has no connection, and one that is back has what is new', async () => {
    const { versions, told } = follow();
    await pass(0);
    await send(published(1));
    page.show(false);
    expect(FakeEventSource.open()).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    page.show(true);
    await send(published(1));
    await send(published(2));
    expect(versions).toEqual([1, 2]);
    expect(told.map(([status]) => status)).toEqual([
      'connecting',
      'events',
      'paused',
      'connecting',
      'events',
    ]);
    expect(FakeEventSource.made).toHaveLength(2);
  });

  test('that is left is kept for the back button, and follows when it is back', async () => {
    const { versions } = follow();
    page.dispatch('pagehide');
    expect(FakeEventSource.open()).toEqual([]);
    page.dispatch('pageshow');
    page.dispatch('pageshow');
    expect(FakeEventSource.open()).toHaveLength(1);
    await send(published(1));
    expect(versions).toEqual([1]);
  });

  test('that is opened hidden begins when it is shown', async () => {
    page.show(false);
    const { status } = follow();
    await pass(0);
    expect(status()).toBe('paused');
    expect(FakeEventSource.made).toEqual([]);
    page.show(true);
    expect(FakeEventSource.open()).toHaveLength(1);
  });

  test('that is hidden while it asks ignores the answer', async () => {
    const { versions, status } = follow();
    let answer = (_: Response): void => undefined;
    vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => (answer = resolve)));
    await pass(5_000);
    page.show(false);
    answer(new Response(JSON.stringify(published(1))));
    await pass(0);
    expect(versions).toEqual([]);
    expect(status()).toBe('paused');
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('versions only rise, whatever comes in whatever order', async () => {
  const event = fc.oneof(
    fc.record({ kind: fc.constant('message' as const), version: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ kind: fc.constantFrom('ping', 'blip', 'lost', 'hide', 'show', 'wait') }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(event, { maxLength: 30 }),
      fc.integer({ min: 0, max: 8 }),
      async (events, polled) => {
        const { versions, stop } = follow();
        const sent: number[] = [];
        reply = () => {
          sent.push(polled);
          return { status: 200, body: JSON.stringify(published(polled)) };
        };
        for (const { kind, ...rest } of events) {
          const open = FakeEventSource.open()[0];
          if ('version' in rest && open) {
            sent.push(rest.version);
            open.message(JSON.stringify(published(rest.version)));
          } else if (kind === 'ping') open?.ping();
          else if (kind === 'blip') open?.fail(FakeEventSource.CONNECTING);
          else if (kind === 'lost') open?.fail(FakeEventSource.CLOSED);
          else if (kind === 'hide' || kind === 'show') page.show(kind === 'show');
          else await pass(20_000);
          await pass(0);
          expect(FakeEventSource.open().length).toBeLessThanOrEqual(1);
        }
        page.show(true);
        stop();
        expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
        if (sent.length > 0) expect(versions.at(-1)).toBe(Math.max(...sent));
        expect(vi.getTimerCount()).toBe(0);
      },
    ),
    { numRuns: 200 },
  );
});

test('what is not an address, a listener or options is refused at once', () => {
  const of = (...values: unknown[]): unknown => {
    try {
      (liveResult as (...all: unknown[]) => unknown)(...values);
    } catch (error) {
      const { code, path } = error as KundDiagnosError;
      return [code, path];
    }
    return null;
  };
  const listener = (): void => undefined;
  for (const url of [undefined, '', '/live', 3, {}])
    expect(of(url, listener)).toEqual(['invalid-argument', ['url']]);
  expect(of(URL_OF_RESULT)).toEqual(['invalid-argument', ['listener']]);
  expect(of(URL_OF_RESULT, listener, { signal: 'now' })).toEqual(['invalid-argument', ['options', 'signal']]);
  expect(of(URL_OF_RESULT, listener, { onStatus: 3 })).toEqual(['invalid-argument', ['options', 'onStatus']]);
  expect(FakeEventSource.made).toEqual([]);
});
