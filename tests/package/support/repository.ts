import { readFileSync, globSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder, with a separator at its end. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));

export const read = (path: string): string => readFileSync(root + path, 'utf8');

/** Files below the repository that match, with forward slashes, sorted. */
export const files = (pattern: string | string[], exclude: string[] = []): string[] =>
  globSync(pattern, { cwd: root, exclude })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();

type Target = string | { types: string; node?: string; default?: string };

export const packageJson = JSON.parse(read('package.json')) as {
  name: string;
  version: string;
  exports: Record<string, Target>;
  scripts: Record<string, string>;
  sideEffects: string[];
};

/** The entry points that are modules of the library, each with the file that Node loads. */
export const modules: { entry: string; file: string }[] = Object.entries(packageJson.exports).flatMap(
  ([entry, target]) =>
    // The types for frameworks are no modules.
    typeof target === 'string' || !target.default ? [] : [{ entry, file: target.node ?? target.default }],
);

/** The tags that a page can use: one registering module each. */
export const tags: string[] = files('src/entries/define/kund-*.ts').map((path) => basename(path, '.ts'));
