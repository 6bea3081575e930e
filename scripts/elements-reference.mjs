// Writes docs/reference/elements.md from custom-elements.json, which `npm run build` makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const text = ({ description = '' }) => description.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();
const code = (value = '') => (value === '' ? '' : `\`${value.replaceAll('|', '\\|')}\``);
const name = (entry) => code(entry.name);
const type = (entry) => code(entry.type?.text);
const initial = (entry) => code(entry.default);
const call = (entry) =>
  code(`${entry.name}(${(entry.parameters ?? []).map((each) => each.name).join(', ')})`);

/** The tables of an element: what is listed, the columns' heads, and what is in them. */
const TABLES = [
  ['Attributes', 'attributes', { attribute: name, type, default: initial, what: text }],
  ['Properties, set from a script', 'properties', { property: name, type, what: text }],
  ['Methods', 'methods', { method: call, what: text }],
  ['Events', 'events', { event: name, class: type, when: text }],
  ['Slots', 'slots', { slot: name, 'what goes there': text }],
  ['Parts, for `::part()`', 'cssParts', { part: name, what: text }],
  ['Theme', 'cssProperties', { 'custom property': name, default: initial, what: text }],
];

function table(title, entries = [], columns) {
  if (entries.length === 0) return '';
  const row = (cells) => `| ${cells.join(' | ')} |\n`;
  const heads = Object.keys(columns);
  const body = entries.map((entry) => row(Object.values(columns).map((cell) => cell(entry))));
  return `\n**${title}**\n\n${row(heads)}${row(heads.map(() => '---'))}${body.join('')}`;
}

function section(element) {
  const { members = [] } = element;
  const lists = {
    ...element,
    properties: members.filter(({ kind, attribute }) => kind === 'field' && !attribute),
    methods: members.filter(({ kind }) => kind === 'method'),
  };
  const tables = TABLES.map(([title, list, columns]) => table(title, lists[list], columns));
  return `\n## \`<${element.tagName}>\`\n\n${text(element)}\n${tables.join('')}`;
}

/**
 * The reference of all tags, in Markdown.
 *
 * @param {{ modules: { declarations?: { tagName?: string }[] }[] }} manifest What custom-elements.json holds.
 */
export function elementsReference({ modules }) {
  const elements = modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
  return `# The elements\n\nWritten by \`npm run docs\` from \`custom-elements.json\`, which editors read as well.\n${elements.map(section).join('')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  writeFileSync('docs/reference/elements.md', elementsReference(manifest));
}
