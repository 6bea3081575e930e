import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = new URL('../../../src/', import.meta.url);

/** Texts of a template that stand in one run with a binding, without an element between them. */
function textsBesideBindings(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isTaggedTemplateExpression(node) &&
      node.tag.getText() === 'html' &&
      ts.isTemplateExpression(node.template)
    ) {
      const { head, templateSpans } = node.template;
      const markup = [head.text, ...templateSpans.map(({ literal }) => literal.text)].join('\0');
      const runs = markup.split(/<[^<>]*>/u);
      found.push(...runs.filter((run) => run.includes('\0') && /[^\s\0]/u.test(run)));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('', source, ts.ScriptTarget.Latest, true));
  return found;
}

it('a text beside a binding is found', () => {
  expect(textsBesideBindings('html`<p>${name}: ${reason}</p>`')).toEqual(['\0: \0']);
  expect(textsBesideBindings('html`<p class="a ${name}">${name} ${reason}</p>`')).toEqual([]);
});

it('no template has a text beside a binding, where a translation would take away what the binding ends at', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.flatMap((file) =>
    textsBesideBindings(readFileSync(new URL(file, root), 'utf8')).map((run) => `${file}: ${run}`),
  );
  expect(found).toEqual([]);
});
