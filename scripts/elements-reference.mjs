// Writes docs/reference/elements.md from custom-elements.json, which `npm run build` makes: what a page can set and hear.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{ name?: string, description?: string, type?: { text: string }, default?: string, kind?: string,
 *   privacy?: string, static?: boolean, attribute?: string, parameters?: { name: string }[] }} Documented
 * @typedef {{ tagName?: string, description?: string, attributes?: Documented[], members?: Documented[],
 *   events?: Documented[], slots?: Documented[], cssParts?: Documented[], cssProperties?: Documented[] }} Declaration
 */

const oneLine = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (text = '') => (text === '' ? '' : `\`${text.replaceAll('|', '\\|')}\``);

/**
 * @param {string} title
 * @param {string[]} columns
 * @param {string[][]} rows
 */
const table = (title, columns, rows) =>
  rows.length === 0
    ? ''
    : `\n**${title}**\n\n| ${columns.join(' | ')} |\n|${' --- |'.repeat(columns.length)}\n` +
      rows.map((row) => `| ${row.join(' | ')} |\n`).join('');

/** @param {Declaration} element */
function section({
  tagName,
  description,
  attributes = [],
  members = [],
  events = [],
  slots = [],
  cssParts = [],
  cssProperties = [],
}) {
  const documented = members.filter((member) => member.description && !member.static);
  const properties = documented.filter(
    ({ kind, privacy, attribute }) => kind === 'field' && (privacy ?? 'public') === 'public' && !attribute,
  );
  const methods = documented.filter(({ kind, privacy }) => kind === 'method' && !privacy);
  /** @param {Documented[]} all */
  const named = (all) => all.map(({ name, description }) => [code(name), oneLine(description)]);

  return [
    `\n## \`<${tagName}>\`\n\n${oneLine(description)}\n`,
    table(
      'Attributes',
      ['attribute', 'type', 'unless said', 'what'],
      attributes.map((a) => [code(a.name), code(a.type?.text), code(a.default), oneLine(a.description)]),
    ),
    table(
      'Properties, set from a script',
      ['property', 'type', 'what'],
      properties.map((p) => [code(p.name), code(p.type?.text), oneLine(p.description)]),
    ),
    table(
      'Methods',
      ['method', 'what'],
      methods.map(({ name, parameters = [], description: what }) => [
        code(`${name}(${parameters.map((parameter) => parameter.name).join(', ')})`),
        oneLine(what),
      ]),
    ),
    table(
      'Events',
      ['event', 'class', 'when'],
      events.map((e) => [code(e.name), code(e.type?.text), oneLine(e.description)]),
    ),
    table('Slots', ['slot', 'what goes there'], named(slots)),
    table('Parts, for `::part()`', ['part', 'what'], named(cssParts)),
    table('Theme', ['custom property', 'what'], named(cssProperties)),
  ].join('');
}

/**
 * The reference of all tags, in Markdown.
 *
 * @param {{ modules: { declarations?: Declaration[] }[] }} manifest what custom-elements.json holds
 * @returns {string}
 */
export function elementsReference({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName ?? '').localeCompare(b.tagName ?? '', 'en'));
  return (
    '# The elements\n\nWritten by `npm run docs` from `custom-elements.json`, which editors read as well.\n' +
    elements.map(section).join('')
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  writeFileSync('docs/reference/elements.md', elementsReference(manifest));
}
