// Requests that come at the same time, and what fails halfway: as if one had come after the other.
import type { Plan } from 'kund-diagnos/report';
import { describe, expect, it } from 'vitest';
import {
  app,
  closeRound,
  database,
  invite,
  inviteOne,
  leader,
  result,
  rows,
  send,
  sendEverybody,
  serverForEach,
} from './support/app.ts';
import { bearer } from './support/codes.ts';
import { people, response } from './support/eight-people.ts';
import { action, planOf } from './support/plan.ts';

serverForEach();

const url = '/api/rounds/1/plan';
const putPlan = (payload: Plan) => app.inject({ method: 'PUT', url, headers: leader, payload });
const statuses = (replies: readonly { statusCode: number }[]) =>
  replies.map(({ statusCode }) => statusCode).sort();

describe('a plan', () => {
  it('is stored for one of several who save the same revision at once, and the others get that one', async () => {
    await sendEverybody();
    await closeRound(1);
    for (const revision of [1, 2]) {
      const days = ['2026-12-01', '2026-12-02', '2026-12-03'];
      const replies = await Promise.all(days.map((decided) => putPlan(planOf(revision, { decided }))));
      expect(statuses(replies)).toEqual([200, 409, 409]);
      const [stored] = replies.filter(({ statusCode }) => statusCode === 200);
      const { plan } = stored!.json<{ plan: Plan }>();
      for (const reply of replies) expect(reply.json()).toMatchObject({ plan });
      expect((await app.inject(url)).json()).toEqual({ plan });
    }
  });

  it('is never another than the one that somebody has answered about', async () => {
    await sendEverybody();
    await closeRound(1);
    await putPlan(planOf(1));
    const code = await inviteOne();
    const helped = { id: 'a', instrument: 'plan-1', version: 1, answers: { ring: 4, fraga: 2 } };
    const [said, rewritten] = await Promise.all([
      app.inject({ method: 'POST', url: '/api/helped', headers: bearer(code), payload: helped }),
      putPlan(planOf(2, { actions: [action('skriv')] })),
    ]);
    // Whichever is first refuses the other.
    expect([
      [201, 409],
      [400, 200],
    ]).toContainEqual([said.statusCode, rewritten.statusCode]);
    expect(await rows('helped_responses')).toHaveLength(said.statusCode === 201 ? 1 : 0);
  });
});

describe('a round', () => {
  it('has everybody in it who was told so, when it is closed while people answer', async () => {
    const codes = await invite(people.length);
    const answer = (index: number) => send(response(people[index]!, `person-${index}`), {}, codes[index]);
    for (const index of [0, 1, 2, 3, 4]) await answer(index);
    const [closed, ...late] = await Promise.all([closeRound(1), answer(5), answer(6), answer(7)]);
    expect(closed.statusCode).toBe(200);
    const stored = late.filter(({ statusCode }) => statusCode === 201);
    expect(statuses(late)).toEqual([...stored.map(() => 201), ...late.slice(stored.length).map(() => 403)]);
    expect(await result()).toMatchObject({ round: 1, responses: 5 + stored.length, open: { round: 2 } });
    expect(await rows('responses')).toHaveLength(5 + stored.length);
  });

  it('is closed once, by one of several who close it at once', async () => {
    await sendEverybody();
    expect(statuses(await Promise.all([1, 1, 1].map(closeRound)))).toEqual([200, 409, 409]);
    expect((await result()).open.round).toBe(2);
  });

  it('is either open or closed in all of a result that is read meanwhile', async () => {
    await sendEverybody();
    const [, ...read] = await Promise.all([closeRound(1), result(), result(), result()]);
    for (const { round, latest, open, responses } of read)
      expect([
        [null, 0, 1, 0],
        [1, 1, 2, 8],
      ]).toContainEqual([round, latest, open.round, responses]);
  });

  it('has as many invitations as were made, by several at once', async () => {
    await Promise.all([1, 2, 3, 4].map(invite));
    expect((await result()).open.invited).toBe(10);
    expect(await rows('invitations')).toHaveLength(10);
  });
});

describe('a transaction', () => {
  it('that fails has stored nothing, also of what is a transaction by itself, and the next is none the wiser', async () => {
    const failing = database.transaction(async (database) => {
      await database.invite(['hash']);
      throw new Error('Something else has failed.');
    });
    await expect(failing).rejects.toThrow('Something else has failed.');
    expect(await rows('invitations')).toEqual([]);
    expect(await rows('rounds')).toEqual([]);
    await database.invite(['hash']);
    expect(await rows('invitations')).toEqual([{ hash: 'hash', round: 1 }]);
  });

  it('sees what those before it have stored, and none in between', async () => {
    const seen = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        database.transaction(async (database) => {
          await database.invite([`hash ${index}`]);
          const { invited } = await database.agreement(1);
          await new Promise(setImmediate);
          return [invited, (await database.agreement(1)).invited];
        }),
      ),
    );
    expect(seen.sort()).toEqual([1, 2, 3, 4, 5, 6].map((count) => [count, count]));
  });
});
