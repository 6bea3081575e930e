// The intranet's server, without a network and without a browser.
import type { Plan } from 'kund-diagnos/report';
import type { Tally } from 'kund-diagnos/scoring';
import { afterEach, beforeEach, expect } from 'vitest';
import type { AgreementOptions } from '../../agreement.ts';
import { buildApp } from '../../app.ts';
import { hashCode, newCode } from '../../codes.ts';
import type { Decisions } from '../../decisions.ts';
import type { OpenDatabase } from '../../open-database.ts';
import type { Quarter } from '../../quarters.ts';
import type { GroupResult } from '../../result.ts';
import type { Row } from '../../sql.ts';
import { bearer, facilitatorCode } from './codes.ts';
import { newDatabase, type TestDatabase } from './database.ts';
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

export let app: ReturnType<typeof buildApp>;
export let database: OpenDatabase;

let stored: TestDatabase;
let quarter: Quarter;

const start = async (options: AgreementOptions = {}) => {
  database = await stored.open();
  app = buildApp({ database, requestsPerMinute: 1_000_000, currentQuarter: () => quarter, ...options });
};

/** Moves the server's clock. */
export const setQuarter = (now: Quarter): void => {
  quarter = now;
};

export const restart = async (minimum?: number, meanwhile?: () => void): Promise<void> => {
  await app.close();
  meanwhile?.();
  await start({ minimum });
};

/** Invites people to the open round, and returns their codes. */
export const invite = async (people: number): Promise<string[]> => {
  const codes = Array.from({ length: people }, newCode);
  await database.invite(codes.map(hashCode));
  return codes;
};

/** An invitation to the open round. */
export const inviteOne = async (): Promise<string> => (await invite(1))[0]!;

/** Makes a link for a customer, and returns its code. */
export const customerLink = async (team = 'Nord', segment = 'A'): Promise<string> => {
  const code = newCode();
  await database.customers.addLink(hashCode(code), { team, segment });
  return code;
};

/** Gives every test of a file a server with an empty database. */
export function serverForEach(makeDatabase: () => Promise<TestDatabase> = newDatabase): void {
  beforeEach(async () => {
    stored = await makeDatabase();
    quarter = '2026-Q4';
    await start();
    await database.setFacilitator(hashCode(facilitatorCode));
  });
  afterEach(async () => {
    await app.close();
    await stored.remove();
  });
}

type Answer = Awaited<ReturnType<typeof send>>;

/** Posts as somebody with a new invitation, unless another code is given. `null` is none. */
export const send = async (
  payload: string | object,
  headers: Record<string, string> = {},
  code?: string | null,
) => {
  const given = code === undefined ? await inviteOne() : code;
  return app.inject({
    method: 'POST',
    url: '/api/responses',
    headers: { ...(given !== null && bearer(given)), 'content-type': 'application/json', ...headers },
    payload,
  });
};

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
export const rows = (table: string): Promise<Row[]> => stored.run(`SELECT * FROM ${table} ORDER BY 1`);

/** Runs a statement on another connection than the server's. */
export const run = (text: string): Promise<Row[]> => stored.run(text);

export const reason = (answer: Answer): string => answer.json<{ error: string }>().error;
