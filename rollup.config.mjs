// The files for pages without a build. Everything else in dist/modules is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplateLiterals from 'rollup-plugin-html-literals';
import license from 'rollup-plugin-license';

const entry = (name) => `dist/modules/entries/${name}.js`;
const page = (name) => `dist/modules/pages/${name}.js`;

/** V8 then compiles every function while the script is being fetched, in another thread, and not one by one as they are called. */
const COMPILE_HINT = '//# allFunctionsCalledOnLoad';

const plugins = (licenses) => [
  nodeResolve({ exportConditions: ['production'] }),
  minifyTemplateLiterals({ include: ['dist/modules/**'] }),
  terser({ ecma: 2022, module: true, format: { comments: /^!|^# / } }),
  license({
    banner: {
      commentStyle: 'none',
      content: `/*! <%= pkg.name %> <%= pkg.version %>, MIT; third-party licenses: ${licenses} */`,
    },
    thirdParty: { output: `dist/${licenses}` },
  }),
];

/**
 * Which modules are fetched together. An element comes with its Swedish strings. What several elements need is in few files, because a browser
 * fetches six at a time, and finds what a file imports only when it has that file.
 */
const parts = {
  format: /locales\/format\.js$/,
  // What every result needs.
  advice:
    /internal\/results\/(advice|light|result-catalogs)|charts\/light-shape|report\/rule-texts|instruments\/texts|scoring\/(parse-response|per-question|rounded-mean|traffic-light)|kundorientering\/sv\/(index|advice|discussion)\.js$/,
  // What checks a host's instrument and figures.
  rules: /scoring\/(argument|error|problem|parse-instrument|parse-rules)\.js$/,
  // A group's figures, without what shows them.
  report:
    /scoring\/(compare-groups|describe|discussion-order|iterable|named|parse-tally|recommend|summarize|suppress-small-groups)|report\/(change|decisions|group-report|json|visible-groups)|take-decisions|locales\/sv\/numbers\.js$/,
  // A group's areas in pictures and sentences, on a page and in a meeting.
  areas:
    /internal\/results\/(area-chart|chart\.styles|proposals|report-view|scale-axis)|charts\/(answer-marks|distance|group-marks|mean-marks|on-page|shapes)|report\/(agreement|headline|next-steps|priorities|reasons)\.js$/,
  result: /elements\/result\/|charts\/scale-track|report\/own-figures|locales\/sv\/result\.js$/,
  'group-result':
    /elements\/group-result\/|internal\/(announcer|number-converter)|scoring\/tally\.js|locales\/sv\/group-result\.js$/,
  export: /elements\/export\/export|report\/text|locales\/sv\/export\.js$/,
  meeting: /elements\/meeting\/|locales\/sv\/meeting\.js$/,
  plan: /elements\/plan\/(?!files|report-core)|modules\/plan\/|report\/plan\/(?!calendar|letters|table|text)|locales\/sv\/plan\.js$/,
  kpis: /elements\/kpis\/(?!files)|elements\/internal\/(text-export|results\/kpi-catalog)|charts\/sparkline|modules\/kpi\/|report\/figures\/(?!figures-(json|table|text))|locales\/sv\/kpi\.js$/,
  schema: /modules\/schema\/|node_modules\/zod/,
};

/** The modules that a module imports, and those that they import, without what is fetched later. */
function modulesOf(id, getModuleInfo) {
  const modules = new Set([id]);
  for (const each of modules) for (const imported of getModuleInfo(each).importedIds) modules.add(imported);
  return modules;
}

/** The script file is one request: what it needs at once is in it, also where a part needs it too. */
function partOf(id, { getModuleIds, getModuleInfo }) {
  const script = getModuleIds().find((each) => getModuleInfo(each).isEntry);
  if (modulesOf(script, getModuleInfo).has(id)) return 'kund-diagnos';
  return Object.keys(parts).find((name) => parts[name].test(id));
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
  ...['embed', 'check'].map((name) => ({
    input: page(name),
    plugins: [terser({ ecma: 2022, module: true })],
    output: { file: `dist/${name}.js`, sourcemap: true },
  })),
];
