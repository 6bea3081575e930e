// Line breaks and indentation in Lit's templates are for readers of the source; a page does not need them.
import { parseAst } from 'rollup/parseAst';

/** Every tagged template below a node of the syntax tree. */
function* taggedTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node)) yield* taggedTemplates(child);
}

/** Quotation marks around one word are for readers of the source, too. */
const quoted = /(?<==)"([\w-]+)"(?=[\s>])/g;

const squeezeMarkup = (text) =>
  text
    .replace(/>\s*\n\s*</g, '><')
    .replace(/\s*\n\s*/g, ' ')
    .replace(quoted, '$1');

/** The names of the elements' own custom properties: their first and last letter will do. */
const ownName = /--_(\w)[\w-]*(\w)/g;

/** White space with a line break in it is layout of the source: nothing between tags, one space in text, mostly nothing in CSS. */
const squeeze = {
  html: squeezeMarkup,
  svg: squeezeMarkup,
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/(?<![\w.])0\./g, '.')
      .replace(/: /g, ':')
      .replace(/='([a-z]+)'\]/g, '=$1]')
      .replace(ownName, '--_$1$2')
      .replaceAll(';}', '}'),
};

/** What is open where a template ends, the browser closes. */
const endTags = /(\s*<\/\w+>)+\s*$/;

/** @returns {import('rollup').Plugin} */
export function squeezeTemplates() {
  const shortened = new Map();
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const templates = [...taggedTemplates(parseAst(code))].filter(({ tag }) => tag.name in squeeze);
      // lean-lit.mjs takes each for one piece of text.
      if (templates.some(({ tag, quasi }) => tag.name === 'css' && quasi.expressions.length > 0)) {
        this.error('css`` with something put in');
      }
      for (const [name, first, last] of code.matchAll(ownName)) {
        const other = shortened.get(first + last) ?? name;
        if (other !== name)
          this.error(`${other} and ${name} begin and end alike: call one of them something else`);
        shortened.set(first + last, name);
      }
      const parts = templates
        .flatMap(({ tag, quasi }) =>
          quasi.quasis.map(({ start, end, tail }) => ({ start, end, tail, name: tag.name })),
        )
        .sort((a, b) => b.start - a.start);
      for (const { start, end, tail, name } of parts) {
        const text = squeeze[name](code.slice(start, end));
        code = code.slice(0, start) + (tail ? text.replace(endTags, '') : text) + code.slice(end);
      }
      return { code, map: null };
    },
  };
}
