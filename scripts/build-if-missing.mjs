// Builds before packing when a clone has never been built, since a package without dist would be empty. An existing build is left as it is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/kund-diagnos.js')) {
  // npm is a .cmd file on Windows, which needs a shell. Its output must not end up in that of npm pack.
  execFileSync('npm', ['run', 'build'], {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
}
