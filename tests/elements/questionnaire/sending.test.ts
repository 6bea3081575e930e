import { expect } from 'chai';
import { stub, useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define/all.js';
import { ignoreUncaught, told } from '../support/console.js';
import { hear, on } from '../support/events.js';
import { mount, pause, settled } from '../support/mount.js';
import {
  answer,
  answersOf,
  areas,
  chosen,
  groups,
  radios,
  send,
  sendButton,
  storing,
} from '../support/questionnaire.js';
import { all, descriptionOf, focused, nameOf, one, text } from '../support/see.js';

const ten = '3324543215';

/** What is said calmly, and what is said at once. */
const said = (element: Element) => ({
  calm: text(one(element, 'status')),
  alert: text(one(element, 'alert')),
});
const isLocked = (element: Element) => groups(element).every((group) => group.matches(':disabled'));

async function answered(properties = {}) {
  const element = await mount('kund-diagnos-questionnaire', properties);
  await answer(element, ten);
  return element;
}

/** Lets what has become of a save reach the page. */
async function show(element: Element) {
  await pause();
  await settled(element);
}

describe('sending with something missing', () => {
  const summary = (element: Element, count: string) => one(element, 'group', `${count} saknar svar`);

  it('says how many are missing, links to each, and moves the focus there', async () => {
    const submits = hear('kd-submit');
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12345123');
    await send(element);
    expect(submits).to.have.length(0);
    const box = summary(element, '2 påståenden');
    expect(focused()).to.equal(box);
    expect(all(box, 'link').map(nameOf)).to.deep.equal(['Prissättning & paketering', 'Styrning & KPI:er']);
    expect(chosen(element).join('')).to.equal('1234512300');
  });

  it('marks each statement that is missing, and no other', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12345123');
    await send(element);
    expect(groups(element).map(descriptionOf)).to.deep.equal([
      ...Array<string>(8).fill(''),
      'Saknar svar',
      'Saknar svar',
    ]);
  });

  it('leads to a statement, and drops it once it is answered', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12345123');
    await send(element);
    const before = location.href;
    one(element, 'link', 'Styrning & KPI:er').click();
    await settled(element);
    expect(location.href).to.equal(before);
    expect(focused()).to.equal(radios(groups(element)[9]!)[0]);
    radios(groups(element)[9]!)[3]!.click();
    await settled(element);
    expect(all(summary(element, 'Ett påstående'), 'link').map(nameOf)).to.deep.equal([
      'Prissättning & paketering',
    ]);
    radios(groups(element)[8]!)[3]!.click();
    await settled(element);
    expect(all(element, 'link')).to.deep.equal([]);
    expect(text(element)).not.to.include('saknar svar');
  });

  it('leads to the page of a statement, one at a time', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    for (let page = 1; page < 10; page++) {
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    await send(element);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(groups(element).map(nameOf)[0]).to.match(/^Vi samlar systematiskt in kundens röst/u);
    expect(focused()?.closest('fieldset')).to.equal(groups(element)[0]);
  });
});

describe('sending', () => {
  it('gives the host the response, with the same id as the drafts', async () => {
    const drafts = hear('kd-draft');
    const submits = hear('kd-submit');
    storing();
    const element = await answered();
    await send(element);
    const [event] = submits;
    expect(event?.response).to.deep.equal({
      id: drafts[0]!.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(ten),
    });
    expect([event?.bubbles, event?.composed, event?.target]).to.deep.equal([true, true, element]);
    expect(event?.response.id).to.match(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  });

  it('sends the answer that was changed last', async () => {
    const saves = storing();
    const element = await answered();
    await answer(element, '5');
    await send(element);
    expect(saves[0]!.response.answers).to.deep.equal({ ...answersOf(ten), icp: 5 });
  });

  it('takes the segments along as they are at that moment', async () => {
    const saves = storing();
    const segments = { role: 'Sälj' };
    const element = await answered({ segments });
    await send(element);
    segments.role = 'CS';
    expect(saves[0]!.response.segments).to.deep.equal({ role: 'Sälj' });
    expect(saves[0]!.response.answers).to.deep.equal(answersOf(ten));
  });

  it('gives two people two ids', async () => {
    const saves = storing();
    for (const element of [await answered(), await answered()]) await send(element);
    expect(saves[0]!.response.id).not.to.equal(saves[1]!.response.id);
  });

  it('says that it is saving, and locks what may have reached the host', async () => {
    storing();
    const element = await answered();
    expect(isLocked(element)).to.equal(false);
    expect(said(element)).to.deep.equal({ calm: '', alert: '' });
    await send(element);
    expect(said(element)).to.deep.equal({ calm: 'Sparar dina svar …', alert: '' });
    expect(isLocked(element)).to.equal(true);
    expect(nameOf(sendButton(element))).to.equal('Skicka in svaren');
    expect(sendButton(element).getAttribute('aria-disabled')).to.equal('true');
    expect(chosen(element).join('')).to.equal(ten);
  });

  it('says that it is saved only when it is', async () => {
    const saved = hear('kd-saved');
    const saves = storing();
    const element = await answered();
    await send(element);
    await show(element);
    expect(saved).to.have.length(0);
    saves[0]!.resolve();
    await show(element);
    expect(said(element)).to.deep.equal({ calm: 'Tack! Dina svar är sparade.', alert: '' });
    expect(saved.map(({ response, bubbles, composed }) => [response, bubbles, composed])).to.deep.equal([
      [saves[0]!.response, true, true],
    ]);
    await send(element);
    expect(saves).to.have.length(1);
  });

  it('waits for every promise that it was given', async () => {
    const [one, another] = [storing(), storing()];
    const element = await answered();
    await send(element);
    one[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Sparar dina svar …');
    another[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
  });

  it('sends once when the button is pressed twice', async () => {
    const saves = storing();
    const element = await answered();
    const button = sendButton(element);
    button.click();
    button.click();
    await settled(element);
    button.click();
    expect(saves).to.have.length(1);
  });
});

describe('a save that fails', () => {
  it('says why in the host’s words, keeps the answers, and tries again with the same id', async () => {
    const failed = hear('kd-save-failed');
    const saves = storing();
    const element = await answered();
    await send(element);
    const error = new Error('Servern svarar inte.');
    saves[0]!.reject(error);
    await show(element);
    expect(said(element)).to.deep.equal({
      calm: '',
      alert:
        'Vi har inte fått besked om att dina svar är sparade. Servern svarar inte. Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
    });
    expect(
      failed.map(({ response, reason, bubbles, composed }) => [response, reason, bubbles, composed]),
    ).to.deep.equal([[saves[0]!.response, error, true, true]]);
    expect(chosen(element).join('')).to.equal(ten);
    expect(nameOf(sendButton(element))).to.equal('Försök igen');
    await send(element);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(said(element)).to.deep.equal({ calm: 'Sparar dina svar …', alert: '' });
    expect(nameOf(sendButton(element))).to.equal('Försök igen');
    saves[1]!.resolve();
    await show(element);
    expect(said(element)).to.deep.equal({ calm: 'Tack! Dina svar är sparade.', alert: '' });
  });

  it('is left behind by starting over, also while it is tried again', async () => {
    const saves = storing();
    const element = await answered();
    await send(element);
    saves[0]!.reject();
    await show(element);
    await send(element);
    element.reset();
    await settled(element);
    expect(nameOf(sendButton(element))).to.equal('Skicka in svaren');
  });

  it('does not change answers that may have reached the host', async () => {
    const saves = storing();
    const element = await answered();
    await send(element);
    saves[0]!.reject();
    await show(element);
    expect(isLocked(element)).to.equal(true);
  });

  for (const [what, reason, shown] of [
    ['a sentence', 'Stängt för kvällen.', 'Stängt för kvällen.'],
    ['nothing', undefined, ''],
    ['an object', { status: 500 }, ''],
    ['markup', '<img src=x onerror="alert(1)">', '<img src=x onerror="alert(1)">'],
  ] as const) {
    it(`shows ${what} as text`, async () => {
      const saves = storing();
      const element = await answered();
      await send(element);
      saves[0]!.reject(reason);
      await show(element);
      const all = [
        'Vi har inte fått besked om att dina svar är sparade.',
        shown,
        'Försök igen: svaren räknas bara en gång och går inte längre att ändra.',
      ];
      expect(said(element).alert).to.equal(all.filter(Boolean).join(' '));
    });
  }

  it('offers the answers as a file', async () => {
    const saves = storing();
    const element = await answered();
    await send(element);
    saves[0]!.reject();
    await show(element);
    expect(await fileFrom(element)).to.deep.equal(saves[0]!.response);
  });
});

describe('a host that does not store', () => {
  it('is told so, and the person is offered the answers as a file', async () => {
    const failed = hear('kd-save-failed');
    const element = await answered();
    await send(element);
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/^kund-diagnos: .*"kd-submit".*waitUntil/u);
    expect(said(element).alert).to.match(/^Sidan kan inte ta emot svar än\./u);
    expect(failed.map(({ response, reason }) => [response.answers, reason])).to.deep.equal([
      [answersOf(ten), null],
    ]);
    expect(await fileFrom(element)).to.deep.equal({
      id: element.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(ten),
    });
  });

  it('leaves the answers open for change: they have reached nobody', async () => {
    const element = await answered();
    await send(element);
    expect(isLocked(element)).to.equal(false);
    const saves = storing();
    await answer(element, '5');
    await send(element);
    expect(saves[0]!.response.answers).to.deep.equal({ ...answersOf(ten), icp: 5 });
  });

  it('is treated alike when its listener throws before it takes responsibility', async () => {
    const uncaught = ignoreUncaught();
    on('kd-submit', () => {
      throw new Error('broken host');
    });
    const element = await answered();
    await send(element);
    expect(uncaught.map(String)).to.deep.equal(['Error: broken host']);
    expect(said(element).alert).to.match(/^Sidan kan inte ta emot svar än\./u);
    expect(chosen(element).join('')).to.equal(ten);
  });

  it('is waited for when its listener throws after', async () => {
    ignoreUncaught();
    const saves = storing();
    on('kd-submit', () => {
      throw new Error('broken host');
    });
    const element = await answered();
    await send(element);
    saves[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
  });
});

describe('a listener that calls waitUntil in the wrong way', () => {
  const wrong: [string, unknown, string][] = [
    ['the function itself', () => Promise.resolve(), 'got function: call it'],
    ['nothing', undefined, 'got undefined'],
    ['null', null, 'got object'],
    ['true', true, 'got boolean'],
    ['the response', { id: 'a' }, 'got object'],
  ];
  for (const [what, given, got] of wrong) {
    it(`is told so when it gives ${what}, and nothing passes for saved`, async () => {
      const uncaught = ignoreUncaught();
      const saved = hear('kd-saved');
      on('kd-submit', (event) => {
        event.waitUntil(given as Promise<unknown>);
      });
      const element = await answered();
      await send(element);
      await show(element);
      expect(uncaught.map(String)).to.deep.equal([`TypeError: waitUntil: expected a promise, ${got}`]);
      expect(said(element).alert).to.match(/^Sidan kan inte ta emot svar än\./u);
      expect([saved.length, isLocked(element), chosen(element).join('')]).to.deep.equal([0, false, ten]);
    });
  }

  it('may give anything that can be waited for', async () => {
    const thenable = {
      then(done: () => void) {
        done();
      },
    };
    on('kd-submit', (event) => {
      event.waitUntil(thenable as PromiseLike<unknown>);
    });
    const element = await answered();
    await send(element);
    await show(element);
    expect(said(element)).to.deep.equal({ calm: 'Tack! Dina svar är sparade.', alert: '' });
  });

  it('is told so when it calls after an await: the person has already been told that nobody took them', async () => {
    const submits = hear('kd-submit');
    const element = await answered();
    await send(element);
    expect(() => {
      submits[0]!.waitUntil(Promise.resolve());
    }).to.throw(/^waitUntil: call it at once, before the first await$/u);
    await show(element);
    expect(told.errors).to.have.length(1);
    expect(told.errors[0]).to.match(/nobody stored.*at once, before the first await/u);
    expect(said(element).alert).to.match(/^Sidan kan inte ta emot svar än\./u);
    expect([isLocked(element), chosen(element).join('')]).to.deep.equal([false, ten]);
  });
});

describe('a host that is not ready', () => {
  const notNow = (event: Event) => {
    event.preventDefault();
  };

  it('says "not now", and all is as it was', async () => {
    const [failed, drafts] = [hear('kd-save-failed'), hear('kd-draft')];
    on('kd-submit', notNow);
    const element = await answered({ draftKey: 'mine' });
    sendButton(element).focus();
    await send(element);
    await show(element);
    expect(said(element)).to.deep.equal({ calm: '', alert: '' });
    expect(all(element, 'button').map(nameOf)).to.deep.equal([
      'Skicka in svaren',
      'Rensa svaren',
      'Ja, rensa svaren',
    ]);
    expect([isLocked(element), chosen(element).join('')]).to.deep.equal([false, ten]);
    expect(focused()).to.equal(sendButton(element));
    expect([told.errors, failed.length, drafts.filter(({ draft }) => draft!.sent).length]).to.deep.equal([
      [],
      0,
      0,
    ]);
    expect(localStorage.getItem('kund-diagnos:mine')).to.include('"sent":false');
  });

  it('takes them when it is, changed or not, under the same id', async () => {
    let ready = false;
    on('kd-submit', (event) => {
      if (!ready) event.preventDefault();
    });
    const element = await answered();
    await send(element);
    const { id } = element.draft!;
    await answer(element, '5');
    ready = true;
    const saves = storing();
    await send(element);
    expect(saves.map(({ response }) => [response.id, response.answers.icp])).to.deep.equal([[id, 5]]);
    expect(said(element).calm).to.equal('Sparar dina svar …');
  });

  it('does not hold back what another listener takes: that may be on its way', async () => {
    const saves = storing();
    on('kd-submit', notNow);
    const element = await answered();
    await send(element);
    expect(said(element).calm).to.equal('Sparar dina svar …');
    expect(isLocked(element)).to.equal(true);
    saves[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
  });

  it('changes nothing of what has become of an earlier try', async () => {
    const saves = storing();
    const element = await answered();
    await send(element);
    saves[0]!.reject();
    await show(element);
    const before = said(element);
    // Before the listener that stores, which looks.
    window.addEventListener(
      'kd-submit',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture: true, once: true },
    );
    await send(element);
    await show(element);
    expect(said(element)).to.deep.equal(before);
    expect([saves.length, isLocked(element)]).to.deep.equal([1, true]);
    expect(nameOf(sendButton(element))).to.equal('Försök igen');
  });
});

describe('a save that never settles', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    clock.restore();
  });

  async function slow() {
    const saves = storing();
    const element = await answered();
    await send(element);
    clock.tick(14_999);
    await show(element);
    expect(said(element).calm).to.equal('Sparar dina svar …');
    clock.tick(1);
    await show(element);
    return { saves, element };
  }

  it('is said to be slow after fifteen seconds, and can be tried again', async () => {
    const { saves, element } = await slow();
    expect(said(element).calm).to.match(/^Det tar längre tid än vanligt\./u);
    expect(isLocked(element)).to.equal(true);
    expect(nameOf(sendButton(element))).to.equal('Försök igen');
    await send(element);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(said(element).calm).to.equal('Sparar dina svar …');
    expect(nameOf(sendButton(element))).to.equal('Försök igen');
    saves[1]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
    clock.tick(60_000);
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
  });

  it('counts when it gets through after all, and only once', async () => {
    const saved = hear('kd-saved');
    const { saves, element } = await slow();
    await send(element);
    saves[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
    saves[1]!.reject(new Error('too late to matter'));
    await show(element);
    expect(said(element)).to.deep.equal({ calm: 'Tack! Dina svar är sparade.', alert: '' });
    expect(saved).to.have.length(1);
  });

  it('does not spoil a later attempt by failing at last', async () => {
    const { saves, element } = await slow();
    await send(element);
    saves[0]!.reject(new Error('too late to matter'));
    await show(element);
    expect(said(element)).to.deep.equal({ calm: 'Sparar dina svar …', alert: '' });
  });

  it('never passes for another person’s, when the answers were begun anew meanwhile', async () => {
    const saved = hear('kd-saved');
    const { saves, element } = await slow();
    element.reset();
    await settled(element);
    expect(isLocked(element)).to.equal(false);
    expect(nameOf(sendButton(element))).to.equal('Skicka in svaren');
    await answer(element, ten);
    await send(element);
    expect(nameOf(sendButton(element))).to.equal('Skicka in svaren');
    expect(saves[1]!.response.id).not.to.equal(saves[0]!.response.id);
    saves[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Sparar dina svar …');
    expect(saved).to.have.length(0);
    saves[1]!.resolve();
    await show(element);
    expect(saved.map(({ response }) => response.id)).to.deep.equal([saves[1]!.response.id]);
  });
});

describe('an element that is taken out while saving', () => {
  it('goes on saving, and shows how it went when it is put back', async () => {
    const saves = storing();
    const element = await answered();
    const { parentElement } = element;
    await send(element);
    element.remove();
    parentElement!.append(element);
    saves[0]!.resolve();
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
  });

  it('knows when it was saved while it was away', async () => {
    const saves = storing();
    const element = await answered();
    const { parentElement } = element;
    await send(element);
    element.remove();
    saves[0]!.resolve();
    await pause();
    parentElement!.append(element);
    await show(element);
    expect(said(element).calm).to.equal('Tack! Dina svar är sparade.');
    expect(chosen(element).join('')).to.equal(ten);
  });
});

describe('starting over', () => {
  it('forgets the answers, what was missing, and the id', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '123');
    const first = element.draft!.id;
    await send(element);
    element.reset();
    await settled(element);
    expect(chosen(element)).to.deep.equal(areas.map(() => 0));
    expect(element.answers).to.deep.equal({});
    expect(all(element, 'link')).to.deep.equal([]);
    expect(nameOf(one(element, 'progressbar'))).to.equal('0 av 10 besvarade');
    await answer(element, '1');
    expect(element.draft!.id).not.to.equal(first);
  });
});

describe('leaving the page', () => {
  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('warns while there are answers that are not saved, and only then', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    expect(leaving()).to.equal(false);
    await answer(element, ten);
    expect(leaving()).to.equal(true);
    await send(element);
    expect(leaving()).to.equal(true);
    saves[0]!.resolve();
    await show(element);
    expect(leaving()).to.equal(false);
  });

  it('does not warn for an element that is gone', async () => {
    const element = await answered();
    element.remove();
    expect(leaving()).to.equal(false);
  });
});

describe('a lost connection', () => {
  afterEach(() => {
    Reflect.deleteProperty(navigator, 'onLine');
  });

  it('is said while it lasts', async () => {
    const element = await answered();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    window.dispatchEvent(new Event('offline'));
    await settled(element);
    expect(said(element).calm).to.match(/^Du är offline\./u);
    Object.defineProperty(navigator, 'onLine', { value: true, configurable: true });
    window.dispatchEvent(new Event('online'));
    await settled(element);
    expect(said(element).calm).to.equal('');
  });
});

/** What is in the file that the person is offered. */
async function fileFrom(element: Element): Promise<unknown> {
  const url = stub(URL, 'createObjectURL').returns('about:blank');
  const clicked = stub(HTMLAnchorElement.prototype, 'click');
  one(element, 'button', 'Spara som fil').click();
  expect(clicked.thisValues.map((link) => (link as HTMLAnchorElement).download)).to.deep.equal([
    'kund-diagnos.json',
  ]);
  expect(url.callCount).to.equal(1);
  return JSON.parse(await (url.firstCall.args[0] as Blob).text());
}
