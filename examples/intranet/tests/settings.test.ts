// The server's settings, from the environment.
import { expect, it } from 'vitest';
import { readSettings } from '../settings.ts';

it('have defaults; what is not set stays as it was in the round before', () => {
  const { database, ...settings } = readSettings({});
  expect(settings).toEqual({ port: 3000, minimum: undefined, invited: undefined });
  expect(database).toMatch(/intranet\/data\/intranet\.sqlite$/);
  expect(readSettings({ PORT: '', INVITED: '' })).toMatchObject({ port: 3000, invited: undefined });
});

it('are read as numbers', () => {
  const env = { PORT: '0', MINIMUM_GROUP_SIZE: '3', INVITED: '13', DATABASE: 'x.sqlite' };
  expect(readSettings(env)).toEqual({ port: 0, minimum: 3, invited: 13, database: 'x.sqlite' });
});

it.each([
  ['MINIMUM_GROUP_SIZE', '0'],
  ['MINIMUM_GROUP_SIZE', 'five'],
  ['MINIMUM_GROUP_SIZE', '4.5'],
  ['MINIMUM_GROUP_SIZE', '1001'],
  ['INVITED', '0'],
  ['PORT', '70000'],
  ['PORT', '-1'],
])('reject %s=%s, and say why', (name, value) => {
  expect(() => readSettings({ [name]: value })).toThrow(`${name} must be a whole number`);
});
