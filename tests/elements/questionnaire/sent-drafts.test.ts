// Answers that were sent, and the page left before the host said how it went.
import { expect } from 'chai';
import '../../../src/define/all.js';
import type { Draft, KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { hear, on } from '../support/events.js';
import { drawn, host, mount, pause, settled, until } from '../support/mount.js';
import {
  answer,
  answersOf,
  chosen,
  draftOf,
  groups,
  send,
  sendButton,
  storing,
} from '../support/questionnaire.js';
import { all, focused, nameOf, one, text } from '../support/see.js';

const ten = '3324543215';
const words =
  'Vi har inte fått besked om att dina svar är sparade. Försök igen: svaren räknas bara en gång och går inte längre att ändra.';
const inEnglish =
  'We have no confirmation that your answers are saved. Try again: your answers count only once, and can no longer be changed.';
const sent = draftOf(ten, { sent: true });

const isLocked = (element: Element) => groups(element).every((group) => group.matches(':disabled'));
const alarm = (element: Element) => text(one(element, 'alert'));
const reopened = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mount('kund-diagnos-questionnaire', { draft: sent, ...properties });

describe('a draft of what is being sent', () => {
  it('is given out once, when the host has taken the answers', async () => {
    const order: string[] = [];
    on('kd-draft', ({ draft }) => order.push(`draft ${String(draft!.sent)}`));
    on('kd-submit', () => order.push('submit'));
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, ten);
    order.length = 0;
    await send(element);
    expect(order).to.deep.equal(['submit', 'draft true']);
    saves[0]!.reject();
    await pause();
    await settled(element);
    await send(element);
    expect(order).to.deep.equal(['submit', 'draft true', 'submit']);
  });

  it('is not given out when nobody took the answers: they are still the person’s to change', async () => {
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    await answer(element, ten);
    await send(element);
    expect(drafts.map(({ draft }) => draft!.sent)).to.deep.equal(Array(10).fill(false));
    element.remove();
    const again = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    expect([isLocked(again), alarm(again)]).to.deep.equal([false, '']);
  });

  it('is there in this browser while the answer is awaited, and gone with it', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    await answer(element, ten);
    await send(element);
    expect(localStorage.getItem('kund-diagnos:mine')).to.include('"sent":true');
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect([localStorage.length, element.draft]).to.deep.equal([0, null]);
  });
});

describe('a draft of what was sent', () => {
  it('is shown as it was sent and locked, says that it may not have arrived, and is sent again as it was', async () => {
    const drafts = hear('kd-draft');
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    await answer(element, ten);
    await send(element);
    element.remove();

    const again = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    expect(chosen(again).join('')).to.equal(ten);
    expect(isLocked(again)).to.equal(true);
    expect(alarm(again)).to.equal(words);
    expect(all(again, 'progressbar')).to.deep.equal([]);
    expect(all(again, 'button').map(nameOf)).to.deep.equal([
      'Spara som fil',
      'Försök igen',
      'Rensa svaren',
      'Ja, rensa svaren',
    ]);
    await send(again);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(alarm(again)).to.equal('');
    saves[1]!.resolve();
    await pause();
    await settled(again);
    expect(text(one(again, 'status'))).to.equal('Tack! Dina svar är sparade.');
    expect(localStorage.length).to.equal(0);
    // Ten answers, that they were sent, and that nothing is left to keep.
    expect(drafts.length).to.equal(12);
    expect(drafts.at(-1)!.draft).to.equal(null);
  });

  it('says so in English', async () => {
    expect(alarm(await reopened({ locale: 'en' }))).to.equal(inEnglish);
  });

  it('stays locked when it is sent again and nobody takes it', async () => {
    const element = await reopened();
    await send(element);
    expect(isLocked(element)).to.equal(true);
    expect(element.draft).to.deep.equal({ ...sent, edits: 0 });
    expect(alarm(element)).to.match(/^Sidan kan inte ta emot svar än\. .* går inte längre att ändra\.$/u);
  });

  it('takes the focus to the button that sends, in a list and one at a time', async () => {
    for (const paged of [false, true]) {
      const element = await reopened({ paged });
      element.focus();
      expect(focused()).to.equal(sendButton(element));
    }
  });

  it('cannot be sent while the questionnaire is disabled, and can be after', async () => {
    const saves = storing();
    const element = await reopened({ disabled: true });
    sendButton(element).click();
    expect(saves).to.deep.equal([]);
    element.disabled = false;
    await until(() => !sendButton(element).disabled, 'the button');
    expect(isLocked(element)).to.equal(true);
    await send(element);
    expect(saves.map(({ response }) => response.id)).to.deep.equal(['a']);
  });

  it('is left behind by starting over', async () => {
    const element = await reopened({ draftKey: 'mine' });
    element.reset();
    await settled(element);
    expect([isLocked(element), alarm(element), localStorage.length]).to.deep.equal([false, '', 0]);
    await answer(element, '1');
    expect(element.draft!.id).not.to.equal('a');
    expect(element.draft!.sent).to.equal(false);
  });

  it('is not opened again by an older draft of the same answers', async () => {
    const element = await reopened();
    element.draft = { ...sent, answers: answersOf('1111111111'), sent: false };
    await settled(element);
    expect([isLocked(element), chosen(element).join('')]).to.deep.equal([true, ten]);
  });

  it('gives way to another person’s', async () => {
    const element = await reopened();
    element.draft = { ...sent, id: 'b', answers: answersOf('12'), sent: false };
    await settled(element);
    expect([isLocked(element), chosen(element).join(''), alarm(element)]).to.deep.equal([
      false,
      '1200000000',
      '',
    ]);
  });

  it('is not disturbed while it is saved by a host that gives each draft back', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    on('kd-draft', ({ draft }) => {
      element.draft = draft;
    });
    await answer(element, ten);
    await send(element);
    await settled(element);
    expect(text(one(element, 'status'))).to.equal('Sparar dina svar …');
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect(text(one(element, 'status'))).to.equal('Tack! Dina svar är sparade.');
  });

  it('goes into the form’s data, and is restored with the form’s state', async () => {
    const root = host(
      '<form><kund-diagnos-questionnaire name="diagnosis"></kund-diagnos-questionnaire></form>',
    );
    const element = root.querySelector('kund-diagnos-questionnaire')!;
    await drawn(element);
    element.formStateRestoreCallback(JSON.stringify(sent));
    await settled(element);
    expect([isLocked(element), alarm(element)]).to.deep.equal([true, words]);
    const value = new FormData(root.querySelector('form')!).get('diagnosis') as string;
    expect(JSON.parse(value)).to.deep.equal({
      id: 'a',
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(ten),
    });
  });

  const open: [string, unknown][] = [
    ['not there, as in an earlier version', undefined],
    ['false', false],
    ['text', 'yes'],
    ['a number', 1],
    ['an object', { sent: true }],
    ['null', null],
  ];
  for (const [what, value] of open) {
    it(`is open for change when “sent” is ${what}`, async () => {
      const element = await reopened({ draft: { ...sent, sent: value } as Draft });
      expect([chosen(element).join(''), isLocked(element), alarm(element)]).to.deep.equal([ten, false, '']);
    });
  }

  it('is open for change when answers are missing: it cannot have been sent', async () => {
    const element = await reopened({ draft: { ...sent, answers: answersOf('123') } });
    expect([isLocked(element), alarm(element)]).to.deep.equal([false, '']);
    await answer(element, ten);
    expect(element.answers).to.deep.equal(answersOf(ten));
  });
});

describe('the whole diagnosis with answers that were sent', () => {
  it('shows them at once: nobody is to begin anew, or think that all is done', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos', { draft: sent });
    expect(alarm(element)).to.equal(words);
    expect(all(element, 'button', 'Fortsätt')).to.deep.equal([]);
    expect(focused()).to.equal(document.body);
    await send(element);
    saves[0]!.resolve();
    await until(() => text(element).includes('Ditt resultat'), 'the own result');
    expect(saves[0]!.response.answers).to.deep.equal(answersOf(ten));
  });

  it('does so when the host finds the draft late', async () => {
    const element = await mount('kund-diagnos');
    one(element, 'button', 'Börja');
    element.draft = sent;
    await until(() => all(element, 'alert')[0], 'the questionnaire');
    await drawn(element.shadowRoot!.querySelector('kund-diagnos-questionnaire')!);
    expect(alarm(element)).to.equal(words);
  });
});
