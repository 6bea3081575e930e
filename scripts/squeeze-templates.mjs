// Line breaks and indentation in Lit's templates are for readers of the source; a page does not need them.
import { parseAst } from 'rollup/parseAst';

/** Every tagged template below a node of the syntax tree. */
function* taggedTemplates(node) {
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TaggedTemplateExpression') yield node;
  for (const child of Object.values(node)) yield* taggedTemplates(child);
}

/** White space with a line break in it is layout of the source: nothing between tags, one space in text, mostly nothing in CSS. */
const squeeze = {
  html: (text) => text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' '),
  svg: (text) => text.replace(/>\s*\n\s*</g, '><').replace(/\s*\n\s*/g, ' '),
  css: (text) =>
    text
      .replace(/\/\*.*?\*\//gs, '')
      .replace(/\s*\n\s*/g, ' ')
      .replace(/ ?([{};,>]) ?/g, '$1')
      .replace(/(?<![\w.])0\./g, '.')
      .replace(/: /g, ':')
      .replaceAll(';}', '}'),
};

/** @returns {import('rollup').Plugin} */
export function squeezeTemplates() {
  return {
    name: 'squeeze-templates',
    transform(code, id) {
      if (id.includes('node_modules')) return null;
      const templates = [...taggedTemplates(parseAst(code))].filter(({ tag }) => tag.name in squeeze);
      // lean-lit.mjs takes each for one piece of text.
      if (templates.some(({ tag, quasi }) => tag.name === 'css' && quasi.expressions.length > 0)) {
        this.error('css`` with something put in');
      }
      const parts = templates
        .flatMap(({ tag, quasi }) =>
          quasi.quasis.map(({ start, end }) => ({ start, end, squeeze: squeeze[tag.name] })),
        )
        .sort((a, b) => b.start - a.start);
      for (const { start, end, squeeze } of parts) {
        code = code.slice(0, start) + squeeze(code.slice(start, end)) + code.slice(end);
      }
      return { code, map: null };
    },
  };
}
