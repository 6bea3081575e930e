// "Did it help?": each invitation counts once, and nothing is shown of too few.
import { beforeEach, describe, expect, it } from 'vitest';
import type { LocalizedInstrument } from 'kund-diagnos/instruments';
import { helpedInstrument } from 'kund-diagnos/report';
import type { Tally } from 'kund-diagnos/scoring';
import {
  app,
  closeRound,
  inviteOne,
  leader,
  reason,
  rows,
  sendEverybody,
  serverForEach,
  send,
} from './support/app.ts';
import { bearer } from './support/codes.ts';
import { people, response } from './support/eight-people.ts';
import { action, planOf } from './support/plan.ts';

serverForEach();
beforeEach(async () => {
  await sendEverybody();
  await closeRound(1);
});

const putPlan = (payload: object, round = 1) =>
  app.inject({ method: 'PUT', url: `/api/rounds/${round}/plan`, headers: leader, payload });
const asked = async () =>
  (await app.inject('/api/helped')).json<{
    round: number;
    minimum: number;
    instrument: LocalizedInstrument | null;
  }>();
const answers = (id: string, ring: number, fraga: number, more: object = {}) => ({
  id,
  instrument: 'plan-1',
  version: 1,
  answers: { ring, fraga },
  ...more,
});
const say = async (payload: object, code?: string | null) => {
  const given = code === undefined ? await inviteOne() : code;
  return app.inject({
    method: 'POST',
    url: '/api/helped',
    headers: given === null ? {} : bearer(given),
    payload,
  });
};
const shown = async (url = '/api/result') => (await app.inject(url)).json<{ helped: Tally | null }>().helped;

describe('what is asked', () => {
  it('is nothing while there is no plan, or nothing is described in it', async () => {
    expect(await asked()).toEqual({ round: 2, minimum: 5, instrument: null });
    const answer = await say(answers('a', 1, 1));
    expect([answer.statusCode, reason(answer)]).toEqual([404, 'Det finns ingen plan att svara om.']);
    await putPlan(planOf(1, { actions: [action('a', { text: null })] }));
    expect((await asked()).instrument).toBeNull();
  });

  it('is each action of the plan of the round before', async () => {
    await putPlan(planOf(1));
    expect(await asked()).toEqual({ round: 2, minimum: 5, instrument: helpedInstrument(planOf(1)) });
  });
});

describe('an invitation', () => {
  beforeEach(() => putPlan(planOf(1)));

  it('counts once here, whether it is spent on the diagnosis or not', async () => {
    const code = await inviteOne();
    expect((await send(response(people[0]!, 'diagnosis'), {}, code)).statusCode).toBe(201);
    expect((await say(answers('a', 4, 2), code)).json()).toEqual({ round: 2 });
    const again = await say(answers('b', 5, 5), code);
    expect(again.statusCode).toBe(403);
    expect(reason(again)).toMatch(/^Koden gäller inte/);
    expect(await rows('helped_responses')).toHaveLength(1);

    const other = await inviteOne();
    expect((await say(answers('c', 4, 2), other)).statusCode).toBe(201);
    expect((await send(response(people[1]!, 'later'), {}, other)).statusCode).toBe(201);
  });

  it('gets 200 for the very same again, since the reply to the first may be lost', async () => {
    const code = await inviteOne();
    expect((await say(answers('a', 4, 2), code)).statusCode).toBe(201);
    expect((await say(answers('a', 4, 2), code)).statusCode).toBe(200);
    expect(await rows('helped_responses')).toHaveLength(1);
  });

  it.each([
    ['none', null],
    ['an unknown one', 'AAAA-AAAA-AAAA-AAAA'],
  ])('is needed: with %s nothing is stored', async (_what, code) => {
    expect((await say(answers('a', 4, 2), code)).statusCode).toBe(403);
    expect(await rows('helped_responses')).toEqual([]);
  });

  it('is void once its round is closed', async () => {
    const code = await inviteOne();
    await sendEverybody('second');
    await closeRound(2);
    await putPlan(planOf(1, { id: 'plan-2' }), 2);
    expect((await say(answers('a', 4, 2, { instrument: 'plan-2' }), code)).statusCode).toBe(403);
    expect(await rows('helped_invitations')).toEqual([]);
  });

  it('is good for nothing more once it is spent on the diagnosis, where there was no plan then', async () => {
    await sendEverybody('second');
    await closeRound(2);
    const code = await inviteOne();
    await send(response(people[0]!, 'third'), {}, code);
    expect(await rows('helped_invitations')).toEqual([]);
  });

  it('leaves nothing that tells whose answers these are', async () => {
    const code = await inviteOne();
    await send(response(people[0]!, 'diagnosis'), {}, code);
    await say(answers('a', 4, 2, { segments: { role: 'Ledning' } }), code);
    expect(await rows('helped_invitations')).toEqual([]);
    expect(await rows('helped_responses')).toEqual([
      { id: expect.stringMatching(/^[\da-f]{64}$/) as string, round: 2 },
    ]);
  });
});

it.each<[string, object]>([
  ['about another plan', answers('a', 1, 1, { instrument: 'plan-2' })],
  ['with an action too few', answers('a', 1, 1, { answers: { ring: 1 } })],
  ['with an action too many', answers('a', 1, 1, { answers: { ring: 1, fraga: 1, annat: 1 } })],
  ['outside 1–5', answers('a', 6, 1)],
  ['without an id', { ...answers('a', 1, 1), id: undefined }],
])('refuses answers %s: 400, and the invitation is not spent', async (_what, body) => {
  await putPlan(planOf(1));
  const code = await inviteOne();
  const answer = await say(body, code);
  expect([answer.statusCode, reason(answer)]).toEqual([
    400,
    'Svaren passar inte till frågorna. Planen kan ha ändrats: ladda om sidan och svara igen.',
  ]);
  expect((await say(answers('a', 1, 1), code)).statusCode).toBe(201);
});

describe('what is shown', () => {
  const everybodySays = async (count: number) => {
    await putPlan(planOf(1));
    for (let index = 0; index < count; index++) await say(answers(`p${index}`, 1 + (index % 5), 4));
  };
  const closeSecond = async () => {
    await sendEverybody('second');
    await closeRound(2);
  };

  it('is counts, once the round in which it was asked is closed, and never before', async () => {
    await everybodySays(5);
    expect(await shown()).toBeNull();
    expect(JSON.stringify(await asked())).not.toContain('responses');
    await closeSecond();
    expect(await shown()).toEqual({
      instrument: 'plan-1',
      version: 1,
      responses: 5,
      questions: { ring: [1, 1, 1, 1, 1], fraga: [0, 0, 0, 5, 0] },
    });
    expect(await shown('/api/result?round=1')).toBeNull();
  });

  it('is nothing of fewer than the least group size, as if nobody had been asked', async () => {
    await everybodySays(4);
    await closeSecond();
    expect(await shown()).toBeNull();
    expect((await app.inject({ url: '/api/result', headers: leader })).json()).toMatchObject({
      helped: null,
    });
  });
});

describe('once somebody has answered', () => {
  const change = (actions = planOf(1).actions) => putPlan(planOf(2, { actions }));
  const [ring, fraga] = planOf(1).actions as [ReturnType<typeof action>, ReturnType<typeof action>];
  beforeEach(async () => {
    await putPlan(planOf(1));
    await say(answers('a', 4, 2));
  });

  it.each([
    ['rewritten', [{ ...ring, text: 'Något annat' }, fraga]],
    ['removed', [ring]],
    ['added', [ring, fraga, action('ny')]],
  ])('no action is %s: they would have answered about something else', async (_what, actions) => {
    const answer = await change(actions);
    expect([answer.statusCode, answer.json()]).toMatchObject([409, { plan: planOf(1) }]);
    expect(reason(answer)).toMatch(/^Gruppen har börjat svara på om åtgärderna hjälpte/);
  });

  it('the actions are still followed up', async () => {
    const followed = [{ ...ring, status: 'done', owner: 'Omar', due: '2027-01-01' } as const, fraga];
    expect((await change(followed)).statusCode).toBe(200);
    // After the round is closed, too: until there is a new plan, this one holds.
    await sendEverybody('second');
    await closeRound(2);
    expect((await putPlan(planOf(3, { actions: [ring, fraga] }))).statusCode).toBe(200);
  });
});
