// Actions and data for the facilitator only.
import { describe, expect, it } from 'vitest';
import { newCode } from '../codes.ts';
import { bearer, facilitatorCode } from './support/codes.ts';
import { people, response } from './support/eight-people.ts';
import { planOf } from './support/plan.ts';
import {
  serverForEach,
  app,
  closeRound,
  inviteOne,
  leader,
  reason,
  result,
  rows,
  send,
  sendEverybody,
} from './support/app.ts';

serverForEach();

const decisions = { chosen: ['sla'], discussed: [], actions: [] };

const requests = {
  'closing a round': (headers: Record<string, string>) =>
    app.inject({ method: 'POST', url: '/api/rounds/1/close', headers }),
  'storing what a meeting decided': (headers: Record<string, string>) =>
    app.inject({ method: 'PUT', url: '/api/rounds/1/decisions', headers, payload: decisions }),
  'storing a plan': (headers: Record<string, string>) =>
    app.inject({ method: 'PUT', url: '/api/rounds/1/plan', headers, payload: planOf(1) }),
};

const codes: [string, () => Record<string, string> | Promise<Record<string, string>>][] = [
  ['no code', () => ({})],
  ['an unknown code', () => bearer(newCode())],
  ['an invitation', async () => bearer(await inviteOne())],
  ['an empty code', () => ({ authorization: 'Bearer ' })],
  ['nothing but dashes', () => bearer('----')],
  ['another scheme', () => ({ authorization: `Basic ${facilitatorCode}` })],
];

describe.each(Object.entries(requests))('%s', (_what, request) => {
  it.each(codes)('is rejected with %s: 403, and nothing has happened', async (_code, headers) => {
    await sendEverybody();
    const answer = await request(await headers());
    expect(answer.statusCode).toBe(403);
    expect(reason(answer)).toMatch(/^Det här kan bara den som leder mötet göra/);
    expect((await result()).open.round).toBe(1);
    expect(await rows('decisions')).toEqual([]);
    expect(await rows('plans')).toEqual([]);
  });
});

it('does all of it with the code', async () => {
  await sendEverybody();
  expect((await requests['closing a round'](leader)).statusCode).toBe(200);
  expect((await requests['storing what a meeting decided'](leader)).json()).toEqual(decisions);
  expect((await requests['storing a plan'](leader)).json()).toEqual({ plan: planOf(1) });
});

it('is needed by whoever would add made-up answers to one person’s, and close the round: neither is possible', async () => {
  await send(response(people[0]!, 'real'));
  for (const index of [1, 2, 3, 4]) {
    expect((await send(response(people[index]!, `made-up-${index}`), {}, null)).statusCode).toBe(403);
  }
  expect((await app.inject({ method: 'POST', url: '/api/rounds/1/close' })).statusCode).toBe(403);
  // Not even the facilitator sees one person's row.
  expect((await closeRound(1)).statusCode).toBe(409);
  expect((await result()).tally).toBeNull();
});

it('is told how many have answered, and nobody else is', async () => {
  await send(response(people[0]!, 'a'));
  expect((await result()).open.responses).toBe(1);
  const others = await app.inject('/api/result');
  expect(others.statusCode).toBe(200);
  expect(others.json<{ open: object }>().open).toEqual({ round: 1, minimum: 5, invited: 1 });
});

it('is told that their code is wrong, though the page is for everybody', async () => {
  const answer = await app.inject({ url: '/api/result', headers: bearer(newCode()) });
  expect(answer.statusCode).toBe(403);
  expect(reason(answer)).toMatch(/^Det här kan bara den som leder mötet göra/);
});
