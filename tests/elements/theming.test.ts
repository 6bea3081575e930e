// The effect of a page's styles on the elements: parts, colours, dark pages, resets and widths.
import { expect } from 'chai';
import '../../src/entries/define/index.js';
import './support/console.js';
import { press } from './support/keyboard.js';
import { drawn, host, mount, settled } from './support/mount.js';
import { count, person, times } from './support/people.js';
import {
  answer,
  flush,
  groups,
  radios,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
} from './support/questionnaire.js';
import { all, find, focused, one } from './support/see.js';
import { pointerTargets } from './support/targets.js';

const { sv } = strings;
const response = person('3442423435');

const background = '#102030';
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** A colour on top of the background: red, green and blue from 0 to 255. */
function blended(colour: string): number[] {
  for (const each of [background, colour]) {
    canvas.fillStyle = each;
    canvas.fillRect(0, 0, 1, 1);
  }
  return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
}

/** Contrast as WCAG 2.2 defines it. */
function contrast(colour: string, other = background): number {
  const [light, dark] = [colour, other]
    .map((each) => {
      const [r, g, b] = blended(each).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

describe('on a dark page without `color-scheme`', () => {
  beforeEach(() => {
    document.documentElement.style.cssText = `background: ${background}; color: #fff`;
  });

  it('contrast is measured: black does not show, and white does', () => {
    expect(contrast('#000')).to.be.below(1.5);
    expect(contrast('#fff')).to.be.above(16);
  });

  it('the questionnaire shows: values, the chosen one and its ring, links, marks and the bar', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '3');
    await submit(element);
    const inputs = radios(groups(element)[0]!);
    const [free, chosen] = [inputs[0]!, inputs[2]!];
    expect(contrast(style(free).borderTopColor)).to.be.above(3);
    expect(contrast(style(chosen).borderTopColor)).to.be.above(3);
    expect(contrast(style(chosen.nextElementSibling!).color, style(chosen).backgroundColor)).to.be.above(4.5);
    const bar = element.shadowRoot!.querySelector('[part=bar]')!;
    expect(contrast(style(bar).color, style(bar).backgroundColor)).to.be.above(4.5);
    expect(contrast(style(all(element, 'link')[0]!).color)).to.be.above(4.5);
    expect(contrast(style(element.shadowRoot!.querySelector('.mark')!).color)).to.be.above(4.5);
    chosen.focus();
    await press('Tab');
    const { outlineColor, boxShadow } = style(focused()!);
    const rings = [outlineColor, /^rgb\S* [^)]*\)/.exec(boxShadow)![0]];
    expect(Math.max(...rings.map((ring) => contrast(ring)))).to.be.above(3);
    expect(contrast(rings[0]!, rings[1])).to.be.above(3);
  });

  it('the own result shows', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const tracks = element.shadowRoot!.querySelectorAll('.dots');
    expect(tracks).to.have.length(10);
    for (const track of tracks) expect(contrast(style(track).stroke)).to.be.above(3);
    expect(contrast(style(one(element, 'button', 'Skriv ut eller spara som PDF')).color)).to.be.above(4.5);
  });

  it('the group’s result shows', async () => {
    const tally = count(...times(20, '1342423435'));
    const element = await mount('kund-diagnos-group-result', { tally });
    const columns = element.shadowRoot!.querySelector('.chart .accent')!;
    expect(contrast(style(columns).fill)).to.be.above(3);
    const summary = element.shadowRoot!.querySelector('summary')!;
    expect(contrast(style(summary).color)).to.be.above(4.5);
    expect(contrast(style(element.shadowRoot!.querySelector('.first h4')!, '::before').color)).to.be.above(3);
  });
});

describe('a button that cannot be pressed', () => {
  it('is not filled, and its text and focus ring stay as strong', async () => {
    document.documentElement.style.cssText = `background: ${background}; color: #fff; color-scheme: dark`;
    const element = await mount('kund-diagnos-questionnaire');
    const button = one(element, 'button', sv.submit);
    const saves = storing();
    await answer(element, TEN_ANSWERS);
    await settled(element);
    expect(contrast(style(button).backgroundColor)).to.be.above(4.5);
    button.focus();
    await submit(element);
    for (const state of ['saving', 'saved']) {
      const { backgroundColor, color, opacity, cursor } = style(button);
      expect(contrast(backgroundColor), state).to.equal(1);
      expect(contrast(color), state).to.be.above(4.5);
      expect({ opacity, cursor }, state).to.deep.equal({ opacity: '1', cursor: 'default' });
      saves[0]!.resolve();
      await flush(element);
    }
    const other = await mount('kund-diagnos-questionnaire', { disabled: true });
    expect(contrast(style(one(other, 'button', sv.submit)).backgroundColor)).to.equal(1);
    expect(style(other.shadowRoot!.querySelector('legend')!).color).to.equal('rgb(255, 255, 255)');
  });
});

describe('the parts', () => {
  /** The parts of a tag that are documented. */
  async function documented(tag: string): Promise<string[]> {
    const manifest = (await (await fetch('/custom-elements.json')).json()) as {
      modules: { declarations: { tagName?: string; cssParts?: { name: string }[] }[] }[];
    };
    const declarations = manifest.modules.flatMap(({ declarations }) => declarations);
    return declarations.find(({ tagName }) => tagName === tag)!.cssParts!.map(({ name }) => name);
  }

  /** An element on a page that gives each documented part an outline, and every other part too. */
  async function mountPainted<T extends keyof HTMLElementTagNameMap>(
    tag: T,
    properties: Partial<HTMLElementTagNameMap[T]> = {},
  ) {
    const parts = await documented(tag);
    const rules = parts.map((part) => `${tag}::part(${part}) { outline: 7px solid rgb(1, 2, 3) }`);
    const element = await mount(tag, properties, host(`<style>${rules.join('\n')}</style>`));
    return { element, parts };
  }

  /** The parts of an element that the page's style reaches, also in shadow roots inside it, in alphabetical order. */
  function reached(element: Element): string[] {
    const found = new Set<string>();
    const visit = (root: ShadowRoot) => {
      for (const each of root.querySelectorAll('*')) {
        if (style(each).outlineWidth === '7px') found.add(each.getAttribute('part') ?? '');
        if (each.shadowRoot) visit(each.shadowRoot);
      }
    };
    visit(element.shadowRoot!);
    return [...found].sort();
  }

  it('of <kund-diagnos> are reached in every step', async () => {
    const { element, parts } = await mountPainted('kund-diagnos');
    const introduction = reached(element);
    const saves = storing();
    element.start();
    await settled(element);
    const questions = reached(element);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.resolve();
    await find(element, 'heading', 'Så ser du på oss');
    await settled(element);
    const result = reached(element);
    expect({ introduction, questions, result }).to.deep.equal({
      introduction: ['start', 'title'],
      questions: ['area', 'bar', 'point', 'question', 'scale', 'statement', 'submit', 'title'],
      result: ['area-row', 'light', 'mean', 'title'],
    });
    const all = new Set([...introduction, ...questions, ...result]);
    expect([...all].sort()).to.deep.equal(parts.sort());
  });

  it('of the questionnaire and the own result are reached', async () => {
    const questionnaire = await mountPainted('kund-diagnos-questionnaire');
    expect(reached(questionnaire.element)).to.deep.equal(questionnaire.parts.sort());
    const result = await mountPainted('kund-diagnos-result', { response });
    expect(reached(result.element)).to.deep.equal(result.parts.sort());
  });
});

describe('a page that resets everything and shrinks the root’s font', () => {
  it('leaves every target large enough to press', async () => {
    const root = host('<style>* { all: unset; margin: 0; padding: 0 } html { font-size: 62.5% }</style>');
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' }, root);
    const areLargeEnough = (...among: string[]) => {
      const targets = pointerTargets();
      expect(targets.all).to.include.members(among);
      expect(targets.small).to.deep.equal([]);
    };
    await answer(element, '34');
    await submit(element);
    areLargeEnough('a "Closed-loop"', `summary "${sv.clear}"`, `button "${sv.submit}"`);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.reject();
    await flush(element);
    areLargeEnough('label "5"', `button "${sv.download}"`, `button "${sv.retry}"`);
    element.remove();
    await mount('kund-diagnos-result', { response }, root);
    areLargeEnough('button "Skriv ut eller spara som PDF"');
    await mount('kund-diagnos', {}, root);
    areLargeEnough(`button "${sv.start}"`);
  });
});

describe('the page’s will is done: it is hidden', () => {
  const tags = [
    'kund-diagnos',
    'kund-diagnos-questionnaire',
    'kund-diagnos-result',
    'kund-diagnos-group-result',
  ] as const;
  const tally = count(...times(6, '3442423435'));
  const reset = '* { all: unset }';

  /** Ways in which pages hide an element. Each is tried on a page that resets everything, too. */
  const ways: Record<string, { styles?: string; hide: (element: HTMLElement) => unknown }> = {
    'by an inline `display: none`': { hide: ({ style: inline }) => (inline.display = 'none') },
    'by an inline `display: none !important`': {
      hide: ({ style: inline }) => {
        inline.setProperty('display', 'none', 'important');
      },
    },
    'by a class with `!important`, as Bootstrap has': {
      styles: '.d-none { display: none !important }',
      hide: ({ classList }) => {
        classList.add('d-none');
      },
    },
    'by a class': {
      styles: '.is-hidden { display: none }',
      hide: ({ classList }) => {
        classList.add('is-hidden');
      },
    },
    'by a rule on its tag, as a tab has': {
      styles: '[aria-selected=false] > * { display: none }',
      hide: ({ parentElement }) => {
        parentElement!.ariaSelected = 'false';
      },
    },
    'in a cascade layer': {
      styles: '@layer page { .is-hidden { display: none } }',
      hide: ({ classList }) => {
        classList.add('is-hidden');
      },
    },
    'by `hidden`': { hide: (element) => (element.hidden = true) },
    'by `hidden`, as an attribute with a value': {
      hide: (element) => {
        element.setAttribute('hidden', 'hidden');
      },
    },
    'by its parent': { hide: ({ parentElement }) => (parentElement!.style.display = 'none') },
    'by `visibility`': { hide: ({ style: inline }) => (inline.visibility = 'hidden') },
  };

  for (const [way, { styles = '', hide }] of Object.entries(ways)) {
    for (const page of ['', reset]) {
      // A reset outside a layer wins over every layer, on any element.
      if (page && styles.includes('@layer')) continue;
      it(`${way}${page && ', on a page that resets everything'}`, async () => {
        for (const tag of tags) {
          const root = host(`<style>${page} style { display: none } ${styles}</style><div></div>`);
          const properties = { response, tally } as object;
          const element = await mount(tag, properties, root.querySelector('div')!);
          const { width, height } = element.shadowRoot!.querySelector('.root')!.getBoundingClientRect();
          expect(width, tag).to.be.above(200);
          expect(height, tag).to.be.above(100);
          hide(element);
          await settled(element);
          const inside = element.shadowRoot!.querySelector<HTMLElement>('.root h2, .root ol')!;
          const isSeen = inside.checkVisibility({ checkVisibilityCSS: true });
          expect(isSeen, tag).to.equal(false);
          root.remove();
        }
      });
    }
  }

  it('until it is found, by the browser’s own search', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.setAttribute('hidden', 'until-found');
    const { display, contentVisibility } = style(element);
    // As a plain paragraph: a browser without `until-found` must hide it completely.
    const plain = document.createElement('p');
    plain.setAttribute('hidden', 'until-found');
    element.after(plain);
    expect([display, contentVisibility]).to.deep.equal(['block', style(plain).contentVisibility]);
  });

  it('and laid out as the page says: in a grid, a flex box, inline, or through', async () => {
    for (const display of ['grid', 'flex', 'inline-block', 'contents']) {
      const element = await mount('kund-diagnos-questionnaire');
      element.style.display = display;
      expect(style(element).display).to.equal(display);
      expect(element.shadowRoot!.querySelector('ol')!.getBoundingClientRect().width).to.be.above(200);
    }
  });
});

describe('the width', () => {
  /** How wide each tag grows, in CSS pixels: 46em and 64em at 16 px. */
  const MAX_WIDTHS = {
    'kund-diagnos': 736,
    'kund-diagnos-questionnaire': 736,
    'kund-diagnos-result': 736,
    'kund-diagnos-group-result': 1024,
    'kund-diagnos-kpis': 1024,
  } as const;
  const tags = Object.keys(MAX_WIDTHS) as (keyof typeof MAX_WIDTHS)[];
  const tally = count(...times(6, '3442423435'));

  /** Where a page sizes an element by its content. */
  const hosts: Record<string, (tag: string) => string> = {
    'a flex row': (tag) => `<div style="display: flex"><nav style="inline-size: 5em">Meny</nav>${tag}</div>`,
    'the middle of a flex column': (tag) =>
      `<div style="display: flex; flex-direction: column; align-items: center">${tag}</div>`,
    'the middle of a grid': (tag) => `<div style="display: grid; place-items: center">${tag}</div>`,
    'an automatic column of a grid': (tag) =>
      `<div style="display: grid; grid-template-columns: auto auto; justify-content: start"><nav>Meny</nav>${tag}</div>`,
    'a table': (tag) => `<table><tr><td>Meny</td><td>${tag}</td></tr></table>`,
    'a float': (tag) => `<div style="float: inline-start">${tag}</div>`,
    'an absolutely positioned box': (tag) =>
      `<div style="position: absolute; inset-inline-start: 0">${tag}</div>`,
    'a dialog': (tag) => `<dialog open>${tag}</dialog>`,
    '`fit-content` on the element': (tag) =>
      `<style>main > * { inline-size: fit-content !important }</style>${tag}`,
    'a flex row of a page that resets everything': (tag) =>
      `<style>main :not(style) { all: unset } main div { display: flex }</style><div>${tag}</div>`,
  };

  async function mountIn(markup: (tag: string) => string, tag: keyof typeof MAX_WIDTHS) {
    const page = host(markup(`<${tag}></${tag}>`));
    // The containing block of a positioned box and of a dialog.
    page.style.position = 'relative';
    const element = page.querySelector(tag)!;
    Object.assign(element, { response, tally, figures: [] });
    await drawn(element);
    return { page, element };
  }

  /** The width of the column of text. */
  const widthOf = (element: HTMLElement) =>
    element.shadowRoot!.querySelector('h2, ol')!.getBoundingClientRect().width;

  for (const [name, markup] of Object.entries(hosts)) {
    it(`is as large as it may be in ${name}, and fits a phone`, async () => {
      for (const tag of tags) {
        const { page, element } = await mountIn(markup, tag);
        page.style.inlineSize = '1400px';
        expect(widthOf(element), tag).to.be.closeTo(MAX_WIDTHS[tag], 1);
        page.style.inlineSize = '320px';
        expect(page.scrollWidth, tag).to.equal(320);
        // The rest of 320 px beside a menu and the edge of a dialog.
        expect(widthOf(element), tag).to.be.within(180, 320);
        page.remove();
      }
    });
  }

  for (const tag of tags) {
    it(`of <${tag}> fills a column of text up to its own, or up to what the page says`, async () => {
      const { element } = await mountIn((inside) => `<div>${inside}</div>`, tag);
      const column = element.parentElement!;
      const widths = ['600px', '1200px'].map((width) => {
        column.style.inlineSize = width;
        return widthOf(element);
      });
      expect(widths).to.deep.equal([600, MAX_WIDTHS[tag]]);
      column.style.setProperty('--kd-max-width', '30em');
      expect(widthOf(element)).to.equal(480);
      column.style.inlineSize = 'fit-content';
      expect(widthOf(element)).to.equal(480);
    });
  }
});
