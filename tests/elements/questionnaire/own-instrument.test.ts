import { expect } from 'chai';
import '../../../src/define/all.js';
import { loadLanguage, type DisplayInstrument } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import { pulse, type Document } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { keydown } from '../support/keyboard.js';
import { drawn, host, imagesFailed, mount, settled, until } from '../support/mount.js';
import { answer, chosen, groups, radios, send, storing } from '../support/questionnaire.js';
import { all, nameOf, one, text } from '../support/see.js';

const own = (change: (document: Document) => unknown = () => null): DisplayInstrument => {
  const document = pulse();
  change(document);
  return document;
};

/** An element with an instrument that will not be shown, and with the words to say so in. */
async function refusedWith(instrument: DisplayInstrument) {
  await loadLanguage('sv');
  const element = document.createElement('kund-diagnos-questionnaire');
  element.instrument = instrument;
  host('').append(element);
  await until(() => told.errors.length > 0, 'a refusal in the console');
  await settled(element);
  return element;
}

describe('a host’s own instrument', () => {
  it('is asked, answered and sent like the built-in one', async () => {
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
    await send(element);
    const { id, ...response } = saves[0]!.response;
    expect(id).not.to.equal('');
    expect(response).to.deep.equal({ instrument: 'pulse', version: 1, answers: { focus: 7, pace: 6 } });
  });

  it('is answered by the digits of its scale', async () => {
    const element = await mount('kund-diagnos-questionnaire', { instrument: own() });
    element.focus();
    keydown('7');
    await settled(element);
    keydown('8');
    await settled(element);
    expect(chosen(element)).to.deep.equal([7, 0]);
  });

  it('is not answered by digits where 1 and 10 would begin alike', async () => {
    const wide = own((document) => {
      document.scale = { min: 0, max: 10 };
      document.lights = { green: 8, yellow: 5 };
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

  it('shows its words as text, whatever they hold', async () => {
    const hostile = '<img src="x" onerror="document.title = \'broken\'"><b>bold</b>';
    const instrument = own(({ texts }) => {
      for (const words of Object.values(texts)) {
        words.questions['focus']!.name = hostile;
        words.questions['focus']!.statement = hostile;
        words.scale.lowest = hostile;
      }
    });
    const before = document.title;
    const element = await mount('kund-diagnos-questionnaire', { instrument });
    await send(element);
    await imagesFailed();
    expect(document.title).to.equal(before);
    expect(element.shadowRoot!.querySelectorAll('img, b')).to.have.length(0);
    expect(nameOf(groups(element)[0]!)).to.equal(hostile);
    expect(nameOf(radios(groups(element)[0]!)[0]!)).to.equal(`1 av 7, ${hostile}`);
    // The link, the name, the statement, and the end of both scales.
    expect(text(element).split(hostile)).to.have.length(6);
  });

  it('may call a question what every object has', async () => {
    const instrument = own((document) => {
      const { questions, texts } = document;
      questions.push({ id: 'constructor' });
      for (const words of Object.values(texts))
        Object.assign(words.questions, { constructor: words.questions['pace'] });
    });
    const draft = { draft: 1, id: 'a', instrument: 'pulse', version: 1, answers: { focus: 2 } } as const;
    const element = await mount('kund-diagnos-questionnaire', { instrument, draft });
    expect(chosen(element)).to.deep.equal([2, 0, 0]);
    expect(nameOf(one(element, 'progressbar'))).to.equal('1 av 3 svar finns kvar sedan sist');
    await send(element);
    expect(all(element, 'link')).to.have.length(2);
  });

  it('is shown in its first language where it lacks the page’s', async () => {
    const instrument = own((document) => {
      document.texts = { de: { ...document.texts['sv']!, scale: { lowest: 'Nie', highest: 'Immer' } } };
    });
    const element = await mount('kund-diagnos-questionnaire', { instrument, locale: 'en' });
    expect(nameOf(radios(groups(element)[0]!)[0]!)).to.equal('1 of 7, Nie');
  });

  const broken: [string, (document: Document) => unknown, RegExp][] = [
    ['two questions of one name', ({ questions }) => questions.push({ id: 'focus' }), /focus/u],
    ['a scale that runs backwards', ({ scale }) => Object.assign(scale, { min: 7, max: 1 }), /scale/u],
    ['a question without words', ({ texts }) => delete texts['sv']!.questions['pace'], /pace/u],
    [
      'a rule about what is not asked',
      ({ rules }) => Object.assign(rules[0]!, { when: { question: 'x', light: 'red' } }),
      /rules/u,
    ],
  ];
  for (const [what, change, why] of broken) {
    it(`is refused for ${what}: the visitor is told so much, and the console why`, async () => {
      const element = await refusedWith(own(change));
      expect(told.errors).to.have.length(1);
      expect(told.errors[0]).to.match(/^kund-diagnos: the instrument cannot be shown /u);
      expect(told.errors[0]).to.match(why);
      expect(text(element)).to.equal('Frågorna kan inte visas just nu.');
    });
  }

  for (const [what, instrument] of [
    ['nothing', null],
    ['text', 'pulse'],
    ['an empty object', {}],
  ] as const) {
    it(`is refused when it is ${what}`, async () => {
      const element = await refusedWith(instrument as unknown as DisplayInstrument);
      expect(told.errors[0]).to.match(/^kund-diagnos: the instrument cannot be shown /u);
      expect(text(element)).to.equal(instrument === null ? '' : 'Frågorna kan inte visas just nu.');
    });
  }

  it('is shown when it has been mended', async () => {
    const element = await refusedWith(own(({ scale }) => Object.assign(scale, { min: 7, max: 1 })));
    element.instrument = own();
    await drawn(element);
    expect(groups(element)).to.have.length(2);
  });

  it('is shown when a sound one, known already, takes the place of a refused one', async () => {
    const element = await refusedWith(own(({ scale }) => Object.assign(scale, { min: 7, max: 1 })));
    element.instrument = kundorientering;
    await drawn(element);
    expect(groups(element)).to.have.length(10);
  });

  it('begins anew when it takes the place of another', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    element.instrument = own();
    await until(() => groups(element).length === 2, 'the other instrument');
    expect(chosen(element)).to.deep.equal([0, 0]);
    expect(element.draft).to.equal(null);
  });

  it('needs words of its own', async () => {
    const element = await refusedWith(own((document) => delete (document as Partial<Document>).texts));
    expect(text(element)).to.equal('Frågorna kan inte visas just nu.');
  });
});
