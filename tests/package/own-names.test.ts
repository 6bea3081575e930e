import { parseAst } from 'rollup/parseAst';
import { expect, test } from 'vitest';
import { ownNames } from '../../scripts/own-names.mjs';
import { files, read } from './support/repository.ts';

// What the script files shorten, no page may need to know: neither in what it gives the elements nor in what it gets from them.
const shortened = new Set(ownNames.split('|'));

test('no field of what a host gives or gets has a name that is shortened', () => {
  const open = files('dist/{scoring,schema,instruments,storage,elements/events}/**/*.d.ts');
  const fields = open.flatMap((file) =>
    Array.from(read(file).matchAll(/^\s*(?:readonly )?(\w+)\??:/gmu), ([, name]) => name!),
  );
  expect(fields).toEqual(
    expect.arrayContaining(['answers', 'response', 'draft', 'questions', 'lowest', 'n']),
  );
  expect(fields.filter((name) => shortened.has(name))).toEqual([]);
});

test('no public member of an element has a name that is shortened', () => {
  interface Member {
    name: string;
    privacy?: string;
  }
  const { modules } = JSON.parse(read('custom-elements.json')) as {
    modules: { declarations?: { tagName?: string; members?: Member[] }[] }[];
  };
  const members = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .flatMap(({ members = [] }) => members)
    // LitElement's own root is no part of what is promised.
    .filter(({ name, privacy = 'public' }) => privacy === 'public' && name !== 'renderRoot')
    .map(({ name }) => name);
  expect(members).toEqual(expect.arrayContaining(['draft', 'submit', 'tally', 'startMeeting', 'instrument']));
  expect(members.filter((name) => shortened.has(name))).toEqual([]);
});

/** The names of fields, properties and methods in a module's code; its comments and texts do not count. */
function* properties(node: unknown): Generator<string> {
  if (node === null || typeof node !== 'object') return;
  const { computed, key, property } = node as Record<string, { name?: string } | undefined>;
  const name = (property ?? key)?.name;
  if (!computed && name) yield name;
  for (const child of Object.values(node)) yield* properties(child);
}

test('every name that is shortened is one that the modules have', () => {
  const modules = files('dist/**/*.js', ['dist/kund-diagnos*.js']);
  const inUse = new Set(modules.flatMap((file) => [...properties(parseAst(read(file)))]));
  expect([...shortened].filter((name) => !inUse.has(name))).toEqual([]);
});
