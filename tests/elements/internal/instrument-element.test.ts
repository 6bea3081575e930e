// The `instrument` of every element: a host's own, equal copies, and waiting for one.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos.js';
import { loadLanguage } from '../../../src/elements/load-language.js';
import type { KundDiagnosQuestionnaire, LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { common as commonEn } from '../../../src/locales/en/common.js';
import { common as commonSv } from '../../../src/locales/sv/common.js';
import { pulse, type Document } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { keydown } from '../support/keyboard.js';
import { host, imagesFailed, mount, settled, until } from '../support/mount.js';
import { person } from '../support/people.js';
import { answer, chosen, groups, radios, storing, strings, submit } from '../support/questionnaire.js';
import { all, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const { sv } = strings;

/** A small instrument with texts, changed as a test needs it. */
function own(change: (document: Document) => unknown = () => null): LocalizedInstrument {
  const document = pulse();
  change(document);
  return document;
}

const asInstrument = (value: unknown) => value as LocalizedInstrument;
const withBackwardScale = () => own(({ scale }) => Object.assign(scale, { min: 7, max: 1 }));

/** An element on the page, which has not rendered. */
function place<T extends 'kund-diagnos' | 'kund-diagnos-questionnaire' | 'kund-diagnos-result'>(
  tag: T,
  properties: Partial<HTMLElementTagNameMap[T]> = {},
): HTMLElementTagNameMap[T] {
  const element = Object.assign(document.createElement(tag), properties);
  host('').append(element);
  return element;
}

const rejectedWith = async (instrument: unknown): Promise<KundDiagnosQuestionnaire> => {
  const element = place('kund-diagnos-questionnaire', { instrument: asInstrument(instrument) });
  await element.updateComplete;
  return element;
};

describe('a host’s own instrument', () => {
  it('is answered and submitted like the built-in one', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    expect(groups(element).map(nameOf)).to.deep.equal(['We have focus.', 'We have pace.']);
    expect(radios(groups(element)[0]!).map(nameOf)).to.deep.equal([
      '1 av 7, Never',
      '2 av 7',
      '3 av 7',
      '4 av 7',
      '5 av 7',
      '6 av 7',
      '7 av 7, Always',
    ]);
    await answer(element, '76');
    await submit(element);
    const { id, ...response } = saves[0]!.response;
    expect(id).not.to.equal('');
    expect(response).to.deep.equal({ instrument: 'pulse', version: 1, answers: { focus: 7, pace: 6 } });
  });

  it('is answered with the digits of its scale', async () => {
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    element.focus();
    keydown('7');
    await settled(element);
    keydown('8');
    await settled(element);
    expect(chosen(element)).to.equal('70');
  });

  it('is not answered with digits where its scale ends above 9', async () => {
    const wide = own((document) => {
      document.scale = { min: 0, max: 10 };
      document.thresholds = { green: 8, yellow: 5 };
    });
    const element = await mount('kund-diagnos-questionnaire', { instrument: wide });
    expect(radios(groups(element)[0]!)).to.have.length(11);
    element.focus();
    keydown('1');
    await settled(element);
    expect(element.answers).to.deep.equal({});
    radios(groups(element)[0]!)[0]!.click();
    expect(element.answers).to.deep.equal({ focus: 0 });
  });

  it('has its texts shown as text, whatever they hold', async () => {
    const hostile = '<img src="x" onerror="document.title = \'broken\'"><b>bold</b>';
    const instrument = own(({ texts }) => {
      for (const each of Object.values(texts)) {
        each.questions['focus']!.name = hostile;
        each.questions['focus']!.statement = hostile;
        each.scale.lowest = hostile;
      }
    });
    const before = document.title;
    const element = await mount('kund-diagnos-questionnaire', { instrument });
    await submit(element);
    await imagesFailed();
    expect(document.title).to.equal(before);
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
    expect(nameOf(groups(element)[0]!)).to.equal(hostile);
    expect(nameOf(radios(groups(element)[0]!)[0]!)).to.equal(`1 av 7, ${hostile}`);
    // The link, the name, the statement, and the end of both scales.
    expect(text(element).split(hostile)).to.have.length(6);
  });

  it('may give a question the name of a property that every object has', async () => {
    const instrument = own(({ questions, texts }) => {
      questions.push({ id: 'constructor' });
      for (const each of Object.values(texts)) {
        Object.assign(each.questions, { constructor: each.questions['pace'] });
      }
    });
    const draft = { draft: 1, id: 'a', instrument: 'pulse', version: 1, answers: { focus: 2 } } as const;
    const element = await mount('kund-diagnos-questionnaire', { instrument, draft });
    expect(chosen(element)).to.equal('200');
    expect(nameOf(one(element, 'progressbar'))).to.equal(sv.restored(1, 3));
    await submit(element);
    expect(all(element, 'link')).to.have.length(2);
  });

  it('starts without answers when it replaces another', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    element.instrument = own();
    await settled(element);
    expect(chosen(element)).to.equal('00');
    expect(element.draft).to.equal(null);
  });

  it('is passed on to the questionnaire and the result of <kund-diagnos>', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos', { instrument: own() });
    expect(text(element)).to.include('Pulse To see.');
    element.start();
    await settled(element);
    await answer(element, '76');
    await submit(element);
    saves[0]!.resolve();
    await until(() => text(element).includes('6,5 av 7'), 'the result');
  });
});

describe('the language of a host’s own instrument', () => {
  const inLanguages = (...languages: string[]) =>
    own((document) => {
      const { sv: texts } = document.texts;
      document.texts = Object.fromEntries(
        languages.map((language) => [
          language,
          { ...texts!, scale: { lowest: `Nie (${language})`, highest: 'Immer' } },
        ]),
      );
    });
  const firstValue = (element: Element) => nameOf(radios(groups(element)[0]!)[0]!);

  it('is the page’s, also where the interface has another', async () => {
    document.documentElement.lang = 'de';
    const element = await mount('kund-diagnos-questionnaire', { instrument: inLanguages('en', 'de') });
    expect(firstValue(element)).to.equal('1 av 7, Nie (de)');
    document.documentElement.lang = 'de-CH';
    await settled(element);
    expect(firstValue(element)).to.equal('1 av 7, Nie (de)');
    document.documentElement.lang = 'en';
    await until(() => firstValue(element) === '1 of 7, Nie (en)', 'English');
  });

  it('is the `locale`’s before the page’s', async () => {
    document.documentElement.lang = 'de';
    const instrument = inLanguages('de', 'en');
    const element = await mount('kund-diagnos-questionnaire', { instrument, locale: 'en' });
    expect(firstValue(element)).to.equal('1 of 7, Nie (en)');
  });

  it('is the interface’s where it lacks the page’s', async () => {
    document.documentElement.lang = 'fi';
    const element = await mount('kund-diagnos-questionnaire', { instrument: inLanguages('de', 'sv') });
    expect(firstValue(element)).to.equal('1 av 7, Nie (sv)');
  });

  it('is said of each text where the words around it are in another', async () => {
    document.documentElement.lang = 'de';
    const instrument = inLanguages('de');
    const langOf = (element: Element, selector: string) =>
      element.shadowRoot!.querySelector(selector)!.closest<HTMLElement>('[lang]')!.lang;
    const element = await mount('kund-diagnos-questionnaire', { instrument, paged: true });
    element.submit();
    await settled(element);
    for (const [selector, language] of [
      ['legend', 'de'],
      ['.ends', 'de'],
      ['.area', 'de'],
      ['.area span', 'sv'],
      ['.unanswered a', 'de'],
      ['.unanswered strong', 'sv'],
      ['.mark', 'sv'],
    ] as const) {
      expect([selector, langOf(element, selector)]).to.deep.equal([selector, language]);
    }
    const whole = await mount('kund-diagnos', { instrument });
    expect(['h2', '.lead', 'dd', 'dt'].map((part) => langOf(whole, part))).to.deep.equal([
      'de',
      'de',
      'de',
      'sv',
    ]);
    const { id, version, questions } = instrument;
    const answers = Object.fromEntries(questions.map((question) => [question.id, 2]));
    const response = { id: 'a', instrument: id, version, answers };
    const result = await mount('kund-diagnos-result', { instrument, response });
    expect(['.what', '.actions', 'h2'].map((part) => langOf(result, part))).to.deep.equal(['de', 'de', 'sv']);
    // In one language no `lang` is repeated.
    document.documentElement.lang = 'sv';
    const swedish = await mount('kund-diagnos-questionnaire', { instrument: inLanguages('sv') });
    expect(swedish.shadowRoot!.querySelectorAll('[lang] legend[lang], .ends[lang]')).to.have.length(0);
  });

  it('is its first where it lacks both', async () => {
    const instrument = inLanguages('de', 'fi');
    const element = await mount('kund-diagnos-questionnaire', { instrument, locale: 'en' });
    expect(firstValue(element)).to.equal('1 of 7, Nie (de)');
  });
});

describe('an equal copy of an instrument', () => {
  const copies: [string, (instrument: object) => unknown][] = [
    ['structuredClone', (instrument) => structuredClone(instrument)],
    ['JSON', (instrument): unknown => JSON.parse(JSON.stringify(instrument))],
    ['a Proxy', (instrument) => deepProxy(instrument)],
    ['the keys in another order', (instrument) => Object.fromEntries(Object.entries(instrument).reverse())],
  ];

  /** Wraps every object in a Proxy, as reactive frameworks do. */
  function deepProxy<T extends object>(target: T): T {
    return new Proxy(target, {
      get(object, key, receiver): unknown {
        const value: unknown = Reflect.get(object, key, receiver);
        return typeof value === 'object' && value !== null ? deepProxy(value) : value;
      },
    });
  }

  for (const [kind, instrument] of [
    ['the built-in one', kundorientering],
    ['a host’s own', own()],
  ] as const) {
    for (const [how, copy] of copies) {
      it(`changes nothing: ${kind} by ${how}`, async () => {
        const drafts = hear('kd-draft');
        const element = await mount('kund-diagnos-questionnaire', { instrument, paged: true });
        await answer(element, '2');
        one(element, 'button', 'Nästa').click();
        await settled(element);
        const { draft } = element;
        const before = focused()!;
        const shown = nameOf(groups(element)[0]!);
        expect(before.matches('input')).to.equal(true);
        for (let time = 0; time < 2; time++) {
          element.instrument = asInstrument(copy(instrument));
          await settled(element);
          expectFocus(before);
          expect(nameOf(groups(element)[0]!)).to.equal(shown);
          expect(element.draft).to.deep.equal(draft);
        }
        expect(drafts).to.have.length(1);
        expect(told.errors).to.deep.equal([]);
      });
    }
  }

  it('changes nothing while it is checked, or when it is written otherwise', async () => {
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire', { instrument: own(), draftKey: 'mine' });
    await answer(element, '26');
    const [draft, item] = [element.draft, localStorage.getItem('kund-diagnos:mine')];
    // The same questions, with fields in other words, and one that a host adds.
    for (const change of [
      ({ texts }: Document) => Object.assign(texts, { de: texts['sv'] }),
      (document: Document) => Object.assign(document, { $schema: 'instrument.schema.json' }),
      ({ texts }: Document) => (texts['sv']!.title = 'Puls'),
    ]) {
      element.instrument = own(change);
      expect(groups(element)).to.have.length(2);
      await Promise.resolve();
      expect(groups(element)).to.have.length(2);
      await settled(element);
      expect([chosen(element), element.draft]).to.deep.equal(['26', draft]);
    }
    expect([drafts.length, localStorage.getItem('kund-diagnos:mine')]).to.deep.equal([2, item]);
  });

  it('changes nothing when a host sets one in every update, as with React', async () => {
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    const saves = storing();
    for (let render = 0; render < 20; render++) {
      element.instrument = own();
      radios(groups(element)[render % 2]!)[render % 7]!.click();
      if (render % 3 === 0) await settled(element);
    }
    await settled(element);
    expect(chosen(element)).to.equal('56');
    await submit(element);
    element.instrument = own();
    await settled(element);
    saves[0]!.resolve();
    await until(() => element.savedResponse, 'the answers to be saved');
    element.instrument = own();
    await settled(element);
    expect(element.savedResponse?.answers).to.deep.equal({ focus: 5, pace: 6 });
  });

  it('changes nothing in a result', async () => {
    const element = await mount('kund-diagnos-result', { response: person('3442423435') });
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;
    element.instrument = asInstrument(structuredClone(kundorientering));
    await settled(element);
    expect(element.shadowRoot!.querySelector('details') === details && details.open).to.equal(true);
    expect(text(element)).to.include('3,4 av 5');
  });

  it('is told from one that differs in one text, which is shown with the answers that were given', async () => {
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    await answer(element, '2');
    const { draft } = element;
    element.instrument = own(({ texts }) => (texts['sv']!.questions['pace']!.statement = 'Vi har fart.'));
    await settled(element);
    expect(groups(element).map(nameOf)).to.deep.equal(['We have focus.', 'Vi har fart.']);
    expect(element.draft).to.deep.equal(draft);
  });

  it('is told from one of another version, with which the person starts over', async () => {
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    await answer(element, '2');
    element.instrument = own((document) => (document.version = 2));
    await settled(element);
    expect([chosen(element), element.draft]).to.deep.equal(['00', null]);
  });

  it('may be changed afterwards: the element has a copy', async () => {
    const instrument = pulse();
    const element = await mount('kund-diagnos-questionnaire', { instrument });
    instrument.questions.length = 0;
    instrument.texts = {};
    element.requestUpdate();
    await settled(element);
    expect(groups(element).map(nameOf)).to.deep.equal(['We have focus.', 'We have pace.']);
  });
});

describe('a rejected instrument', () => {
  const broken: [string, unknown, RegExp][] = [
    ['two questions with one id', own(({ questions }) => questions.push({ id: 'focus' })), /focus/u],
    ['a scale that runs backwards', withBackwardScale(), /scale/u],
    ['a question without texts', own(({ texts }) => delete texts['sv']!.questions['pace']), /pace/u],
    [
      'a rule about a question that is not asked',
      own(({ rules }) => Object.assign(rules[0]!, { when: { question: 'x', light: 'red' } })),
      /rules/u,
    ],
    ['no texts', own((document) => delete (document as Partial<Document>).texts), /texts/u],
    ['a string', 'pulse', /./u],
    ['an empty object', {}, /./u],
  ];
  for (const [what, instrument, why] of broken) {
    it(`tells the visitor that it cannot be shown, and the console why: ${what}`, async () => {
      const element = await rejectedWith(instrument);
      expect(told.errors).to.have.length(1);
      expect(told.errors[0]).to.match(/^kund-diagnos: the instrument cannot be shown /u);
      expect(told.errors[0]).to.match(why);
      expect(text(element)).to.equal(commonSv.unavailable.questions);
    });
  }

  for (const [tag, locale, message] of [
    ['kund-diagnos', 'sv', commonSv.unavailable.questions],
    ['kund-diagnos-questionnaire', 'en', commonEn.unavailable.questions],
    ['kund-diagnos-result', 'sv', commonSv.unavailable.result],
    ['kund-diagnos-result', 'en', commonEn.unavailable.result],
  ] as const) {
    it(`is announced by <${tag}> in ${locale}`, async () => {
      const element = place(tag, { instrument: asInstrument({}), locale });
      if ('response' in element) element.response = person('3442423435');
      await element.updateComplete;
      expect(text(element)).to.equal(message);
    });
  }

  for (const [what, next, count] of [
    ['a sound one', own(), 2],
    ['the built-in one', kundorientering, 10],
  ] as const) {
    it(`gives way to ${what}`, async () => {
      const element = await rejectedWith(withBackwardScale());
      element.instrument = next;
      await settled(element);
      expect(groups(element)).to.have.length(count);
    });
  }

  it('that is set before a sound one has been checked does not count', async () => {
    const element = place('kund-diagnos-questionnaire', { instrument: asInstrument({}) });
    await Promise.resolve();
    element.instrument = own();
    await settled(element);
    expect(groups(element)).to.have.length(2);
  });

  for (const none of [null, undefined, '', false]) {
    it(`is not ${JSON.stringify([none])}, with which the element waits for one`, async () => {
      const element = await rejectedWith(none);
      expect([text(element), told.errors.length]).to.deep.equal(['', 0]);
      element.instrument = own();
      await settled(element);
      expect(groups(element)).to.have.length(2);
    });
  }
});

describe('updateComplete', () => {
  it('waits for the strings', async () => {
    const statement = Object.values(kundorienteringSv.questions)[0]!.statement;
    const element = place('kund-diagnos-questionnaire');
    await element.updateComplete;
    expect(nameOf(groups(element)[0]!)).to.equal(statement);
    element.locale = 'en';
    await element.updateComplete;
    expect(nameOf(groups(element)[0]!)).to.equal(Object.values(kundorienteringEn.questions)[0]!.statement);
  });

  it('waits for the check of the instrument, and for the strings after it', async () => {
    const element = place('kund-diagnos-questionnaire', { instrument: own(), locale: 'en' });
    await element.updateComplete;
    expect(radios(groups(element)[0]!).map(nameOf)[0]).to.equal('1 of 7, Never');
    element.instrument = own((document) => (document.version = 2));
    await answer(element, '1');
    await element.updateComplete;
    expect(chosen(element)).to.equal('00');
  });

  it('waits for the whole of <kund-diagnos> and of a result', async () => {
    await loadLanguage('sv');
    const whole = place('kund-diagnos', { instrument: own() });
    await whole.updateComplete;
    expect(text(whole)).to.include('To see.');
    const result = place('kund-diagnos-result', { response: person('3442423435'), locale: 'en' });
    await result.updateComplete;
    expect(text(result)).to.include('3.4 out of 5');
  });

  it('resolves when there is nothing to wait for, with nothing shown', async () => {
    const element = place('kund-diagnos-questionnaire', { instrument: null });
    await element.updateComplete;
    expect(text(element)).to.equal('');
  });
});
