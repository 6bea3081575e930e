import { rollup } from 'rollup';
import { expect, test } from 'vitest';
import { sizes } from '../../scripts/sizes.mjs';
import { files, read, root } from './support/repository.ts';

test.each(await sizes())('$what: at most $limit', ({ size, limit }) => {
  expect(size).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(limit);
});

test.each(['scoring', 'kpi'])(
  'built %s is pure functions: no import, no Lit, no zod, no word of Swedish',
  async (folder) => {
    const bundle = await rollup({ input: `${root}dist/modules/${folder}/index.js` });
    const { output } = await bundle.generate({ format: 'es' });
    await bundle.close();
    const [{ code, imports }, ...others] = output;
    expect([...imports, ...others]).toEqual([]);
    const withoutComments = code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
    expect(withoutComments).not.toMatch(
      /lit\$|litElement|\bzod\b|~standard|customElements|document\b|window\b|[åäöÅÄÖ]/,
    );
  },
);

const parts = files('dist/parts/*.js');

test('zod is in the part that checks an instrument of the host’s own, and nowhere else', () => {
  const withZod = ['dist/kund-diagnos.js', ...parts].filter((file) =>
    /\bzod\b|~standard|ZodMini/i.test(read(file)),
  );
  expect(withZod).toEqual([expect.stringMatching(/^dist\/parts\/schema-/)]);
});

test('the script files fetch nothing but parts', () => {
  const fetched = (file: string) =>
    Array.from(
      // A word in quotation marks is a word.
      read(file).matchAll(/(?<!["'`\w])(?:import|from)\b\s*\(?\s*(["'`])(.*?)\1/g),
      ([, , specifier]) => specifier!,
    );
  for (const file of ['dist/kund-diagnos.js', 'dist/kund-diagnos.standalone.js', ...parts]) {
    expect(read(file), file).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/);
    const isPart = /^(\.\/parts\/[\w-]+|\.\/[\w-]+|\.\.\/kund-diagnos)\.js$/;
    expect(fetched(file).filter((specifier) => !isPart.test(specifier))).toEqual([]);
  }
  expect(fetched('dist/kund-diagnos.js').length).toBeGreaterThan(5);
  expect(fetched('dist/kund-diagnos.standalone.js')).toEqual([]);
});
