import { spawnSync } from 'node:child_process';

/** Like a terminal outside this repository: none of what npm tells the scripts that it runs. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD$|NODE_OPTIONS$|NODE_ENV$|VITE|FORCE_COLOR)/i.test(name),
  ),
);

/**
 * Runs a program in a folder and returns what it prints.
 *
 * @param variables Environment variables that it gets besides.
 * @throws {Error} when it fails, with all of its output.
 */
export function run(
  program: string,
  args: string[],
  cwd: string,
  variables: Record<string, string> = {},
): string {
  // npm is a .cmd file on Windows, which needs a shell.
  const shell = process.platform === 'win32' && program === 'npm';
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    env: { ...env, ...variables },
    shell,
    encoding: 'utf8',
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed in ${cwd}:\n${stdout}${stderr}`);
  return stdout;
}
