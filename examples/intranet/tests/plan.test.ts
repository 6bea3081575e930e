// The plan of a round: who may store it, over what, and what is refused.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Plan } from 'kund-diagnos/report';
import {
  app,
  closeRound,
  en,
  inviteOne,
  leader,
  reason,
  restart,
  rows,
  sendEverybody,
  serverForEach,
} from './support/app.ts';
import { bearer } from './support/codes.ts';
import { action, planOf } from './support/plan.ts';

serverForEach();
beforeEach(async () => {
  await sendEverybody();
  await closeRound(1);
});

const url = '/api/rounds/1/plan';
const put = (payload: string | object, headers: Record<string, string> = leader, to = url) =>
  app.inject({
    method: 'PUT',
    url: to,
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });
const stored = async (from = url) => (await app.inject(from)).json<{ plan: Plan | null }>().plan;

describe('storing', () => {
  it('takes one revision after the other, and gives the latest to anybody', async () => {
    expect(await stored()).toBeNull();
    const first = await put(planOf(1));
    expect([first.statusCode, first.json()]).toEqual([200, { plan: planOf(1) }]);
    expect((await put(planOf(2, { decided: '2026-11-29' }))).statusCode).toBe(200);
    expect(await stored()).toEqual(planOf(2, { decided: '2026-11-29' }));
    expect(await rows('plans')).toHaveLength(1);
  });

  it('keeps it when the server starts again', async () => {
    await put(planOf(1));
    await restart();
    expect(await stored()).toEqual(planOf(1));
  });

  it.each([1, 2, 4, 2 ** 31 - 1])(
    'refuses revision %i over revision 2 with 409, and says what is stored',
    async (revision) => {
      await put(planOf(1));
      await put(planOf(2));
      const answer = await put(planOf(revision, { decided: '2026-12-01' }));
      expect(answer.statusCode).toBe(409);
      expect(answer.json()).toEqual({ error: 'Någon annan har sparat planen under tiden.', plan: planOf(2) });
      expect(await stored()).toEqual(planOf(2));
    },
  );

  it('refuses a later revision where nothing is stored', async () => {
    const answer = await put(planOf(2));
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { plan: null }]);
    expect(await stored()).toBeNull();
  });

  it('refuses another plan over the one that is stored, whatever its revision', async () => {
    await put(planOf(1));
    expect((await put(planOf(1, { id: 'plan-2' }))).statusCode).toBe(409);
    expect((await put(planOf(2, { id: 'plan-2' }))).statusCode).toBe(409);
    expect(await stored()).toEqual(planOf(1));
  });

  it('stores one of two that come at once', async () => {
    await put(planOf(1));
    const both = [planOf(2, { decided: '2026-12-01' }), planOf(2, { decided: '2026-12-02' })];
    const statuses = await Promise.all(both.map(async (plan) => (await put(plan)).statusCode));
    expect(statuses.toSorted()).toEqual([200, 409]);
    expect(await stored()).toEqual(both[statuses.indexOf(200)]);
  });

  it('succeeds when the very same comes again, since the reply to the first may be lost', async () => {
    await put(planOf(1));
    await put(planOf(2));
    expect((await put(planOf(2))).statusCode).toBe(200);
    expect(await stored()).toEqual(planOf(2));
  });

  it('keeps the plans of two rounds apart', async () => {
    await put(planOf(1));
    await sendEverybody('second');
    await closeRound(2);
    const second = planOf(1, { id: 'plan-2', round: 'Omgång 2' });
    expect((await put(second, leader, '/api/rounds/2/plan')).statusCode).toBe(200);
    expect([await stored(), await stored('/api/rounds/2/plan')]).toEqual([planOf(1), second]);
    expect((await app.inject('/api/result')).json()).toMatchObject({
      plan: second,
      earlier: [{ round: 1, plan: planOf(1) }],
    });
  });
});

describe('the body', () => {
  it.each<[string, string | object]>([
    ['nothing that JSON can be read from', '{'],
    ['null', 'null'],
    ['a list', []],
    ['another document', { kind: 'other' }],
    ['another instrument', planOf(1, { instrument: 'other' })],
    ['another version', { ...planOf(1), version: 2 }],
    ['a later format', { ...planOf(1), format: 2 }],
    ['revision 0, which nobody has changed', planOf(0)],
    ['half a revision', planOf(1.5)],
    ['an unknown field', { ...planOf(1), admin: true }],
    ['an unknown area', planOf(1, { actions: [action('a', { question: 'other' })] })],
    ['a day that does not exist', planOf(1, { actions: [action('a', { due: '2027-02-29' })] })],
    ['a text of 501 characters', planOf(1, { actions: [action('a', { text: 'x'.repeat(501) })] })],
    ['an owner of 101 characters', planOf(1, { actions: [action('a', { owner: 'x'.repeat(101) })] })],
    ['a stop without a reason', planOf(1, { actions: [action('a', { status: 'stopped' })] })],
    ['two actions with one id', planOf(1, { actions: [action('a'), action('a')] })],
    ['51 actions', planOf(1, { actions: Array.from({ length: 51 }, (_, index) => action(`a${index}`)) })],
    ['__proto__', '{"__proto__": {"revision": 1}}'],
  ])('is refused with 400 when it is %s, and nothing is stored', async (_what, body) => {
    const answer = await put(body);
    expect(answer.statusCode).toBe(400);
    expect(reason(answer)).toMatch(/gick inte att läsa. Ladda om sidan och försök igen/);
    expect(await stored()).toBeNull();
  });

  it('tells developers where it is wrong, and people in their language', async () => {
    const answer = await put(planOf(1, { actions: [action('a', { due: 'i morgon' })] }), {
      ...leader,
      ...en,
    });
    expect(answer.json()).toEqual({
      error: 'The plan could not be read. Reload the page and try again.',
      detail: expect.stringContaining('actions[0].due') as string,
    });
  });

  it('may hold a year of notes, which a response may not, and not more than 128 kB', async () => {
    const note = (index: number, length: number) => ({
      date: `2026-12-${String(index + 1).padStart(2, '0')}`,
      note: 'å'.repeat(length),
    });
    const plan = (notes: number) =>
      planOf(1, {
        actions: ['a', 'b', 'c', 'd'].map((id) =>
          action(id, { checkIns: Array.from({ length: notes }, (_, index) => note(index, 1_000)) }),
        ),
      });
    const large = await put(plan(20));
    expect([large.statusCode, reason(large)]).toEqual([
      413,
      'Det som skickades är större än vad servern tar emot.',
    ]);
    expect((await put(plan(15))).statusCode).toBe(200);
    expect(await stored()).toEqual(plan(15));
  });

  it('is JSON and nothing else', async () => {
    expect((await put('x', { ...leader, 'content-type': 'text/plain' })).statusCode).toBe(415);
  });

  it('is stored and given back as text, whatever it says', async () => {
    const text = `'); DROP TABLE plans; -- <img src=x onerror=alert(1)> 🎈`;
    await put(planOf(1, { actions: [action('a', { text })] }));
    expect((await stored())?.actions[0]?.text).toBe(text);
  });
});

describe('the round', () => {
  it.each(['2', '0', '-1', 'x', '1e0', '01'])(
    '%s is not closed: 404, for reading and for writing',
    async (round) => {
      const at = `/api/rounds/${round}/plan`;
      expect((await app.inject(at)).statusCode).toBe(404);
      expect((await put(planOf(1), leader, at)).statusCode).toBe(404);
    },
  );
});

it.each<[string, () => Record<string, string> | Promise<Record<string, string>>]>([
  ['nobody in particular', () => ({})],
  ['somebody who is invited', async () => bearer(await inviteOne())],
  ['a page of another site', () => ({ ...leader, 'sec-fetch-site': 'cross-site' })],
  ['another origin', () => ({ ...leader, origin: 'https://evil.example' })],
])('is not stored for %s: 403', async (_who, headers) => {
  expect((await put(planOf(1), await headers())).statusCode).toBe(403);
  expect(await stored()).toBeNull();
});
