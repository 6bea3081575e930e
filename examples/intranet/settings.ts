import { fileURLToPath } from 'node:url';
import type { AgreementOptions } from './agreement.ts';

export interface Settings extends AgreementOptions {
  /** 0 picks a free one. */
  port: number;
  /** Path of the SQLite file. */
  database: string;
}

/**
 * Reads the settings from the environment.
 *
 * @throws {Error} for a bad setting: a server must not start with another limit than people were told of.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: integer(env, 'PORT', { min: 0, max: 65_535 }) ?? 3000,
    database: env['DATABASE'] ?? fileURLToPath(new URL('data/intranet.sqlite', import.meta.url)),
    minimum: integer(env, 'MINIMUM_GROUP_SIZE', { min: 1, max: 1_000 }),
    invited: integer(env, 'INVITED', { min: 1, max: 1_000_000 }),
  };
}

function integer(
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
