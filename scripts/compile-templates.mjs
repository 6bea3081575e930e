// Lit reads each template when it is first drawn: for the script files that is done here, as they are built. Statements are then
// on the page sooner, and Lit's reader needs not be sent. A template becomes a function, which nothing from outside can pass for.
import { pathToFileURL } from 'node:url';
import { _$LH } from 'lit-html/private-ssr-support.js';
import { parseFragment } from 'parse5';
import { parseAst } from 'rollup/parseAst';

const { boundAttributeSuffix, getTemplateHtml, marker, markerMatch } = _$LH;
const types = { html: 1, svg: 2 };

/** White space beside these is not seen. */
const besideBlocks =
  /\s*(<\/?(?:caption|d[dlt]|details|div|fieldset|h\d|legend|li|ol|p|section|summary|t[dhr]|table|tbody|tfoot|thead|ul)(?=[\s>])[^>]*>)\s*/g;

/** In the order of the document: every element and comment, which is how Lit counts. */
function* walk({ childNodes = [] }) {
  for (const node of childNodes) {
    if (node.nodeName === '#text') continue;
    yield node;
    yield* walk(node);
  }
}

/**
 * What Lit would find in a template when it is first drawn.
 *
 * @param {readonly string[]} strings what stands around the values of a template
 * @param {1 | 2} type Lit's number for html or svg
 * @returns {{ markup: string, parts: string[], nodes: number }} the markup without its values, where each of them goes, and how
 *   many nodes there are. A place is the number of a node; for an attribute with its name as in the template, and where there is
 *   text around its values with that: `2`, `0@click`, `4id=missing-=`
 * @throws {Error} when a value stands where the script files' copy of Lit has no place for it
 */
export function compile(strings, type = types.html) {
  const [whole, names] = getTemplateHtml(Object.assign([...strings], { raw: strings }), type);
  let markup = String(whole);
  const fragment = parseFragment(markup, { sourceCodeLocationInfo: true });
  const root = type === types.svg ? fragment.childNodes[0] : fragment;
  const parts = [];
  const bound = [];
  let values = 0;
  let nodes = 0;
  let isWithin = false;
  for (const node of walk(root)) {
    if (node.data === markerMatch) {
      parts.push(`${nodes}`);
      values++;
      isWithin = node.parentNode !== root;
    }
    for (const { name, value } of node.attrs ?? []) {
      if (!name.endsWith(boundAttributeSuffix)) continue;
      const around = value.split(marker);
      const texts = around.join('') ? around : [];
      if (/[=|]/.test(names[bound.length] + texts.join(''))) throw new Error(`= or | in ${name}`);
      parts.push([nodes + names[bound.length], ...texts].join('='));
      values += around.length - 1;
      bound.push(node.sourceCodeLocation.attrs[name]);
    }
    nodes++;
  }
  if (values !== strings.length - 1) throw new Error(`a value has no place: ${strings.join('${}')}`);
  for (const { startOffset, endOffset } of bound.reverse()) {
    markup = markup.slice(0, startOffset).trimEnd() + markup.slice(endOffset);
  }
  // Lit puts this behind a value that comes last, to know where it ends; within an element there is the end of that.
  if (isWithin && !strings.at(-1)) markup = markup.replace(/<\?>(?=(<\/svg>)?$)/, '');
  markup = markup.replaceAll(`<${markerMatch}>`, '<?>').replace(besideBlocks, '$1').replace(/ +>/g, '>');
  return { markup, parts, nodes };
}

const code = (value) => JSON.stringify(value);

/** The points of a scale, which are as many as an instrument has. */
async function scaleMarkup(id) {
  const { scaleMarkup } = await import(pathToFileURL(id));
  const { markup, parts, nodes } = compile(scaleMarkup(['#']));
  return `
    const parts = ${code(parts.join('|'))};
    export const scaleMarkup = (values) => () => [
      values.map((value) => ${code(markup)}.replaceAll('#', value)).join(''),
      values.map((_, at) => parts.replace(/\\d+/g, (node) => +node + at * ${nodes})).join('|'),
    ];`;
}

/** Every template of Lit's below a node of the syntax tree, the inner ones first. */
function* templatesOf(node) {
  if (node === null || typeof node !== 'object') return;
  for (const child of Object.values(node)) yield* templatesOf(child);
  if (node.type === 'TaggedTemplateExpression' && node.tag.name in types) yield node;
}

/** @returns {import('rollup').Plugin} */
export const compileTemplates = () => ({
  name: 'compile-templates',
  load: (id) => (id.endsWith('scale-markup.js') ? scaleMarkup(id) : null),
  transform(source, id) {
    if (id.includes('node_modules')) return null;
    const edits = [];
    let templates = '';
    for (const [number, { tag, quasi }] of [...templatesOf(parseAst(source))].entries()) {
      const { quasis } = quasi;
      const { markup, parts } = compile(
        quasis.map(({ value }) => value.cooked),
        types[tag.name],
      );
      const name = `template$${number}`;
      templates += `const ${name} = () => [${code(markup)}, ${code(parts.join('|'))}];\n`;
      // html`a${b}c${d}e` becomes html(template, b, d): what stands between the values goes.
      const from = [quasi.start, ...quasis.slice(1).map(({ start }) => start - 1)];
      const to = [...quasis.slice(0, -1).map(({ end }) => end + 2), quasi.end];
      from.forEach((start, at) => {
        const text = (at === 0 ? `(${name}` : '') + (at === from.length - 1 ? ')' : ',');
        edits.push([start, to[at], text]);
      });
    }
    for (const [start, end, text] of edits.sort(([a], [b]) => b - a)) {
      source = source.slice(0, start) + text + source.slice(end);
    }
    return { code: templates + source, map: null };
  },
});
