// What a person reads when the answers may not have arrived: every sentence with every reason, and never a browser's own words.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../../src/define/all.js';
import { told } from '../support/console.js';
import { on } from '../support/events.js';
import { host, mount, pause, settled, until } from '../support/mount.js';
import { answer, draftOf, send, storing } from '../support/questionnaire.js';
import { all, one, text } from '../support/see.js';

const ten = '3324543215';
const notKnown = 'Vi har inte fått besked om att dina svar är sparade.';
const kept = 'Försök igen: svaren räknas bara en gång och går inte längre att ändra.';
const offline = 'Du är offline.';

const calm = (element: Element) => text(one(element, 'status'));
const alarm = (element: Element) => text(one(element, 'alert'));

async function sending() {
  const saves = storing();
  const element = await mount('kund-diagnos-questionnaire');
  await answer(element, ten);
  await send(element);
  return { element, save: saves[0]! };
}

async function show(element: Element) {
  await pause();
  await settled(element);
}

function connect(onLine: boolean) {
  Object.defineProperty(navigator, 'onLine', { value: onLine, configurable: true });
  window.dispatchEvent(new Event(onLine ? 'online' : 'offline'));
}

afterEach(() => {
  Reflect.deleteProperty(navigator, 'onLine');
});

describe('why a save failed', () => {
  class NotSaved extends Error {
    override name = 'NotSaved';
  }
  const reasons: [string, unknown, string][] = [
    ['the host’s error', new Error('Servern tog inte emot svaren.'), 'Servern tog inte emot svaren.'],
    ['an error of the host’s own kind', new NotSaved('Enkäten är stängd.'), 'Enkäten är stängd.'],
    ['no reason', undefined, ''],
  ];
  for (const [what, reason, words] of reasons) {
    it(`is said in the host’s words: ${what}`, async () => {
      const { element, save } = await sending();
      save.reject(reason);
      await show(element);
      expect(alarm(element)).to.equal([notKnown, words, kept].filter(Boolean).join(' '));
      expect(told.errors).to.deep.equal([]);
    });

    it(`is said beside that one is offline: ${what}`, async () => {
      const { element, save } = await sending();
      connect(false);
      save.reject(reason);
      await show(element);
      expect(alarm(element)).to.equal([notKnown, words, offline, kept].filter(Boolean).join(' '));
    });
  }

  for (const reason of [
    new TypeError('Failed to fetch'),
    new SyntaxError('Unexpected token < in JSON at position 0'),
    new DOMException('signal timed out', 'TimeoutError'),
  ]) {
    it(`is not said in a browser’s English, which is for the console: ${reason.name}`, async () => {
      const { element, save } = await sending();
      save.reject(reason);
      await show(element);
      expect(alarm(element)).to.equal(`${notKnown} ${kept}`);
      expect(told.errors).to.have.length(1);
      expect(told.errors[0]).to.include(reason.message);
      connect(false);
      await settled(element);
      expect(alarm(element)).to.equal(`${notKnown} ${offline} ${kept}`);
    });
  }

  for (const [kind, message, words] of [
    ['Error', 'Enkäten är stängd.', 'Enkäten är stängd.'],
    ['TypeError', 'Failed to fetch', ''],
    ['DOMException', 'The quota has been exceeded.', ''],
  ] as const) {
    it(`is said, or not, alike where it comes from the page around a frame: ${kind}`, async () => {
      const frame = document.createElement('iframe');
      host('').append(frame);
      const around = frame.contentWindow as Window & typeof globalThis;
      const { element, save } = await sending();
      save.reject(new around[kind](message));
      await show(element);
      expect(alarm(element)).to.equal([notKnown, words, kept].filter(Boolean).join(' '));
    });
  }

  for (const reason of [null, 404, { message: 7 }, Object.create(null)] as unknown[]) {
    it(`is left out where it is no words: ${JSON.stringify(reason)}`, async () => {
      const { element, save } = await sending();
      save.reject(reason);
      await show(element);
      expect(alarm(element)).to.equal(`${notKnown} ${kept}`);
    });
  }

  it('is what this browser itself says when nobody answers, and that is not shown', async () => {
    on('kd-submit', (event) => {
      event.waitUntil(fetch('http://127.0.0.1:1/'));
    });
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, ten);
    await send(element);
    await until(() => alarm(element), 'the person to be told');
    expect(alarm(element)).to.equal(`${notKnown} ${kept}`);
  });
});

describe('what cannot be known, or not be done', () => {
  it('is said alike when the page was left before the answer came', async () => {
    const draft = draftOf(ten, { sent: true });
    const element = await mount('kund-diagnos-questionnaire', { draft });
    expect(alarm(element)).to.equal(`${notKnown} ${kept}`);
    connect(false);
    await settled(element);
    expect(alarm(element)).to.equal(`${notKnown} ${offline} ${kept}`);
  });

  it('is that nobody listens: the answers are the person’s own to keep', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, ten);
    await send(element);
    expect(alarm(element)).to.equal(
      'Sidan kan inte ta emot svar än. Spara dina som en fil, så går inget förlorat.',
    );
    expect(all(element, 'button', 'Spara som fil')).to.have.length(1);
  });
});

describe('offline while saving', () => {
  it('is said as long as it lasts, also when it has become slow, and no longer once it is saved', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, save } = await sending();
    connect(false);
    await settled(element);
    expect(calm(element)).to.equal(`Sparar dina svar … ${offline}`);
    clock.tick(15_000);
    await settled(element);
    expect(calm(element)).to.equal(`Det tar längre tid än vanligt. Svaren ligger kvar här. ${offline}`);
    connect(true);
    await settled(element);
    expect(calm(element)).to.equal('Det tar längre tid än vanligt. Svaren ligger kvar här.');
    connect(false);
    save.resolve();
    await show(element);
    expect(calm(element)).to.equal('Tack! Dina svar är sparade.');
  });
});
