import { expect } from 'chai';
import '../../src/define/all.js';
import './support/console.js';
import { drawn, host, settled, until } from './support/mount.js';
import { answer, groups, send, storing } from './support/questionnaire.js';
import { find } from './support/see.js';

const paint = (tag: string, parts: readonly string[]) =>
  parts.map((part) => `${tag}::part(${part}) { outline: 7px solid rgb(1, 2, 3) }`).join('\n');

/** Which of an element's parts a page's style reaches, in shadow roots too; in alphabetical order. */
function reached(root: Element): string[] {
  const found = new Set<string>();
  const visit = (shadow: ShadowRoot) => {
    for (const element of shadow.querySelectorAll('*')) {
      if (getComputedStyle(element).outlineWidth === '7px') found.add(element.getAttribute('part') ?? '');
      if (element.shadowRoot) visit(element.shadowRoot);
    }
  };
  visit(root.shadowRoot!);
  return [...found].sort();
}

it('the parts of <kund-diagnos> are reached in every step', async () => {
  const { parts } = await documented('kund-diagnos');
  const root = host(`<style>${paint('kund-diagnos', parts)}</style><kund-diagnos></kund-diagnos>`);
  const element = root.querySelector('kund-diagnos')!;
  await drawn(element);
  const steps = { introduction: reached(element), questions: [''], result: [''] };
  const saves = storing();
  element.start();
  await until(() => groups(element).length > 0, 'the statements');
  await settled(element);
  steps.questions = reached(element);
  await answer(element, '3442423435');
  await send(element);
  saves[0]!.resolve();
  await find(element, 'heading', 'Ditt resultat');
  await settled(element);
  steps.result = reached(element);
  expect(steps).to.deep.equal({
    introduction: ['start', 'title'],
    questions: ['area', 'bar', 'point', 'question', 'scale', 'statement', 'submit', 'title'],
    result: ['area', 'light', 'mean', 'title'],
  });
  expect([...new Set(Object.values(steps).flat())].sort()).to.deep.equal([...parts].sort());
});

/** The parts that its reference names. */
async function documented(tag: string): Promise<{ parts: string[] }> {
  const reference = await (await fetch('/docs/reference/elements.md')).text();
  const section = reference.split('\n## ').find((each) => each.startsWith(`\`<${tag}>\``))!;
  const rows = section.split('**Parts')[1]!.split('**')[1]!;
  return { parts: [...rows.matchAll(/^\| `(.+?)` \|/gm)].map(([, part]) => part!) };
}
