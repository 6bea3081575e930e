// The peers as a host would ship them, at their best: only what is used, in one minified file.
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const minify = terser({
  ecma: 2022,
  module: true,
  compress: { passes: 5, unsafe: true, unsafe_arrows: true },
});

/** Code for a page in one file, with what it imports. */
export async function bundle(code) {
  const entry = new URL('entry.js', import.meta.url).pathname;
  const built = await rollup({
    input: entry,
    plugins: [
      {
        name: 'entry',
        load: (id) => (id === entry ? code : null),
        resolveId: (id) => (id === entry ? id : null),
      },
      nodeResolve({ browser: true }),
      minify,
    ],
    onLog: () => {},
  });
  const { output } = await built.generate({ format: 'iife', inlineDynamicImports: true });
  await built.close();
  return output[0].code;
}

export const surveyJs = () =>
  bundle(`
    import { Model } from 'survey-core';
    import { renderSurvey } from 'survey-js-ui';
    globalThis.Survey = { Model, renderSurvey };
  `);

export const chartJs = () =>
  bundle(`
    import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
    Chart.register(BarController, BarElement, CategoryScale, LinearScale);
    globalThis.Chart = Chart;
  `);
