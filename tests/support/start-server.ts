import { spawn, type ChildProcess, type SpawnOptionsWithoutStdio } from 'node:child_process';
import { once } from 'node:events';
import { execPath } from 'node:process';
import { stripVTControlCharacters } from 'node:util';

export interface StartedServer {
  /** Where it says that it is. */
  address: string;
  /** Ends it, and resolves when it has ended. */
  stop: () => Promise<void>;
}

/** As many times in a row another process takes the port first only if something else is wrong. */
const MAX_ATTEMPTS = 5;

/**
 * Starts a program of Node that is a server, and waits until it says where it is. A program that looks for a free port and takes it later may find
 * that another has taken it meanwhile: it is then started again.
 *
 * @param args The program's file and its arguments, by which it chooses a port itself.
 * @param ready Matches what the program prints once it answers, without colours. The first group is its address, whole: more comes after it.
 * @throws {Error} with all that it printed, when it ends for another reason, or for that one time after time.
 */
export async function startServer(
  args: readonly string[],
  ready: RegExp,
  options?: SpawnOptionsWithoutStdio,
): Promise<StartedServer> {
  for (let attempt = 1; ; attempt++) {
    const child = spawn(execPath, args, options);
    const { address, printed } = await untilReady(child, ready);
    if (address !== undefined) return { address, stop: () => end(child) };
    if (!printed.includes('EADDRINUSE') || attempt === MAX_ATTEMPTS) throw new Error(printed);
  }
}

/** Waits until a program says where it is, or has ended without. */
function untilReady(
  child: ReturnType<typeof spawn>,
  ready: RegExp,
): Promise<{ address: string | undefined; printed: string }> {
  return new Promise((resolve, reject) => {
    let printed = '';
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        printed += text;
        const address = ready.exec(stripVTControlCharacters(printed))?.[1];
        if (address !== undefined) resolve({ address, printed });
      });
    }
    child.once('error', reject);
    // When it exits, its last words may not have come yet.
    child.once('close', () => {
      resolve({ address: undefined, printed });
    });
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
