import { expect, test } from 'vitest';
import { squeezeTemplates } from '../../scripts/squeeze-templates.mjs';

interface Plugin {
  transform(code: string, id: string): { code: string };
  error(message: string): never;
}
const plugin = (): Plugin =>
  Object.assign(squeezeTemplates() as unknown as Plugin, {
    error: (message: string) => {
      throw new Error(message);
    },
  });
const squeezed = (code: string, own = plugin()) => own.transform(code, 'own.js').code;

test('style sheets and markup lose their layout, and nothing else', () => {
  expect(squeezed('css`\n  a > b {\n    color: red; /* loud */\n    margin: 0.5rem;\n  }\n`')).toBe(
    'css` a>b{color:red;margin:.5rem}`',
  );
  expect(squeezed('html`\n  <p class="one">\n    two words\n  </p>\n`')).toBe(
    'html` <p class=one> two words`',
  );
});

test('the elements’ own custom properties keep their first and last letter', () => {
  expect(squeezed('css`a { --_accent: var(--kd-accent); color: var(--_accent) }`')).toBe(
    'css`a{--_at:var(--kd-accent);color:var(--_at)}`',
  );
});

test('two of them that begin and end alike are refused, also in two files', () => {
  const own = plugin();
  squeezed('css`a { --_accent: red }`', own);
  expect(() => squeezed('css`b { --_alert: red }`', own)).toThrow('--_accent and --_alert');
});
