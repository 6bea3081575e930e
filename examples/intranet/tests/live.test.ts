// A round that is followed while people answer: what is sent, read as it comes over the line, and how a page gets it.
import { request } from 'node:http';
import { promisify } from 'node:util';
import { EventSource } from 'eventsource';
import { liveResult, type LiveStatus, type PublishedResult } from 'kund-diagnos/live';
import { kundorientering } from 'kund-diagnos/instruments';
import { mayPublish, tally } from 'kund-diagnos/scoring';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { beginLive } from '../live.ts';
import { openDatabase } from '../open-database.ts';
import { people, response } from './support/eight-people.ts';
import { Intranet, peopleAnswer, post, resultOf } from './support/intranet.ts';
import { bufferingProxy, openStream, type RawStream } from './support/streams.ts';

let intranet: Intranet;
beforeEach(() => {
  intranet = new Intranet();
  onTestFinished(() => intranet.remove());
});

const urlOf = (round = 1) => `${intranet.address}/api/rounds/${round}/live`;

/** Person number so and so answers. */
const oneAnswers = async (index: number) => {
  const answer = await post(
    intranet.address,
    '/api/responses',
    response(people[index % people.length]!, `person-${index}`),
  );
  expect(answer.status).toBe(201);
};

const poll = async (headers: Record<string, string> = {}): Promise<{ status: number; text: string }> => {
  const answer = await fetch(urlOf(), { headers });
  return { status: answer.status, text: await answer.text() };
};

/** All the numbers of people in what was sent. */
const sizesIn = (text: string) => [...text.matchAll(/"responses":(\d+)/g)].map(([, size]) => Number(size));

const reads = (stream: RawStream, version: number) =>
  expect.poll(() => stream.events.at(-1)?.result.version).toBe(version);

describe('what is sent', () => {
  it('moves by five, to fifty who follow, over a restart, and to whoever asks in between', async () => {
    await intranet.start({ live: true });
    let streams = await Promise.all(Array.from({ length: 50 }, () => openStream(urlOf())));
    const all = [...streams];
    const polled: string[] = [];
    for (let index = 0; index < 23; index++) {
      if (index === 12) {
        await intranet.stop();
        await expect.poll(() => streams.every(({ isEnded }) => isEnded)).toBe(true);
        await intranet.startAsItIs();
        // As a browser does: with the last id that it has had.
        streams = await Promise.all(streams.map((stream) => openStream(urlOf(), stream.events.at(-1)!.id)));
        all.push(...streams);
      }
      await oneAnswers(index);
      // Neither who asks nor who comes anew gets anything that the others have not got.
      const stranger = await openStream(urlOf());
      await expect.poll(() => stranger.events.length).toBe(1);
      stranger.close();
      polled.push(
        (await poll()).text,
        stranger.text,
        await (await fetch(`${intranet.address}/api/result`)).text(),
      );
      expect(stranger.events[0]!.result).toMatchObject({ version: Math.floor((index + 1) / 5) });
    }
    for (const stream of streams) await reads(stream, 4);

    for (const stream of all) {
      const versions = stream.events.map(({ result }) => result.version);
      expect(versions).toEqual(stream.events.map(({ id }) => Number(id)));
      expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    }
    expect(new Set(all.slice(0, 50).map(({ events }) => events.map(({ id }) => id).join()))).toEqual(
      new Set(['0,1,2']),
    );
    // Nothing is repeated to who connects again.
    expect(new Set(streams.map(({ events }) => events.map(({ id }) => id).join()))).toEqual(new Set(['3,4']));

    const sent = [...all.map(({ text }) => text), ...polled].join('\n');
    expect(new Set(sizesIn(sent))).toEqual(new Set([0, 5, 10, 15, 20]));
    expect(sent).not.toMatch(/squared|person-/);
  });

  it('are steps that mayPublish allows, with the figures of those who had answered', async () => {
    await intranet.start({ live: true });
    const stream = await openStream(urlOf());
    for (let index = 0; index < 11; index++) await oneAnswers(index);
    await reads(stream, 2);
    const rows = Array.from({ length: 11 }, (_, index) => response(people[index % 8]!, `person-${index}`));
    const snapshots = stream.events.flatMap(({ result }) =>
      result.tally ? [rows.slice(0, result.tally.responses)] : [],
    );
    expect(stream.events.map(({ result }) => result.tally?.questions ?? null)).toEqual([
      null,
      ...snapshots.map((each) => tally(kundorientering, each).questions),
    ]);
    expect(mayPublish(kundorientering, snapshots[1]!, [snapshots[0]!], { minimum: 5 })).toBe(true);
  });

  it('waits for the last of the invited, who would else be too few', async () => {
    await intranet.start({ live: true, invited: 8 });
    const stream = await openStream(urlOf());
    for (let index = 0; index < 7; index++) await oneAnswers(index);
    expect(sizesIn((await poll()).text)).toEqual([]);
    await oneAnswers(7);
    await reads(stream, 1);
    expect(stream.events.map(({ result }) => result.tally?.responses ?? null)).toEqual([null, 8]);
  });

  it('is, at closing, all who are enough for a step, and that for ever', async () => {
    await intranet.start({ live: true });
    const stream = await openStream(urlOf());
    for (let index = 0; index < 13; index++) await oneAnswers(index);
    expect(await resultOf(intranet.address)).toMatchObject({
      tally: null,
      open: { live: true, responses: 13, published: 10 },
    });
    expect((await post(intranet.address, '/api/rounds/1/close')).status).toBe(200);
    await expect.poll(() => stream.isEnded).toBe(true);
    expect(stream.events.at(-1)!.result).toMatchObject({
      version: 3,
      closed: true,
      tally: { responses: 10 },
    });
    const closed = await resultOf(intranet.address);
    // Three came after the last step. A department of them, or of any, would tell of one step alone.
    expect(closed).toMatchObject({
      round: 1,
      responses: 13,
      tally: { responses: 10 },
      groups: [],
      open: { round: 2 },
    });
    expect(closed['open']).not.toHaveProperty('live');
    expect((await poll()).text).toBe(JSON.stringify(stream.events.at(-1)!.result));
  });

  it('is what was missed when an answer or a closing was stored without its step', async () => {
    await intranet.start({ live: true });
    for (let index = 0; index < 4; index++) await oneAnswers(index);
    await intranet.stop();
    await intranet.inFile(async (database) => {
      const { id, instrument, version, answers } = response(people[4]!, 'fifth');
      await database.invite(['code']);
      await database.save(
        { id, instrument, version, role: 'Ledning', answers },
        { invitation: 'code', minimum: 5 },
      );
    });
    await intranet.startAsItIs();
    // The first request may be sent over a connection that the server before had closed.
    await expect.poll(() => poll()).toMatchObject({ status: 200 });
    expect(JSON.parse((await poll()).text)).toMatchObject({ version: 1, tally: { responses: 5 } });
    await intranet.stop();
    await intranet.inFile((database) => database.closeRound(1, 5));
    await intranet.startAsItIs();
    await expect.poll(() => resultOf(intranet.address)).toMatchObject({ round: 1, tally: { responses: 5 } });
    expect(JSON.parse((await poll()).text)).toMatchObject({ version: 2, closed: true });
  });

  it('is headers that no cache or proxy mistakes, and a ping at once', async () => {
    await intranet.start({ live: true });
    const stream = await openStream(urlOf());
    await expect.poll(() => stream.events.length).toBe(1);
    expect(stream.text).toMatch(/^event: ping\ndata: ""\nretry: 2000\n\n/);
    expect(stream.headers).toMatchObject({
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      vary: 'accept',
    });
    const etag = (await fetch(urlOf())).headers.get('etag')!;
    expect(await poll({ 'if-none-match': etag })).toEqual({ status: 304, text: '' });
    expect(await poll({ 'if-none-match': `W/${etag}` })).toEqual({ status: 304, text: '' });
    expect((await poll({ 'if-none-match': '"7"' })).status).toBe(200);
  });

  it.each(['/api/rounds/2/live', '/api/rounds/0/live', '/api/rounds/x/live', '/api/rounds/1e0/live'])(
    'is nothing for %s, which cannot be followed',
    async (path) => {
      await intranet.start({ live: true });
      for (const accept of ['application/json', 'text/event-stream']) {
        const answer = await fetch(intranet.address + path, { headers: { accept } });
        expect(answer.status).toBe(404);
        expect(await answer.json()).toEqual({
          error: 'Det finns ingen omgång med det numret som går att följa.',
        });
      }
    },
  );

  it('is 503 to more than may follow at once, who can ask instead, until one has left', async () => {
    await intranet.start({ live: true, liveStreams: 2 });
    const [first, second] = [await openStream(urlOf()), await openStream(urlOf())];
    const log = vi.spyOn(console, 'error');
    onTestFinished(() => {
      log.mockRestore();
    });
    const third = await openStream(urlOf());
    expect([first.status, second.status, third.status]).toEqual([200, 200, 503]);
    expect(third.headers).toMatchObject({
      'content-type': expect.stringContaining('application/json') as string,
      'retry-after': '60',
      'cache-control': 'no-store',
    });
    await expect.poll(() => third.isEnded).toBe(true);
    expect(JSON.parse(third.text)).toEqual({
      error: 'Fler kan inte följa omgången direkt just nu. Resultatet går ändå att hämta.',
    });
    expect((await poll()).status).toBe(200);
    expect(log).not.toHaveBeenCalled();

    first.close();
    await expect.poll(async () => (await openStream(urlOf())).status).toBe(200);
    await peopleAnswer(intranet.address, { to: 5 });
    await reads(second, 1);
  });

  it('is nothing of a round whose people were not told', async () => {
    await intranet.start();
    expect((await poll()).status).toBe(404);
    await peopleAnswer(intranet.address, { to: 1 });
    expect(await intranet.inFile((database) => beginLive(database, {}))).toBe(false);
    await peopleAnswer(intranet.address, { from: 1 });
    expect((await poll()).status).toBe(404);
  });
});

describe('whoever follows', () => {
  /** Follows as a page does, with an `EventSource` that speaks HTTP. */
  function follow(url: string) {
    vi.stubGlobal('EventSource', EventSource);
    const results: PublishedResult[] = [];
    const statuses: LiveStatus[] = [];
    const stop = liveResult(url, (result) => results.push(result), {
      onStatus: (status) => statuses.push(status),
    });
    onTestFinished(() => {
      stop();
      vi.unstubAllGlobals();
    });
    return { statuses, versions: () => results.map(({ version }) => version) };
  }

  it('follows over a restart, and gets nothing twice', async () => {
    await intranet.start({ live: true });
    const { statuses, versions } = follow(urlOf());
    await expect.poll(versions).toEqual([0]);
    await peopleAnswer(intranet.address, { to: 5 });
    await expect.poll(versions).toEqual([0, 1]);
    await intranet.stop();
    await expect.poll(() => statuses.at(-1)).toBe('reconnecting');
    await intranet.startAsItIs();
    await expect.poll(() => statuses.at(-1)).toBe('events');
    for (let index = 5; index < 10; index++) await oneAnswers(index);
    await expect.poll(versions).toEqual([0, 1, 2]);
    expect(statuses).toEqual(['connecting', 'events', 'reconnecting', 'events']);
  });

  it('asks instead where a proxy holds events back', async () => {
    await intranet.start({ live: true });
    const proxy = await bufferingProxy(intranet.address);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { statuses, versions } = follow(`${proxy}/api/rounds/1/live`);
    // Nothing has come, so it asks.
    await vi.advanceTimersByTimeAsync(5_000);
    await expect.poll(versions).toEqual([0]);
    await expect.poll(() => statuses).toEqual(['connecting', 'polling']);
    await peopleAnswer(intranet.address);
    await vi.advanceTimersByTimeAsync(10_000);
    await expect.poll(versions).toEqual([0, 1]);
    await post(intranet.address, '/api/rounds/1/close');
    await vi.advanceTimersByTimeAsync(10_000);
    await expect.poll(versions).toEqual([0, 1, 2]);
    expect(statuses).toEqual(['connecting', 'polling', 'closed']);
  });

  it('asks instead where as many follow by events as may, and goes over to events once there is room', async () => {
    await intranet.start({ live: true, liveStreams: 1 });
    const stream = await openStream(urlOf());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const { statuses, versions } = follow(urlOf());
    await expect.poll(versions).toEqual([0]);
    await expect.poll(() => statuses).toEqual(['connecting', 'polling']);
    await peopleAnswer(intranet.address, { to: 5 });
    await vi.advanceTimersByTimeAsync(10_000);
    await expect.poll(versions).toEqual([0, 1]);
    stream.close();
    await expect
      .poll(async () => {
        await vi.advanceTimersByTimeAsync(10_000);
        return statuses;
      })
      .toEqual(['connecting', 'polling', 'events']);
    expect(versions()).toEqual([0, 1]);
  });

  it('leaves nothing behind, whether it leaves while it is connected or before', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const database = await openDatabase(':memory:');
    const app = buildApp({ database, requestsPerMinute: 1_000_000 });
    onTestFinished(async () => {
      vi.useRealTimers();
      await app.close();
    });
    await beginLive(database, {});
    const url = `${await app.listen({ host: '127.0.0.1', port: 0 })}/api/rounds/1/live`;
    const read = vi.spyOn(database, 'snapshot');
    const connections = promisify(app.server.getConnections.bind(app.server));
    const readsInAMinute = async () => {
      const before = read.mock.calls.length;
      await vi.advanceTimersByTimeAsync(60_000);
      return read.mock.calls.length - before;
    };

    const staying = await openStream(url);
    await expect.poll(() => staying.events.length).toBe(1);
    expect(await readsInAMinute()).toBe(4);
    staying.close();
    await expect.poll(() => connections()).toBe(0);
    expect(await readsInAMinute()).toBe(0);

    // A database that takes its time.
    let answer!: () => void;
    const isReady = new Promise<void>((resolve) => (answer = resolve));
    read.mockImplementationOnce(async (work) => {
      await isReady;
      return database.snapshot(work);
    });
    const before = read.mock.calls.length;
    const leaving = request(url, { headers: { accept: 'text/event-stream' }, agent: false }).end();
    leaving.on('error', () => undefined);
    await expect.poll(() => read.mock.calls.length).toBe(before + 1);
    leaving.destroy();
    await expect.poll(() => connections()).toBe(0);
    answer();
    // Once another is answered, so is that one.
    await fetch(url);
    expect(await readsInAMinute()).toBe(0);
  });
});
