// One draft key, and several who use it: two elements on a page, two tabs, and a host with a draft of its own.
import { expect } from 'chai';
import { restore, stub, useFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos.js';
import type { Draft, KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { host, mount, settled, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  asksBeforeLeaving,
  chosen,
  draftOf,
  flush,
  isLocked,
  NO_ANSWERS,
  statusOf,
  storing,
  strings,
  submit,
  submitButton,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, nameOf, one, text } from '../support/see.js';

const { sv } = strings;
const ITEM = 'kund-diagnos:mine';

const mounted = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mount('kund-diagnos-questionnaire', { draftKey: 'mine', ...properties });
const mountTwo = async () => [await mounted(), await mounted()] as const;
const isStored = (element: Element) => text(element).includes(sv.draftStored);

const itemOf = (draft: Draft) => JSON.stringify({ stored: Date.now(), draft });
const store = (draft: Draft) => {
  localStorage.setItem(ITEM, itemOf(draft));
};

/** Dispatches the `storage` event of a change in another tab. */
async function changeFromTab(element: Element, key: string | null, newValue: string | null) {
  dispatchEvent(new StorageEvent('storage', { key, newValue }));
  await settled(element);
}

describe('two elements with one draft key', () => {
  it('show and store the same answers under the same id', async () => {
    const [left, right] = await mountTwo();
    await answer(left, '32');
    await settled(right);
    expect(chosen(right)).to.equal('3200000000');
    expect(isStored(right)).to.equal(true);
    await answer(right, '454');
    await settled(left);
    expect(chosen(left)).to.equal('4540000000');
    expect(left.draft).to.deep.equal(right.draft);
    left.remove();
    right.remove();
    expect(chosen(await mounted())).to.equal('4540000000');
  });

  it('continue from the answers of another time', async () => {
    store(draftOf('12'));
    const [left, right] = await mountTwo();
    await answer(right, '5');
    await settled(left);
    expect([chosen(left), left.draft?.id]).to.deep.equal(['5200000000', 'a']);
  });

  it('submit once: the other says that it saves, and both that it is saved', async () => {
    const saves = storing();
    const [left, right] = await mountTwo();
    await answer(left, TEN_ANSWERS);
    await submit(left);
    await settled(right);
    expect([statusOf(right), isLocked(right), alertOf(right)]).to.deep.equal([sv.saving, true, '']);
    await submit(right);
    expect(saves).to.have.length(1);
    saves[0]!.resolve();
    await flush(right);
    for (const each of [left, right]) {
      expect(statusOf(each)).to.equal(sv.saved);
      expect([chosen(each), isLocked(each), each.draft]).to.deep.equal([TEN_ANSWERS, true, null]);
      await submit(each);
    }
    expect([saves.length, localStorage.length]).to.deep.equal([1, 0]);
  });

  it('may try again with the same id when the one that submitted is gone', async () => {
    const clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const saves = storing();
    const [left, right] = await mountTwo();
    await answer(left, TEN_ANSWERS);
    await submit(left);
    left.remove();
    await settled(right);
    clock.tick(15_000);
    clock.restore();
    await settled(right);
    expect(nameOf(submitButton(right))).to.equal(sv.retry);
    await submit(right);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
  });

  it('keep the next person’s answers apart from those that are saved', async () => {
    const saves = storing();
    const [left, right] = await mountTwo();
    await answer(left, TEN_ANSWERS);
    await submit(left);
    saves[0]!.resolve();
    await flush(right);
    right.reset();
    await settled(right);
    await answer(right, '11');
    await settled(left);
    expect(chosen(left)).to.equal(TEN_ANSWERS);
    left.reset();
    await settled(right);
    expect(chosen(right)).to.equal('1100000000');
    expect(localStorage.getItem(ITEM)).to.include(right.draft!.id);
    expect(right.draft!.id).not.to.equal(saves[0]!.response.id);
  });

  it('keep the answers of two people, and promise only one that they stay', async () => {
    const left = await mounted({ draft: draftOf('12') });
    const right = await mounted({ draft: draftOf('543', { id: 'b' }) });
    await settled(left);
    expect([left, right].map(chosen)).to.deep.equal(['1200000000', '5430000000']);
    expect([left, right].map(isStored)).to.deep.equal([false, true]);
    expect(asksBeforeLeaving()).to.equal(true);
    one(right, 'button', sv.confirmClear).click();
    await settled(left);
    expect([left, right].map(chosen)).to.deep.equal(['1200000000', NO_ANSWERS]);
  });

  it('merge answers that were given apart', async () => {
    const [left, right] = await mountTwo();
    await answer(left, '3');
    store({ ...draftOf(''), id: left.draft!.id, edits: 9, answers: { voc: 2 } });
    dispatchEvent(new Event('pageshow'));
    await settled(left);
    await settled(right);
    expect([left, right].map(chosen)).to.deep.equal(['3020000000', '3020000000']);
  });

  it('are cleared together, and begin anew together', async () => {
    const drafts = hear('kd-draft');
    const [left, right] = await mountTwo();
    await answer(left, '123');
    await settled(right);
    one(left, 'button', sv.confirmClear).click();
    await settled(left);
    await settled(right);
    for (const each of [left, right]) {
      expect([chosen(each), statusOf(each), isStored(each)]).to.deep.equal([NO_ANSWERS, sv.cleared, false]);
    }
    const cleared = drafts.slice(3);
    expect(cleared.map(({ draft }) => draft)).to.deep.equal([null, null]);
    expect(new Set(cleared.map(({ target }) => target)).size).to.equal(2);
    await answer(right, '4');
    await settled(left);
    expect(chosen(left)).to.equal('4000000000');
  });

  it('are cleared, and not saved, when the answers could not be saved', async () => {
    const saves = storing();
    const [left, right] = await mountTwo();
    await answer(left, TEN_ANSWERS);
    await submit(left);
    saves[0]!.reject();
    await flush(right);
    await settled(left);
    one(left, 'button', sv.confirmClear).click();
    await settled(left);
    await settled(right);
    for (const each of [left, right]) {
      expect([chosen(each), statusOf(each), isLocked(each)]).to.deep.equal([NO_ANSWERS, sv.cleared, false]);
    }
    expect(localStorage.length).to.equal(0);
  });

  it('keep their own answers where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    const [left, right] = await mountTwo();
    await answer(left, '1');
    await answer(right, '23');
    await changeFromTab(left, ITEM, '');
    expect([left, right].map(chosen)).to.deep.equal(['1000000000', '2300000000']);
    expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    restore();
  });
});

describe('a draft that another tab changes', () => {
  /** An element that shows answers that another tab has submitted. */
  async function submittedInTab() {
    const element = await mounted();
    await answer(element, TEN_ANSWERS);
    const sent = { ...element.draft!, sent: true };
    store(sent);
    await changeFromTab(element, ITEM, itemOf(sent));
    expect([statusOf(element), isLocked(element)]).to.deep.equal([sv.saving, true]);
    return element;
  }

  it('is saved here when the other tab removes it as saved', async () => {
    const element = await submittedInTab();
    const drafts = hear('kd-draft');
    await changeFromTab(element, ITEM, '{"removed":"saved"}');
    localStorage.removeItem(ITEM);
    await changeFromTab(element, ITEM, null);
    expect([statusOf(element), chosen(element), element.draft]).to.deep.equal([sv.saved, TEN_ANSWERS, null]);
    expect(isStored(element)).to.equal(false);
    expect(drafts.map(({ draft }) => draft)).to.deep.equal([null]);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('is cleared here when the other tab removes it as cleared', async () => {
    for (const element of [await submittedInTab(), await mounted()]) {
      if (element.draft === null) await answer(element, '12');
      await changeFromTab(element, ITEM, '{"removed":"cleared"}');
      localStorage.removeItem(ITEM);
      await changeFromTab(element, ITEM, null);
      expect([statusOf(element), chosen(element)]).to.deep.equal([sv.cleared, NO_ANSWERS]);
      expect([isLocked(element), isStored(element), element.draft]).to.deep.equal([false, false, null]);
      element.remove();
    }
  });

  it('does not pass for saved when it was not submitted here', async () => {
    const element = await mounted();
    await answer(element, '345');
    await changeFromTab(element, ITEM, '{"removed":"saved"}');
    expect([statusOf(element), chosen(element), isLocked(element)]).to.deep.equal(['', '3450000000', false]);
    expect(asksBeforeLeaving()).to.equal(true);
  });

  it('does not pass for saved or cleared when it is removed without a reason', async () => {
    const element = await submittedInTab();
    localStorage.removeItem(ITEM);
    await changeFromTab(element, ITEM, null);
    expect([statusOf(element), chosen(element), isStored(element)]).to.deep.equal([
      sv.saving,
      TEN_ANSWERS,
      false,
    ]);
  });

  it('is told by the browser itself, from another document', async () => {
    const frame = document.createElement('iframe');
    host('').append(frame);
    const { localStorage: otherStorage } = frame.contentWindow!;
    const element = await mounted();
    await answer(element, '12');
    const { id } = element.draft!;
    otherStorage.setItem(ITEM, itemOf(draftOf('54', { id, edits: 9 })));
    await until(() => chosen(element) === '5400000000', 'the answers of the other document');
    otherStorage.setItem(ITEM, '{"removed":"cleared"}');
    otherStorage.removeItem(ITEM);
    await until(() => statusOf(element) === sv.cleared, 'the answers to be cleared');
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('keeps the answers when all of storage is emptied', async () => {
    const element = await mounted();
    await answer(element, '345');
    localStorage.clear();
    await changeFromTab(element, null, null);
    await changeFromTab(element, ITEM, null);
    await changeFromTab(element, 'kund-diagnos:other', '{"removed":"cleared"}');
    expect([chosen(element), statusOf(element)]).to.deep.equal(['3450000000', '']);
  });

  const damaged = ['{"stored":17', 'null', '[]', 'hello', '7', '{"stored":9,"draft":"x"}', 'x'.repeat(1e6)];
  for (const value of damaged) {
    it(`keeps the answers when it is damaged: ${value.slice(0, 24)}`, async () => {
      const element = await mounted();
      await answer(element, '345');
      localStorage.setItem(ITEM, value);
      await changeFromTab(element, ITEM, value);
      expect(chosen(element)).to.equal('3450000000');
      await answer(element, '1');
      expect(localStorage.getItem(ITEM)).to.include(element.draft!.id);
    });
  }

  it('is not newer when its number of edits is not a whole number', async () => {
    const element = await mounted();
    await answer(element, '345');
    const { id } = element.draft!;
    for (const edits of ['99', -1, 99.5, null, {}, [99]] as unknown as number[]) {
      store(draftOf('111', { id, edits }));
      await changeFromTab(element, ITEM, 'changed');
      expect(chosen(element)).to.equal('3450000000');
    }
  });
});

describe('a host’s draft beside this browser’s', () => {
  it('does not bring back what the person has changed since', async () => {
    const drafts = hear('kd-draft');
    const element = await mounted();
    await answer(element, '123');
    await answer(element, '5');
    element.remove();
    const again = await mounted({ draft: drafts[1]!.draft });
    expect(chosen(again)).to.equal('5230000000');
    again.draft = drafts[0]!.draft;
    await settled(again);
    expect(chosen(again)).to.equal('5230000000');
    expect(JSON.parse(localStorage.getItem(ITEM)!)).to.have.nested.property('draft.answers.icp', 5);
  });

  it('counts when it is newer, and keeps what only the other has', async () => {
    store(draftOf('33', { edits: 2 }));
    const element = await mounted({ draft: draftOf('4', { edits: 3 }) });
    expect(chosen(element)).to.equal('4300000000');
    element.remove();
    expect(chosen(await mounted())).to.equal('4300000000');
  });

  it('counts when it is another person’s', async () => {
    store(draftOf('5555', { id: 'b', edits: 9 }));
    expect(chosen(await mounted({ draft: draftOf('2') }))).to.equal('2000000000');
  });

  it('does not unlock what this browser knows to be submitted', async () => {
    store(draftOf(TEN_ANSWERS, { sent: true }));
    const element = await mounted({ draft: draftOf('1111111111') });
    expect([chosen(element), isLocked(element)]).to.deep.equal([TEN_ANSWERS, true]);
    const whole = await mount('kund-diagnos', { draftKey: 'mine', draft: draftOf('1111111111') });
    expect(nameOf(submitButton(whole))).to.equal(sv.retry);
    expect(all(whole, 'button', sv.resume)).to.deep.equal([]);
  });
});
