// Messages shown when a save may not have arrived: each sentence with each reason, and never a browser's own message.
import { expect } from 'chai';
import { useFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import { told } from '../support/console.js';
import { on } from '../support/events.js';
import { host, mount, settled, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  connect,
  draftOf,
  flush,
  statusOf,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
} from '../support/questionnaire.js';

const { sv } = strings;

const sentence = (...parts: string[]) => parts.filter(Boolean).join(' ');
const failedWith = (...reasons: string[]) => sentence(sv.failed, ...reasons, sv.answersKept);

async function submitted() {
  const saves = storing();
  const element = await mount('kund-diagnos-questionnaire');
  await answer(element, TEN_ANSWERS);
  await submit(element);
  return { element, save: saves[0]! };
}

/** The alerts, online and then offline, after a save is rejected with a reason. */
async function alertsFor(reason: unknown) {
  const { element, save } = await submitted();
  save.reject(reason);
  await flush(element);
  const online = alertOf(element);
  connect(false);
  await settled(element);
  return { online, offline: alertOf(element) };
}

describe('the reason of a failed save', () => {
  class NotSaved extends Error {
    override name = 'NotSaved';
  }
  for (const [what, reason, message] of [
    ['an error', new Error('Servern tog inte emot svaren.'), 'Servern tog inte emot svaren.'],
    ['an error of the host’s own class', new NotSaved('Enkäten är stängd.'), 'Enkäten är stängd.'],
    ['a string', 'Stängt för kvällen.', 'Stängt för kvällen.'],
    ['markup', '<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['a number', 404, ''],
    ['an object', { status: 500 }, ''],
    ['an object whose message is a number', { message: 7 }, ''],
    ['an object without a prototype', Object.create(null) as unknown, ''],
  ] as const) {
    it(`is shown as text where the host has words for it: ${what}`, async () => {
      expect(await alertsFor(reason)).to.deep.equal({
        online: failedWith(message),
        offline: failedWith(message, sv.offline),
      });
      expect(told.errors).to.deep.equal([]);
    });
  }

  for (const reason of [
    new TypeError('Failed to fetch'),
    new SyntaxError('Unexpected token < in JSON at position 0'),
    new DOMException('signal timed out', 'TimeoutError'),
  ]) {
    it(`goes to the console where it is the browser’s own: ${reason.name}`, async () => {
      expect(await alertsFor(reason)).to.deep.equal({
        online: failedWith(),
        offline: failedWith(sv.offline),
      });
      expect(told.errors).to.have.length(1);
      expect(told.errors[0]).to.include(reason.message);
    });
  }

  for (const [type, message, shown] of [
    ['Error', 'Enkäten är stängd.', 'Enkäten är stängd.'],
    ['TypeError', 'Failed to fetch', ''],
    ['DOMException', 'The quota has been exceeded.', ''],
  ] as const) {
    it(`is judged alike when it comes from another frame: ${type}`, async () => {
      const frame = document.createElement('iframe');
      host('').append(frame);
      const other = frame.contentWindow as Window & typeof globalThis;
      expect((await alertsFor(new other[type](message))).online).to.equal(failedWith(shown));
    });
  }

  it('is not shown when this browser cannot reach the host', async () => {
    on('kd-submit', (event) => {
      event.waitUntil(fetch('http://127.0.0.1:1/'));
    });
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, TEN_ANSWERS);
    await submit(element);
    await until(() => alertOf(element), 'the alert');
    expect(alertOf(element)).to.equal(failedWith());
  });
});

describe('being offline', () => {
  it('is announced while it lasts', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, TEN_ANSWERS);
    connect(false);
    await settled(element);
    expect(statusOf(element)).to.equal(sv.offline);
    connect(true);
    await settled(element);
    expect(statusOf(element)).to.equal('');
  });

  it('is announced with the state of a save, until it is saved', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { element, save } = await submitted();
    connect(false);
    await settled(element);
    expect(statusOf(element)).to.equal(sentence(sv.saving, sv.offline));
    clock.tick(15_000);
    await settled(element);
    expect(statusOf(element)).to.equal(sentence(sv.slow, sv.offline));
    connect(true);
    await settled(element);
    expect(statusOf(element)).to.equal(sv.slow);
    connect(false);
    save.resolve();
    await flush(element);
    expect(statusOf(element)).to.equal(sv.saved);
  });

  it('is announced with an interrupted save', async () => {
    const draft = draftOf(TEN_ANSWERS, { sent: true });
    const element = await mount('kund-diagnos-questionnaire', { draft });
    expect(alertOf(element)).to.equal(failedWith());
    connect(false);
    await settled(element);
    expect(alertOf(element)).to.equal(failedWith(sv.offline));
  });
});
