import { expect, test } from 'vitest';
import { compile, compileTemplates } from '../../scripts/compile-templates.mjs';

const around = (strings: TemplateStringsArray, ...values: unknown[]) => strings.slice(0, values.length + 1);

test('a value between tags is the number of its node, counted as Lit counts: elements and comments, not text', () => {
  expect(compile(around`<div><b>one</b> two<i>${0}</i></div>`)).toEqual({
    markup: '<div><b>one</b> two<i><?></i></div>',
    parts: ['3'],
    nodes: 4,
  });
});

test('an attribute has its name as it is written, with its sign', () => {
  const { markup, parts } = compile(
    around`<a title=${0} .ariaLabel=${1} ?hidden=${2} @kd-saved=${3} class="at"></a>`,
  );
  expect(markup).toBe('<a class="at"></a>');
  expect(parts).toEqual(['0title', '0.ariaLabel', '0?hidden', '0@kd-saved']);
});

test('text around the values of an attribute is kept', () => {
  expect(compile(around`<p id="missing-${0}"></p><a href='${1}/${2}'></a>`)).toMatchObject({
    markup: '<p></p><a></a>',
    parts: ['0id=missing-=', '1href==/='],
  });
});

test('svg is counted without the element that Lit wraps it in', () => {
  const { markup, parts } = compile(around`<path d=${0} /><circle r=${1} />`, 2);
  expect(parts).toEqual(['0d', '1r']);
  expect(markup).toMatch(/^<svg>.*<\/svg>$/);
});

test('a value that comes last has something behind it only where nothing else ends it', () => {
  expect(compile(around`<p>${0}`).markup).toBe('<p><?>');
  expect(compile(around`<p>one</p>${0}`).markup).toBe('<p>one</p><?><?>');
});

test('white space goes beside what stands on lines of its own, and stays between words', () => {
  expect(compile(around` <p> ${0} <b>one</b> two </p> <b>three</b> ${1} four`).markup).toBe(
    '<p><?> <b>one</b> two</p><b>three</b> <?> four',
  );
});

test.each([
  ['an element', around`<p ${0}></p>`],
  ['a comment', around`<!-- ${0} -->`],
  ['the text of a textarea', around`<textarea>${0}</textarea>`],
  ['an attribute with a = around it', around`<a href="?page=${0}"></a>`],
  ['an attribute with a | around it', around`<a title="${0} | ${1}"></a>`],
])('what the script files have no place for is refused: %s', (_, strings) => {
  expect(() => compile(strings)).toThrow();
});

test('a template becomes a function that is made once, also within another', () => {
  const { transform } = compileTemplates() as { transform: (code: string, id: string) => { code: string } };
  const { code } = transform(
    'export const a = (b) => html`<p>${b ? html`<b>${b}` : svg`<g>`}</p>${b}`;',
    'own.js',
  );
  expect(code.split('\n')).toEqual([
    'const template$0 = () => ["<b><?>", "1"];',
    'const template$1 = () => ["<svg><g></svg>", ""];',
    'const template$2 = () => ["<p><?></p><?><?>", "1|2"];',
    'export const a = (b) => html(template$2,b ? html(template$0,b) : svg(template$1),b);',
  ]);
});
