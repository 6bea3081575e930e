import { expect } from 'chai';
import '../../../src/define/all.js';
import { addLanguage } from '../../../src/elements/index.js';
import { kundorienteringEn } from '../../../src/instruments/kundorientering/en.js';
import { kundorienteringSv } from '../../../src/instruments/kundorientering/sv.js';
import { en } from '../../../src/locales/en/answer.js';
import { told } from '../support/console.js';
import { press } from '../support/keyboard.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { person } from '../support/people.js';
import { answer, chosen, groups, radios, send, storing } from '../support/questionnaire.js';
import { all, nameOf, one, text } from '../support/see.js';

const statements = {
  sv: Object.values(kundorienteringSv.questions).map(({ statement }) => statement),
  en: Object.values(kundorienteringEn.questions).map(({ statement }) => statement),
};
const spoken = (element: Element) => groups(element).map(nameOf);

/** Waits until the words of a language have come. */
async function inLanguage(element: Element, language: 'sv' | 'en') {
  await until(() => spoken(element)[0] === statements[language][0], `words in ${language}`);
  await settled(element);
}

async function marked(markup: string) {
  const element = host(markup).querySelector('kund-diagnos-questionnaire')!;
  await drawn(element);
  return element;
}

describe('the language', () => {
  it('is Swedish unless something is said', async () => {
    expect(spoken(await marked('<kund-diagnos-questionnaire></kund-diagnos-questionnaire>'))).to.deep.equal(
      statements.sv,
    );
  });

  for (const [what, markup] of [
    ['its locale', '<kund-diagnos-questionnaire locale="en"></kund-diagnos-questionnaire>'],
    ['its locale, region or not', '<kund-diagnos-questionnaire locale="en-GB"></kund-diagnos-questionnaire>'],
    ['its own lang', '<kund-diagnos-questionnaire lang="en"></kund-diagnos-questionnaire>'],
    [
      'the nearest lang',
      '<div lang="sv"><div lang="en-US"><kund-diagnos-questionnaire></kund-diagnos-questionnaire></div></div>',
    ],
    [
      'its locale before lang',
      '<div lang="sv"><kund-diagnos-questionnaire locale="en"></kund-diagnos-questionnaire></div>',
    ],
  ] as const) {
    it(`is that of ${what}`, async () => {
      const element = await marked(markup);
      expect(spoken(element)).to.deep.equal(statements.en);
      expect(radios(groups(element)[0]!).map(nameOf)).to.deep.equal([
        '1 of 5, Not true at all',
        '2 of 5',
        '3 of 5',
        '4 of 5',
        '5 of 5, Completely true',
      ]);
      expect(nameOf(one(element, 'progressbar'))).to.equal('0 of 10 answered');
      expect(text(element)).not.to.match(/[åäö]/iu);
    });
  }

  it('is that of the nearest lang outside the host’s own shadow root', async () => {
    const outer = host('<div lang="en"><section></section></div>').querySelector('section')!;
    const element = document.createElement('kund-diagnos-questionnaire');
    outer.attachShadow({ mode: 'open' }).append(element);
    await drawn(element);
    expect(spoken(element)).to.deep.equal(statements.en);
  });

  it('changes inside another element’s shadow root, and on what holds that root, and every answer stays', async () => {
    const outer = host('<section lang="sv"></section>').firstElementChild as HTMLElement;
    const middle = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const inner = middle.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    const element = await mount('kund-diagnos-questionnaire', {}, inner);
    await answer(element, '12345');
    const { id } = element.draft!;
    for (const [where, lang, shown] of [
      [outer, 'en', 'en'],
      [inner, 'sv', 'sv'],
      [inner, '', 'en'],
      [middle, 'sv', 'sv'],
      [middle, '', 'en'],
      [outer, 'sv', 'sv'],
    ] as const) {
      where.lang = lang;
      await inLanguage(element, shown);
      expect(chosen(element).join('')).to.equal('1234500000');
    }
    expect(element.draft!.id).to.equal(id);
  });

  it('is told to assistive technology on the words themselves', async () => {
    const element = await mount('kund-diagnos-questionnaire', { locale: 'en-GB' }, host('<p lang="sv"></p>'));
    expect(groups(element)[0]!.closest('[lang]')!.getAttribute('lang')).to.equal('en');
  });

  it('changes while somebody answers, and every answer stays', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12345');
    const { id } = element.draft!;
    element.locale = 'en';
    await inLanguage(element, 'en');
    expect(chosen(element).join('')).to.equal('1234500000');
    expect(element.draft!.id).to.equal(id);
    element.setAttribute('locale', 'sv');
    await inLanguage(element, 'sv');
    expect(chosen(element).join('')).to.equal('1234500000');
    element.removeAttribute('locale');
    document.documentElement.lang = 'en';
    await inLanguage(element, 'en');
    expect(chosen(element).join('')).to.equal('1234500000');
  });

  it('changes with the page’s own, wherever above it is set', async () => {
    const root = host('<div lang="sv"><p></p></div>');
    const element = await mount('kund-diagnos-questionnaire', {}, root.querySelector('p')!);
    root.querySelector('div')!.lang = 'en';
    await inLanguage(element, 'en');
    root.querySelector('div')!.removeAttribute('lang');
    await inLanguage(element, 'sv');
    document.documentElement.lang = 'en';
    await inLanguage(element, 'en');
  });

  it('changes with what is said of missing answers and of saving', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '123451234');
    await send(element);
    one(element, 'group', 'Ett påstående saknar svar');
    element.locale = 'en';
    await inLanguage(element, 'en');
    one(element, 'group', 'One statement has no answer');
    radios(groups(element)[9]!)[0]!.click();
    await settled(element);
    await send(element);
    expect(text(one(element, 'status'))).to.equal('Saving your answers…');
    element.locale = 'sv';
    await inLanguage(element, 'sv');
    expect(text(one(element, 'status'))).to.equal('Sparar dina svar …');
    expect(saves).to.have.length(1);
  });

  it('follows the element to where it is moved', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    host('<div lang="en"></div>').firstElementChild!.append(element);
    await inLanguage(element, 'en');
    expect(chosen(element).join('')).to.equal('1200000000');
  });

  it('falls back to the page’s own where a locale has no translation, with one warning', async () => {
    document.documentElement.lang = 'en';
    for (let copy = 0; copy < 2; copy++) {
      const element = await mount('kund-diagnos-questionnaire', { locale: 'xx' });
      expect(spoken(element)).to.deep.equal(statements.en);
    }
    expect(told.warnings).to.deep.equal(['kund-diagnos: no translation for locale="xx".']);
  });

  it('falls back to Swedish, without a word, where the page’s own has no translation', async () => {
    document.documentElement.lang = 'ja';
    expect(spoken(await mount('kund-diagnos-questionnaire'))).to.deep.equal(statements.sv);
    expect(told.warnings).to.deep.equal([]);
  });

  it('can be added by a host', async () => {
    addLanguage('nb', { answer: { ...en, submit: 'Send inn' }, kundorientering: kundorienteringEn });
    one(await mount('kund-diagnos-questionnaire', { locale: 'nb-NO' }), 'button', 'Send inn');
  });
});

describe('a language that is written from the right', () => {
  const left = (element: Element) => element.getBoundingClientRect().left;
  const right = (element: Element) => element.getBoundingClientRect().right;
  before(() => {
    addLanguage('ar', { answer: { ...en, submit: 'إرسال' }, kundorientering: kundorienteringEn });
  });
  const rightToLeft = () => host('<div dir="rtl" lang="ar"></div>').firstElementChild!;

  it('has the scale from right to left, with each end in words at its own end', async () => {
    const element = await mount('kund-diagnos-questionnaire', {}, rightToLeft());
    const points = radios(groups(element)[0]!);
    const places = points.map(left);
    expect(places).to.deep.equal(places.toSorted((a, b) => b - a));
    const [lowest, highest] = [...element.shadowRoot!.querySelector('.ends')!.children];
    expect(left(lowest!)).to.be.greaterThan(right(highest!));
    expect(text(lowest!)).to.equal(kundorienteringEn.scale.lowest);
    await answer(element, '2');
    expect(element.answers).to.deep.equal({ icp: 2 });
  });

  it('has the bar at the foot the other way round', async () => {
    const element = await mount('kund-diagnos-questionnaire', {}, rightToLeft());
    expect(left(one(element, 'status'))).to.be.greaterThan(right(one(element, 'button', 'إرسال')));
  });

  it('takes digits, and arrows as the platform has them', async () => {
    const element = await mount('kund-diagnos-questionnaire', {}, rightToLeft());
    const plain = document.createElement('div');
    plain.dir = 'rtl';
    plain.innerHTML =
      '<input type="radio" name="plain"><input type="radio" name="plain" checked><input type="radio" name="plain">';
    element.before(plain);
    (plain.children[1] as HTMLElement).focus();
    await press('ArrowLeft');
    const further = (plain.children[2] as HTMLInputElement).checked;
    element.focus();
    await press('2');
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 2 });
    radios(groups(element)[0]!)[1]!.focus();
    await press('ArrowLeft');
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: further ? 3 : 1 });
  });

  it('has the own result’s scale the same way as the questions’', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1115555555') }, rightToLeft());
    const [low, high] = [...element.shadowRoot!.querySelectorAll('.track path:last-child')].filter(
      (_, index) => index === 0 || index === 9,
    );
    expect(left(low!)).to.be.greaterThan(right(high!));
    const [first] = all(element, 'heading', 'Your result');
    expect(right(first!)).to.be.closeTo(right(element), 1);
  });
});
