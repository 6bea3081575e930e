import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { told } from '../support/console.js';
import { press } from '../support/keyboard.js';
import { mount, settled } from '../support/mount.js';
import { all, descriptionOf, expectFocus, nameOf, one, text } from '../support/see.js';
import {
  ask,
  choose,
  field,
  hear,
  marked,
  narrow,
  points,
  sendButton,
  statusOf,
  strings,
  surveyOf,
  TAGS,
  write,
} from '../support/survey.js';
import { pointerTargets } from '../support/targets.js';

const SCALES = {
  'kund-diagnos-nps': Array.from({ length: 11 }, (_, value) => String(value)),
  'kund-diagnos-csat': ['1', '2', '3', '4', '5'],
  'kund-diagnos-ces': ['1', '2', '3', '4', '5', '6', '7'],
};

const questionOf = (element: Element): string => nameOf(one(element, 'group'));

describe('the question to a customer', () => {
  it('names the company', async () => {
    const asked = await Promise.all(TAGS.map((tag) => mount(tag, { company: 'Nordkraft' })));
    expect(asked.map(questionOf)).to.deep.equal([
      'Hur troligt är det att du skulle rekommendera Nordkraft till en vän eller kollega?',
      'Hur nöjd är du med Nordkraft?',
      'Nordkraft gjorde det lätt för mig att lösa mitt ärende.',
    ]);
  });

  it('says "us" where the host has not named it', async () => {
    const asked = await Promise.all(TAGS.map((tag) => mount(tag, { company: '', locale: 'en' })));
    expect(asked.map(questionOf)).to.deep.equal([
      'How likely are you to recommend us to a friend or colleague?',
      'How satisfied are you with us?',
      'It was easy for me to resolve my issue.',
    ]);
  });

  it('is about what was easy', async () => {
    const element = await mount('kund-diagnos-ces', { company: 'Nordkraft', topic: 'byta elavtal' });
    expect(questionOf(element)).to.equal('Nordkraft gjorde det lätt för mig att byta elavtal.');
    element.setAttribute('topic', 'flytta');
    await settled(element);
    expect(questionOf(element)).to.equal('Nordkraft gjorde det lätt för mig att flytta.');
  });

  for (const tag of TAGS) {
    it(`has the whole scale, both ends named, and nothing chosen: <${tag}>`, async () => {
      const element = await mount(tag);
      expect(points(element).map(({ value }) => value)).to.deep.equal(SCALES[tag]);
      expect(marked(element)).to.equal(null);
      const { lowest, highest } = strings.sv[surveyOf(tag)];
      const [low, high] = [SCALES[tag][0]!, SCALES[tag].at(-1)!];
      expect(text(element)).to.include(`${low} = ${lowest}`).and.include(`${high} = ${highest}`);
      expect(all(element, 'textbox')).to.deep.equal([]);
      expect(sendButton(element)).to.equal(undefined);
    });
  }

  it('says little at each of eleven points', async () => {
    expect(points(await ask()).map(nameOf)).to.deep.equal([
      '0, inte alls troligt',
      ...['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      '10, mycket troligt',
    ]);
  });

  it('has no colour on its points but that of what is chosen', async () => {
    const element = await ask();
    const looks = points(element).map((point) => {
      const { backgroundColor, borderColor } = getComputedStyle(point);
      return `${backgroundColor} ${borderColor}`;
    });
    expect(new Set(looks).size).to.equal(1);
  });

  it('has eleven points for a thumb on the narrowest telephone, in order, without a scroll sideways', async () => {
    const root = narrow();
    const element = await ask({}, root);
    expect(pointerTargets().small).to.deep.equal([]);
    const boxes = points(element).map((point) => point.getBoundingClientRect());
    for (const [index, box] of boxes.slice(1).entries()) {
      const before = boxes[index]!;
      expect(box.top > before.top ? box.left < before.left : box.left > before.left).to.equal(true);
    }
    expect(new Set(boxes.map(({ top }) => Math.round(top))).size).to.equal(2);
    expect(root.scrollWidth).to.equal(288);
  });
});

describe('a customer at the keyboard', () => {
  const started = async () => {
    const element = await ask();
    element.focus();
    return element;
  };

  it('answers with a digit, and goes on from there with the arrows', async () => {
    const element = await started();
    expectFocus(points(element)[0]);
    await press('7');
    expect(marked(element)).to.equal('7');
    expectFocus(points(element)[7]);
    await press('ArrowRight');
    expect(marked(element)).to.equal('8');
  });

  it('answers 10 with 1 and 0', async () => {
    const element = await started();
    const answers = hear(element, 'kd-answer');
    await press('1', '0');
    expect(marked(element)).to.equal('10');
    expectFocus(points(element)[10]);
    expect(answers.map(({ value }) => value)).to.deep.equal([1, 10]);
  });

  it('answers the last digit where two make no point', async () => {
    const element = await started();
    await press('4', '5');
    expect(marked(element)).to.equal('5');
    const csat = await mount('kund-diagnos-csat');
    csat.focus();
    await press('1', '0');
    expect(marked(csat)).to.equal('1');
  });

  it('comes to the reason, and then to the button', async () => {
    const element = await started();
    await press('6', 'Tab');
    expectFocus(field(element));
    await press('Tab');
    expectFocus(sendButton(element));
  });
});

describe('the reason', () => {
  it('is asked for in the light of the answer', async () => {
    const element = await ask();
    await choose(element, 4);
    expect(nameOf(field(element))).to.equal('Vad fick dig att välja 4?');
    await choose(element, 10);
    expect(nameOf(field(element))).to.equal('Vad fick dig att välja 10?');
  });

  it('is kept when the answer is changed', async () => {
    const element = await ask();
    await choose(element, 4);
    await write(element, 'Ni svarade inte.');
    await choose(element, 5);
    expect(field(element).value).to.equal('Ni svarade inte.');
    expect(element.draft).to.include({ score: 5, comment: 'Ni svarade inte.' });
  });

  it('says that it is optional, and what room there is', async () => {
    const element = await ask();
    await choose(element, 4);
    expect(field(element).maxLength).to.equal(2000);
    expect(descriptionOf(field(element))).to.match(/^Frivilligt, högst 2.000 tecken\.$/u);
    await write(element, 'a'.repeat(1799));
    expect(descriptionOf(field(element))).to.match(/^Frivilligt/u);
    await write(element, 'a'.repeat(1990));
    expect(descriptionOf(field(element))).to.equal('Det finns plats för 10 tecken till.');
    await write(element, 'a'.repeat(2000));
    expect(descriptionOf(field(element))).to.equal('Det finns inte plats för fler tecken.');
  });

  it('has what is left announced now and then, and not at each letter', async () => {
    const element = await ask();
    await choose(element, 4);
    const announced: string[] = [];
    for (let length = 1790; length <= 2000; length++) {
      await write(element, 'a'.repeat(length));
      if (statusOf(element) !== announced.at(-1)) announced.push(statusOf(element));
    }
    expect(announced).to.deep.equal([
      '',
      ...[200, 150, 100, 50].map((left) => `Det finns plats för ${left} tecken till.`),
      'Det finns inte plats för fler tecken.',
    ]);
  });

  it('may be markup, emoji and words from right to left: it is text', async () => {
    const element = await ask();
    await choose(element, 4);
    const reason = `<img src=x onerror=alert(1)> ${'🙃'.repeat(900)} \u202eשלום`;
    await write(element, reason);
    expect(field(element).value).to.equal(reason);
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
    expect(told.errors).to.deep.equal([]);
  });
});
