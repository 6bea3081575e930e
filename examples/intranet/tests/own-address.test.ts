// Only the server's own pages, under its own name, may use it: not a page elsewhere (CSRF), and not one whose name has been made to resolve
// to this machine (DNS rebinding).
import { afterEach, describe, expect, it } from 'vitest';
import { buildApp } from '../app.ts';
import { openDatabase } from '../open-database.ts';
import { app, closeRound, leader, reason, result, sendEverybody, serverForEach } from './support/app.ts';

serverForEach();

const get = (headers: Record<string, string>, on = app) => on.inject({ url: '/api/result', headers });
const close = (headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: '/api/rounds/1/close', headers: { ...leader, ...headers } });

describe('a name that is not the server’s', () => {
  it.each([
    'evil.example',
    'evil.example:3000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    'evil@localhost',
    'localhost:3000@evil.example',
    'localhost evil.example',
    '192.168.0.7:3000',
    '0.0.0.0:3000',
    'localhost:',
  ])('is refused before anything is read or done: Host %j', async (host) => {
    await sendEverybody();
    for (const url of ['/', '/api/result', '/finns-inte', '/kund-diagnos.js']) {
      const answer = await app.inject({ url, headers: { host } });
      expect(answer.statusCode).toBe(421);
      expect(reason(answer)).toMatch(/^Intranätet nås inte under det namnet/);
    }
    expect((await close({ host, origin: `http://${host}` })).statusCode).toBe(421);
    expect((await result()).open.round).toBe(1);
  });

  it.each(['localhost', 'localhost:3000', '127.0.0.1:3000', '[::1]:3000'])('is not %s', async (host) => {
    expect((await get({ host })).statusCode).toBe(200);
  });
});

describe('a page that is not the server’s', () => {
  it.each([
    'http://evil.example',
    'https://evil.example',
    // A page of another server on the same machine.
    'http://127.0.0.1:8080',
    'https://127.0.0.1:3000',
    'http://localhost:3000',
    'null',
    '',
  ])('can neither close a round nor read: Origin %j', async (origin) => {
    await sendEverybody();
    const host = '127.0.0.1:3000';
    for (const answer of [await close({ host, origin }), await get({ host, origin })]) {
      expect(answer.statusCode).toBe(403);
      expect(reason(answer)).toBe('Begäran måste komma från intranätets egna sidor.');
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    }
    expect((await result()).open.round).toBe(1);
  });

  it('cannot ask whether it may, either', async () => {
    const preflight = {
      origin: 'http://evil.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    };
    const answer = await app.inject({ method: 'OPTIONS', url: '/api/responses', headers: preflight });
    expect(answer.statusCode).toBe(403);
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  it('is told from the server’s own', async () => {
    await sendEverybody();
    const own = { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000', 'sec-fetch-site': 'same-origin' };
    expect((await close(own)).statusCode).toBe(200);
  });
});

describe('a server with an origin of its own', () => {
  let torget: ReturnType<typeof buildApp>;
  const start = async () => {
    torget = buildApp({
      database: await openDatabase(':memory:'),
      origin: 'https://torget.example',
      requestsPerMinute: 100,
    });
  };
  afterEach(() => torget.close());

  it.each([
    [{ host: 'torget.example' }, 200],
    [{ host: 'torget.example', origin: 'https://torget.example' }, 200],
    [{ host: 'torget.example', origin: 'http://torget.example' }, 403],
    [{ host: 'torget.example', origin: 'https://torget.example:8443' }, 403],
    [{ host: 'torget.example:8443' }, 421],
    [{ host: 'localhost:3000' }, 421],
    [{ host: 'evil.example', 'x-forwarded-host': 'torget.example' }, 421],
  ])('takes only that: %j, %i', async (headers, status) => {
    await start();
    expect((await get(headers as Record<string, string>, torget)).statusCode).toBe(status);
  });
});

it('closes a round for the facilitator who uses no browser', async () => {
  await sendEverybody();
  expect((await closeRound(1)).statusCode).toBe(200);
});
