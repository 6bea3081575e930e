// A package without dist is an empty box: a clone that was never built builds before it packs. What was built is left as it is.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/kund-diagnos.js')) {
  // npm is a .cmd file on Windows, which only a shell starts. What it prints is none of the list that npm pack gives.
  execFileSync('npm', ['run', 'build'], {
    stdio: ['ignore', process.stderr, process.stderr],
    shell: process.platform === 'win32',
  });
}
