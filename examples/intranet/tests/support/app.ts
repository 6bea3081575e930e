// The intranet's server, without a network and without a browser.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Plan } from 'kund-diagnos/report';
import type { Tally } from 'kund-diagnos/scoring';
import { afterEach, beforeEach, expect } from 'vitest';
import type { AgreementOptions } from '../../agreement.ts';
import { buildApp } from '../../app.ts';
import { hashCode, newCode } from '../../codes.ts';
import { Database } from '../../database.ts';
import type { Quarter } from '../../quarters.ts';
import type { Decisions } from '../../decisions.ts';
import type { GroupResult } from '../../result.ts';
import { bearer, facilitatorCode } from './codes.ts';
import { people, response } from './eight-people.ts';

/** The reply of `GET /api/result`. */
export interface Result extends GroupResult {
  round: number | null;
  minimum: number;
  invited: number | null;
  decisions: Decisions;
  plan: Plan | null;
  helped: Tally | null;
  earlier: {
    round: number;
    responses: number;
    tally: Tally | null;
    decisions: Decisions;
    plan: Plan | null;
  }[];
  latest: number;
  /** `responses` is there for the facilitator. */
  open: { round: number; responses?: number; minimum: number; invited: number | null };
  areas: Record<string, string>;
}

export const someone = response(people[0]!, 'a');
export const en = { 'accept-language': 'en' };

let folder: string;
export let file: string;
export let app: ReturnType<typeof buildApp>;

let database: Database;
let quarter: Quarter;

const start = (options: AgreementOptions = {}) => {
  database = new Database(file);
  app = buildApp({ database, requestsPerMinute: 1_000_000, currentQuarter: () => quarter, ...options });
};

/** Moves the server's clock. */
export const setQuarter = (now: Quarter): void => {
  quarter = now;
};

export const restart = async (minimum?: number, meanwhile?: () => void): Promise<void> => {
  await app.close();
  meanwhile?.();
  start({ minimum });
};

/** Invites people to the open round, and returns their codes. */
export const invite = (people: number): string[] => {
  const codes = Array.from({ length: people }, newCode);
  database.invite(codes.map(hashCode));
  return codes;
};

/** Makes a link for a customer, and returns its code. */
export const customerLink = (team = 'Nord', segment = 'A'): string => {
  const code = newCode();
  database.customers.addLink(hashCode(code), { team, segment });
  return code;
};

export const customers = (): Database['customers'] => database.customers;

/** Gives every test of a file a server with an empty database. */
export function serverForEach(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'intranet-'));
    file = join(folder, 'data', 'intranet.sqlite');
    quarter = '2026-Q4';
    start();
    database.setFacilitator(hashCode(facilitatorCode));
  });
  afterEach(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });
}

type Answer = Awaited<ReturnType<typeof send>>;

/** Posts as somebody with a new invitation, unless another code is given. `null` is none. */
export const send = (
  payload: string | object,
  headers: Record<string, string> = {},
  code: string | null = invite(1)[0]!,
) =>
  app.inject({
    method: 'POST',
    url: '/api/responses',
    headers: { ...(code !== null && bearer(code)), 'content-type': 'application/json', ...headers },
    payload,
  });

export const sendEverybody = async (prefix = 'person'): Promise<void> => {
  for (const [index, person] of people.entries()) {
    expect((await send(response(person, `${prefix}-${index}`))).statusCode).toBe(201);
  }
};

export const leader = bearer(facilitatorCode);

export const closeRound = (round: number | string) =>
  app.inject({ method: 'POST', url: `/api/rounds/${round}/close`, headers: leader });

/** The facilitator's reply. */
export const result = async (): Promise<Result> =>
  (await app.inject({ url: '/api/result', headers: leader })).json<Result>();

/** A table's rows, read by another connection than the server's. */
export const rows = (table: string): Record<string, unknown>[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(`SELECT * FROM ${table}`).all();
  } finally {
    database.close();
  }
};

export const reason = (answer: Answer): string => answer.json<{ error: string }>().error;
