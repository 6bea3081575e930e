// Puts the library, as it would be published, into the example apps, whose frameworks are installed when they are missing.
import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync } from 'node:fs';

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
  const packed = execFileSync(
    'npm',
    ['pack', '--ignore-scripts', '--silent', '--pack-destination', 'reports'],
    {
      shell,
      encoding: 'utf8',
    },
  );
  const tarball = `reports/${packed.trim()}`;
  const unpacked = `${APPS}/node_modules/.kund-diagnos`;
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', unpacked]);
  rmSync(tarball);
  rmSync(INSTALLED, { recursive: true, force: true });
  renameSync(unpacked, INSTALLED);
}
