import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { rollup, type OutputChunk } from 'rollup';
import { expect, test } from 'vitest';
import { minify } from '../../rollup.config.mjs';
import { read, root } from './support/repository.ts';

const kB = 1000;
const gzipped = (code: string): number => gzipSync(code, { level: 9 }).length;

/** All of an entry as a bundler would ship it to a browser, minified. Nothing outside it is followed. */
async function bundled(file: string): Promise<OutputChunk> {
  const bundle = await rollup({ input: root + file, treeshake: true });
  const { output } = await bundle.generate({ format: 'es', plugins: [minify] });
  await bundle.close();
  expect(output).toHaveLength(1);
  return output[0];
}

// Why two: docs/decisions/size-of-scoring.md
test('counting and describing a group is at most 3 kB', async () => {
  const names = ['tally', 'mergeTallies', 'describe', 'summarize', 'trafficLight'];
  const entry = 'reports/counting.js';
  mkdirSync(root + 'reports', { recursive: true });
  writeFileSync(root + entry, `export { ${names.join(', ')} } from '../dist/scoring/index.js';\n`);
  const scoring = await bundled(entry);
  expect(scoring.exports.toSorted()).toEqual(names.toSorted());
  expect(gzipped(scoring.code)).toBeLessThanOrEqual(3 * kB);
});

test('scoring with everything used is at most 5.5 kB', async () => {
  const scoring = await bundled('dist/scoring/index.js');
  expect(gzipped(scoring.code)).toBeLessThanOrEqual(5.5 * kB);
});

test.each([
  ['dist/kund-diagnos.js', 20],
  ['dist/kund-diagnos.all.js', 32],
])('%s is at most %i kB', (file, limit) => {
  expect(gzipped(read(file))).toBeLessThanOrEqual(limit * kB);
});

test('built scoring is nothing but scoring: no import, no Lit, no zod, no word of Swedish', async () => {
  const { code, imports } = await bundled('dist/scoring/index.js');
  expect(imports).toEqual([]);
  expect(code).not.toMatch(/lit\$|litElement|\bzod\b|~standard|customElements|document\b|window\b/);
  expect(code).not.toMatch(/[åäöÅÄÖ]/);
});

test.each(['dist/kund-diagnos.js', 'dist/kund-diagnos.all.js'])(
  '%s holds no zod and fetches only the schema',
  (file) => {
    const code = read(file);
    expect(code).not.toMatch(/\bzod\b|~standard|ZodMini/i);
    const imports = [...code.matchAll(/\bimport\(([^)]*)\)/g)].map(([, specifier]) => specifier);
    expect(new Set(imports)).toEqual(new Set(['`./kund-diagnos.schema.js`']));
    expect(code).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/);
  },
);

test('the schema beside the script files is where zod went', () => {
  expect(read('dist/kund-diagnos.schema.js')).toMatch(/~standard/);
});
