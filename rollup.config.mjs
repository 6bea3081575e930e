// The files for pages without a build. Everything else in dist/modules is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplateLiterals from 'rollup-plugin-html-literals';
import license from 'rollup-plugin-license';
import { oneFilePage } from './scripts/one-file-page.mjs';

const entry = (name) => `dist/modules/entries/${name}.js`;
const page = (name) => `dist/modules/pages/${name}.js`;

/** V8 then compiles every function while the script is being fetched, in another thread, and not one by one as they are called. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

const minified = [
  nodeResolve({ exportConditions: ['production'] }),
  minifyTemplateLiterals({ include: ['dist/modules/**'] }),
  terser({ ecma: 2022, module: true, format: { comments: /^!|^# / } }),
];

const plugins = (licenses) => [
  ...minified,
  license({
    banner: {
      commentStyle: 'none',
      content: `/*! <%= pkg.name %> <%= pkg.version %>, MIT; third-party licenses: ${licenses} */`,
    },
    thirdParty: { output: `dist/${licenses}` },
  }),
];

/** What a file that is handed on alone has to have with it. */
const WITH_LICENSES = `/*! <%= pkg.name %> <%= pkg.version %>, MIT
<% dependencies.forEach(({ name, version, license, licenseText }) => { %>
<%= name %> <%= version %>, <%= license %>
<%= licenseText %>
<% }) %>*/`;

/** Modules that are fetched together, since a browser fetches six files at a time, and finds the imports of one only when it has it. */
const parts = {
  // Small modules of whatever shows figures, of what is more than a person's own result, of what counts, and of customer figures.
  figures:
    /locales\/(format|sv\/in-sentence)|scoring\/(argument|error|evaluate|parse-instrument|parse-rules|per-question|problem|rounded-mean|traffic-light)\.js$/,
  pages:
    /locales\/sv\/numbers|internal\/(page\/announcer|export\/copy-text|results\/take-decisions)|scoring\/compare-groups|report\/(change|decisions)\.js$/,
  counts: /scoring\/(describe|iterable|named|nps|parse-tally)\.js$/,
  kpi: /modules\/kpi\/|locales\/sv\/figure-names\.js$/,
  // The results' advice, in Swedish.
  advice:
    /internal\/results\/(advice|light|result-catalogs)|charts\/light-shape|report\/rule-texts|instruments\/texts|scoring\/parse-response|kundorientering\/sv\/(index|advice|discussion)\.js$/,
  // A group's report, and its areas in pictures and sentences.
  report:
    /scoring\/(discussion-order|recommend|summarize|suppress-small-groups|tally)|report\/(agreement|customers\/with-contradicted|group-report|headline|next-steps|priorities|reasons|report-input|visible-groups)|plan\/report-core|internal\/results\/(area-chart|chart\.styles|customers-part|customers\.styles|inner-plan|proposals|report-view|scale-axis)|charts\/(answer-marks|distance|group-marks|mean-marks|on-page|shapes)\.js$/,
  // Each element, with its Swedish strings.
  result: /elements\/result\/|charts\/scale-track|report\/own-figures|locales\/sv\/result\.js$/,
  'group-result': /elements\/group-result\/|locales\/sv\/group-result\.js$/,
  export: /elements\/export\/export|report\/text/,
  'text-export': /internal\/export\/text-export/,
  'export-section': /results\/export-section|locales\/sv\/export\.js$/,
  meeting: /elements\/meeting\/|locales\/sv\/meeting\.js$/,
  plan: /elements\/plan\/(?!files|report-core)|modules\/plan\/|report\/plan\/(?!calendar|letters|table|text)|locales\/sv\/plan\.js$/,
  kpis: /elements\/kpis\/(?!files)|elements\/internal\/results\/kpi-catalog|charts\/sparkline|report\/figures\/(?!figures-(json|table|text))|locales\/sv\/kpi\.js$/,
  'nps-result':
    /elements\/nps-result\/(?!files)|report\/nps\/(figures|chance|report|sentences|json|picture-names)|locales\/sv\/nps-result\.js$/,
  survey: /elements\/survey\/|internal\/answering\/survey|locales\/sv\/survey\.js$/,
  outbox: /elements\/outbox\/|events\/kd-outbox-request|locales\/sv\/outbox\.js$/,
  schema: /modules\/schema\/|node_modules\/zod/,
};

/** The script file is one request: the modules that it needs at once are in it, also where a part needs them too. */
function partOf(id, { getModuleIds, getModuleInfo }) {
  const modules = new Set([[...getModuleIds()].find((each) => getModuleInfo(each).isEntry)]);
  for (const each of modules) for (const imported of getModuleInfo(each).importedIds) modules.add(imported);
  return modules.has(id) ? 'kund-diagnos' : Object.keys(parts).find((name) => parts[name].test(id));
}

export default [
  {
    input: entry('kund-diagnos'),
    preserveEntrySignatures: false,
    plugins: plugins('kund-diagnos.licenses.txt'),
    output: {
      dir: 'dist',
      banner: ({ isEntry }) => (isEntry ? COMPILE_HINT : ''),
      entryFileNames: '[name].js',
      chunkFileNames: 'parts/[name]-[hash].js',
      manualChunks: partOf,
      onlyExplicitManualChunks: true,
      sourcemap: true,
    },
  },
  {
    input: entry('standalone'),
    plugins: plugins('kund-diagnos.standalone.licenses.txt'),
    output: {
      file: 'dist/kund-diagnos.standalone.js',
      format: 'iife',
      inlineDynamicImports: true,
      sourcemap: true,
    },
  },
  {
    input: 'dist/modules/storage/index.js',
    plugins: plugins('kund-diagnos.storage.licenses.txt'),
    output: { file: 'dist/kund-diagnos.storage.js', sourcemap: true },
  },
  {
    input: page('one-file/main'),
    plugins: [
      ...minified,
      license({ banner: { commentStyle: 'none', content: WITH_LICENSES } }),
      oneFilePage({
        script: 'one-file.js',
        styles: 'src/pages/one-file/page.css',
        fileName: 'kund-diagnos.html',
      }),
    ],
    output: { file: 'dist/one-file.js', format: 'iife', inlineDynamicImports: true },
  },
  ...Object.entries({
    embed: page('embed'),
    check: page('check'),
    live: 'dist/modules/live/live-result.js',
  }).map(([name, input]) => ({
    input,
    plugins: [terser({ ecma: 2022, module: true })],
    output: { file: `dist/${name}.js`, sourcemap: true },
  })),
];
