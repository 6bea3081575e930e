import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { root } from './repository.ts';

/** Bundles a page's module that imports the package: each file's text by name, `main.js` first. */
export async function bundled(main: string): Promise<Map<string, string>> {
  const bundle = await rollup({
    input: 'main',
    plugins: [
      {
        name: 'main',
        resolveId: (id) => (id === 'main' ? `${root}main.js` : null),
        load: (id) => (id === `${root}main.js` ? main : null),
      },
      nodeResolve({ exportConditions: ['production'] }),
    ],
    onLog: (level, log, print) => {
      // zod's own modules import each other in a circle, and its comments name annotations.
      if (!['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(log.code ?? '')) print(level, log);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  return new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}
