import { fileURLToPath } from 'node:url';
import type { Wishes } from './agreement.ts';

export interface Settings extends Wishes {
  /** 0 takes any free port. */
  port: number;
  /** Path of the SQLite file. */
  database: string;
}

/**
 * Reads the settings from the environment.
 *
 * @throws {Error} when a setting is not what it should be: better not to start than to start with another limit.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: wholeNumber(env, 'PORT', { min: 0, max: 65_535 }) ?? 3000,
    database: env['DATABASE'] ?? fileURLToPath(new URL('data/intranet.sqlite', import.meta.url)),
    minimum: wholeNumber(env, 'MINIMUM_GROUP_SIZE', { min: 1, max: 1_000 }),
    invited: wholeNumber(env, 'INVITED', { min: 1, max: 1_000_000 }),
  };
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  }
  return value;
}
