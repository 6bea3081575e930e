// The outbox as a person sees it, on the browser's own IndexedDB.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-outbox.js';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import type { KundDiagnosOutbox } from '../../../src/elements/index.js';
import {
  connect,
  outbox,
  parseResponseFile,
  StorageError,
  type Outbox,
  type StorableResponse,
} from '../../../src/storage/index.js';
import { told } from '../support/console.js';
import { saved, textOf } from '../support/files.js';
import { drawn, host as addHost, mount, settled, until } from '../support/mount.js';
import { answer, statusOf, submit, TEN_ANSWERS } from '../support/questionnaire.js';
import { all, expectFocus, find, one, text } from '../support/see.js';

/** A host that the test makes reachable, and that rejects what the test says. */
class Host {
  isReachable = false;
  readonly rejected = new Map<string, StorageError>();
  readonly stored: string[] = [];
  /** Lets go of what has been sent, one by one, where the test wants to look in between. */
  readonly held: (() => void)[] = [];
  isHolding = false;

  readonly adapter = {
    save: async ({ id }: StorableResponse): Promise<void> => {
      if (this.isHolding) await new Promise<void>((resolve) => this.held.push(resolve));
      if (!this.isReachable) throw new TypeError('Failed to fetch');
      const reason = this.rejected.get(id);
      if (reason) throw reason;
      this.stored.push(id);
    },
  };

  reject(id: string, reason: string, status = 409): void {
    this.rejected.set(id, new StorageError('rejected', reason, status));
  }
}

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A tab's outbox; two with the same name are two tabs. */
function open(host: Host, name: string = crypto.randomUUID()): Outbox {
  const box = outbox(host.adapter, { name });
  closing.push(
    () => indexedDB.deleteDatabase(`kund-diagnos-outbox:${name}`),
    () => box.close(),
  );
  return box;
}

function connected(box: Outbox, target: EventTarget = document): () => void {
  const disconnect = connect(target, box);
  closing.push(disconnect);
  return disconnect;
}

const response = (id: string) => ({ id, answers: { voc: 4 }, segments: { role: 'Hemlig roll' } });

/** An outbox that holds these from an earlier visit, each sent and not received, or rejected. */
async function holding(host: Host, ids: readonly string[]): Promise<Outbox> {
  const name = crypto.randomUUID();
  const before = open(host, name);
  for (const id of ids) {
    host.isReachable = host.rejected.has(id);
    await before.save(response(id)).catch(() => null);
  }
  host.isReachable = false;
  await before.close();
  return open(host, name);
}

async function shows(element: Element, words: string): Promise<void> {
  await until(() => text(element).includes(words), `“${words}”`);
  await settled(element);
}

const press = async (element: Element, name: string | RegExp): Promise<void> => {
  (await find(element, 'button', name)).click();
};

/** Opens what removes a response. */
const openRemoval = (element: KundDiagnosOutbox): void => {
  element.shadowRoot!.querySelector<HTMLElement>('summary')!.click();
};

describe('the outbox on the page', () => {
  it('shows nothing while nothing waits', async () => {
    const box = open(new Host());
    connected(box);
    const element = await mount('kund-diagnos-outbox');
    expect(await box.flush()).to.include({ waiting: 0, parked: 0 });
    await settled(element);
    expect(text(element)).to.equal('');
    expect(element.offsetHeight).to.equal(0);
  });

  it('says that what an earlier visit left is not sent yet, how many wait and where they are', async () => {
    connected(await holding(new Host(), ['a', 'b']));
    const element = await mount('kund-diagnos-outbox');
    await shows(element, '2 svar är inte skickade än De är sparade på den här enheten');
  });

  it('sends when its button is pressed, says so, and moves the focus to what it says', async () => {
    const host = new Host();
    connected(await holding(host, ['a', 'b']));
    const element = await mount('kund-diagnos-outbox');
    const send = await find(element, 'button', 'Skicka nu');
    send.focus();
    host.isReachable = true;
    send.click();
    await shows(element, 'Allt som väntade är skickat.');
    expect(host.stored).to.deep.equal(['a', 'b']);
    expect(all(element, 'button')).to.deep.equal([]);
    await until(() => element.shadowRoot!.activeElement, 'the focus to move');
    expectFocus(element.shadowRoot!.querySelector('.notice'));
  });

  it('says when it could not be sent, and keeps the button and its focus', async () => {
    connected(await holding(new Host(), ['a']));
    const element = await mount('kund-diagnos-outbox');
    const send = await find(element, 'button', 'Skicka nu');
    send.focus();
    send.click();
    await shows(element, 'Det gick inte att skicka nu.');
    expectFocus(one(element, 'button', 'Skicka nu'));
  });

  it('says that it is sending, and does not send twice', async () => {
    const host = new Host();
    const box = await holding(host, ['a']);
    await box.flush();
    connected(box);
    const element = await mount('kund-diagnos-outbox');
    host.isReachable = true;
    host.isHolding = true;
    await press(element, 'Skicka nu');
    const sending = await find(element, 'button', 'Skickar …');
    expect(sending.getAttribute('aria-disabled')).to.equal('true');
    sending.click();
    await until(() => host.held.length > 0, 'the response to be on its way');
    host.held[0]!();
    await shows(element, 'Allt som väntade är skickat.');
    expect(host.stored).to.deep.equal(['a']);
  });

  it('sends by itself when the connection is back, and says so', async () => {
    const host = new Host();
    connected(await holding(host, ['a']));
    const element = await mount('kund-diagnos-outbox');
    await shows(element, 'Ett svar är inte skickat än');
    host.isReachable = true;
    dispatchEvent(new Event('online'));
    await shows(element, 'Allt som väntade är skickat.');
  });

  it('follows what another tab sends', async () => {
    const host = new Host();
    const name = crypto.randomUUID();
    const [here, there] = [open(host, name), open(host, name)];
    connected(here);
    const element = await mount('kund-diagnos-outbox');
    await there.save(response('a'));
    await shows(element, 'Ett svar är inte skickat än');
    host.isReachable = true;
    await there.flush();
    await shows(element, 'Allt som väntade är skickat.');
  });

  it('gives what waits as a file', async () => {
    connected(await holding(new Host(), ['a', 'b']));
    const element = await mount('kund-diagnos-outbox');
    await find(element, 'button', 'Spara som fil');
    const file = await saved(element, 'Spara som fil');
    expect(file.name).to.equal('svar-som-inte-skickats.kd.json');
    expect(parseResponseFile(await textOf(file))).to.deep.equal([response('a'), response('b')]);
  });

  it('says before anybody answers that the browser lets the page keep nothing', async () => {
    const refused = Object.getOwnPropertyDescriptor(window, 'indexedDB')!;
    Object.defineProperty(window, 'indexedDB', { configurable: true, value: undefined });
    try {
      connected(open(new Host()));
      const element = await mount('kund-diagnos-outbox');
      await shows(element, 'Den här webbläsaren låter inte sidan spara något.');
    } finally {
      Object.defineProperty(window, 'indexedDB', refused);
    }
  });

  it('says nothing of a response that is submitted and sent at once', async () => {
    const host = new Host();
    host.isReachable = true;
    host.isHolding = true;
    const box = open(host);
    connected(box);
    const element = await mount('kund-diagnos-outbox');
    const questionnaire = await mount('kund-diagnos-questionnaire');
    await answer(questionnaire, TEN_ANSWERS);
    await submit(questionnaire);
    await until(() => host.held.length > 0, 'the response to be on its way');
    expect((await box.pending()).length).to.equal(1);
    await settled(element);
    expect(text(element)).to.equal('');
    host.held[0]!();
    await until(() => statusOf(questionnaire) === 'Tack! Dina svar är sparade.', 'the answers to be saved');
    await settled(element);
    expect(text(element)).to.equal('');
  });

  it('tells it once it could not be sent', async () => {
    connected(open(new Host()));
    const element = await mount('kund-diagnos-outbox');
    const questionnaire = await mount('kund-diagnos-questionnaire');
    await answer(questionnaire, TEN_ANSWERS);
    await submit(questionnaire);
    await shows(element, 'Ett svar är inte skickat än');
  });
});

describe('what the host has rejected', () => {
  it('is shown with the host’s reason, or one by its status, and never with an answer', async () => {
    const host = new Host();
    host.reject('a', 'Enkäten är stängd.');
    host.reject('b', '', 403);
    host.reject('c', '', 418);
    connected(await holding(host, ['a', 'b', 'c', 'd']));
    const element = await mount('kund-diagnos-outbox');
    await shows(element, '3 svar togs inte emot');
    expect(all(element, 'listitem').map((item) => text(item).split(' Spara')[0])).to.deep.equal([
      'Svar 1 Enkäten är stängd.',
      'Svar 2 Servern säger att svaret inte får lämnas härifrån.',
      'Svar 3 Servern gav inget skäl (kod 418).',
    ]);
    await shows(element, 'Ett svar är inte skickat än');
    expect(element.shadowRoot!.innerHTML).not.to.match(/voc|Hemlig|"a"/u);
  });

  it('has buttons that say which response they are for', async () => {
    const host = new Host();
    host.reject('a', 'Nej.');
    host.reject('b', 'Nej.');
    connected(await holding(host, ['a', 'b']));
    const element = await mount('kund-diagnos-outbox');
    await find(element, 'button', 'Försök igen, svar 2');
    const file = await saved(element, 'Spara som fil, svar 2');
    expect(parseResponseFile(await textOf(file))).to.deep.equal([response('b')]);
  });

  it('is sent again when its button is pressed', async () => {
    const host = new Host();
    host.reject('a', 'Enkäten är stängd.');
    connected(await holding(host, ['a']));
    const element = await mount('kund-diagnos-outbox');
    await find(element, 'button', 'Försök igen');
    host.isReachable = true;
    await press(element, 'Försök igen');
    await shows(element, 'Svaret togs inte emot nu heller.');
    host.rejected.clear();
    await press(element, 'Försök igen');
    await shows(element, 'Svaret är skickat.');
    expect(host.stored).to.deep.equal(['a']);
    expect(all(element, 'listitem')).to.deep.equal([]);
  });

  it('is removed by the second of two presses', async () => {
    const host = new Host();
    host.reject('a', 'Enkäten är stängd.');
    const box = await holding(host, ['a']);
    connected(box);
    const element = await mount('kund-diagnos-outbox');
    await find(element, 'button', 'Försök igen');
    openRemoval(element);
    await shows(element, 'Är det borttaget går det inte att få tillbaka.');
    expect((await box.pending()).length).to.equal(1);
    one(element, 'button', 'Ja, ta bort svaret').focus();
    await press(element, 'Ja, ta bort svaret');
    await shows(element, 'Svaret är borttaget.');
    expect(await box.pending()).to.deep.equal([]);
    await until(() => element.shadowRoot!.activeElement, 'the focus to move');
    expectFocus(element.shadowRoot!.querySelector('.notice'));
  });

  it('is text, whatever is in the reason', async () => {
    const host = new Host();
    host.reject('a', '<img src=x onerror="alert(1)">');
    connected(await holding(host, ['a']));
    const element = await mount('kund-diagnos-outbox');
    await shows(element, '<img src=x onerror="alert(1)">');
    expect(element.shadowRoot!.querySelector('img')).to.equal(null);
  });
});

describe('where the outbox comes from', () => {
  it('may be connected after the element is there, disconnected, and another connected', async () => {
    const element = await mount('kund-diagnos-outbox');
    const disconnect = connected(await holding(new Host(), ['a']));
    await shows(element, 'Ett svar är inte skickat än');
    disconnect();
    await until(() => text(element) === '', 'it to be gone');
    connected(await holding(new Host(), ['a', 'b']));
    await shows(element, '2 svar är inte skickade än');
  });

  it('may be set by the host, and then that one is shown', async () => {
    connected(await holding(new Host(), ['a']));
    const own = await holding(new Host(), ['b', 'c']);
    const element = await mount('kund-diagnos-outbox', { outbox: own });
    await shows(element, '2 svar är inte skickade än');
    element.outbox = null;
    await shows(element, 'Ett svar är inte skickat än');
  });

  it('is the nearest that has one', async () => {
    const around = addHost('');
    connected(await holding(new Host(), ['a']));
    connected(await holding(new Host(), ['b', 'c']), around);
    const element = await mount('kund-diagnos-outbox', {}, around);
    await shows(element, '2 svar är inte skickade än');
  });

  it('is followed no longer once the element is gone, and again when it is back', async () => {
    const host = new Host();
    const box = await holding(host, ['a']);
    connected(box);
    const element = await mount('kund-diagnos-outbox');
    await shows(element, 'Ett svar är inte skickat än');
    const parent = element.parentElement!;
    element.remove();
    host.isReachable = true;
    await box.flush();
    parent.append(element);
    await shows(element, 'Allt som väntade är skickat.');
  });

  for (const nothing of [undefined, null, '']) {
    it(`is no mistake when it is nothing: ${JSON.stringify([nothing])}`, async () => {
      const element = await mount('kund-diagnos-outbox', { outbox: nothing as never });
      expect(text(element)).to.equal('');
      expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    });
  }

  it('is told in the console when it is something else', async () => {
    const element = await mount('kund-diagnos-outbox', { outbox: { save: () => undefined } as never });
    await drawn(element);
    expect(told.warnings).to.have.length(1);
    expect(told.warnings[0]).to.match(/outbox: expected an outbox, as `outbox\(adapter\)` makes it/u);
  });
});

it('is said in English on an English page', async () => {
  const host = new Host();
  host.reject('a', '', 413);
  connected(await holding(host, ['a', 'b']));
  const element = await mount('kund-diagnos-outbox', { locale: 'en' });
  await shows(element, 'One response has not been sent yet It is saved on this device');
  await shows(element, 'One response was rejected');
  await shows(element, 'The response is too large for the server.');
});
