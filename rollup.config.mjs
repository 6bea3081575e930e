// The files for pages without a build. Everything else in dist/modules is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplateLiterals from 'rollup-plugin-html-literals';
import license from 'rollup-plugin-license';
import { oneFilePage } from './scripts/one-file-page.mjs';
import { partOf } from './scripts/parts.mjs';

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
    'kund-diagnos.live': 'dist/modules/live/live-result.js',
  }).map(([name, input]) => ({
    input,
    plugins: [terser({ ecma: 2022, module: true })],
    output: { file: `dist/${name}.js`, sourcemap: true },
  })),
];
