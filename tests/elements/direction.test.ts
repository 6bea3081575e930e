// A page and the words on it may be written in different directions.
import { expect } from 'chai';
import '../../src/define/all.js';
import { addLanguage, type DisplayInstrument } from '../../src/elements/index.js';
import { kundorienteringEn } from '../../src/instruments/kundorientering/en.js';
import { en } from '../../src/locales/en/answer.js';
import { groupEn } from '../../src/locales/en/group.js';
import { pulse } from '../instruments/documents.js';
import './support/console.js';
import { drawn, host, mount, settled, until } from './support/mount.js';
import { count, person } from './support/people.js';
import { answer, groups, radios, sendButton } from './support/questionnaire.js';
import { one, text } from './support/see.js';

const left = (element: Element) => element.getBoundingClientRect().left;
const right = (element: Element) => element.getBoundingClientRect().right;

function* textsIn(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  else if (!(node instanceof SVGElement || node instanceof HTMLStyleElement)) {
    const shadow = node instanceof Element ? node.shadowRoot : null;
    for (const child of (shadow ?? node).childNodes) yield* textsIn(child);
  }
}

/** The texts in an element of which a sign stands to the left of the one that it follows, on the same line. */
function readBackwards(element: Element): string[] {
  const range = document.createRange();
  return [...textsIn(element)]
    .filter((node) => {
      const places = [...node.data].map((_, index) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect();
      });
      const seen = places.filter(({ width }) => width > 0);
      return seen.some(({ left: at, bottom, height }, index) => {
        const before = seen[index - 1];
        return before && Math.abs(bottom - before.bottom) < height / 2 && at < before.left - 1;
      });
    })
    .map(({ data }) => data.trim());
}

const onRtl = (lang: string) => host(`<div dir="rtl" lang="${lang}"></div>`).firstElementChild!;

it('what reads backwards is found', () => {
  const page = onRtl('en');
  page.textContent = '1 = Does not fit at all, 5 = Fits completely.';
  expect(readBackwards(page)).to.have.length(1);
  page.setAttribute('dir', 'ltr');
  expect(readBackwards(page)).to.deep.equal([]);
});

for (const lang of ['en', 'sv']) {
  describe(`on a page from right to left, words in ${lang} read from left to right`, () => {
    const check = (element: Element, ...words: string[]) => {
      const read = text(element).replaceAll('\u00a0', ' ');
      for (const each of words) expect(read).to.include(each);
      expect(readBackwards(element)).to.deep.equal([]);
    };

    it('in the introduction, the statements and the own result', async () => {
      const element = await mount('kund-diagnos', {}, onRtl(lang));
      check(element, lang === 'sv' ? '1 = Stämmer inte alls, 5 = ' : '1 = Not true at all, 5 = ');
      element.start();
      const questions = await until(
        () => element.shadowRoot!.querySelector('kund-diagnos-questionnaire'),
        'the statements',
      );
      await drawn(questions);
      await answer(questions, '3442');
      check(element, lang === 'sv' ? '4 av 10' : '4 of 10 answered');
      expect(left(radios(groups(questions)[0]!)[0]!)).to.be.lessThan(left(radios(groups(questions)[0]!)[4]!));
      sendButton(questions).click();
      await settled(questions);
      // Said, too, of what is missing.
      check(element);
    });

    it('in the own result, where the mean stands before what it is out of', async () => {
      const element = await mount('kund-diagnos-result', { response: person('3442423435') }, onRtl(lang));
      for (const area of element.shadowRoot!.querySelectorAll('details')) area.open = true;
      check(element, lang === 'sv' ? '3,4 av 5' : '3.4 out of 5', lang === 'sv' ? '3 av 5' : '3 of 5');
      const figure = element.shadowRoot!.querySelector('.figure')!;
      const range = document.createRange();
      range.selectNode([...textsIn(figure)].find(({ data }) => /^3[.,]4$/u.test(data))!);
      expect(range.getBoundingClientRect().left).to.be.lessThan(left(figure.querySelector('small')!));
    });

    it('in the group’s result', async () => {
      const tally = count('3442423435', '3442423435', '2233445511', '5544332211', '1122334455');
      check(await mount('kund-diagnos-group-result', { tally, invited: 8 }, onRtl(lang)));
    });

    it('in the line that stands in for what is refused', async () => {
      const element = await mount('kund-diagnos', {}, onRtl(lang));
      element.instrument = {} as DisplayInstrument;
      const words =
        lang === 'sv' ? 'Frågorna kan inte visas just nu.' : 'The questions cannot be shown right now.';
      await until(() => text(element) === words, words);
      check(element);
    });
  });
}

describe('words from right to left', () => {
  const arabic = 'نحن نعرف عملاءنا جيدا';

  before(() => {
    addLanguage('ar', {
      answer: { ...en, submit: 'إرسال' },
      group: groupEn,
      kundorientering: kundorienteringEn,
    });
  });

  for (const page of ['rtl', 'ltr']) {
    it(`are laid out from the right, on a page that is ${page}`, async () => {
      const parent = host(`<div dir="${page}" lang="ar"></div>`).firstElementChild!;
      const element = await mount('kund-diagnos-questionnaire', {}, parent);
      const [first, ...rest] = radios(groups(element)[0]!);
      expect(left(first!)).to.be.greaterThan(left(rest.at(-1)!));
      expect(left(one(element, 'status'))).to.be.greaterThan(right(one(element, 'button', 'إرسال')));
    });
  }

  it('that a host puts in stay so beside words from left to right, and the other way round', async () => {
    for (const [dir, lang] of [
      ['rtl', 'en'],
      ['ltr', 'ar'],
    ]) {
      const parent = host(
        `<div dir="${dir}" lang="${lang}"><kund-diagnos><p slot="privacy">${arabic} <b>1</b></p></kund-diagnos></div>`,
      );
      const element = parent.querySelector('kund-diagnos')!;
      await drawn(element);
      expect(getComputedStyle(parent.querySelector('p')!).direction).to.equal(dir);
    }
  });

  it('of an own instrument go as the page does, where the elements have other words', async () => {
    const { texts, ...facts } = pulse();
    const words = texts['en']!;
    Object.assign(words.questions['focus']!, { name: arabic, statement: `${arabic}.` });
    const instrument = { ...facts, texts: { ar: words } } as unknown as DisplayInstrument;
    const element = await mount('kund-diagnos-questionnaire', { instrument, locale: 'en' }, onRtl('ar'));
    await settled(element);
    const points = radios(groups(element)[0]!);
    expect(left(points[0]!)).to.be.greaterThan(left(points.at(-1)!));
  });
});
