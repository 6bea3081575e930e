// The two script files for pages without a build, and what they fetch only when it is asked for: the schema for a host's own
// instrument, and for a group's result what counts responses, makes files and draws a meeting.
// Everything else in dist is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import license from 'rollup-plugin-license';
import { minifySync } from 'vite';
import { compileTemplates } from './scripts/compile-templates.mjs';
import { dropEmptyFields } from './scripts/drop-empty-fields.mjs';
import { noOwnNameAsText, ownNames } from './scripts/own-names.mjs';
import { oneCopy } from './scripts/one-copy.mjs';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';
import { leanLit, litNames, templatesAlone } from './scripts/lean-lit.mjs';

/** @type {import('rollup').Plugin} */
export const minify = terser({
  ecma: 2022,
  module: true,
  // Bodies that are put in where they are called repeat themselves: more to send.
  compress: {
    passes: 5,
    inline: 1,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
    keep_fargs: false,
  },
  // Names that only Lit or the elements' parts use among themselves: nobody else sees them. What is fetched later calls them the
  // same.
  nameCache: {},
  mangle: {
    properties: {
      builtins: true,
      regex: new RegExp(`^(${litNames}|${ownNames})$`),
    },
  },
  // One line in place of a comment from each of Lit's files.
  format: { comments: /^!/ },
});

/** What terser leaves, the minifier that comes with Vite finds: some 150 bytes more after gzip. */
const minifyAgain = {
  name: 'minify-again',
  renderChunk(code, { fileName }) {
    const again = minifySync(fileName, code, { compress: { target: 'es2022' }, mangle: { toplevel: true } });
    if (again.errors.length > 0) this.error(again.errors[0].message);
    return { code: again.code, map: null };
  },
};

/** A browser holds a script of Latin letters in half the space of one with a single dash in it, and reads it sooner. */
const latinLetters = {
  name: 'latin-letters',
  renderChunk: (code) => ({
    code: code.replace(/[^\0-\xff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    map: null,
  }),
};

const later = /(schema[/\\]index|group-result[/\\](files|meeting-window|count-responses))\.js$/;
/** The script files hold every word: nothing is left to load. */
const wordsInside = {
  name: 'words-inside',
  load: (id) => {
    if (!id.endsWith('language-loaders.js')) return null;
    return 'export const loadStrings = {}, loadKundorienteringTexts = {}, loadGroupStrings = {};';
  },
};

const plugins = (licenses) => [
  wordsInside,
  leanLit(),
  nodeResolve({ exportConditions: ['production'] }),
  noOwnNameAsText(),
  squeezeTemplates(),
  compileTemplates(),
  dropEmptyFields(),
  minify,
  minifyAgain,
  latinLetters,
  license({
    banner: {
      commentStyle: 'none',
      // Chromium then compiles all of it while it comes, off the page's own thread: a tenth sooner there on a slow phone.
      content: `//# allFunctionsCalledOnLoad\n/*! <%= pkg.name %> <%= pkg.version %>, MIT; others' work: ${licenses} */`,
    },
    thirdParty: { output: `dist/${licenses}` },
  }),
];

/** A classic script, so that it runs with and without type="module"; its import() is relative to the file itself. */
const scriptFile = (input, file, furtherTags = []) => ({
  input,
  plugins: plugins('kund-diagnos.licenses.txt'),
  external: later,
  output: {
    file,
    format: 'iife',
    intro: oneCopy(furtherTags),
    inlineDynamicImports: true,
    paths: (id) => (later.test(id) ? './kund-diagnos.schema.js' : id),
  },
});

export default [
  scriptFile('dist/bundle.js', 'dist/kund-diagnos.js'),
  scriptFile('dist/bundle-all.js', 'dist/kund-diagnos.all.js', ['kund-diagnos-group-result']),
  {
    input: 'dist/later.js',
    plugins: [templatesAlone(), ...plugins('kund-diagnos.schema.licenses.txt')],
    output: { file: 'dist/kund-diagnos.schema.js', format: 'es' },
    // zod's own modules import each other in a circle, and its comments name annotations.
    onLog: (level, log, print) => {
      if (!['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(log.code)) print(level, log);
    },
  },
];
