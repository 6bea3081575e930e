// What a person is told of answers that an outbox keeps on their device.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import {
  connect,
  isLocalReceipt,
  outbox,
  parseResponseFile,
  StorageError,
  type Outbox,
  type StorageAdapter,
} from '../../../src/storage/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { saved as savedFile, textOf } from '../support/files.js';
import { mount, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  asksBeforeLeaving,
  chosen,
  connect as setOnline,
  draftOf,
  flush,
  isLocked,
  NO_ANSWERS,
  statusOf,
  strings,
  submit,
  submitButton,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { nameOf } from '../support/see.js';

const { sv, en } = strings;

/** A host that the test makes reachable, and what it stores. */
class Host {
  reason: Error | null = new TypeError('Failed to fetch');
  readonly stored: string[] = [];
  readonly adapter: StorageAdapter = {
    save: async ({ id }) => {
      await Promise.resolve();
      if (this.reason) throw this.reason;
      this.stored.push(id);
    },
  };
}

const closing: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A page with an outbox, and a questionnaire that is answered and submitted. */
async function submitted(host: Host, properties = {}) {
  const box = outbox(host.adapter, { name: crypto.randomUUID() });
  closing.push(() => box.close(), connect(document.body, box));
  const element = await mount('kund-diagnos-questionnaire', properties);
  await answer(element, TEN_ANSWERS);
  await submit(element);
  return { box, element };
}

const waitsFor = (element: Element, message: string) =>
  until(() => statusOf(element) === message, `“${message}”`);

describe('answers that cannot be sent now', () => {
  it('are said to be on this device and not sent, and never to be saved', async () => {
    const saved = hear('kd-saved');
    const failed = hear('kd-save-failed');
    const { box, element } = await submitted(new Host());
    await waitsFor(element, 'Inte skickat än, sparat på den här enheten.');
    expect(alertOf(element)).to.equal('');
    expect(isLocked(element)).to.equal(true);
    expect(chosen(element)).to.equal(TEN_ANSWERS);
    expect(saved).to.have.length(0);
    expect(failed).to.have.length(0);
    expect(element.savedResponse).to.equal(null);
    expect(await box.pending()).to.have.length(1);
  });

  it('are so in English', async () => {
    const { element } = await submitted(new Host(), { locale: 'en' });
    await waitsFor(element, 'Not sent yet, saved on this device.');
    expect(en.queued(1)).to.equal('Not sent yet, saved on this device.');
  });

  it('are beside a word about the connection, while it is lost', async () => {
    setOnline(false);
    const { element } = await submitted(new Host());
    await waitsFor(element, `${sv.queued(1)} ${sv.offline}`);
  });

  it('are counted with those of others that wait', async () => {
    const host = new Host();
    const { box, element } = await submitted(host);
    await waitsFor(element, sv.queued(1));
    await box.save({ id: 'another' });
    element.reset();
    await flush(element);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    await waitsFor(element, 'Inte skickat än, sparat på den här enheten. 3 svar väntar.');
  });

  it('are saved when the line is back, and said to be', async () => {
    const saved = hear('kd-saved');
    const host = new Host();
    const { element } = await submitted(host);
    await waitsFor(element, sv.queued(1));
    host.reason = null;
    dispatchEvent(new Event('online'));
    await waitsFor(element, sv.saved);
    expect(saved.map(({ response }) => response.id)).to.deep.equal(host.stored);
    expect(element.savedResponse?.id).to.equal(host.stored[0]);
  });

  it('are sent by the button, once', async () => {
    const host = new Host();
    const { element } = await submitted(host);
    await waitsFor(element, sv.queued(1));
    expect(nameOf(submitButton(element))).to.equal(sv.retry);
    await submit(element);
    await waitsFor(element, sv.queued(1));
    host.reason = null;
    await submit(element);
    await waitsFor(element, sv.saved);
    expect(host.stored).to.have.length(1);
  });

  it('are not asked about by those who leave', async () => {
    const { element } = await submitted(new Host());
    await waitsFor(element, sv.queued(1));
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('are left to the outbox by `reset()`: the next person begins without them, and is told nothing of them', async () => {
    const host = new Host();
    const saved = hear('kd-saved');
    const { box, element } = await submitted(host);
    await waitsFor(element, sv.queued(1));
    element.reset();
    await flush(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
    expect(statusOf(element)).to.equal('');
    host.reason = null;
    await box.flush();
    await flush(element);
    expect(host.stored).to.have.length(1);
    expect(saved).to.have.length(0);
    expect(statusOf(element)).to.equal('');
  });
});

describe('answers that still wait when the page is opened again', () => {
  const key = 'reopened';
  const draft = { ...draftOf(TEN_ANSWERS), sent: true };

  beforeEach(() => {
    localStorage.setItem(`kund-diagnos:${key}`, JSON.stringify({ stored: Date.now(), draft }));
  });

  const reopened = () => mount('kund-diagnos-questionnaire', { draftKey: key });

  /** An outbox that holds these from an earlier visit. */
  async function holding(host: Host, ids: readonly string[]): Promise<Outbox> {
    const box = outbox(host.adapter, { name: crypto.randomUUID() });
    closing.push(() => box.close());
    for (const id of ids) await box.save({ id }).catch(() => null);
    return box;
  }

  const connected = (box: Outbox) => {
    const disconnect = connect(document.body, box);
    closing.push(disconnect);
    return disconnect;
  };

  const becomesUnknown = (element: Element) =>
    until(() => alertOf(element) === [sv.failed, sv.answersKept].join(' '), 'that the outcome is unknown');

  it('are said to wait there, and to be saved once they are sent', async () => {
    const host = new Host();
    const saved = hear('kd-saved');
    const alerts: string[] = [];
    const box = await holding(host, [draft.id]);
    connected(box);
    const element = await reopened();
    alerts.push(alertOf(element));
    await waitsFor(element, 'Inte skickat än, sparat på den här enheten.');
    alerts.push(alertOf(element));
    // Never in doubt meanwhile.
    expect(alerts).to.deep.equal(['', '']);
    expect([isLocked(element), asksBeforeLeaving()]).to.deep.equal([true, false]);
    host.reason = null;
    await box.flush();
    await waitsFor(element, sv.saved);
    expect(saved.map(({ response }) => response.id)).to.deep.equal([draft.id]);
    expect(localStorage.getItem(`kund-diagnos:${key}`)).to.equal(null);
  });

  it('are said to be saved when they were sent before the element was there', async () => {
    const host = new Host();
    const box = await holding(host, [draft.id]);
    connected(box);
    host.reason = null;
    await box.flush();
    await waitsFor(await reopened(), sv.saved);
  });

  it('are found in an outbox that is connected late', async () => {
    const box = await holding(new Host(), [draft.id, 'another']);
    const element = await reopened();
    await becomesUnknown(element);
    connected(box);
    await waitsFor(element, sv.queued(2));
    expect(alertOf(element)).to.equal('');
  });

  it('are found in the one of two outboxes that has them, and are told of once', async () => {
    const host = new Host();
    const saved = hear('kd-saved');
    const box = await holding(host, [draft.id]);
    connected(await holding(new Host(), ['another']));
    connected(box);
    connected(box);
    const element = await reopened();
    await waitsFor(element, sv.queued(1));
    host.reason = null;
    await box.flush();
    await waitsFor(element, sv.saved);
    await flush(element);
    expect(saved).to.have.length(1);
  });

  it('are still followed when the outbox is disconnected, and connected again', async () => {
    const host = new Host();
    const box = await holding(host, [draft.id]);
    const disconnect = connected(box);
    const element = await reopened();
    await waitsFor(element, sv.queued(1));
    disconnect();
    connected(box);
    host.reason = null;
    await box.flush();
    await waitsFor(element, sv.saved);
  });

  it('are here with the reason when the host has rejected them', async () => {
    const host = new Host();
    host.reason = new StorageError('rejected', 'Enkäten är stängd.', 409);
    connected(await holding(host, [draft.id]));
    const element = await reopened();
    await until(() => alertOf(element).includes('Enkäten är stängd.'), 'the reason');
    expect(statusOf(element)).to.equal('');
    host.reason = null;
    await submit(element);
    await waitsFor(element, sv.saved);
    expect(host.stored).to.deep.equal([draft.id]);
  });

  it('are in doubt when the outbox does not have them', async () => {
    const host = new Host();
    connected(await holding(host, ['another']));
    const element = await reopened();
    await becomesUnknown(element);
    host.reason = null;
    await submit(element);
    await waitsFor(element, sv.saved);
  });

  it('are in doubt when the host’s own outbox cannot be asked', async () => {
    const listener = ({ provide }: HTMLElementEventMap['kd-outbox-request']) => {
      provide({ receiptFor: () => Promise.reject(new Error('closed')) } as unknown as Outbox);
      provide({} as unknown as Outbox);
    };
    document.body.addEventListener('kd-outbox-request', listener);
    closing.push(() => {
      document.body.removeEventListener('kd-outbox-request', listener);
    });
    await becomesUnknown(await reopened());
  });

  it('are left alone by an answer that comes after the person has cleared them', async () => {
    const host = new Host();
    const saved = hear('kd-saved');
    const box = await holding(host, [draft.id]);
    connected(box);
    const element = await reopened();
    element.reset();
    host.reason = null;
    await box.flush();
    await flush(element);
    expect([statusOf(element), chosen(element)]).to.deep.equal(['', NO_ANSWERS]);
    expect(saved).to.have.length(0);
  });
});

describe('answers that the host rejects', () => {
  it('are here with its reason, as a file to save, and can be sent again', async () => {
    const host = new Host();
    host.reason = new StorageError('rejected', 'Enkäten är stängd.', 409);
    const { box, element } = await submitted(host);
    const alert = [sv.failed, 'Enkäten är stängd.', sv.answersKept].join(' ');
    await until(() => alertOf(element) === alert, 'the reason');
    const [held] = await box.pending();
    expect(held?.parked).to.deep.equal({ status: 409, reason: 'Enkäten är stängd.' });
    expect(parseResponseFile(await textOf(await savedFile(element, sv.download)))).to.deep.equal([
      held?.response,
    ]);
    host.reason = null;
    await submit(element);
    await waitsFor(element, sv.saved);
    expect(await box.pending()).to.deep.equal([]);
  });

  it('are told about, too, when they had waited first', async () => {
    const host = new Host();
    const { box, element } = await submitted(host);
    await waitsFor(element, sv.queued(1));
    host.reason = new StorageError('rejected', 'Enkäten är stängd.', 409);
    await box.flush();
    await until(() => alertOf(element).includes('Enkäten är stängd.'), 'the reason');
    expect(statusOf(element)).to.equal('');
  });
});

describe('a browser that lets the page store nothing', () => {
  it('is said at once to those who cannot be sent to: the answers are here, and can be saved as a file', async () => {
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open')!;
    closing.push(() => Object.defineProperty(IDBFactory.prototype, 'open', open));
    Object.defineProperty(IDBFactory.prototype, 'open', {
      configurable: true,
      value: () => {
        throw new DOMException('A mutation operation was attempted.', 'InvalidStateError');
      },
    });
    const { element } = await submitted(new Host());
    const alert = [sv.failed, 'De kunde inte sparas på den här enheten.', sv.answersKept].join(' ');
    await until(() => alertOf(element) === alert, 'the alert');
    expect(told.errors).to.deep.include(
      'kund-diagnos: this browser does not let the outbox keep anything. InvalidStateError: A mutation operation was attempted.',
    );
    expect(chosen(element)).to.equal(TEN_ANSWERS);
    const [response] = parseResponseFile(await textOf(await savedFile(element, sv.download)));
    expect(response).to.have.property('answers');
  });
});

describe('a receipt', () => {
  it('counts also where the host waits for something else as well', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const listener = (event: HTMLElementEventMap['kd-submit']) => {
      const receipt = { storedLocally: true, waiting: 2, sent: new Promise(() => undefined) };
      event.waitUntil(Promise.resolve(['counted', [receipt]]));
    };
    document.body.addEventListener('kd-submit', listener);
    closing.push(() => {
      document.body.removeEventListener('kd-submit', listener);
    });
    await answer(element, TEN_ANSWERS);
    await submit(element);
    await waitsFor(element, sv.queued(2));
  });

  it('is told from everything else by its shape', () => {
    expect([undefined, null, true, {}, [], { storedLocally: false }].some(isLocalReceipt)).to.equal(false);
  });
});
