// The intranet's server without a network and without a browser.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { kundorientering, type AreaId } from 'kund-diagnos/instruments';
import { mergeTallies, tally } from 'kund-diagnos/scoring';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildApp } from '../../examples/intranet/app.ts';
import { Database } from '../../examples/intranet/database.ts';
import { contentSecurityPolicy } from '../../examples/intranet/headers.ts';
import { groupResult, type GroupResult } from '../../examples/intranet/result.ts';
import { roles } from '../../examples/intranet/roles.ts';
import { areas, leadership, people, questions, response, shownAt, whole } from './eight-people.ts';

interface Result extends GroupResult {
  round: number | null;
  minimum: number;
  open: { round: number; responses: number };
}

let folder: string;
let file: string;
let app: ReturnType<typeof buildApp>;

const start = (minimum = 5) => {
  app = buildApp({ database: new Database(file), minimum });
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  file = join(folder, 'data', 'intranet.sqlite');
  start();
});

afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const someone = response(people[0]!, 'a');

const send = (payload: string | object, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/responses',
    headers: { 'content-type': 'application/json', ...headers },
    payload,
  });

const sendEverybody = async () => {
  for (const [index, person] of people.entries()) {
    expect((await send(response(person, `person-${index}`))).statusCode).toBe(201);
  }
};

const closeRound = (round: number) => app.inject({ method: 'POST', url: `/api/rounds/${round}/close` });

const result = async () => (await app.inject('/api/result')).json<Result>();

/** What is really in the file, read by another connection. */
const rows = (table: string) => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(`SELECT * FROM ${table}`).all();
  } finally {
    database.close();
  }
};

const reason = (answer: Awaited<ReturnType<typeof send>>) => answer.json<{ error: string }>().error;

describe('POST /api/responses', () => {
  it('stores a response: 201, one row, ten answers, and nothing about when or from where', async () => {
    const answer = await send(someone);
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toEqual({ id: 'a' });
    expect(rows('responses')).toEqual([
      { id: 'a', round: 1, instrument: 'kundorientering', version: 1, role: 'Ledning' },
    ]);
    expect(rows('answers')).toHaveLength(10);
    for (const [index, area] of areas.entries()) {
      expect(rows('answers')).toContainEqual({
        response_id: 'a',
        question: area,
        value: people[0]!.answers[index],
      });
    }
  });

  it('stores a response once however often it is sent', async () => {
    const first = await Promise.all([send(someone), send(someone), send(someone)]);
    expect(first.map((answer) => answer.statusCode).sort()).toEqual([200, 200, 201]);
    const reordered = { ...someone, answers: Object.fromEntries(Object.entries(someone.answers).reverse()) };
    expect((await send(reordered)).statusCode).toBe(200);
    expect(rows('responses')).toHaveLength(1);
    expect(rows('answers')).toHaveLength(10);
  });

  it.each([
    ['another answer', { ...someone, answers: { ...someone.answers, voc: 1 } }],
    ['another role', { ...someone, segments: { role: 'Produkt' } }],
  ])('refuses %s under an id that is taken: 409, and what was stored stays', async (_what, other) => {
    await send(someone);
    const before = [rows('responses'), rows('answers')];
    const answer = await send(other);
    expect(answer.statusCode).toBe(409);
    expect(reason(answer)).toContain('samma id');
    expect([rows('responses'), rows('answers')]).toEqual(before);
  });

  const nine = Object.fromEntries(Object.entries(someone.answers).filter(([area]) => area !== 'voc'));
  it.each<[string, unknown, RegExp]>([
    ['no id', { ...someone, id: undefined }, /id/],
    ['an empty id', { ...someone, id: '' }, /id/],
    ['another instrument', { ...someone, instrument: 'annat' }, /instrument/],
    ['another version', { ...someone, version: 2 }, /version/],
    ['nine answers', { ...someone, answers: nine }, /voc/],
    ['an answer off the scale', { ...someone, answers: { ...someone.answers, voc: 6 } }, /voc/],
    ['a fraction', { ...someone, answers: { ...someone.answers, voc: 2.5 } }, /voc/],
    ['a number as text', { ...someone, answers: { ...someone.answers, voc: '3' } }, /voc/],
    ['an unknown question', { ...someone, answers: { ...someone.answers, extra: 3 } }, /extra/],
    ['no role', { ...someone, segments: {} }, /[Rr]oll/],
    ['no segments', { ...someone, segments: undefined }, /[Rr]oll/],
    ['an unknown role', { ...someone, segments: { role: '<img src=x onerror=alert(1)>' } }, /<img/],
    ['a second segment', { ...someone, segments: { role: 'Ledning', site: 'Umeå' } }, /site/],
    ['a list', [someone], /./],
    ['null', null, /./],
  ])('refuses %s: 400 with the reason, nothing stored', async (_what, body, expected) => {
    const answer = await send(JSON.stringify(body));
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toMatch('application/json');
    expect(reason(answer)).toMatch(expected);
    expect(rows('responses')).toEqual([]);
    expect(rows('answers')).toEqual([]);
  });

  it.each([
    ['not JSON', '{"id":', 400],
    ['nothing', '', 400],
    ['a poisoned prototype', '{"__proto__":{"x":1}}', 400],
    ['9 kB', JSON.stringify({ ...someone, id: 'a'.repeat(9 * 1024) }), 413],
  ])('refuses %s', async (_what, body, status) => {
    const answer = await send(body);
    expect(answer.statusCode).toBe(status);
    expect(reason(answer)).not.toBe('');
    expect(rows('responses')).toEqual([]);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'refuses a body of type %s: 415',
    async (type) => {
      const answer = await send(JSON.stringify(someone), { 'content-type': type });
      expect(answer.statusCode).toBe(415);
      expect(reason(answer)).toContain('application/json');
      expect(rows('responses')).toEqual([]);
    },
  );

  it("refuses what another site's page sends", async () => {
    expect((await send(someone, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403);
    expect((await send(someone, { 'sec-fetch-site': 'same-site' })).statusCode).toBe(403);
    expect(rows('responses')).toEqual([]);
    expect((await send(someone, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('takes any rubbish without ever failing itself', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const { statusCode } = await send(body);
        expect(statusCode).toBeGreaterThanOrEqual(400);
        expect(statusCode).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(rows('responses')).toEqual([]);
  });
});

describe('GET /api/result', () => {
  it('is not kept by any cache', async () => {
    expect((await app.inject('/api/result')).headers['cache-control']).toBe('no-store');
  });

  it('tells nothing but how many have answered while the round is open', async () => {
    await sendEverybody();
    expect(await result()).toEqual({
      round: null,
      minimum: 5,
      responses: 0,
      tally: null,
      groups: {},
      open: { round: 1, responses: 8 },
    });
  });

  it('gives the figures that were worked out by hand, once the round is closed', async () => {
    await sendEverybody();
    expect((await closeRound(1)).json()).toEqual(await result());
    const { round, responses, tally, open } = await result();
    expect({ round, responses, open }).toEqual({ round: 1, responses: 8, open: { round: 2, responses: 0 } });
    expect(tally).toEqual({
      instrument: 'kundorientering',
      version: 1,
      responses: whole.n,
      squaredTotals: whole.squaredTotals,
      questions: Object.fromEntries(Object.entries(questions).map(([id, { counts }]) => [id, counts])),
    });
  });

  it.each([
    [5, shownAt[5]],
    [3, shownAt[3]],
    [2, shownAt[2]],
    [1, shownAt[1]],
  ])('hides what is too small at the limit %i', async (minimum, shown) => {
    await app.close();
    start(minimum);
    await sendEverybody();
    await closeRound(1);
    const { groups } = await result();
    expect(Object.keys(groups)).toEqual(roles);
    expect(Object.keys(groups).filter((role) => groups[role])).toEqual(shown);
    if (minimum < 5) {
      expect(groups['Ledning']).toMatchObject({
        responses: leadership.n,
        squaredTotals: leadership.squaredTotals,
      });
      // Sums of the leadership's answers, question by question.
      expect(groups['Ledning']?.questions['sla']).toEqual([0, 0, 0, 2, 3]);
    }
  });

  it('says no more than n when a closed round is smaller than a limit that was raised', async () => {
    await sendEverybody();
    await closeRound(1);
    await app.close();
    start(9);
    expect(await result()).toMatchObject({ round: 1, responses: 8, tally: null, groups: {} });
  });

  it('holds nothing that belongs to one person: no id, no row', async () => {
    await sendEverybody();
    await closeRound(1);
    expect((await app.inject('/api/result')).body).not.toContain('person-');
  });

  it('counts in SQL what the library counts from responses, for any responses', () => {
    const answers = fc.record(
      Object.fromEntries(
        kundorientering.questions.map(({ id }) => [id, fc.integer({ min: 1, max: 5 })]),
      ) as Record<AreaId, fc.Arbitrary<number>>,
    );
    const group = fc.array(fc.record({ role: fc.constantFrom(...roles), answers }), {
      minLength: 1,
      maxLength: 25,
    });
    fc.assert(
      fc.property(group, (rows) => {
        const database = new Database(':memory:');
        const responses = rows.map((row, index) => ({
          id: `r${index}`,
          instrument: 'kundorientering',
          version: 1,
          ...row,
        }));
        for (const one of responses) database.save(one);
        const tallies = database.talliesByRole(kundorientering, 1);
        database.close();

        const plain = responses.map(({ id, instrument, version, answers }) => ({
          id,
          instrument,
          version,
          answers,
        }));
        expect(mergeTallies(...tallies.values())).toEqual(tally(kundorientering, plain));
        for (const [role, counted] of tallies) {
          const theirs = plain.filter((_, index) => responses[index]!.role === role);
          expect(counted).toEqual(tally(kundorientering, theirs));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never lets the whole minus what is shown be fewer people than the limit, for any sizes', () => {
    const none = Object.fromEntries(kundorientering.questions.map(({ id }) => [id, [0, 0, 0, 0, 0]]));
    const of = (responses: number) => ({
      instrument: 'kundorientering',
      version: 1,
      responses,
      questions: Object.fromEntries(Object.keys(none).map((id) => [id, [responses, 0, 0, 0, 0]])),
      squaredTotals: responses * 100,
    });
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom(...roles), fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: 1, max: 9 }),
        (sizes, minimum) => {
          const tallies = new Map(Object.entries(sizes).map(([role, size]) => [role, of(size)]));
          const { tally: all, groups } = groupResult(tallies, roles, minimum);
          const shown = Object.values(groups).filter((group) => group !== null);
          for (const { responses } of shown) expect(responses).toBeGreaterThanOrEqual(minimum);
          if (!all) return;
          expect(all.responses).toBeGreaterThanOrEqual(minimum);
          const rest = all.responses - shown.reduce((sum, { responses }) => sum + responses, 0);
          if (rest !== 0) expect(rest).toBeGreaterThanOrEqual(minimum);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('POST /api/rounds/:round/close', () => {
  it('refuses while fewer than the limit have answered', async () => {
    for (const index of [0, 1, 2, 3]) await send(response(people[index]!, `person-${index}`));
    const answer = await closeRound(1);
    expect(answer.statusCode).toBe(409);
    expect(reason(answer)).toContain('minst 5');
    expect((await result()).round).toBeNull();
    await send(response(people[4]!, 'person-4'));
    expect((await closeRound(1)).statusCode).toBe(200);
  });

  it('counts what comes later in the next round, so that a result never changes', async () => {
    for (const index of [0, 1, 2, 3, 4]) await send(response(people[index]!, `person-${index}`));
    await closeRound(1);
    const before = await result();
    for (const index of [5, 6, 7]) await send(response(people[index]!, `person-${index}`));
    const { open, ...after } = await result();
    expect(open).toEqual({ round: 2, responses: 3 });
    expect({ ...after, open: before.open }).toEqual(before);
    // The answer to the first attempt was lost; the round was closed meanwhile.
    expect((await send(response(people[0]!, 'person-0'))).statusCode).toBe(200);
    expect((await result()).open.responses).toBe(3);
  });

  it.each(['1', '0', '2.5', 'x', '-1', '3'])('refuses round %s when round 2 is open', async (round) => {
    await sendEverybody();
    await closeRound(1);
    const answer = await app.inject({ method: 'POST', url: `/api/rounds/${round}/close` });
    expect(answer.statusCode).toBe(409);
    expect((await result()).open.round).toBe(2);
  });
});

describe('every answer', () => {
  it.each([
    ['GET', '/', 200],
    ['GET', '/resultat', 200],
    ['GET', '/svaren', 200],
    ['GET', '/kund-diagnos.js', 200],
    ['GET', '/kund-diagnos.all.js', 200],
    ['GET', '/site.css', 200],
    ['GET', '/api/result', 200],
    ['GET', '/finns-inte', 404],
    ['GET', '/api/finns-inte', 404],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/..%2fserver.ts', 404],
    ['PUT', '/api/responses', 404],
    ['POST', '/api/responses', 400],
    ['POST', '/api/rounds/1/close', 409],
  ] as const)('%s %s carries the policy, %i', async (method, url, status) => {
    const answer = await app.inject({ method, url });
    expect(answer.statusCode).toBe(status);
    expect(answer.headers).toMatchObject({
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; " +
        "base-uri 'none'; frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types lit-html",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  });

  it('says nothing of the inside when the server itself fails', async () => {
    const broken = new Database(':memory:');
    broken.close();
    const failing = buildApp({ database: broken, minimum: 5 });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await failing.inject('/api/result');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ error: 'Något gick fel på servern. Försök igen om en stund.' });
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  });
});

describe('the pages', () => {
  it('offer the roles that the server takes', async () => {
    const { body } = await app.inject('/');
    const offered = [...body.matchAll(/<option>([^<]+)<\/option>/g)].map(([, name]) =>
      name!.replace('&amp;', '&'),
    );
    expect(offered).toEqual(roles);
  });

  it.each(['/', '/resultat', '/svaren', '/404'])('%s has no inline script or style', async (url) => {
    const { body } = await app.inject(url);
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    for (const [script] of body.matchAll(/<script[^>]*>/g))
      expect(script).toMatch(/ src="\/[\w.-]+" defer>$/);
  });

  it.each(['kund-diagnos.js', 'kund-diagnos.all.js'])('get %s as the library built it', async (name) => {
    const built = readFileSync(new URL(import.meta.resolve(`kund-diagnos/${name}`)), 'utf8');
    expect((await app.inject(`/${name}`)).body).toBe(built);
  });
});
