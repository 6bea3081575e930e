// The two script files for pages without a build. Everything else in dist is what tsc wrote.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';

const scriptFile = (input, file) => ({
  input,
  external: (id) => id === './kund-diagnos.schema.js',
  plugins: [
    nodeResolve({ exportConditions: ['production'] }),
    terser({ ecma: 2022, module: true, compress: { passes: 3 } }),
  ],
  output: { file, format: 'iife', inlineDynamicImports: true },
});

export default [
  scriptFile('dist/bundle.js', 'dist/kund-diagnos.js'),
  scriptFile('dist/bundle-all.js', 'dist/kund-diagnos.all.js'),
];
