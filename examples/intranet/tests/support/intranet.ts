// The intranet with a database file of its own, listening in the test's process.
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { AgreementOptions } from '../../agreement.ts';
import { buildApp } from '../../app.ts';
import { hashCode, newCode } from '../../codes.ts';
import { beginLive } from '../../live.ts';
import { openDatabase, type OpenDatabase } from '../../open-database.ts';
import type { Quarter } from '../../quarters.ts';
import { bearer, facilitatorCode, forgetCodes, giveCodes, newInvitation } from './codes.ts';
import { people, response } from './eight-people.ts';

export interface IntranetOptions extends AgreementOptions {
  /** How many are invited to each round. Without it, as many as answer. */
  invited?: number;
  /** Whether the first round can be followed. */
  live?: boolean;
  /** How many may follow by events at once. */
  liveStreams?: number;
  /** The clock of the server. */
  currentQuarter?: () => Quarter;
}

/** A server that can be stopped and started again, on the same port and with the same file. */
export class Intranet {
  readonly #folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  readonly file = join(this.#folder, 'data', 'intranet.sqlite');
  #app: ReturnType<typeof buildApp> | null = null;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start({ invited, live = false, ...options }: IntranetOptions = {}): Promise<void> {
    await this.startAsItIs(options);
    await giveCodes(this.address, this.file, invited);
    if (live) await this.inFile((database) => beginLive(database, options));
  }

  /** Starts with the codes that the file has, and no others. */
  async startAsItIs(options: Omit<IntranetOptions, 'invited' | 'live'> = {}): Promise<void> {
    const database = await openDatabase(this.file);
    this.#app = buildApp({ database, requestsPerMinute: 1_000_000, ...options });
    await this.#app.listen({ host: '127.0.0.1', port: this.#port });
    this.#port = (this.#app.server.address() as AddressInfo).port;
  }

  /** Cuts every connection, as a crash does. */
  async stop(): Promise<void> {
    this.#app?.server.closeAllConnections();
    await this.stopGracefully();
  }

  /** Lets pending requests finish. */
  async stopGracefully(): Promise<void> {
    await this.#app?.close();
    this.#app = null;
  }

  /** Stops the server and removes the file. */
  async remove(): Promise<void> {
    await this.stop();
    forgetCodes(this.address);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Does something with the file over another connection than the server's. */
  async inFile<T>(work: (database: OpenDatabase) => Promise<T>): Promise<T> {
    const database = await openDatabase(this.file);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Makes a link for a customer, and returns its code. */
  async customerLink(team: string, segment: string): Promise<string> {
    const code = newCode();
    await this.inFile((database) => database.customers.addLink(hashCode(code), { team, segment }));
    return code;
  }

  responses(): StoredResponse[] {
    return storedResponses(this.file);
  }
}

export interface StoredResponse {
  id: string;
  role: string;
  answers: Record<string, number>;
}

/** The responses in a database file, read by another connection than the server's. */
export function storedResponses(file: string): StoredResponse[] {
  // A server in a process of its own may be storing something.
  const database = new DatabaseSync(file, { readOnly: true, timeout: 20_000 });
  try {
    const answers = database.prepare('SELECT question, value FROM answers WHERE response_id = ?');
    return database
      .prepare('SELECT id, role FROM responses')
      .all()
      .map((row) => ({
        id: String(row['id']),
        role: String(row['role']),
        answers: Object.fromEntries(
          answers.all(row['id']!).map(({ question, value }) => [String(question), Number(value)]),
        ),
      }));
  } finally {
    database.close();
  }
}

/** Posts to a server as somebody who is invited, or as the facilitator, and returns its reply. */
export async function post(address: string, path: string, body?: object, code?: string): Promise<Response> {
  const given = code ?? (path === '/api/responses' ? await newInvitation(address) : facilitatorCode);
  return fetch(address + path, {
    method: 'POST',
    headers: { ...bearer(given), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
}

/** The reply of `GET /api/result` to the facilitator. */
export async function resultOf(address: string): Promise<Record<string, unknown>> {
  const reply = await fetch(`${address}/api/result`, { headers: bearer(facilitatorCode) });
  return (await reply.json()) as Record<string, unknown>;
}

/** Has some of the eight people answer, without a browser. */
export async function peopleAnswer(
  address: string,
  { round = 1, from = 0, to = people.length }: { round?: number; from?: number; to?: number } = {},
): Promise<void> {
  for (const [index, person] of [...people.entries()].slice(from, to)) {
    await post(address, '/api/responses', response(person, `person-${round}-${index}`));
  }
}

/** Has the eight people answer, and closes their round. */
export async function everybodyAnswers(address: string, round = 1): Promise<void> {
  await peopleAnswer(address, { round });
  await post(address, `/api/rounds/${round}/close`);
}
