// Puts the library, as it would be published, into the example apps, whose frameworks are installed when they are missing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const APPS = 'examples/frameworks';
const INSTALLED = `${APPS}/node_modules/kund-diagnos`;

// npm is a .cmd file on Windows, which needs a shell.
const shell = process.platform === 'win32';
const changed = (path: string): number => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

export function setup(): void {
  if (changed(`${APPS}/node_modules/.package-lock.json`) < changed(`${APPS}/package-lock.json`)) {
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: APPS, shell, stdio: 'inherit' });
  }
  mkdirSync('reports', { recursive: true });
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', 'reports'];
  const tarball = join('reports', execFileSync('npm', pack, { shell, encoding: 'utf8' }).trim());
  // Its own dependencies stay.
  for (const name of readdirSync(INSTALLED)) {
    if (name !== 'node_modules') rmSync(join(INSTALLED, name), { recursive: true });
  }
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', INSTALLED]);
  rmSync(tarball);
}
