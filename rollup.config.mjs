// The files for pages without a build. Everything else in dist/modules is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import minifyTemplateLiterals from 'rollup-plugin-html-literals';
import license from 'rollup-plugin-license';

const entry = (name) => `dist/modules/entries/${name}.js`;

const plugins = (licenses) => [
  nodeResolve({ exportConditions: ['production'] }),
  minifyTemplateLiterals({ include: ['dist/modules/**'] }),
  terser({ ecma: 2022, module: true, format: { comments: /^!/ } }),
  license({
    banner: {
      commentStyle: 'none',
      content: `/*! <%= pkg.name %> <%= pkg.version %>, MIT; third-party licenses: ${licenses} */`,
    },
    thirdParty: { output: `dist/${licenses}` },
  }),
];

/** Which modules are fetched together: an element comes with its Swedish strings, and what several elements need is one file. */
const parts = {
  advice:
    /internal\/results\/(advice|light|result-catalogs)|charts\/light-shape|report\/rule-texts|locales\/format|instruments\/texts|kundorientering\/sv\/(index|advice|discussion)\.js$/,
  result: /elements\/result\/|charts\/scale-track|report\/own-figures|locales\/sv\/result\.js$/,
  'group-result': /elements\/group-result\/|locales\/sv\/group-result\.js$/,
  export: /elements\/export\/export|report\/text|locales\/sv\/export\.js$/,
  meeting: /elements\/meeting\/|locales\/sv\/meeting\.js$/,
  plan: /elements\/plan\/(?!files)|modules\/plan\/|report\/plan\/(?!calendar|letters|table|text)|locales\/sv\/plan\.js$/,
  survey: /elements\/survey\/|internal\/answering\/survey|modules\/surveys\/|locales\/sv\/survey\.js$/,
  schema: /modules\/schema\/|node_modules\/zod/,
};
const partOf = (id) => Object.keys(parts).find((name) => parts[name].test(id));

export default [
  {
    input: entry('kund-diagnos'),
    preserveEntrySignatures: false,
    plugins: plugins('kund-diagnos.licenses.txt'),
    output: {
      dir: 'dist',
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
];
