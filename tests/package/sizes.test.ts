import { rollup } from 'rollup';
import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';
import { sizes } from '../../scripts/sizes.mjs';
import { files, read, root } from './support/repository.ts';

/** A module's address in the syntax tree. */
interface Specifier {
  value?: string;
  quasis?: { value: { cooked: string } }[];
}

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
  const fetched = (file: string) => {
    const specifiers: string[] = [];
    // Terser writes some specifiers as templates.
    JSON.stringify(
      parseAst(read(file)),
      (_, node: { source?: Specifier | string | null } | bigint | null) => {
        // A regular expression has a source, too, which is a text; and JSON has no whole numbers of any size.
        if (typeof node === 'bigint') return null;
        if (!node?.source || typeof node.source === 'string') return node;
        const { value, quasis = [] } = node.source;
        specifiers.push(value ?? quasis.map((part) => part.value.cooked).join('${}'));
        return node;
      },
    );
    return specifiers;
  };
  for (const file of ['dist/kund-diagnos.js', 'dist/kund-diagnos.standalone.js', ...parts]) {
    expect(read(file), file).not.toMatch(/\bfetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/);
    const isPart = /^(\.\/parts\/[\w-]+|\.\/[\w-]+|\.\.\/kund-diagnos)\.js$/;
    expect(fetched(file).filter((specifier) => !isPart.test(specifier))).toEqual([]);
  }
  expect(fetched('dist/kund-diagnos.js').length).toBeGreaterThan(5);
  expect(fetched('dist/kund-diagnos.standalone.js')).toEqual([]);
});
