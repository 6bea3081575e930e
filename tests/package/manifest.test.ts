import { describe, expect, test } from 'vitest';
import { files, read, root, tags } from './support/repository.ts';
import { existsSync } from 'node:fs';
import { elementsReference } from '../../scripts/elements-reference.mjs';

interface Documented {
  name?: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

interface Declaration {
  tagName?: string;
  description?: string;
  attributes?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}

const manifest = JSON.parse(read('custom-elements.json')) as {
  modules: { path: string; declarations?: Declaration[] }[];
};
const elements = manifest.modules
  .flatMap(({ declarations = [] }) => declarations)
  .filter((declaration) => declaration.tagName !== undefined);

const names = (kind: 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties'): string[] => [
  ...new Set(elements.flatMap((element) => element[kind] ?? []).map(({ name = '' }) => name)),
];

const sources = files(['src/elements/**/*.ts', 'src/charts/**/*.ts']).map(read).join('\n');
/** Comments document; what is left is what the elements do. */
const code = sources.replace(/\/\*[\s\S]*?\*\//g, '');
const inCode = (pattern: RegExp): string[] => [
  ...new Set([...code.matchAll(pattern)].map((match) => match[1]!)),
];

test('holds exactly the tags that can be registered', () => {
  expect(elements.map(({ tagName }) => tagName).sort()).toEqual([...tags].sort());
});

test('names files that are published', () => {
  expect(manifest.modules.map(({ path }) => path).filter((path) => !existsSync(root + path))).toEqual([]);
  expect(manifest.modules.filter(({ path }) => !path.startsWith('dist/'))).toEqual([]);
});

describe.each(elements.map((element) => [element.tagName, element] as const))('<%s>', (_tag, element) => {
  const { attributes = [], events = [], slots = [], cssParts = [], cssProperties = [] } = element;

  test('says what it is for', () => {
    expect(element.description?.trim()).toBeTruthy();
    expect(attributes.length).toBeGreaterThan(0);
  });

  test('says what every attribute, event, slot, part and property means', () => {
    const all = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
    expect(all.filter(({ description }) => !description?.trim())).toEqual([]);
  });

  test('gives every attribute and event a type', () => {
    expect([...attributes, ...events].filter(({ type }) => !type?.text)).toEqual([]);
  });

  test('gives every default as a value that a reader can type', () => {
    const defaults = attributes.flatMap((attribute) => attribute.default ?? []);
    expect(defaults.filter((value) => !/^(null|true|false|-?\d+|'[^']*')$/.test(value))).toEqual([]);
  });

  test('has only events of its own name and class', () => {
    for (const { name, type } of events) {
      expect(name).toMatch(/^kd-[a-z-]+$/);
      expect(type?.text).toMatch(/^Kd\w+Event$/);
    }
  });
});

test('every event that a source can dispatch is documented, and none besides', () => {
  expect(names('events').sort()).toEqual(inCode(/super\(\s*'(kd-[\w-]+)'/g).sort());
});

test('every part in a template is documented, and none besides', () => {
  const parts = inCode(/\spart="?([\w -]+)"?/g).flatMap((value) => value.trim().split(/\s+/));
  expect(names('cssParts').sort()).toEqual([...new Set(parts)].sort());
});

test('every slot in a template is documented, and none besides', () => {
  const named = inCode(/<slot name="([\w-]+)"/g);
  const unnamed = code.includes('<slot>') ? [''] : [];
  expect(names('slots').sort()).toEqual([...unnamed, ...named].sort());
});

test('every theme property that the styles read is documented, and none besides', () => {
  // `--_kd-…` is an element's own; `--kd-…` belongs to whoever writes the theme.
  expect(names('cssProperties').sort()).toEqual(inCode(/var\(\s*(--kd-[\w-]+)/g).sort());
});

test('is what the reference says: `npm run docs` writes it anew', () => {
  expect(read('docs/reference/elements.md')).toBe(elementsReference(manifest));
});
