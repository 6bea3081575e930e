// The language of the elements and the direction in which it is written, which may both differ from the page's.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../src/entries/define/index.js';
import { addLanguage, loadLanguage, type LocalizedInstrument } from '../../src/elements/index.js';
import { kundorienteringEn, kundorienteringSv } from '../../src/instruments/index.js';
import { common as commonEn } from '../../src/locales/en/common.js';
import { en as english } from '../../src/locales/en/index.js';
import { common as commonSv } from '../../src/locales/sv/common.js';
import { pulse } from '../instruments/documents.js';
import { told } from './support/console.js';
import { press } from './support/keyboard.js';
import { drawn, host, mount, settled, until } from './support/mount.js';
import { saved, textOf } from './support/files.js';
import { count, person, times } from './support/people.js';
import {
  answer,
  chosen,
  groups,
  radios,
  statusOf,
  storing,
  strings,
  submit,
  submitButton,
} from './support/questionnaire.js';
import { nameOf, one, text } from './support/see.js';

const { sv, en } = strings;
const statements = {
  sv: Object.values(kundorienteringSv.questions).map(({ statement }) => statement),
  en: Object.values(kundorienteringEn.questions).map(({ statement }) => statement),
};
const shown = (element: Element) => groups(element).map(nameOf);
/** The properties that an element needs to render. */
const shownBy = {
  'kund-diagnos': {},
  'kund-diagnos-result': { response: person('3442423435') },
  'kund-diagnos-group-result': { tally: count(...times(6, '3442423435')) },
};

/** Waits until the element has changed to a language. */
async function changed(element: Element, language: 'sv' | 'en') {
  await until(() => shown(element)[0] === statements[language][0], `the strings of ${language}`);
  await settled(element);
}

async function mountMarkup(markup: string) {
  const element = host(markup).querySelector('kund-diagnos-questionnaire')!;
  await drawn(element);
  return element;
}

before(() => {
  addLanguage('ar', {
    ...english,
    questionnaire: { ...en, submit: 'إرسال' },
    kundorientering: kundorienteringEn,
  });
});

describe('the language', () => {
  it('is Swedish by default', async () => {
    const element = await mountMarkup('<kund-diagnos-questionnaire></kund-diagnos-questionnaire>');
    expect(shown(element)).to.deep.equal(statements.sv);
  });

  for (const tag of ['EN', 'en', 'En-gb', 'en_US', 'EN_gb', 'en-GB-oxendict', 'en-Latn-US']) {
    for (const attribute of ['lang', 'locale']) {
      it(`is English for ${attribute}="${tag}", which is compared as BCP 47 says`, async () => {
        for (const element of [
          await mountMarkup(
            `<kund-diagnos-questionnaire ${attribute}="${tag}"></kund-diagnos-questionnaire>`,
          ),
          ...(await Promise.all(
            (['kund-diagnos', 'kund-diagnos-result', 'kund-diagnos-group-result'] as const).map((name) =>
              mount(name, { [attribute]: tag, ...shownBy[name] }),
            ),
          )),
        ]) {
          expect(text(element), element.localName).not.to.match(/[åäö]/iu);
          expect(element.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('en');
        }
        expect(told.warnings).to.deep.equal([]);
      });
    }
  }

  it('is Swedish for lang="sv-FI", "SV" and "sv_SE", also inside an English page', async () => {
    document.documentElement.lang = 'en';
    for (const lang of ['sv-FI', 'SV', 'sv_SE']) {
      const element = await mountMarkup(
        `<div lang="${lang}"><kund-diagnos-questionnaire></kund-diagnos-questionnaire></div>`,
      );
      expect(shown(element), lang).to.deep.equal(statements.sv);
    }
  });

  for (const [what, markup] of [
    ['its locale', '<kund-diagnos-questionnaire locale="en"></kund-diagnos-questionnaire>'],
    [
      'its locale without the region',
      '<kund-diagnos-questionnaire locale="en-GB"></kund-diagnos-questionnaire>',
    ],
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
      const element = await mountMarkup(markup);
      expect(shown(element)).to.deep.equal(statements.en);
      expect(radios(groups(element)[0]!).map(nameOf)).to.deep.equal([
        '1 of 5, Not true at all',
        '2 of 5',
        '3 of 5',
        '4 of 5',
        '5 of 5, Completely true',
      ]);
      expect(nameOf(one(element, 'progressbar'))).to.equal(en.progress(0, 10));
      expect(text(element)).not.to.match(/[åäö]/iu);
      expect(element.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('en');
    });
  }

  it('is that of the nearest lang outside a host’s own shadow root', async () => {
    const outer = host('<div lang="en"><section></section></div>').querySelector('section')!;
    const element = document.createElement('kund-diagnos-questionnaire');
    outer.attachShadow({ mode: 'open' }).append(element);
    await drawn(element);
    expect(shown(element)).to.deep.equal(statements.en);
  });

  it('changes with the locale and the page, and every answer stays', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12345');
    const { id } = element.draft!;
    for (const [change, language] of [
      [() => (element.locale = 'en'), 'en'],
      [
        () => {
          element.setAttribute('locale', 'sv');
        },
        'sv',
      ],
      [
        () => {
          element.removeAttribute('locale');
          document.documentElement.lang = 'en';
        },
        'en',
      ],
    ] as const) {
      change();
      await changed(element, language);
      expect(chosen(element)).to.equal('1234500000');
    }
    expect(element.draft!.id).to.equal(id);
  });

  it('changes with a lang anywhere above, also through open and closed shadow roots', async () => {
    const page = host('<div><section lang="sv"></section></div>').querySelector('div')!;
    const outer = page.firstElementChild as HTMLElement;
    const middle = outer.attachShadow({ mode: 'closed' }).appendChild(document.createElement('div'));
    const inner = middle.attachShadow({ mode: 'open' }).appendChild(document.createElement('p'));
    const element = await mount('kund-diagnos-questionnaire', {}, inner);
    await answer(element, '12345');
    for (const [where, lang, language] of [
      [outer, 'en', 'en'],
      [inner, 'sv', 'sv'],
      [inner, '', 'en'],
      [middle, 'sv', 'sv'],
      [middle, '', 'en'],
      [outer, 'sv', 'sv'],
      [page, 'en', 'sv'],
      [outer, '', 'en'],
    ] as const) {
      where.lang = lang;
      await changed(element, language);
      expect(chosen(element)).to.equal('1234500000');
    }
  });

  it('changes when the element is moved', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    host('<div lang="en"></div>').firstElementChild!.append(element);
    await changed(element, 'en');
    expect(chosen(element)).to.equal('1200000000');
  });

  it('changes in what is said about unanswered statements and about saving', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '123451234');
    await submit(element);
    one(element, 'group', sv.unansweredCount(1));
    element.locale = 'en';
    await changed(element, 'en');
    one(element, 'group', en.unansweredCount(1));
    radios(groups(element)[9]!)[0]!.click();
    await settled(element);
    await submit(element);
    expect(statusOf(element)).to.equal(en.saving);
    element.locale = 'sv';
    await changed(element, 'sv');
    expect(statusOf(element)).to.equal(sv.saving);
    expect(saves).to.have.length(1);
  });

  it('falls back to the page’s where a locale has no translation, with one warning', async () => {
    document.documentElement.lang = 'en';
    for (let copy = 0; copy < 2; copy++) {
      const element = await mount('kund-diagnos-questionnaire', { locale: 'xx' });
      expect(shown(element)).to.deep.equal(statements.en);
    }
    expect(told.warnings).to.deep.equal(['kund-diagnos: no translation for locale="xx".']);
  });

  it('falls back to Swedish where the page’s has no translation, without a warning', async () => {
    document.documentElement.lang = 'ja';
    expect(shown(await mount('kund-diagnos-questionnaire'))).to.deep.equal(statements.sv);
    expect(told.warnings).to.deep.equal([]);
  });

  it('of an own instrument is the page’s, whatever language the buttons have', async () => {
    const { texts, ...facts } = pulse();
    const german = structuredClone(texts['en']!);
    german.questions['focus']!.statement = 'Wir wissen, was wichtig ist.';
    const statement = (element: Element) => nameOf(groups(element)[0]!);
    const name = german.questions['focus']!.statement;
    for (const [lang, key, expected, button] of [
      ['de', 'de', name, sv.submit],
      ['de-AT', 'de', name, sv.submit],
      ['DE', 'de', name, sv.submit],
      ['de_CH', 'de', name, sv.submit],
      ['de', 'de-CH', 'We have focus.', sv.submit],
      ['de-CH', 'de-CH', name, sv.submit],
      ['de', 'DE', name, sv.submit],
      ['en-GB', 'de', 'We have focus.', en.submit],
    ] as const) {
      // English stands first.
      const instrument: LocalizedInstrument = { ...facts, texts: { en: texts['en']!, [key]: german } };
      const parent = host(`<div lang="${lang}"></div>`).firstElementChild!;
      const element = await mount('kund-diagnos-questionnaire', { instrument }, parent);
      expect(statement(element), `${lang} of ${key}`).to.equal(expected);
      one(element, 'button', button);
      parent.setAttribute('lang', 'en');
      await until(() => statement(element) === 'We have focus.', 'English');
      parent.setAttribute('lang', lang);
      await until(() => statement(element) === expected, 'German');
    }
  });

  it('of the page is followed as a whole in dates, numbers and the separators of CSV', async () => {
    const tally = count(...times(1500, '3442423435'));
    const on = (lang: string) => host(`<div lang="${lang}"></div>`).firstElementChild!;
    const today = new Date(2026, 10, 28);
    for (const [lang, mean, start] of [
      ['en-US', '3.4 out of 5', '\ufeffArea,'],
      ['EN_us', '3.4 out of 5', '\ufeffArea,'],
      // In Germany, in English: a comma for the decimals.
      ['en-DE', '3,4 out of 5', '\ufeffArea;'],
      ['en-CH', '3.4 out of 5', '\ufeffArea,'],
      ['sv-FI', '3,4 av 5', '\ufeffOmråde;'],
    ] as const) {
      const clock = useFakeTimers({ now: today, toFake: ['Date'] });
      const response = person('3442423435');
      const own = await mount('kund-diagnos-result', { response }, on(lang)).finally(() => {
        clock.restore();
      });
      const tag = lang.replace('_', '-');
      expect(own.shadowRoot!.querySelector('.paper')!.textContent, lang).to.include(
        today.toLocaleDateString(tag, { dateStyle: 'long' }),
      );
      const element = await mount('kund-diagnos-group-result', { tally }, on(lang));
      expect(text(own), lang).to.include(mean);
      expect(text(element), lang).to.include(mean);
      const people = (1500).toLocaleString(tag);
      one(element, 'checkbox', /numbers|siffror/u).click();
      await settled(element);
      const digits = [...element.shadowRoot!.querySelectorAll('.count')].map(
        ({ textContent }) => textContent,
      );
      expect(
        digits.some((each) => each.includes(people)),
        lang,
      ).to.equal(true);
      const table = await textOf(await saved(element, /CSV/u));
      expect(table.slice(0, start.length), lang).to.equal(start);
    }
  });

  it('is replaced by a host’s own, however its tag is written', async () => {
    addLanguage('FI_fi', {
      ...english,
      questionnaire: { ...en, submit: 'Lähetä' },
      kundorientering: kundorienteringEn,
    });
    addLanguage('fi-FI', {
      ...english,
      questionnaire: { ...en, submit: 'Lähetä vastaukset' },
      kundorientering: kundorienteringEn,
    });
    for (const lang of ['fi-FI', 'fi_FI', 'FI-fi']) {
      const parent = host(`<div lang="${lang}"></div>`).firstElementChild!;
      one(await mount('kund-diagnos-questionnaire', {}, parent), 'button', 'Lähetä vastaukset');
    }
  });

  it('that is no language tag shows all the same', async () => {
    addLanguage('house_style_1', { ...english, kundorientering: kundorienteringEn });
    for (const lang of ['house_style_1', '-', 'en-', 'a b', 'constructor', '😀']) {
      const parent = host(`<div lang="${lang}"></div>`).firstElementChild!;
      expect(groups(await mount('kund-diagnos-questionnaire', {}, parent)), lang).to.have.length(10);
    }
  });

  it('can be added by a host', async () => {
    addLanguage('nb', {
      ...english,
      questionnaire: { ...en, submit: 'Send inn' },
      kundorientering: kundorienteringEn,
    });
    one(await mount('kund-diagnos-questionnaire', { locale: 'nb-NO' }), 'button', 'Send inn');
  });

  it('can be loaded ahead, under the tag that the elements then show', async () => {
    expect(await Promise.all(['en', 'en-GB', 'sv-SE', 'ja'].map(loadLanguage))).to.deep.equal([
      'en',
      'en',
      'sv',
      'sv',
    ]);
  });

  it('of nothing is Swedish when it is loaded, and what is none is rejected in the library’s own words', async () => {
    const load = loadLanguage as (locale: unknown) => Promise<string>;
    for (const nothing of [undefined, null, '']) expect(await load(nothing)).to.equal('sv');
    const rejected = await load(7).catch((error: unknown) => error);
    expect(rejected).to.include({ name: 'KundDiagnosError', code: 'invalid-argument' });
    const add = addLanguage as (...input: unknown[]) => void;
    for (const input of [
      [],
      [undefined, english],
      ['xx'],
      ['xx', {}],
      ['xx', { common: 3, questionnaire: {} }],
    ]) {
      expect(() => {
        add(...input);
      })
        .to.throw()
        .that.includes({ name: 'KundDiagnosError', code: 'invalid-argument' });
    }
    expect(await load('xx')).to.equal('sv');
  });
});

const left = (element: Element) => element.getBoundingClientRect().left;
const right = (element: Element) => element.getBoundingClientRect().right;

function* textsIn(node: Node): Generator<Text> {
  if (node instanceof Text) yield node;
  else if (!(node instanceof SVGElement || node instanceof HTMLStyleElement)) {
    const shadow = node instanceof Element ? node.shadowRoot : null;
    for (const child of (shadow ?? node).childNodes) yield* textsIn(child);
  }
}

/** The texts in an element in which a character stands to the left of the one before it, on the same line. */
function readBackwards(element: Element): string[] {
  const range = document.createRange();
  return [...textsIn(element)]
    .filter((node) => {
      const boxes = [...node.data].map((_, index) => {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect();
      });
      const seen = boxes.filter(({ width }) => width > 0);
      return seen.some(({ left: start, bottom, height }, index) => {
        const previous = seen[index - 1];
        return previous && Math.abs(bottom - previous.bottom) < height / 2 && start < previous.left - 1;
      });
    })
    .map(({ data }) => data.trim());
}

const inRtlPage = (lang: string) => host(`<div dir="rtl" lang="${lang}"></div>`).firstElementChild!;

it('text that reads backwards is found', () => {
  const page = inRtlPage('en');
  page.textContent = '1 = Does not fit at all, 5 = Fits completely.';
  expect(readBackwards(page)).to.have.length(1);
  page.setAttribute('dir', 'ltr');
  expect(readBackwards(page)).to.deep.equal([]);
});

for (const [lang, translation, common, texts] of [
  ['en', en, commonEn, kundorienteringEn],
  ['sv', sv, commonSv, kundorienteringSv],
] as const) {
  describe(`on a page from right to left, ${lang} reads from left to right`, () => {
    const check = (element: Element, ...expected: string[]) => {
      const content = text(element).replaceAll('\u00a0', ' ');
      for (const each of expected) expect(content).to.include(each);
      expect(readBackwards(element)).to.deep.equal([]);
    };

    it('in the introduction and the statements', async () => {
      const element = await mount('kund-diagnos', {}, inRtlPage(lang));
      check(element, `1 = ${texts.scale.lowest}, 5 = `);
      element.start();
      await settled(element);
      await answer(element, '3442');
      check(element, translation.progress(4, 10));
      const values = radios(groups(element)[0]!);
      expect(left(values[0]!)).to.be.lessThan(left(values[4]!));
      submitButton(element).click();
      await settled(element);
      check(element, translation.unansweredCount(6));
    });

    it('in the own result, where the mean stands before what it is out of', async () => {
      const element = await mount('kund-diagnos-result', { response: person('3442423435') }, inRtlPage(lang));
      for (const area of element.shadowRoot!.querySelectorAll('details')) area.open = true;
      check(element, lang === 'sv' ? '3,4 av 5' : '3.4 out of 5', lang === 'sv' ? '3 av 5' : '3 of 5');
      const mean = [...textsIn(element.shadowRoot!.querySelector('[part=mean]')!)];
      const placeOf = (pattern: RegExp) => {
        const range = document.createRange();
        range.selectNode(mean.find(({ data }) => pattern.test(data))!);
        return range.getBoundingClientRect().left;
      };
      expect(placeOf(/^3[.,]4$/u)).to.be.lessThan(placeOf(/^(av|out of) 5$/u));
    });

    it('in the group’s result', async () => {
      const tally = count('3442423435', '3442423435', '2233445511', '5544332211', '1122334455');
      const element = await mount('kund-diagnos-group-result', { tally, invited: 8 }, inRtlPage(lang));
      check(element, lang === 'sv' ? '3,2 av 5' : '3.2 out of 5');
    });

    it('in the message in place of a rejected instrument', async () => {
      const element = await mount('kund-diagnos', {}, inRtlPage(lang));
      element.instrument = {};
      await settled(element);
      check(element, common.unavailable.questions);
    });
  });
}

describe('a language from right to left', () => {
  const arabic = 'نحن نعرف عملاءنا جيدا';

  for (const dir of ['rtl', 'ltr']) {
    it(`is laid out from the right, on a page that is ${dir}`, async () => {
      const parent = host(`<div dir="${dir}" lang="ar"></div>`).firstElementChild!;
      const element = await mount('kund-diagnos-questionnaire', {}, parent);
      const starts = radios(groups(element)[0]!).map(left);
      expect(starts).to.deep.equal(starts.toSorted((a, b) => b - a));
      const [lowest, highest] = [...element.shadowRoot!.querySelector('.ends')!.children];
      expect(left(lowest!)).to.be.greaterThan(right(highest!));
      expect(text(lowest!)).to.equal(kundorienteringEn.scale.lowest);
      expect(left(one(element, 'status'))).to.be.greaterThan(right(one(element, 'button', 'إرسال')));
      await answer(element, '2');
      expect(element.answers).to.deep.equal({ icp: 2 });
    });
  }

  it('has digits answer, and arrows do what they do in the browser', async () => {
    const element = await mount('kund-diagnos-questionnaire', {}, inRtlPage('ar'));
    const native = document.createElement('div');
    native.dir = 'rtl';
    native.innerHTML =
      '<input type="radio" name="native"><input type="radio" name="native" checked><input type="radio" name="native">';
    element.before(native);
    (native.children[1] as HTMLElement).focus();
    await press('ArrowLeft');
    const movesOn = (native.children[2] as HTMLInputElement).checked;
    element.focus();
    await press('2');
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 2 });
    radios(groups(element)[0]!)[1]!.focus();
    await press('ArrowLeft');
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: movesOn ? 3 : 1 });
  });

  it('has the scale of the own result in the same direction', async () => {
    const element = await mount('kund-diagnos-result', { response: person('1115555555') }, inRtlPage('ar'));
    const markers = [...element.shadowRoot!.querySelectorAll('.track path:last-child')];
    expect(left(markers[0]!)).to.be.greaterThan(right(markers[9]!));
    expect(right(one(element, 'heading', 'How you see us'))).to.be.closeTo(right(element), 1);
  });

  it('keeps the page’s direction in a slot, and the other way round', async () => {
    for (const [dir, lang] of [
      ['rtl', 'en'],
      ['ltr', 'ar'],
    ]) {
      const parent = host(
        `<div dir="${dir}" lang="${lang}"><kund-diagnos><p slot="privacy">${arabic} <b>1</b></p></kund-diagnos></div>`,
      );
      await drawn(parent.querySelector('kund-diagnos')!);
      expect(getComputedStyle(parent.querySelector('p')!).direction).to.equal(dir);
    }
  });

  it('of an own instrument follows the page where the interface has another language', async () => {
    const { texts, ...facts } = pulse();
    const translated = texts['en']!;
    Object.assign(translated.questions['focus']!, { name: arabic, statement: `${arabic}.` });
    const instrument: LocalizedInstrument = { ...facts, texts: { ar: translated } };
    const element = await mount('kund-diagnos-questionnaire', { instrument, locale: 'en' }, inRtlPage('ar'));
    const values = radios(groups(element)[0]!);
    expect(left(values[0]!)).to.be.greaterThan(left(values.at(-1)!));
  });
});

describe('the language of a page whose controls and frames are called as properties of nodes', () => {
  for (const [what, markup, around] of [
    ['a fieldset around it', '<form><fieldset name="host" lang="en"></fieldset></form>', 'fieldset'],
    [
      'controls beside it',
      '<form lang="en"><input name="host"><input name="lang"><input name="parentNode"><p></p></form>',
      'p',
    ],
    ['a form of the document', '<form name="host"></form><section lang="en"></section>', 'section'],
    ['a picture of the document', '<img name="host" alt=""><section lang="en"></section>', 'section'],
  ] as const) {
    it(`is found: ${what}`, async () => {
      const root = host(markup);
      const element = await mount('kund-diagnos-questionnaire', {}, root.querySelector(around)!);
      expect(text(element)).to.include('0 of 10 answered');
      root.querySelector('[lang]')!.setAttribute('lang', 'sv');
      await until(() => text(element).includes('0 av 10 besvarade'), 'Swedish');
    });
  }
});
