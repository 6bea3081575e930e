// Every reply of the server has the headers, and is in the reader's language.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { contentSecurityPolicy } from '../headers.ts';
import { openDatabase } from '../open-database.ts';
import { roles } from '../roles.ts';
import { names } from './support/eight-people.ts';
import {
  serverForEach,
  app,
  en,
  inviteOne,
  leader,
  reason,
  result,
  send,
  someone,
  type Result,
} from './support/app.ts';

serverForEach();

describe('every reply', () => {
  it.each([
    ['GET', '/', 200],
    ['GET', '/resultat', 200],
    ['GET', '/svaren', 200],
    ['GET', '/direkt', 200],
    ['GET', '/kund-diagnos.live.js', 200],
    ['GET', '/api/rounds/1/live', 404],
    ['POST', '/api/rounds/1/live', 405],
    ['GET', '/kund-diagnos.js', 200],
    ['GET', '/parts/finns-inte.js', 404],
    ['GET', '/parts/..%2fkund-diagnos.js', 404],
    ['GET', '/site.css', 200],
    ['GET', '/api/result', 200],
    ['GET', '/finns-inte', 404],
    ['GET', '/api/finns-inte', 404],
    ['GET', '/%E0%A4%A', 400],
    ['GET', '/..%2fserver.ts', 404],
    ['GET', '/api/result?round=1', 404],
    ['PUT', '/api/responses', 405],
    ['DELETE', '/api/result', 405],
    ['GET', '/api/rounds/1/close', 405],
    ['POST', '/api/rounds/1/decisions', 405],
    ['POST', '/', 404],
    ['OPTIONS', '/api/responses', 405],
    ['PUT', '/api/rounds/1/decisions', 403],
    ['GET', '/api/rounds/1/plan', 404],
    ['PUT', '/api/rounds/1/plan', 403],
    ['DELETE', '/api/rounds/1/plan', 405],
    ['GET', '/api/helped', 200],
    ['POST', '/api/helped', 404],
    ['PUT', '/api/helped', 405],
    ['POST', '/api/responses', 400],
    ['POST', '/api/rounds/1/close', 403],
    ['POST', `/api/rounds/${'1'.repeat(200)}/close`, 414],
  ] as const)('%s %s has the policy, %i', async (method, url, status) => {
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

  it('reveals nothing from inside the server when that fails', async () => {
    const broken = await openDatabase(':memory:');
    await broken.close();
    const failing = buildApp({ database: broken, requestsPerMinute: 100 });
    const log = vi.spyOn(console, 'error').mockReturnValue();
    const answer = await failing.inject('/api/result');
    expect(log).toHaveBeenCalledOnce();
    log.mockRestore();
    expect(answer.statusCode).toBe(500);
    expect(answer.json()).toEqual({ error: 'Något gick fel på servern. Försök igen om en stund.' });
    expect(answer.headers['content-security-policy']).toBe(contentSecurityPolicy);
  });
});

describe('the language of an error', () => {
  it.each<[string | undefined, 'sv' | 'en']>([
    [undefined, 'sv'],
    ['', 'sv'],
    ['sv', 'sv'],
    ['sv-SE,sv;q=0.9,en;q=0.8', 'sv'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en-US,en;q=0.9,sv;q=0.8', 'en'],
    ['fi,en;q=0.5', 'en'],
    ['en;q=0.4,sv;q=0.5', 'sv'],
    ['en;q=0', 'sv'],
    ['english', 'sv'],
    ['fi', 'sv'],
    ['*', 'sv'],
    [';;;,q=;en;q=x', 'sv'],
  ])('for a reader who accepts %j is %s', async (accepted, language) => {
    const headers = accepted === undefined ? {} : { 'accept-language': accepted };
    const answer = await send({ ...someone, answers: { ...someone.answers, voc: 9 } }, headers);
    expect(answer.headers).toMatchObject({ 'content-language': language, vary: 'accept, accept-language' });
    expect(reason(answer)).toBe(
      {
        sv: '”VoC & insikter” ska ha ett svar från 1 till 5.',
        en: '“VoC & insights” needs an answer from 1 to 5.',
      }[language],
    );
    // For developers: always in English.
    expect(answer.json<{ detail: string }>().detail).toContain('answers.voc');
  });

  it.each<[string, () => ReturnType<typeof send>, RegExp]>([
    [
      'a code that is spent',
      async () => {
        const code = await inviteOne();
        await send(someone, {}, code);
        return send({ ...someone, segments: { role: 'Produkt' } }, en, code);
      },
      /^The code is not valid\. If you have submitted answers with it, they are stored/,
    ],
    [
      'no role',
      () => send({ ...someone, segments: {} }, en),
      /^The department must be one of .*, not none\.$/,
    ],
    [
      'a second segment',
      () => send({ ...someone, segments: { role: 'Ledning', site: 'x' } }, en),
      /^Only segments\.role/,
    ],
    ['another version', () => send({ ...someone, version: 2 }, en), /^The answers belong to another version/],
    ['a broken body', () => send('{', en), /^What was sent could not be read/],
    ['a large body', () => send('x'.repeat(9_000), en), /^What was sent is larger/],
    [
      'a form',
      () => send('x', { ...en, 'content-type': 'text/plain' }),
      /^Answers are sent as application\/json/,
    ],
    [
      'another site',
      () => send(someone, { ...en, 'sec-fetch-site': 'cross-site' }),
      /^The request must come/,
    ],
    [
      'another name for the server',
      () => app.inject({ url: '/api/result', headers: { ...en, host: 'evil.example' } }),
      /^The intranet is not reached by that name/,
    ],
    [
      'what only the facilitator may do',
      () => app.inject({ method: 'POST', url: '/api/rounds/1/close', headers: en }),
      /^Only the facilitator can do this/,
    ],
    [
      'a method that is not there',
      () => app.inject({ method: 'PUT', url: '/api/responses', headers: en }),
      /^PUT cannot be used here/,
    ],
    [
      'an address that is not there',
      () => app.inject({ url: '/api/x', headers: en }),
      /^GET \/api\/x does not exist/,
    ],
    [
      'an address that cannot be read',
      () => app.inject({ url: '/%E0%A4%A', headers: en }),
      /could not be read/,
    ],
    [
      'a round that is not closed',
      () => app.inject({ url: '/api/result?round=9', headers: en }),
      /^There is no closed round/,
    ],
    [
      'closing too early',
      () => app.inject({ method: 'POST', url: '/api/rounds/1/close', headers: { ...en, ...leader } }),
      /^Round 1 is the open one, with 0 answers\. It .* at least 5 have answered\.$/,
    ],
  ])('is the reader’s: %s', async (_what, ask, expected) => {
    const answer = await ask();
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(reason(answer)).toMatch(expected);
  });

  it('is the language of the areas’ names too', async () => {
    expect((await result()).areas).toEqual(names);
    const english = (await app.inject({ url: '/api/result', headers: en })).json<Result>().areas;
    expect(english).toMatchObject({ voc: 'VoC & insights', pricing: 'Pricing & packaging' });
  });
});

describe('the pages', () => {
  it('offer the roles that the server accepts', async () => {
    const { body } = await app.inject('/');
    const offered = [...body.matchAll(/<option>([^<]+)<\/option>/g)].map(([, name]) =>
      name!.replace('&amp;', '&'),
    );
    expect(offered).toEqual(roles);
  });

  it.each(['/', '/resultat', '/direkt', '/svaren', '/404'])(
    '%s has no inline script or style',
    async (url) => {
      const { body } = await app.inject(url);
      expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
      for (const [script] of body.matchAll(/<script[^>]*>/g)) {
        expect(script).toMatch(/ src="\/[\w.-]+" type="module">$/);
      }
    },
  );
});

describe('the library’s files', () => {
  const dist = new URL('dist/', import.meta.resolve('kund-diagnos/package.json'));
  const parts = readdirSync(new URL('parts/', dist)).filter((name) => name.endsWith('.js'));

  it('are served as they were built: the script file, to be checked each time', async () => {
    const reply = await app.inject('/kund-diagnos.js');
    expect(reply.body).toBe(readFileSync(new URL('kund-diagnos.js', dist), 'utf8'));
    expect(reply.headers).toMatchObject({
      'content-type': 'application/javascript; charset=utf-8',
      'cache-control': 'public, max-age=0',
    });
  });

  it('are served as they were built: each part beside it, to be cached for a year', async () => {
    expect(parts.length).toBeGreaterThan(5);
    for (const name of parts) {
      const reply = await app.inject(`/parts/${name}`);
      expect(reply.body).toBe(readFileSync(new URL(`parts/${name}`, dist), 'utf8'));
      expect(reply.headers).toMatchObject({
        'content-type': 'application/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
      });
    }
  });
});
