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
  const moduleParsed = ({ id, importedIds: now, dynamicallyImportedIds: later }) =>
    imports.set(id, { now, later });
  await (await rollup({ input: entry, plugins: [{ name: 'imports', moduleParsed }] })).close();
  return imports;
}

/** Exports of a folder of pure functions as a bundler ships them to a browser. */
async function bundled(folder, names) {
  const load = (id) => (id === 'in' ? `export ${names} from '${dist}modules/${folder}/index.js';` : null);
  const virtual = { name: 'virtual', resolveId: (id) => (id === 'in' ? id : null), load };
  const bundle = await rollup({
    input: 'in',
    plugins: [virtual, nodeResolve({ exportConditions: ['production'] })],
  });
  const { output } = await bundle.generate({ plugins: [terser({ ecma: 2022, module: true })] });
  return gzipped(output[0].code);
}

/**
 * The budgeted sizes, as they were last built.
 *
 * @returns {Promise<{ what: string, size: number, limit: number }[]>} In bytes, but for the number of files.
 */
export async function sizes() {
  const imports = await importsByFile();
  /** The files that a page fetches for another, beside those that it has. */
  const fetched = (file, has = [], files = []) => {
    if (has.includes(file) || files.includes(file)) return files;
    return imports.get(file).now.reduce((all, each) => fetched(each, has, all), [...files, file]);
  };
  const partOf = (file, name) =>
    imports.get(file).later.find((each) => basename(each).startsWith(`${name}-`));
  const part = (name) => partOf(entry, name);

  const start = fetched(entry);
  const groupResult = fetched(part('group-result'), start);
  const withGroup = [...start, ...groupResult];
  // Whatever file of the group's result asks for it.
  const customersView = withGroup.map((file) => partOf(file, 'customers-view')).find(Boolean);
  const customers = fetched(customersView, withGroup);
  const exported = fetched(part('export'), withGroup);
  const plan = fetched(part('plan'), start);
  const planFiles = fetched(partOf(part('plan'), 'save-files'), [...start, ...plan]);
  const kpis = fetched(part('kpis'), start);
  const kpisFiles = fetched(partOf(part('kpis'), 'save-files'), [...start, ...kpis]);
  const npsResult = fetched(part('nps-result'), start);
  const npsFiles = fetched(partOf(part('nps-result'), 'save-files'), [...start, ...npsResult]);
  const files = fetched(partOf(part('export'), 'save-files'), [...withGroup, ...exported]);
  return [
    { what: 'until ten Swedish statements show', size: total(start), limit: 25_300 },
    { what: '  script files', size: start.length, limit: 1 },
    { what: '+ own result', size: total(fetched(part('result'), start)), limit: 11_400 },
    { what: '+ group result', size: total(groupResult), limit: 33_500 },
    { what: '  files', size: groupResult.length, limit: 7 },
    { what: '  + what customers said', size: total(customers), limit: 11_000 },
    { what: '  + export', size: total(exported), limit: 3_600 },
    { what: '    + files', size: total(files), limit: 7_000 },
    { what: '  + meeting', size: total(fetched(part('meeting'), withGroup)), limit: 11_400 },
    { what: '  + plan', size: total(fetched(part('plan'), withGroup)), limit: 15_600 },
    { what: '+ plan alone', size: total(plan), limit: 25_500 },
    { what: '  + plan files', size: total(planFiles), limit: 2_800 },
    { what: '+ question to a customer', size: total(fetched(part('survey'), start)), limit: 5_400 },
    { what: '+ customer figures', size: total(kpis), limit: 19_700 },
    { what: '  + their files', size: total(kpisFiles), limit: 1_800 },
    { what: '  + NPS result', size: total(fetched(part('nps-result'), withGroup)), limit: 18_200 },
    { what: '+ NPS result alone', size: total(npsResult), limit: 39_700 },
    { what: '  + NPS files', size: total(npsFiles), limit: 6_100 },
    { what: '+ outbox', size: total(fetched(part('outbox'), start)), limit: 6_000 },
    { what: '+ own instrument', size: total(fetched(part('schema'), start)), limit: 14_100 },
    { what: 'standalone', size: total([`${dist}kund-diagnos.standalone.js`]), limit: 143_800 },
    { what: 'one file without IT', size: total([`${dist}kund-diagnos.html`]), limit: 131_500 },
    { what: 'scoring, everything', size: await bundled('scoring', '*'), limit: 8_100 },
    { what: 'scoring, describe alone', size: await bundled('scoring', '{ describe }'), limit: 2_100 },
    { what: 'kpi, everything', size: await bundled('kpi', '*'), limit: 7_600 },
    { what: 'surveys, everything', size: await bundled('surveys', '*'), limit: 5_000 },
    { what: 'sql, everything', size: await bundled('sql', '*'), limit: 4_000 },
    { what: 'kund-diagnos.storage.js', size: total([`${dist}kund-diagnos.storage.js`]), limit: 7_500 },
    { what: 'live, a page that follows', size: await bundled('live', '{ liveResult }'), limit: 4_500 },
    {
      what: 'storage, outbox and postTo',
      size: await bundled('storage', '{ connect, outbox, postTo }'),
      limit: 6_600,
    },
    { what: 'storage, postTo alone', size: await bundled('storage', '{ postTo }'), limit: 2_500 },
    { what: 'kpi, csat alone', size: await bundled('kpi', '{ csat }'), limit: 2_500 },
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { what, size, limit } of await sizes()) {
    const figures = [size, limit].map((figure) => figure.toLocaleString('en').padStart(8)).join(' of ');
    console.log(`${what.padEnd(36)}${figures}${size > limit ? '  too large' : ''}`);
    if (size > limit) process.exitCode = 1;
  }
}
