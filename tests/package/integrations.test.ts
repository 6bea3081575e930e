// What editors, frameworks and language models read of the tags says what the manifest says.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packageJson, read, root } from './support/repository.ts';

interface Named {
  name: string;
}

interface Element {
  tagName: string;
  name: string;
  attributes: Named[];
  members: (Named & { kind: string; readonly?: boolean })[];
  events?: Named[];
  slots?: Named[];
  cssProperties?: Named[];
  cssParts?: Named[];
}

const json = (path: string): unknown => JSON.parse(read(path));
const { modules } = json('custom-elements.json') as { modules: { declarations: Element[] }[] };
const elements = modules.flatMap(({ declarations }) => declarations);
const namesOf = (...lists: (readonly Named[] | undefined)[]): string[] =>
  [...new Set(lists.flatMap((list) => (list ?? []).map(({ name }) => name)))].sort();
const fieldsOf = ({ members }: Element) => members.filter(({ kind }) => kind === 'field');

const html = json('dist/html-custom-data.json') as { tags: (Named & { attributes: Named[] })[] };
const css = json('dist/css-custom-data.json') as { properties: Named[] };
const webTypes = json('dist/web-types.json') as {
  name: string;
  version: string;
  contributions: {
    html: {
      elements: (Named & {
        attributes: Named[];
        slots: Named[];
        events: Named[];
        js: { properties: Named[]; events: Named[] };
      })[];
    };
  };
};
const types = read('dist/types/elements.d.ts');
const llms = read('dist/llms.txt');

test('each knows exactly the tags of the library', () => {
  const tags = elements.map(({ tagName }) => tagName).sort();
  expect(namesOf(html.tags)).toEqual(tags);
  expect(namesOf(webTypes.contributions.html.elements)).toEqual(tags);
  const [, inJsx = ''] = /^export type CustomElements = \{\n([\s\S]*?)^\};/m.exec(types) ?? [];
  expect(Array.from(inJsx.matchAll(/^ {2}"([\w-]+)": Partial</gm), ([, tag]) => tag).sort()).toEqual(tags);
  expect(Array.from(llms.matchAll(/^- `<([\w-]+)>`: ./gm), ([, tag]) => tag).sort()).toEqual(tags);
});

describe.each(elements.map((element) => [element.tagName, element] as const))('<%s>', (tag, element) => {
  test('has its attributes in VS Code', () => {
    expect(namesOf(html.tags.find(({ name }) => name === tag)?.attributes)).toEqual(
      namesOf(element.attributes),
    );
  });

  test('has its attributes, properties, events and slots in JetBrains’ editors', () => {
    const found = webTypes.contributions.html.elements.find(({ name }) => name === tag)!;
    expect(namesOf(found.attributes)).toEqual(namesOf(element.attributes));
    expect(namesOf(found.js.properties)).toEqual(namesOf(fieldsOf(element)));
    expect(namesOf(found.events)).toEqual(namesOf(element.events));
    expect(namesOf(found.slots)).toEqual(namesOf(element.slots));
  });

  test('has in the types for frameworks what can be set, and its events', () => {
    const [, block = ''] =
      new RegExp(`^export type ${element.name}Props = \\{\\n([\\s\\S]*?)^\\};`, 'm').exec(types) ?? [];
    const keys = Array.from(block.matchAll(/^ {2}"?([\w-]+)"?\?:/gm), ([, key]) => ({ name: key! }));
    const listeners = (element.events ?? []).map(({ name }) => ({ name: `on${name}` }));
    const settable = fieldsOf(element).filter(({ readonly }) => !readonly);
    expect(namesOf(keys)).toEqual(namesOf(element.attributes, settable, listeners));
  });

  test('has its attributes, properties and events in llms.txt', () => {
    const line = llms.split('\n').find((text) => text.startsWith(`- \`<${tag}>\``))!;
    for (const name of namesOf(element.attributes, fieldsOf(element), element.events))
      expect(line).toContain(`\`${name}\``);
  });
});

test('VS Code knows exactly the theme’s properties', () => {
  expect(namesOf(css.properties)).toEqual(namesOf(...elements.map(({ cssProperties }) => cssProperties)));
});

test('JetBrains’ editors find theirs, of this version', () => {
  expect(webTypes).toMatchObject({ name: packageJson.name, version: packageJson.version });
  const { 'web-types': path } = json('package.json') as { 'web-types': string };
  expect(existsSync(join(root, path))).toBe(true);
});

test('llms.txt leads to pages that are there', () => {
  const links = Array.from(llms.matchAll(/\]\(([^)]+)\)/g), ([, link]) => link!);
  expect(links.length).toBeGreaterThan(15);
  expect(links.filter((link) => !existsSync(join(root, 'dist', link)))).toEqual([]);
});
