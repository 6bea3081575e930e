// The two script files for pages without a build, and the schema that they fetch only for a host's own instrument.
// Everything else in dist is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { oneCopy } from './scripts/one-copy.mjs';
import { squeezeTemplates } from './scripts/squeeze-templates.mjs';

/** @type {import('rollup').Plugin} */
export const minify = terser({ ecma: 2022, module: true, compress: { passes: 3 } });

const schema = /schema[/\\]index\.js$/;
const plugins = [nodeResolve({ exportConditions: ['production'] }), squeezeTemplates(), minify];

const tags = ['kund-diagnos', 'kund-diagnos-questionnaire', 'kund-diagnos-result'];

/** A classic script, so that it runs with and without type="module"; its import() is relative to the file itself. */
const scriptFile = (input, file, tags) => ({
  input,
  plugins,
  external: schema,
  output: {
    file,
    format: 'iife',
    intro: oneCopy(tags),
    inlineDynamicImports: true,
    paths: (id) => (schema.test(id) ? './kund-diagnos.schema.js' : id),
  },
});

export default [
  scriptFile('dist/bundle.js', 'dist/kund-diagnos.js', tags),
  scriptFile('dist/bundle-all.js', 'dist/kund-diagnos.all.js', [...tags, 'kund-diagnos-group-result']),
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
