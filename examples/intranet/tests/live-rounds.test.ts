// A round that can be followed, as it is stored, on each database.
import { describe, expect, it, vi } from 'vitest';
import { beginLive } from '../live.ts';
import {
  app,
  closeRound,
  database,
  invite,
  leader,
  restart,
  result,
  rows,
  send,
  serverForEach,
  someone,
} from './support/app.ts';
import { people, response } from './support/eight-people.ts';

serverForEach();

const published = async () => {
  const reply = await app.inject('/api/rounds/1/live');
  const { version, closed, tally } = reply.json<
    Awaited<ReturnType<typeof database.live.published>> & object
  >();
  return { version, closed, responses: tally?.responses ?? 0 };
};
const answer = (index: number, code?: string) =>
  send(response(people[index % people.length]!, `person-${index}`), {}, code);
const answers = async (from: number, to: number) => {
  for (let index = from; index < to; index++) expect((await answer(index)).statusCode).toBe(201);
};

describe('what is published', () => {
  it('moves by five, is stored as one row for the round, and survives a restart', async () => {
    expect(await beginLive(database, {})).toBe(true);
    await answers(0, 4);
    expect(await published()).toEqual({ version: 0, closed: false, responses: 0 });
    await answers(4, 9);
    await restart();
    expect(await published()).toEqual({ version: 1, closed: false, responses: 5 });
    expect(await result()).toMatchObject({ tally: null, open: { live: true, responses: 9, published: 5 } });
    expect(await rows('live_rounds')).toEqual([
      { round: 1, version: 1, published: JSON.stringify(await database.live.published(1)) },
    ]);
  });

  it('is never begun again, nor when somebody has answered', async () => {
    expect(await beginLive(database, {})).toBe(true);
    await answers(0, 5);
    expect(await beginLive(database, {})).toBe(true);
    expect(await published()).toMatchObject({ version: 1 });
    await closeRound(1);
    await send({ ...someone, id: 'next' });
    expect(await beginLive(database, {})).toBe(false);
    expect(await rows('live_rounds')).toHaveLength(1);
  });

  it('is nothing in between, whoever answers and asks at once', async () => {
    await beginLive(database, {});
    const codes = await invite(10);
    const answering = codes.map((code, index) => answer(index, code));
    const seen = await Promise.all(Array.from({ length: 20 }, published));
    for (const { statusCode } of await Promise.all(answering)) expect(statusCode).toBe(201);
    for (const { responses } of seen) expect([0, 5, 10]).toContain(responses);
    expect(await published()).toMatchObject({ responses: 10 });
  });

  it('is closed with its round in all of a result that is read meanwhile', async () => {
    await beginLive(database, {});
    await answers(0, 8);
    const [closed, ...read] = await Promise.all([closeRound(1), result(), result(), result()]);
    expect(closed.json()).toMatchObject({ round: 1, responses: 8, tally: { responses: 5 }, groups: [] });
    for (const { round, tally, open } of read)
      expect([
        [null, undefined, 1],
        [1, 5, 2],
      ]).toContainEqual([round, tally?.responses, open.round]);
    expect(await published()).toEqual({ version: 2, closed: true, responses: 5 });
  });

  it('is not closed while its round is open', async () => {
    await beginLive(database, {});
    await answers(0, 3);
    expect((await closeRound(1)).statusCode).toBe(409);
    expect(await published()).toEqual({ version: 0, closed: false, responses: 0 });
  });

  it('stays as it is when what was published is not among the answers any longer', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue();
    await beginLive(database, {});
    await answers(0, 5);
    const { tally, ...rest } = (await database.live.published(1))!;
    await database.live.advance(1, { ...rest, version: 2, tally: { ...tally!, responses: 99 } });
    await answers(5, 8);
    expect(await published()).toEqual({ version: 2, closed: false, responses: 99 });
    expect((await app.inject({ url: '/api/result', headers: leader })).statusCode).toBe(200);
    log.mockRestore();
  });
});
