// `npm run sizes`: the bytes of gzip -9 that a page fetches for each thing, and the most it may. docs/decisions says why.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const entry = `${dist}kund-diagnos.js`;

const gzipped = (text) => gzipSync(text, { level: 9 }).length;
const total = (files) => files.reduce((bytes, file) => bytes + gzipped(readFileSync(file)), 0);

/** The script files: what each imports at once, and what it may import later. */
async function importsByFile() {
  const imports = new Map();
  const moduleParsed = ({ id, importedIds, dynamicallyImportedIds }) => {
    imports.set(id, { now: importedIds, later: dynamicallyImportedIds });
  };
  const bundle = await rollup({ input: entry, plugins: [{ name: 'imports', moduleParsed }] });
  await bundle.close();
  return imports;
}

/** Exports of the scoring functions as a bundler ships them to a browser. */
async function bundledScoring(names) {
  const file = `export ${names} from '${dist}modules/scoring/index.js';`;
  const virtual = {
    name: 'virtual',
    resolveId: (id) => (id === 'in' ? id : null),
    load: (id) => (id === 'in' ? file : null),
  };
  const bundle = await rollup({ input: 'in', plugins: [virtual, nodeResolve()] });
  const { output } = await bundle.generate({ plugins: [terser({ ecma: 2022, module: true })] });
  await bundle.close();
  return gzipped(output[0].code);
}

/**
 * What is budgeted, as it was last built.
 *
 * @returns {Promise<{ what: string, size: number, limit: number }[]>} In bytes, but for the number of files.
 */
export async function sizes() {
  const imports = await importsByFile();
  /** What is fetched when a file is, in a page that has some files already. */
  const fetched = (file, has = []) => {
    const files = new Set();
    const visit = (each) => {
      if (has.includes(each) || files.has(each)) return;
      files.add(each);
      imports.get(each).now.forEach(visit);
    };
    visit(file);
    return [...files];
  };
  const partOf = (file, name) =>
    imports.get(file).later.find((part) => basename(part).startsWith(`${name}-`));
  const part = (name) => partOf(entry, name);

  const start = fetched(entry);
  const groupResult = fetched(part('group-result'), start);
  const withGroupResult = [...start, ...groupResult];
  const exported = fetched(part('export'), withGroupResult);
  const files = fetched(partOf(part('export'), 'files'), [...withGroupResult, ...exported]);
  return [
    { what: 'until ten Swedish statements show', size: total(start), limit: 19_000 },
    { what: '  script files', size: start.length, limit: 1 },
    { what: '+ own result', size: total(fetched(part('result'), start)), limit: 6_900 },
    { what: '+ group result', size: total(groupResult), limit: 19_500 },
    { what: '  + export', size: total(exported), limit: 2_600 },
    { what: '    + files', size: total(files), limit: 3_300 },
    { what: '  + meeting', size: total(fetched(part('meeting'), withGroupResult)), limit: 4_500 },
    { what: '+ own instrument', size: total(fetched(part('schema'), start)), limit: 11_000 },
    { what: 'standalone', size: total([`${dist}kund-diagnos.standalone.js`]), limit: 75_000 },
    { what: 'scoring, everything', size: await bundledScoring('*'), limit: 6_700 },
    { what: 'scoring, describe alone', size: await bundledScoring('{ describe }'), limit: 1_600 },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const all = await sizes();
  for (const { what, size, limit } of all) {
    const figures = [size, limit].map((figure) => figure.toLocaleString('en').padStart(8));
    console.log(`${what.padEnd(36)}${figures.join(' of ')}${size > limit ? '  too large' : ''}`);
  }
  process.exitCode = all.some(({ size, limit }) => size > limit) ? 1 : 0;
}
