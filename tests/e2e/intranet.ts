// The intranet as a process of its own, with a database file of its own: what `npm start` runs.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { people, response } from './eight-people.ts';

const server = fileURLToPath(new URL('../../examples/intranet/server.ts', import.meta.url));

/** A server that is started, stopped, killed and started again on the same port with the same file. */
export class Intranet {
  readonly #folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  readonly file = join(this.#folder, 'data', 'intranet.sqlite');
  #process: ChildProcess | null = null;
  #port = '0';

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when the server has printed its address. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, [server], {
      env: { ...process.env, DATABASE: this.file, PORT: this.#port, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    let printed = '';
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        printed += String(chunk);
        const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(printed)?.[1];
        if (port === undefined) return;
        this.#port = port;
        resolve();
      });
      child.once('exit', () => {
        reject(new Error(`The intranet did not start: ${printed}`));
      });
    });
  }

  /** Sends a signal. */
  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name);
  }

  /** Resolves with the exit code when the process is gone; `null` when a signal killed it. */
  async exited(): Promise<number | null> {
    const child = this.#process;
    if (!child) return null;
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    this.#process = null;
    return child.exitCode;
  }

  async stop(): Promise<number | null> {
    this.signal('SIGTERM');
    return this.exited();
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.exited();
  }

  /** Kills what still runs and removes the file. */
  async remove(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** What is in the file, read by another connection than the server's. */
  responses(): { id: string; role: string; answers: Record<string, number> }[] {
    const database = new DatabaseSync(this.file, { readOnly: true });
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
}

/** Stores the eight people's answers without a browser, and closes the round that they belong to. */
export async function everybodyAnswers({ address }: Intranet, round = 1): Promise<void> {
  for (const [index, person] of people.entries()) {
    await fetch(`${address}/api/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(response(person, `person-${round}-${index}`)),
    });
  }
  await fetch(`${address}/api/rounds/${round}/close`, { method: 'POST' });
}
