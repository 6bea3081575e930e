import { expect } from 'chai';
import '../../src/define/all.js';
import './support/console.js';
import { drawn, host } from './support/mount.js';
import { count, person } from './support/people.js';

/** How wide each tag grows, in CSS pixels: 46em and 64em at 16 px. */
const widest = {
  'kund-diagnos': 736,
  'kund-diagnos-questionnaire': 736,
  'kund-diagnos-result': 736,
  'kund-diagnos-group-result': 1024,
} as const;

/** Where a page goes by how wide the content is. */
const hosts: Record<string, (tag: string) => string> = {
  'a flex row': (tag) => `<div style="display: flex"><nav style="inline-size: 5em">Meny</nav>${tag}</div>`,
  'the middle of a flex column': (tag) =>
    `<div style="display: flex; flex-direction: column; align-items: center">${tag}</div>`,
  'the middle of a grid': (tag) => `<div style="display: grid; place-items: center">${tag}</div>`,
  'an automatic column of a grid': (tag) =>
    `<div style="display: grid; grid-template-columns: auto auto; justify-content: start"><nav>Meny</nav>${tag}</div>`,
  'a table': (tag) => `<table><tr><td>Meny</td><td>${tag}</td></tr></table>`,
  'a float': (tag) => `<div style="float: inline-start">${tag}</div>`,
  'a box placed by hand': (tag) => `<div style="position: absolute; inset-inline-start: 0">${tag}</div>`,
  'a dialog': (tag) => `<dialog open>${tag}</dialog>`,
  'an element that sizes by its content': (tag) =>
    `<style>main > * { inline-size: fit-content !important }</style>${tag}`,
  'a flex row of a page that resets everything': (tag) =>
    `<style>main :not(style) { all: unset } main div { display: flex }</style><div>${tag}</div>`,
};

const tally = count(...Array<string>(6).fill('3442423435'));

async function mountIn(markup: (tag: string) => string, tag: keyof typeof widest): Promise<HTMLElement> {
  const page = host(markup(`<${tag}></${tag}>`));
  // What is placed by hand, and a dialog, are as wide as this at most.
  page.style.position = 'relative';
  const element = page.querySelector(tag)!;
  Object.assign(element, { response: person('3442423435'), tally });
  await drawn(element);
  return element;
}

/** Where it is read: the text's own column. */
const widthOf = (element: HTMLElement) =>
  element.shadowRoot!.querySelector('h2, ol')!.getBoundingClientRect().width;

for (const [name, markup] of Object.entries(hosts)) {
  describe(`in ${name}`, () => {
    for (const tag of Object.keys(widest) as (keyof typeof widest)[]) {
      it(`<${tag}> is as wide as it may, and fits a phone`, async () => {
        const element = await mountIn(markup, tag);
        const page = element.closest('main')!;
        page.style.inlineSize = '1400px';
        expect(widthOf(element)).to.be.closeTo(widest[tag], 1);
        page.style.inlineSize = '320px';
        expect(page.scrollWidth).to.equal(320);
        // What is left of 320 beside a menu and a dialog's edge.
        expect(widthOf(element)).to.be.within(180, 320);
      });
    }
  });
}

describe('in a column of text', () => {
  for (const tag of Object.keys(widest) as (keyof typeof widest)[]) {
    it(`<${tag}> fills it up to its own width, or up to what the page says`, async () => {
      const element = await mountIn((inside) => `<div>${inside}</div>`, tag);
      const column = element.parentElement!;
      const widths = ['600px', '1200px'].map((width) => {
        column.style.inlineSize = width;
        return widthOf(element);
      });
      expect(widths).to.deep.equal([600, widest[tag]]);
      column.style.setProperty('--kd-max-width', '30em');
      expect(widthOf(element)).to.equal(480);
      column.style.inlineSize = 'fit-content';
      expect(widthOf(element)).to.equal(480);
    });
  }
});
