import { execFileSync } from 'node:child_process';

/** Like a terminal outside this repository: none of what npm tells the scripts that it runs. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|VITE|FORCE_COLOR)/i.test(name),
  ),
);

/** Runs a program in a folder and returns what it prints; throws, with all of its output, when it fails. */
export function run(program: string, args: string[], cwd: string): string {
  try {
    // npm is a .cmd file on Windows, which only a shell starts.
    const shell = process.platform === 'win32' && program === 'npm';
    return execFileSync(program, args, {
      cwd,
      env,
      shell,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${program} ${args.join(' ')} failed:\n${stdout ?? ''}${stderr ?? ''}`, { cause: error });
  }
}
