import { fileURLToPath } from 'node:url';
import type { AgreementOptions } from './agreement.ts';
import { isPostgres } from './open-database.ts';

export interface Settings extends AgreementOptions {
  /** 0 picks a free one. */
  port: number;
  /** `postgres://…`, or the path of the SQLite file. */
  database: string;
  /** The origin that people reach the server at; `undefined` when that is this machine itself. */
  origin: string | undefined;
  /** How many requests one address may send in a minute. */
  requestsPerMinute: number;
  /** How many pages may follow a round by events at once; `undefined` for the server's own limit. */
  liveStreams: number | undefined;
}

/**
 * Reads the settings from the environment. What is empty is as if it were not set.
 *
 * @throws {Error} for a bad setting: a server must not start with another limit than people were told of, or store their answers elsewhere.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  return {
    port: integer(env, 'PORT', { min: 0, max: 65_535 }) ?? 3000,
    database: database(env, 'DATABASE') ?? fileURLToPath(new URL('data/intranet.sqlite', import.meta.url)),
    origin: origin(env, 'ORIGIN'),
    requestsPerMinute: integer(env, 'REQUESTS_PER_MINUTE', { min: 10, max: 1_000_000 }) ?? 600,
    liveStreams: integer(env, 'LIVE_STREAMS', { min: 0, max: 1_000_000 }),
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

/** Rejects the address of another database, which would be taken for the path of a new file. The message has no password. */
function database(env: NodeJS.ProcessEnv, name: string): string | undefined {
  const given = text(env, name);
  if (given === undefined || !/^[a-z][a-z\d+.-]+:\//i.test(given)) return given;
  // Before `@/` there is no host where a socket is meant.
  if (isPostgres(given) && URL.canParse(given.replace('@/', '@socket/'))) return given;
  throw new Error(
    `${name} must be the path of a file, or an address such as "postgres://user:password@db.example/intranet", where "#" in a password is written "%23", "/" "%2F" and "?" "%3F".`,
  );
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
