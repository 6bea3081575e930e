// One name, several who show what is kept under it: two tabs, two elements on a page, a host with a draft of its own.
import { expect } from 'chai';
import { restore, stub, useFakeTimers } from 'sinon';
import '../../../src/define/all.js';
import type { Draft, KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { mount, pause, settled } from '../support/mount.js';
import { answer, chosen, draftOf, groups, send, sendButton, storing } from '../support/questionnaire.js';
import { all, nameOf, one, text } from '../support/see.js';

const ten = '3324543215';
const name = 'kund-diagnos:mine';
const notice = 'Dina svar sparas i den här webbläsaren';
const digits = (element: Element) => chosen(element).join('');
const status = (element: Element) => text(one(element, 'status'));
const isLocked = (element: Element) => groups(element).every((group) => group.matches(':disabled'));
const mounted = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mount('kund-diagnos-questionnaire', { draftKey: 'mine', ...properties });
const two = async () => [await mounted(), await mounted()] as const;
const keep = (draft: Draft) => {
  localStorage.setItem(name, JSON.stringify({ stored: Date.now(), draft }));
};

/** What a browser tells a page of what another tab has done to its storage. */
async function fromAnotherTab(element: Element, key: string | null, newValue: string | null) {
  window.dispatchEvent(new StorageEvent('storage', { key, newValue }));
  await settled(element);
}

describe('two with one draft-key', () => {
  it('show and keep the same answers under the same id, whoever gives them', async () => {
    const [left, right] = await two();
    await answer(left, '32');
    await settled(right);
    expect(digits(right)).to.equal('3200000000');
    expect(text(right)).to.include(notice);
    await answer(right, '454');
    await settled(left);
    expect(digits(left)).to.equal('4540000000');
    expect(left.draft).to.deep.equal(right.draft);
    left.remove();
    right.remove();
    expect(digits(await mounted())).to.equal('4540000000');
  });

  it('answers of an earlier time, too', async () => {
    keep(draftOf('12'));
    const [left, right] = await two();
    await answer(right, '5');
    await settled(left);
    expect([digits(left), left.draft?.id]).to.deep.equal(['5200000000', 'a']);
  });

  it('while one sends, the other shows that and cannot send; when it is saved, both say so', async () => {
    const saves = storing();
    const [left, right] = await two();
    await answer(left, ten);
    await send(left);
    await settled(right);
    expect([status(right), isLocked(right), text(one(right, 'alert'))]).to.deep.equal([
      'Sparar dina svar …',
      true,
      '',
    ]);
    await send(right);
    expect(saves).to.have.length(1);
    saves[0]!.resolve();
    await pause();
    await settled(right);
    for (const each of [left, right]) {
      expect(status(each)).to.equal('Tack! Dina svar är sparade.');
      expect([digits(each), isLocked(each), each.draft]).to.deep.equal([ten, true, null]);
      await send(each);
    }
    expect([saves.length, localStorage.length]).to.deep.equal([1, 0]);
  });

  it('when the one that sends is gone, the other may try again, with the same id', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saves = storing();
    const [left, right] = await two();
    await answer(left, ten);
    await send(left);
    left.remove();
    await settled(right);
    clock.tick(15_000);
    clock.restore();
    await settled(right);
    expect(nameOf(sendButton(right))).to.equal('Försök igen');
    await send(right);
    expect(saves.map(({ response }) => response)[1]).to.deep.equal(saves[0]!.response);
  });

  it('the next person’s answers are not shown to whoever has sent, nor thrown away with theirs', async () => {
    const saves = storing();
    const [left, right] = await two();
    await answer(left, ten);
    await send(left);
    saves[0]!.resolve();
    await pause();
    await settled(right);
    right.reset();
    await settled(right);
    await answer(right, '11');
    await settled(left);
    expect(digits(left)).to.equal(ten);
    left.reset();
    await settled(right);
    expect(digits(right)).to.equal('1100000000');
    expect(localStorage.getItem(name)).to.include(right.draft!.id);
    expect(right.draft!.id).not.to.equal(saves[0]!.response.id);
  });

  it('two who have begun under one name keep what they have, and only one is promised that it stays', async () => {
    const left = await mounted({ draft: draftOf('12') });
    const right = await mounted({ draft: draftOf('543', { id: 'b' }) });
    await settled(left);
    expect([left, right].map(digits)).to.deep.equal(['1200000000', '5430000000']);
    expect([left, right].map((each) => text(each).includes(notice))).to.deep.equal([false, true]);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
  });

  it('when they have both gone on from the same, neither’s answers are lost', async () => {
    const [left, right] = await two();
    await answer(left, '3');
    const { id } = left.draft!;
    keep(draftOf('', { id, edits: 9, answers: { voc: 2 } }));
    window.dispatchEvent(new Event('pageshow'));
    await settled(left);
    await settled(right);
    expect([left, right].map(digits)).to.deep.equal(['3020000000', '3020000000']);
  });

  const rubbish = ['{"stored":17', 'null', '[]', 'hello', '7', '{"stored":9,"draft":"x"}', 'x'.repeat(1e6)];
  for (const value of rubbish) {
    it(`is not harmed by ${value.slice(0, 24)} from another tab`, async () => {
      const element = await mounted();
      await answer(element, '345');
      localStorage.setItem(name, value);
      await fromAnotherTab(element, name, value);
      expect(digits(element)).to.equal('3450000000');
      await answer(element, '1');
      expect(localStorage.getItem(name)).to.include(element.draft!.id);
    });
  }

  it('loses nothing when storage is emptied by somebody else', async () => {
    const element = await mounted();
    await answer(element, '345');
    localStorage.clear();
    await fromAnotherTab(element, null, null);
    await fromAnotherTab(element, name, null);
    await fromAnotherTab(element, 'kund-diagnos:other', '');
    expect([digits(element), status(element)]).to.deep.equal(['3450000000', '']);
  });

  it('does not read a draft whose count of answers is no count as newer', async () => {
    const element = await mounted();
    await answer(element, '345');
    const { id } = element.draft!;
    for (const edits of ['99', -1, 99.5, null, {}, [99]] as unknown as number[]) {
      keep(draftOf('111', { id, edits }));
      await fromAnotherTab(element, name, 'changed');
      expect(digits(element)).to.equal('3450000000');
    }
  });

  it('each does without where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const [left, right] = await two();
    await answer(left, '1');
    await answer(right, '23');
    await fromAnotherTab(left, name, '');
    expect([left, right].map(digits)).to.deep.equal(['1000000000', '2300000000']);
    expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    restore();
  });
});

describe('a host’s draft beside this browser’s', () => {
  it('does not bring back what the person has changed since', async () => {
    const drafts = hear('kd-draft');
    const element = await mounted();
    await answer(element, '123');
    const stale = drafts[1]!.draft;
    await answer(element, '5');
    element.remove();
    const again = await mounted({ draft: stale });
    expect(digits(again)).to.equal('5230000000');
    again.draft = drafts[0]!.draft;
    await settled(again);
    expect(digits(again)).to.equal('5230000000');
    expect(JSON.parse(localStorage.getItem(name)!)).to.have.nested.property('draft.answers.icp', 5);
  });

  it('counts when it is the newer, and keeps what only the other has', async () => {
    keep(draftOf('33', { edits: 2 }));
    const element = await mounted({ draft: draftOf('4', { edits: 3 }) });
    expect(digits(element)).to.equal('4300000000');
    element.remove();
    expect(digits(await mounted())).to.equal('4300000000');
  });

  it('does not open what this browser knows to be sent', async () => {
    keep(draftOf(ten, { sent: true }));
    const element = await mounted({ draft: draftOf('1111111111') });
    expect([digits(element), isLocked(element)]).to.deep.equal([ten, true]);
    const whole = await mount('kund-diagnos', { draftKey: 'mine', draft: draftOf('1111111111') });
    expect(nameOf(sendButton(whole))).to.equal('Försök igen');
    expect(all(whole, 'button', 'Fortsätt')).to.deep.equal([]);
  });

  it('from an earlier version is read, and goes on', async () => {
    keep(draftOf('12'));
    const element = await mounted();
    await answer(element, '4');
    expect([digits(element), element.draft?.id]).to.deep.equal(['4200000000', 'a']);
  });
});
