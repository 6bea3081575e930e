// The server's settings, from the environment.
import { expect, it } from 'vitest';
import { readSettings } from '../settings.ts';

it('have defaults; what is not set stays as it was in the round before', () => {
  const { database, ...settings } = readSettings({});
  expect(settings).toEqual({
    port: 3000,
    origin: undefined,
    requestsPerMinute: 600,
    liveStreams: undefined,
    minimum: undefined,
  });
  expect(database).toMatch(/intranet\/data\/intranet\.sqlite$/);
  const empty = {
    PORT: '',
    DATABASE: '',
    ORIGIN: '',
    REQUESTS_PER_MINUTE: '',
    LIVE_STREAMS: '',
    MINIMUM_GROUP_SIZE: '',
  };
  expect(readSettings(empty)).toEqual({ database, ...settings });
});

it('are read', () => {
  const env = {
    PORT: '0',
    DATABASE: 'x.sqlite',
    ORIGIN: 'https://torget.example:8443',
    REQUESTS_PER_MINUTE: '60',
    LIVE_STREAMS: '20',
    MINIMUM_GROUP_SIZE: '3',
  };
  expect(readSettings(env)).toEqual({
    port: 0,
    database: 'x.sqlite',
    origin: 'https://torget.example:8443',
    requestsPerMinute: 60,
    liveStreams: 20,
    minimum: 3,
  });
});

it.each([
  ['MINIMUM_GROUP_SIZE', '0'],
  ['MINIMUM_GROUP_SIZE', 'five'],
  ['MINIMUM_GROUP_SIZE', '4.5'],
  ['MINIMUM_GROUP_SIZE', '1001'],
  ['REQUESTS_PER_MINUTE', '0'],
  ['LIVE_STREAMS', 'many'],
  ['PORT', '70000'],
  ['PORT', '-1'],
])('reject %s=%s, and say why', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} must be a whole number`);
});

it.each([
  'data/intranet.sqlite',
  'C:/data/intranet.sqlite',
  ':memory:',
  'postgres://maja:hem%23ligt@db.example/intranet',
  'postgresql://maja:hemligt@/intranet?host=/run/postgresql',
])('take DATABASE=%s', (database) => {
  expect(readSettings({ DATABASE: database }).database).toBe(database);
});

it.each([
  'mysql://maja:hemligt@db.example/intranet',
  'POSTGRES://maja:hemligt@db.example/intranet',
  'postgres:/maja:hemligt@db.example/intranet',
  'postgres://maja:hemligt#1@db.example/intranet',
  'postgres://maja:hemligt/1@db.example/intranet',
])('reject DATABASE=%s, which would be a new and empty file, and do not repeat the password', (database) => {
  expect(() => readSettings({ DATABASE: database })).toThrow(
    /^DATABASE must be the path of a file(?!.*hemligt)/s,
  );
});

it.each([
  'torget.example',
  'https://',
  'https://torget.example/',
  'https://torget.example/diagnos',
  'https://torget.example:443',
  'HTTPS://torget.example',
  'https://Torget.example',
  'https://maja@torget.example',
  'ftp://torget.example',
  'https://a.example,https://b.example',
  '*',
])('reject ORIGIN=%s, which no browser sends, and say why', (origin) => {
  expect(() => readSettings({ ORIGIN: origin })).toThrow(
    'ORIGIN must be an address such as "https://torget.example"',
  );
});
