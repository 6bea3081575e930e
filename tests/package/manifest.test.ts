import { existsSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import * as exported from 'kund-diagnos/elements';
import { kundorientering } from 'kund-diagnos/instruments';
import { LitElement, type PropertyDeclaration } from 'lit';
import { describe, expect, test } from 'vitest';
import { elementsReference } from '../../scripts/elements-reference.mjs';
import { files, read, root, tags } from './support/repository.ts';

interface Documented {
  name: string;
  kind?: 'field' | 'method';
  description?: string;
  type?: { text: string };
  default?: string;
  readonly?: boolean;
  attribute?: string;
  fieldName?: string;
}

interface Declaration {
  name: string;
  tagName?: string;
  description?: string;
  attributes?: Documented[];
  members?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
}

const manifest = JSON.parse(read('custom-elements.json')) as {
  modules: {
    path: string;
    declarations: Declaration[];
    exports: { kind: string; name: string; declaration: { name: string; module: string } }[];
  }[];
};
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

type Kind = 'events' | 'slots' | 'cssParts' | 'cssProperties';
const documented = (kind: Kind): Documented[] => elements.flatMap((element) => element[kind] ?? []);
const namesOf = (list: readonly Documented[]): string[] => [...new Set(list.map(({ name }) => name))].sort();

const sources = files(['src/elements/**/*.ts', 'src/charts/**/*.ts']).map(read).join('\n');
/** The code without comments. */
const code = sources.replace(/\/\*[\s\S]*?\*\//g, '');
const inCode = (pattern: RegExp): string[] =>
  [...new Set([...code.matchAll(pattern)].flatMap((match) => match[1]!.trim().split(/[\s,]+/)))].sort();

/** A class's members at run time, without those of LitElement. */
type ElementClass = (new () => object) & {
  elementProperties: Map<string, PropertyDeclaration>;
  observedAttributes: string[];
};
const classOf = (name: string) => (exported as unknown as Record<string, ElementClass>)[name]!;

const notForPages = new Set([
  ...[...sources.matchAll(/^ {2}protected (?:(?:abstract|override|async|get|set|readonly) )*(\w+)/gm)].map(
    ([, name]) => name!,
  ),
  // The browser and Lit call these.
  ...['constructor', 'connectedCallback', 'disconnectedCallback', 'adoptedCallback', 'requestUpdate'],
  ...['formAssociatedCallback', 'formResetCallback', 'formDisabledCallback', 'formStateRestoreCallback'],
]);

/** The properties and methods of an element's prototypes that a page can use, those of LitElement aside. */
function usableNames({ prototype }: { readonly prototype: object }): Set<string> {
  const names: string[] = [];
  let level = prototype;
  while (level !== LitElement.prototype) {
    names.push(...Object.getOwnPropertyNames(level));
    level = Object.getPrototypeOf(level) as object;
  }
  return new Set(names.filter((name) => !notForPages.has(name)));
}

test('holds exactly the tags that can be registered', () => {
  expect(elements.map(({ tagName }) => tagName).sort()).toEqual([...tags].sort());
});

test('says for each tag which module registers it', () => {
  const definitions = manifest.modules.flatMap(({ path, exports }) =>
    exports
      .filter(({ kind }) => kind === 'custom-element-definition')
      .map(({ name, declaration }) => ({ tag: name, path, ...declaration })),
  );
  expect(definitions.map(({ tag }) => tag).sort()).toEqual([...tags].sort());
  for (const { tag, path, name, module } of definitions) {
    expect(path).toBe(`dist/modules/entries/define/${tag}.js`);
    const declared = manifest.modules.find((candidate) => candidate.path === module)?.declarations;
    expect(declared).toMatchObject([{ name, tagName: tag }]);
  }
});

test('names files that are published', () => {
  const paths = [...JSON.stringify(manifest).matchAll(/"(?:path|module)":"([^"]+)"/g)].map(
    ([, path]) => path!,
  );
  expect(paths.filter((path) => !path.startsWith('dist/modules/') || !existsSync(root + path))).toEqual([]);
});

describe.each(elements.map((element) => [element.tagName, element] as const))('<%s>', (_tag, element) => {
  const {
    attributes = [],
    members = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  } = element;
  const elementClass = classOf(element.name);
  const observed = elementClass.observedAttributes;
  const properties = [...elementClass.elementProperties];
  const fields = members.filter(({ kind }) => kind === 'field');

  test('says what it is for', () => {
    expect(element.description?.trim()).toBeTruthy();
  });

  test('has exactly the attributes that the class observes, each with the property that it sets', () => {
    expect(namesOf(attributes)).toEqual([...observed].sort());
    for (const { name, fieldName } of attributes) {
      const [property] = properties.find(
        ([key, { attribute }]) => (attribute ?? key.toLowerCase()) === name,
      )!;
      expect(fieldName, name).toBe(property);
    }
  });

  test('has exactly the properties and methods that a page can use', () => {
    expect(namesOf(members)).toEqual([...usableNames(elementClass)].sort());
  });

  test('says what each property and method means, and the type of each property', () => {
    expect(members.filter(({ description }) => !description?.trim())).toEqual([]);
    expect(fields.filter(({ type }) => !type?.text)).toEqual([]);
  });

  test('gives the defaults that a new element has', () => {
    const created = new elementClass() as Record<string, unknown>;
    for (const { name, default: value } of fields.filter(({ default: value }) => value !== undefined)) {
      expect(created[name], name).toEqual(value === 'kundorientering' ? kundorientering : literal(value!));
    }
    for (const { name, fieldName, default: value } of attributes) {
      expect(created[fieldName!], name).toEqual(literal(value!));
    }
  });

  test('says what every attribute, event, slot, part and theme property means, and their type', () => {
    const all = [...attributes, ...events, ...slots, ...cssParts, ...cssProperties];
    expect(all.filter(({ description }) => !description?.trim())).toEqual([]);
    expect([...attributes, ...events].filter(({ type }) => !type?.text)).toEqual([]);
  });

  test('has only events of its own name and class', () => {
    for (const { name, type } of events) {
      expect(name).toMatch(/^kd-[a-z-]+$/);
      expect(type?.text).toMatch(/^Kd\w+Event(<\w+>)?$/);
    }
  });
});

/** The value that a source text in the manifest stands for. */
const literal = (source: string): unknown => runInNewContext(`(${source})`);

test('every event that a source can dispatch is documented, and none besides', () => {
  expect(namesOf(documented('events'))).toEqual(inCode(/super\(\s*'(kd-[\w-]+)'/g));
});

test('every part in a template is documented, and none besides', () => {
  expect(namesOf(documented('cssParts'))).toEqual(inCode(/\spart="?([\w -]+)"?/g));
});

test('a part has one meaning, whichever element it is in', () => {
  const parts = documented('cssParts');
  const ambiguous = namesOf(parts).filter(
    (part) =>
      new Set(parts.filter(({ name }) => name === part).map(({ description }) => description)).size > 1,
  );
  expect(ambiguous).toEqual([]);
});

test('every part that an element passes on is documented by it', () => {
  for (const [, tag, list] of code.matchAll(/<(kund-diagnos-[\w-]+)[^>]*exportparts="([\w,-]+)"/g)) {
    const own = elements.find(({ tagName }) => tagName === tag)?.cssParts ?? [];
    expect(namesOf(own)).toEqual(expect.arrayContaining(list!.split(',')));
  }
});

test('every slot in a template is documented, and none besides', () => {
  const unnamed = code.includes('<slot>') ? [''] : [];
  expect(namesOf(documented('slots'))).toEqual([...unnamed, ...inCode(/<slot name="([\w-]+)"/g)]);
});

test('every theme property that the styles read is documented, and none besides', () => {
  // `--_kd-…` is internal; `--kd-…` is for those who write a theme.
  expect(namesOf(documented('cssProperties'))).toEqual(inCode(/var\(\s*(--kd-[\w-]+)/g));
});

test('every theme property has the default that the styles read it with', () => {
  const read = new Map<string, Set<string>>();
  for (const [, name, value] of code.matchAll(
    /var\(\s*(--kd-[\w-]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g,
  )) {
    read.set(name!, (read.get(name!) ?? new Set()).add(value!.trim()));
  }
  for (const { name, default: value } of documented('cssProperties')) {
    expect([...read.get(name)!], name).toContain(value);
  }
  // Where there are several, each element has its own.
  const widthOf = (tag: string) =>
    elements
      .find(({ tagName }) => tagName === tag)!
      .cssProperties!.find(({ name }) => name === '--kd-max-width')!.default;
  expect(widthOf('kund-diagnos-result')).toBe('46em');
  expect(widthOf('kund-diagnos-group-result')).toBe('64em');
  expect(widthOf('kund-diagnos-kpis')).toBe('64em');
});

test('is what the reference says: `npm run docs` writes it', () => {
  expect(read('docs/reference/elements.md')).toBe(elementsReference(manifest));
});
