// Copies the pages that a host may put up beside the script file.
import { copyFileSync } from 'node:fs';

for (const name of ['embed.html', 'embed.css', 'check.html'])
  copyFileSync(`src/pages/${name}`, `dist/${name}`);
