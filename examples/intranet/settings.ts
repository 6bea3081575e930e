import { fileURLToPath } from 'node:url';
import type { AgreementOptions } from './agreement.ts';

export interface Settings extends AgreementOptions {
  /** 0 picks a free one. */
  port: number;
  /** `postgres://…`, or the path of the SQLite file. */
  database: string;
  /** The origin that people reach the server at; `undefined` when that is this machine itself. */
  origin: string | undefined;
  /** How many requests one address may send in a minute. */
  requestsPerMinute: number;
}

/**
 * Reads the settings from the environment. What is empty is as if it were not set.
 *
 * @throws {Error} for a bad setting: a server must not start with another limit than people were told of.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: integer(env, 'PORT', { min: 0, max: 65_535 }) ?? 3000,
    database: text(env, 'DATABASE') ?? fileURLToPath(new URL('data/intranet.sqlite', import.meta.url)),
    origin: origin(env, 'ORIGIN'),
    requestsPerMinute: integer(env, 'REQUESTS_PER_MINUTE', { min: 10, max: 1_000_000 }) ?? 600,
    minimum: integer(env, 'MINIMUM_GROUP_SIZE', { min: 1, max: 1_000 }),
  };
}

function text(env: NodeJS.ProcessEnv, name: string): string | undefined {
  return env[name] === '' ? undefined : env[name];
}

function integer(
  env: NodeJS.ProcessEnv,
  name: string,
  { min, max }: { min: number; max: number },
): number | undefined {
  const given = text(env, name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < min || value > max) {
    throw new Error(`${name} must be a whole number from ${min} to ${max}, not "${given}".`);
  }
  return value;
}

function origin(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const given = text(env, name);
  if (given === undefined) return undefined;
  // Exactly what a browser sends as Origin: no path, no slash at the end, no port that goes without saying.
  if (!/^https?:\/\/[^/]+$/.test(given) || !URL.canParse(given) || new URL(given).origin !== given) {
    throw new Error(`${name} must be an address such as "https://torget.example", not "${given}".`);
  }
  return given;
}
