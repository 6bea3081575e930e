// The two script files for pages without a build, and the schema that they fetch only for a host's own instrument.
// Everything else in dist is what tsc wrote.
import { readFileSync } from 'node:fs';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';

/** @type {import('rollup').Plugin} */
export const minify = terser({ ecma: 2022, module: true, compress: { passes: 3 } });

const schema = /schema[/\\]index\.js$/;
const plugins = [nodeResolve({ exportConditions: ['production'] }), squeezeTemplates(), minify];

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

/**
 * What the file does before anything else: nothing more where another copy has registered every tag of it. Leaving that
 * to `define()` is too late under Trusted Types, where Lit may make its policy only once a page.
 */
const unlessTaken = (tags) => `
  const taken = ${JSON.stringify(tags)}.map((tag) => customElements.get(tag));
  if (taken.every(Boolean)) {
    const { version = 'unknown' } = taken[0];
    if (version !== '${version}') {
      console.warn(
        'kund-diagnos: version ' + version + ' is already on this page, so version ${version} was not used. Load one of them.'
      );
    }
    return;
  }
`;

/** A classic script, so that it runs with and without type="module"; its import() is relative to the file itself. */
const scriptFile = (input, file, tags) => ({
  input,
  plugins,
  external: schema,
  output: {
    file,
    format: 'iife',
    intro: unlessTaken(tags),
    inlineDynamicImports: true,
    paths: (id) => (schema.test(id) ? './kund-diagnos.schema.js' : id),
  },
});

const answering = ['kund-diagnos', 'kund-diagnos-questionnaire', 'kund-diagnos-result'];

export default [
  scriptFile('dist/bundle.js', 'dist/kund-diagnos.js', answering),
  scriptFile('dist/bundle-all.js', 'dist/kund-diagnos.all.js', [...answering, 'kund-diagnos-group-result']),
  {
    input: 'dist/schema/index.js',
    plugins,
    output: { file: 'dist/kund-diagnos.schema.js', format: 'es' },
    // zod's own modules import each other in a circle, and its comments name annotations.
    onLog: (level, log, print) => {
      if (!['CIRCULAR_DEPENDENCY', 'INVALID_ANNOTATION'].includes(log.code)) print(level, log);
    },
  },
];
