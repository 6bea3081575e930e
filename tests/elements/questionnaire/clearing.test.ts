// A person at a shared computer takes their answers away, and nobody does so by a slip.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/define/all.js';
import { hear } from '../support/events.js';
import { press } from '../support/keyboard.js';
import { mount, settled } from '../support/mount.js';
import { answer, chosen, groups, radios, send, storing } from '../support/questionnaire.js';
import { focused, one, text } from '../support/see.js';

const digits = (element: Element) => chosen(element).join('');
const status = (element: Element) => text(one(element, 'status'));
const notice = 'Dina svar sparas i den här webbläsaren';
const mounted = (properties = {}) => mount('kund-diagnos-questionnaire', { draftKey: 'mine', ...properties });

/** What opens the question, and what answers it. */
const ask = (element: Element) => element.shadowRoot!.querySelector('summary')!;
const confirm = (element: Element) => one(element, 'button', 'Ja, rensa svaren');

async function clear(element: Element) {
  ask(element).click();
  confirm(element).click();
  await settled(element);
}

describe('clearing the answers', () => {
  it('is offered only while this browser keeps them', async () => {
    const element = await mounted();
    expect(text(element)).not.to.include('Rensa svaren');
    await answer(element, '1');
    expect(text(element)).to.include('Rensa svaren');
    const without = await mounted({ draftKey: null });
    await answer(without, '1');
    expect(text(without)).not.to.include('Rensa svaren');
  });

  it('takes them away here and in the browser, says so once, and begins at the first statement', async () => {
    const element = await mounted({ paged: true });
    await answer(element, '1');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    await clear(element);
    expect(element.answers).to.deep.equal({});
    expect(localStorage.length).to.equal(0);
    expect(status(element)).to.equal('Svaren är rensade.');
    expect(text(element)).not.to.include(notice);
    expect(focused()).to.equal(radios(groups(element)[0]!)[0]);
    expect(digits(await mounted())).to.equal('0000000000');
    await answer(element, '2');
    expect(status(element)).to.equal('');
  });

  it('works by the keyboard alone', async () => {
    const element = await mounted();
    await answer(element, '123');
    ask(element).focus();
    await press('Enter', 'Tab');
    expect(focused()).to.equal(confirm(element));
    await press('Enter');
    await settled(element);
    expect(digits(element)).to.equal('0000000000');
  });

  it('takes two presses in two places: one, or two in one place, do nothing', async () => {
    const element = await mounted();
    await answer(element, '123');
    const button = ask(element);
    button.click();
    await settled(element);
    const asked = button.getBoundingClientRect();
    const answered = confirm(element).getBoundingClientRect();
    expect(answered.top).to.be.at.least(asked.bottom);
    for (const { height, width } of [asked, answered]) expect(Math.min(height, width)).to.be.at.least(44);
    button.click();
    expect([digits(element), localStorage.length]).to.deep.equal(['1230000000', 1]);
  });

  it('tells the host, who may keep them too', async () => {
    const drafts = hear('kd-draft');
    const element = await mounted();
    await answer(element, '12');
    await clear(element);
    expect(drafts.map(({ draft }) => draft?.edits ?? null)).to.deep.equal([1, 2, null]);
  });

  it('takes them away wherever they are shown', async () => {
    const [left, right] = [await mounted(), await mounted()];
    await answer(left, '123');
    await settled(right);
    await clear(left);
    await settled(right);
    expect([digits(right), text(right).includes(notice)]).to.deep.equal(['0000000000', false]);
    await answer(right, '4');
    await settled(left);
    expect(digits(left)).to.equal('4000000000');
  });

  it('is possible when they could not be sent, and does not pass for saved elsewhere', async () => {
    const saves = storing();
    const [left, right] = [await mounted(), await mounted()];
    await answer(left, '3324543215');
    await send(left);
    saves[0]!.reject();
    await settled(right);
    await clear(left);
    await settled(right);
    for (const each of [left, right]) {
      expect([digits(each), status(each)]).to.deep.equal(['0000000000', 'Svaren är rensade.']);
    }
    expect(localStorage.length).to.equal(0);
  });

  it('takes them away also when storage has become full', async () => {
    const element = await mounted();
    await answer(element, '12');
    stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
    await clear(element);
    expect([localStorage.length, digits(element)]).to.deep.equal([0, '0000000000']);
  });

  it('is said in English', async () => {
    const element = await mounted({ locale: 'en' });
    await answer(element, '1');
    expect(text(element)).to.match(/others can see them\. Clear answers Yes, clear answers$/u);
    one(element, 'button', 'Yes, clear answers').click();
    await settled(element);
    expect(status(element)).to.equal('Your answers are cleared.');
  });
});
