import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.ts';
import { run } from './run.ts';

export interface Packed {
  /** An empty folder outside the repository, with the tarball in it. */
  folder: string;
  tarball: string;
  /** The paths in the tarball. */
  contents: string[];
  remove: () => void;
}

/** Packs what would be published, as it was last built. */
export function pack(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'kund-diagnos-'));
  const [report] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [{ filename: string; files: { path: string }[] }];
  return {
    folder,
    tarball: join(folder, report.filename),
    contents: report.files.map(({ path }) => path),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
