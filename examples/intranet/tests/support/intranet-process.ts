// The intranet as a process of its own, as `npm start` runs it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { forgetCodes, giveCodes } from './codes.ts';
import { storedResponses, type StoredResponse } from './intranet.ts';

export const serverFile = fileURLToPath(new URL('../../server.ts', import.meta.url));

/** A process that can be stopped, killed and started again, on the same port and with the same file. */
export class IntranetProcess {
  readonly #folder = mkdtempSync(join(tmpdir(), 'intranet-'));
  readonly file = join(this.#folder, 'data', 'intranet.sqlite');
  #process: ChildProcess | null = null;
  #port = '0';

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Resolves when the server has printed its address. */
  async start(env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, [serverFile], {
      env: { ...process.env, DATABASE: this.file, PORT: this.#port, REQUESTS_PER_MINUTE: '1000000', ...env },
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
        giveCodes(this.address, this.file).then(resolve, reject);
      });
      child.once('exit', () => {
        reject(new Error(`The intranet did not start: ${printed}`));
      });
    });
  }

  signal(name: NodeJS.Signals): void {
    this.#process?.kill(name);
  }

  /** Resolves with the exit code when the process has ended; `null` when a signal killed it. */
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

  /** Kills the process and removes the file. */
  async remove(): Promise<void> {
    await this.kill();
    forgetCodes(this.address);
    rmSync(this.#folder, { recursive: true, force: true });
  }

  responses(): StoredResponse[] {
    return storedResponses(this.file);
  }
}
