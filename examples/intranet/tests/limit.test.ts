// How many requests one address may send.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildApp } from '../app.ts';
import { securityHeaders } from '../headers.ts';
import { openDatabase } from '../open-database.ts';

let app: ReturnType<typeof buildApp>;
// However long the requests take, they are sent within the same second.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(async () => {
  await app.close();
  vi.useRealTimers();
});

const start = async (origin?: string) => {
  app = buildApp({ database: await openDatabase(':memory:'), requestsPerMinute: 10, origin });
};

it.each([
  ['GET', '/api/result'],
  ['POST', '/api/responses'],
  ['POST', '/api/rounds/1/close'],
  ['PUT', '/api/rounds/1/decisions'],
  ['GET', '/api/rounds/1/plan'],
  ['PUT', '/api/rounds/1/plan'],
  ['POST', '/api/helped'],
  ['DELETE', '/api/result'],
  ['GET', '/'],
  ['GET', '/finns-inte'],
] as const)('holds for %s %s: 429 with the headers and words for people', async (method, url) => {
  await start();
  for (let sent = 0; sent < 10; sent++) {
    expect((await app.inject({ method, url })).statusCode).not.toBe(429);
  }
  const answer = await app.inject({ method, url });
  expect(answer.statusCode).toBe(429);
  expect(answer.headers).toMatchObject({ ...securityHeaders, 'retry-after': '60' });
  expect(answer.json()).toEqual({
    error: 'Det har kommit många anrop härifrån på kort tid. Vänta en minut och försök igen.',
  });
});

/** Sends 11 requests, each of which claims to come from another address, and returns the last status. */
const claim = async (headers: Record<string, string>) => {
  let status = 0;
  for (let sent = 0; sent <= 10; sent++) {
    const from = { 'x-forwarded-for': `10.0.0.${sent}` };
    ({ statusCode: status } = await app.inject({ url: '/api/result', headers: { ...headers, ...from } }));
  }
  return status;
};

it('cannot be evaded by claiming to come from elsewhere', async () => {
  await start();
  expect(await claim({})).toBe(429);
});

it('is each person’s own behind a proxy on this machine', async () => {
  await start('https://torget.example');
  expect(await claim({ host: 'torget.example' })).toBe(200);
});
