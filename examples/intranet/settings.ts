import { fileURLToPath } from 'node:url';

export interface Settings {
  /** 0 takes any free port. */
  port: number;
  /** Path of the SQLite file. */
  database: string;
  /** The least number of people that a figure is shown for. */
  minimum: number;
}

/**
 * Reads the settings from the environment.
 *
 * @throws {Error} when a setting is not what it should be: better not to start than to start with another limit.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: wholeNumber(env, 'PORT', { fallback: 3000, min: 0, max: 65_535 }),
    database: env['DATABASE'] ?? fileURLToPath(new URL('data/intranet.sqlite', import.meta.url)),
    minimum: wholeNumber(env, 'MINIMUM_GROUP_SIZE', { fallback: 5, min: 1, max: 1_000 }),
  };
}

function wholeNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  { fallback, min, max }: { fallback: number; min: number; max: number },
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${text}".`);
  }
  return value;
}
