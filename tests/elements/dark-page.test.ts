import { expect } from 'chai';
import '../../src/define/all.js';
import './support/console.js';
import { press } from './support/keyboard.js';
import { mount, settled } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, groups, radios, send, storing } from './support/questionnaire.js';
import { all, focused, one } from './support/see.js';

const background = '#102030';
const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;

/** A colour as it is seen on the page: red, green and blue from 0 to 255. */
function seen(colour: string): number[] {
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
      const [r, g, b] = seen(each).map((value) => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const style = (element: Element, pseudo?: string) => getComputedStyle(element, pseudo);

describe('on a dark page that never says color-scheme', () => {
  beforeEach(() => {
    document.documentElement.style.cssText = `background: ${background}; color: #fff`;
  });

  it('black on it would not be seen, and white is', () => {
    expect(contrast('#000')).to.be.below(1.5);
    expect(contrast('#fff')).to.be.above(16);
  });

  it('points, the chosen one and its ring, links, marks and the bar are seen', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '3');
    await send(element);
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

  it('what the group’s result draws is seen', async () => {
    const tally = count(...Array<string>(20).fill('1342423435'));
    const element = await mount('kund-diagnos-group-result', { tally });
    const drawn = ['accent', 'below'].map((name) => element.shadowRoot!.querySelector(`.chart .${name}`)!);
    for (const shape of drawn) expect(contrast(style(shape).fill)).to.be.above(3);
    const summary = element.shadowRoot!.querySelector('summary')!;
    expect(contrast(style(summary).color)).to.be.above(4.5);
    expect(contrast(style(element.shadowRoot!.querySelector('.first h4')!, '::before').color)).to.be.above(3);
  });

  it('the own result is seen', async () => {
    const element = await mount('kund-diagnos-result', { response: person('3442423435') });
    for (const track of element.shadowRoot!.querySelectorAll('.dots')) {
      expect(contrast(style(track).stroke)).to.be.above(3);
    }
    expect(contrast(style(one(element, 'button', 'Skriv ut eller spara som PDF')).color)).to.be.above(4.5);
  });
});

describe('a button that cannot be pressed', () => {
  it('is not filled, can still be read, and its ring is as strong', async () => {
    document.documentElement.style.cssText = `background: ${background}; color: #fff; color-scheme: dark`;
    const element = await mount('kund-diagnos-questionnaire');
    const button = one(element, 'button', 'Skicka in svaren');
    const before = style(button).backgroundColor;
    const saves = storing();
    await answer(element, '3442423435');
    button.focus();
    await send(element);
    for (const state of ['saving', 'saved']) {
      const { backgroundColor, color, opacity, cursor } = style(button);
      expect(contrast(backgroundColor), state).to.equal(1);
      expect(contrast(color), state).to.be.above(4.5);
      expect({ opacity, cursor }, state).to.deep.equal({ opacity: '1', cursor: 'default' });
      saves[0]!.resolve();
      await settled(element);
      await new Promise(requestAnimationFrame);
    }
    expect(contrast(before)).to.be.above(4.5);
    const other = await mount('kund-diagnos-questionnaire', { disabled: true });
    expect(contrast(style(one(other, 'button', 'Skicka in svaren')).backgroundColor)).to.equal(1);
    expect(style(other.shadowRoot!.querySelector('legend')!).color).to.equal('rgb(255, 255, 255)');
  });
});
