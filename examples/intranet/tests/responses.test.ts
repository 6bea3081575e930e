// Posting a person's answers to the server.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas, people } from './support/eight-people.ts';
import { inviteOne, serverForEach, reason, rows, send, someone } from './support/app.ts';

serverForEach();

describe('POST /api/responses', () => {
  it('stores a response: 201, one row, ten answers, and nothing about when or from where', async () => {
    const answer = await send(someone);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ id: 'a', round: 1 });
    const id = expect.stringMatching(/^[\da-f]{64}$/) as string;
    expect(await rows('responses')).toEqual([
      { id, round: 1, instrument: 'kundorientering', version: 1, role: 'Ledning' },
    ]);
    const [stored] = await rows('responses');
    expect(await rows('answers')).toHaveLength(10);
    for (const [index, area] of areas.entries()) {
      expect(await rows('answers')).toContainEqual({
        response_id: stored?.['id'],
        question: area,
        value: people[0]!.answers[index],
      });
    }
  });

  it('stores a response once however often it is sent', async () => {
    const code = await inviteOne();
    const first = await Promise.all([1, 2, 3].map(() => send(someone, {}, code)));
    expect(first.map((answer) => answer.statusCode).sort()).toEqual([200, 200, 201]);
    const reordered = { ...someone, answers: Object.fromEntries(Object.entries(someone.answers).reverse()) };
    expect((await send(reordered, {}, code)).statusCode).toBe(200);
    expect(await rows('responses')).toHaveLength(1);
    expect(await rows('answers')).toHaveLength(10);
  });

  it.each([
    ['another answer', { ...someone, answers: { ...someone.answers, voc: 1 } }],
    ['another role', { ...someone, segments: { role: 'Produkt' } }],
  ])(
    'does not tell %s under an id that is known from a response under an unknown one',
    async (_what, other) => {
      const unknown = { ...other, id: 'never-sent' };
      const spent = await inviteOne();
      await send(someone, {}, spent);
      const replies = async (response: typeof other) => {
        const code = await inviteOne();
        const all = [
          await send(response, {}, null),
          await send(response, {}, spent),
          await send(response, {}, code),
          await send(response, {}, code),
        ];
        return all.map(({ statusCode, body }) => [statusCode, body.replace(`"id":"${response.id}"`, '')]);
      };
      const known = await replies(other);
      expect(known).toEqual(await replies(unknown));
      expect(known.map(([status]) => status)).toEqual([403, 403, 201, 200]);
    },
  );

  it('keeps what was stored when the reply was lost and the person has changed something since', async () => {
    const code = await inviteOne();
    await send(someone, {}, code);
    const before = [await rows('responses'), await rows('answers')];
    const answer = await send({ ...someone, segments: { role: 'Produkt' } }, {}, code);
    expect(answer.statusCode).toBe(403);
    expect(reason(answer)).toContain('Har du redan skickat in svar med den är de sparade som de var då.');
    expect([await rows('responses'), await rows('answers')]).toEqual(before);
  });

  const nine = Object.fromEntries(Object.entries(someone.answers).filter(([area]) => area !== 'voc'));
  it.each<[string, unknown, RegExp]>([
    ['no id', { ...someone, id: undefined }, /fältet ”id”/],
    ['an empty id', { ...someone, id: '' }, /fältet ”id”/],
    ['another instrument', { ...someone, instrument: 'annat' }, /annan version av diagnosen/],
    ['another version', { ...someone, version: 2 }, /annan version av diagnosen/],
    ['nine answers', { ...someone, answers: nine }, /”VoC & insikter” ska ha ett svar från 1 till 5/],
    ['an answer off the scale', { ...someone, answers: { ...someone.answers, voc: 6 } }, /”VoC & insikter”/],
    ['a fraction', { ...someone, answers: { ...someone.answers, voc: 2.5 } }, /”VoC & insikter”/],
    ['a number as text', { ...someone, answers: { ...someone.answers, voc: '3' } }, /”VoC & insikter”/],
    ['an unknown question', { ...someone, answers: { ...someone.answers, extra: 3 } }, /”extra” är inget/],
    [
      'a question by an inherited name',
      { ...someone, answers: { ...someone.answers, toString: 3 } },
      /”toString” är inget/,
    ],
    ['no answers', { ...someone, answers: undefined }, /fältet ”answers”/],
    ['no role', { ...someone, segments: {} }, /[Aa]vdelning/],
    ['no segments', { ...someone, segments: undefined }, /[Aa]vdelning/],
    ['an unknown role', { ...someone, segments: { role: '<img src=x onerror=alert(1)>' } }, /<img/],
    ['a second segment', { ...someone, segments: { role: 'Ledning', site: 'Umeå' } }, /site/],
    ['a list', [someone], /./],
    ['null', null, /./],
  ])('rejects %s: 400 with the reason, nothing stored', async (_what, body, expected) => {
    const answer = await send(JSON.stringify(body));
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch('application/json');
    expect(reason(answer)).toMatch(expected);
    expect(await rows('responses')).toEqual([]);
    expect(await rows('answers')).toEqual([]);
  });

  it.each([
    ['not JSON', '{"id":', 400],
    ['nothing', '', 400],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', 400],
    ['9 kB', JSON.stringify({ ...someone, id: 'a'.repeat(9 * 1024) }), 413],
  ])('rejects %s', async (_what, body, status) => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(status);
    expect(reason(answer)).not.toBe('');
    expect(await rows('responses')).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'rejects a body of type %s: 415',
    async (type) => {
      const answer = await send(JSON.stringify(someone), { 'content-type': type });
      expect(answer.statusCode).toBe(415);
      expect(reason(answer)).toContain('application/json');
      expect(await rows('responses')).toEqual([]);
    },
  );

  it("rejects what another site's page sends", async () => {
    expect((await send(someone, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send(someone, { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect(await rows('responses')).toEqual([]);
    expect((await send(someone, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('rejects any other JSON, and never fails itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const { statusCode } = await send(body);
        expect(statusCode).toBeGreaterThanOrEqual(400);
        expect(statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(await rows('responses')).toEqual([]);
  });
});
