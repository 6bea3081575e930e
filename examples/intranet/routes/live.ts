import type { FastifyInstance, FastifyReply } from 'fastify';
import type { PublishedResult } from 'kund-diagnos/live';
import { RequestError } from '../errors.ts';
import type { LiveRounds } from '../live.ts';
import { allowOnly } from '../methods.ts';

const url = '/api/rounds/:round/live';

/** A browser hears nothing of a comment, so a ping is an event. A page gives up after forty seconds of silence. */
const PING_MS = 15_000;
/** How soon a browser connects again. */
const RETRY_MS = 2_000;
/** How soon there may be room for one who follows. */
const RETRY_AFTER_S = 60;

/**
 * `GET /api/rounds/:round/live` returns what is published of a round that can be followed: as events to who asks for `text/event-stream`, and
 * else as it is now. Its version is the event's `id` and the reply's `ETag`.
 *
 * @param maxStreams How many may be told by events at once. The others get 503, and their pages ask instead.
 */
export function liveRoute(app: FastifyInstance, live: LiveRounds, maxStreams: number): void {
  const streams = new Set<FastifyReply['sse']>();

  app.get<{ Params: { round: string } }>(
    url,
    // Its own heartbeat is a comment.
    { sse: { kind: 'dual', heartbeat: false } },
    async (request, reply) => {
      const { round, published } = await parseRound(live, request.params.round);
      reply.headers({ 'cache-control': 'no-store', vary: 'accept' });
      const { sse } = reply as { sse?: FastifyReply['sse'] };
      if (sse && request.method === 'GET') {
        // Who has left while the round was read would never be told to have left.
        if (!sse.isConnected) return reply;
        if (streams.size >= maxStreams) {
          reply.header('retry-after', RETRY_AFTER_S);
          throw new RequestError(503, ({ manyFollow }) => manyFollow);
        }
        streams.add(sse);
        sse.onClose(() => streams.delete(sse));
        await stream(sse, live, round, published.version);
        return reply;
      }
      const etag = `"${published.version}"`;
      reply.header('etag', etag);
      // A proxy that compresses makes the tag a weak one.
      const isKnown = request.headers['if-none-match']?.replace(/^W\//, '') === etag;
      return isKnown ? reply.code(304).send() : published;
    },
  );
  allowOnly(app, url, ['GET', 'HEAD']);

  // Else the server would wait for those who follow.
  app.addHook('preClose', (done) => {
    for (const sse of streams) sse.close();
    done();
  });
}

async function stream(
  sse: FastifyReply['sse'],
  live: LiveRounds,
  round: number,
  version: number,
): Promise<void> {
  // Who connects again has this already.
  let sent = sse.lastEventId === String(version) ? version : -1;
  const send = async (published: PublishedResult): Promise<void> => {
    if (!sse.isConnected || published.version <= sent) return;
    sent = published.version;
    await sse.send({ id: String(published.version), data: published });
    if (published.closed) sse.close();
  };
  const ping = async (): Promise<void> => {
    if (sse.isConnected) await sse.send({ event: 'ping', data: '', retry: RETRY_MS });
    // Another process may have taken a step.
    const published = await live.publish(round);
    if (published) await send(published);
  };

  sse.keepAlive();
  // Before what is published is read, so that no step falls between.
  const stop = live.onStep(round, (result) => void send(result));
  const timer = setInterval(() => {
    // A database that does not answer now may answer the next time.
    ping().catch((error: unknown) => {
      console.error(`What is published of round ${round} cannot be read:`, error);
    });
  }, PING_MS);
  sse.onClose(() => {
    stop();
    clearInterval(timer);
  });
  await ping();
}

async function parseRound(
  live: LiveRounds,
  number: string,
): Promise<{ round: number; published: PublishedResult }> {
  const round = Number(number);
  const published = /^[1-9]\d{0,8}$/.test(number) ? await live.publish(round) : null;
  if (!published) throw new RequestError(404, ({ notLive }) => notLive);
  return { round, published };
}
