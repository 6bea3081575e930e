// Answers that are not saved yet: kept by the host, kept by this browser, cleared by the person, and left while they were submitted.
import { expect } from 'chai';
import { restore, stub, useFakeTimers } from 'sinon';
import '../../../src/entries/define/kund-diagnos.js';
import type { Draft, KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { told } from '../support/console.js';
import { hear, on } from '../support/events.js';
import { press } from '../support/keyboard.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  answersOf,
  asksBeforeLeaving,
  chosen,
  draftOf,
  flush,
  groups,
  isLocked,
  NO_ANSWERS,
  radios,
  statusOf,
  storing,
  strings,
  submit,
  submitButton,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, expectFocus, nameOf, one, text } from '../support/see.js';

const { sv, en } = strings;
const DAY_MS = 24 * 60 * 60 * 1000;
const ITEM = 'kund-diagnos:mine';

const mounted = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mount('kund-diagnos-questionnaire', properties);
const withKey = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
  mounted({ draftKey: 'mine', ...properties });
const clone = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;

describe('a draft that the host keeps', () => {
  async function drafted(answers: string): Promise<Draft> {
    const drafts = hear('kd-draft');
    const element = await mounted();
    await answer(element, answers);
    element.remove();
    return clone(drafts.at(-1)!.draft) as Draft;
  }

  it('is plain JSON, and the same in the event and on the element', async () => {
    const drafts = hear('kd-draft');
    const element = await mounted();
    await answer(element, '12');
    expect(clone(drafts[1]!.draft)).to.deep.equal(drafts[1]!.draft);
    expect(element.draft).to.deep.equal(drafts[1]!.draft);
  });

  it('restores the answers, and the response has its id', async () => {
    const draft = await drafted('3241');
    const saves = storing();
    const element = await mounted({ draft });
    expect(chosen(element)).to.equal('3241000000');
    expect(element.draft).to.deep.equal(draft);
    expect(nameOf(one(element, 'progressbar'))).to.equal('4 av 10 svar finns kvar sedan sist');
    await answer(element, TEN_ANSWERS);
    expect(nameOf(one(element, 'progressbar'))).to.equal('10 av 10 besvarade');
    await submit(element);
    expect(saves[0]!.response.id).to.equal(draft.id);
    expect(saves[0]!.response.answers).to.deep.equal(answersOf(TEN_ANSWERS));
  });

  it('may be set when the element is already rendered', async () => {
    const draft = await drafted('44');
    const element = await mounted();
    element.draft = draft;
    await settled(element);
    expect(chosen(element)).to.equal('4400000000');
  });

  it('continues at the first unanswered statement, one at a time', async () => {
    const draft = await drafted('123');
    const element = await mounted({ draft, paged: true });
    expect(groups(element).map(nameOf)).to.deep.equal([kundorienteringSv.questions['closed-loop'].statement]);
  });

  it('may be none', async () => {
    for (const draft of [null, undefined, '', false]) {
      const element = await mounted({ draft } as object);
      expect(element.draft).to.equal(null);
    }
    expect(told.warnings).to.deep.equal([]);
  });

  it('leaves out answers to questions that are not asked', async () => {
    const answers = { icp: 3, constructor: 4, other: 5 };
    const element = await mounted({ draft: { ...draftOf(''), answers } as unknown as Draft });
    expect(element.answers).to.deep.equal({ icp: 3 });
  });

  const sound = draftOf('3');
  const rejected: [string, unknown][] = [
    ['a number', 7],
    ['a string', '{"draft":1}'],
    ['an object of another library', { answers: { icp: 3 } }],
    ['of a later format', { ...sound, draft: 2 }],
    ['of another instrument', { ...sound, instrument: 'pulse' }],
    ['of another version', { ...sound, version: 2 }],
    ['without an id', { ...sound, id: '' }],
    ['with a number as id', { ...sound, id: 5 }],
    ['without answers', { ...sound, answers: undefined }],
    ['with an answer off the scale', { ...sound, answers: { icp: 3, voc: 6 } }],
    ['with half an answer', { ...sound, answers: { icp: 3.5 } }],
    ['with a string as answer', { ...sound, answers: { icp: '3' } }],
  ];

  it('is rejected with one warning for each reason, whatever the number of elements', async () => {
    for (const [, draft] of [...rejected.slice(0, 2), ...rejected.slice(0, 2)])
      await mounted({ draft: draft as Draft });
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: draft: expected a plain object. It is not shown.',
      'kund-diagnos: draft: expected a plain object; JSON.parse it. It is not shown.',
    ]);
  });

  for (const [what, draft] of rejected) {
    it(`is rejected when it is ${what}, and the person starts without answers`, async () => {
      const element = await mounted({ draft: draft as Draft });
      expect(chosen(element)).to.equal(NO_ANSWERS);
      await answer(element, '1');
      expect(element.answers).to.deep.equal({ icp: 1 });
    });
  }
});

describe('a draft that this browser keeps', () => {
  async function leave(answers: string, draftKey: string | null = 'mine') {
    const element = await mounted({ draftKey });
    await answer(element, answers);
    element.remove();
  }

  it('is restored when the page is opened again, and the person is told', async () => {
    const element = await withKey();
    expect(text(element)).not.to.include(sv.draftStored);
    await answer(element, '3214');
    expect(text(element)).to.include(sv.draftStored);
    element.remove();
    const again = await withKey();
    expect(chosen(again)).to.equal('3214000000');
    expect(text(again)).to.include(sv.draftStored);
  });

  it('is kept only under the name that the host gives, and not without one', async () => {
    await leave('3214', null);
    expect(localStorage.length).to.equal(0);
    await leave('3214', 'another');
    expect(chosen(await withKey())).to.equal(NO_ANSWERS);
  });

  it('works from markup alone', async () => {
    await leave('23');
    const element = host(
      '<kund-diagnos-questionnaire draft-key="mine" locale="en"></kund-diagnos-questionnaire>',
    ).firstElementChild!;
    await drawn(element);
    expect(chosen(element)).to.equal('2300000000');
    expect(nameOf(one(element, 'progressbar'))).to.equal('2 of 10 answers kept from last time');
  });

  it('is removed when the answers are saved', async () => {
    const saves = storing();
    const element = await withKey();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(localStorage.getItem(ITEM)).to.include('"sent":true');
    saves[0]!.resolve();
    await flush(element);
    expect([localStorage.length, element.draft]).to.deep.equal([0, null]);
    expect(text(element)).not.to.include(sv.draftStored);
  });

  it('stays when the answers could not be saved', async () => {
    const saves = storing();
    const element = await withKey();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.reject();
    await flush(element);
    element.remove();
    expect(chosen(await withKey())).to.equal(TEN_ANSWERS);
  });

  it('is removed by `reset()`', async () => {
    const element = await withKey();
    await answer(element, '11');
    element.reset();
    expect(localStorage.length).to.equal(0);
  });

  it('lets the person leave without a question', async () => {
    const element = await withKey();
    await answer(element, '1');
    expect(asksBeforeLeaving()).to.equal(false);
  });

  for (const [what, days, expected] of [
    ['is kept for less than two weeks', 13.9, true],
    ['is removed after two weeks', 14, false],
    ['is kept when the clock that stored it was ahead', -1, true],
    ['is kept when that clock was a month ahead', -30, true],
  ] as const) {
    it(what, async () => {
      await leave('32');
      const clock = useFakeTimers({ now: Date.now() + days * DAY_MS, toFake: ['Date'] });
      try {
        expect(chosen(await withKey())).to.equal(expected ? '3200000000' : NO_ANSWERS);
        expect(localStorage).to.have.lengthOf(expected ? 1 : 0);
      } finally {
        clock.restore();
      }
    });
  }

  for (const [what, stored] of [
    ['years behind', Date.UTC(2000, 0, 1)],
    ['years ahead', Date.UTC(2060, 0, 1)],
  ] as const) {
    it(`is kept when the clock that stored it was ${what}, and for two weeks from when it is found`, async () => {
      localStorage.setItem(ITEM, JSON.stringify({ stored, draft: draftOf('32') }));
      expect(chosen(await withKey())).to.equal('3200000000');
      const clock = useFakeTimers({ now: Date.now() + 14 * DAY_MS, toFake: ['Date'] });
      try {
        expect(chosen(await withKey())).to.equal(NO_ANSWERS);
        expect(localStorage).to.have.lengthOf(0);
      } finally {
        clock.restore();
      }
    });
  }

  for (const value of ['{"stored":17', 'null', '[]', 'hello', '{"removed":"saved"}']) {
    it(`may be damaged: ${value}`, async () => {
      localStorage.setItem(ITEM, value);
      const element = await withKey();
      expect(chosen(element)).to.equal(NO_ANSWERS);
      await answer(element, '4');
      element.remove();
      expect(chosen(await withKey())).to.equal('4000000000');
    });
  }

  async function worksWithoutStorage() {
    const drafts = hear('kd-draft');
    const saves = storing();
    const element = await withKey();
    await answer(element, TEN_ANSWERS);
    expect(text(element)).not.to.include(sv.draftStored);
    expect(drafts).to.have.length(10);
    expect(asksBeforeLeaving()).to.equal(true);
    await submit(element);
    saves[0]!.resolve();
    await flush(element);
    expect(statusOf(element)).to.equal(sv.saved);
    expect([...told.warnings, ...told.errors]).to.deep.equal([]);
  }

  it('is not promised where storage is full', async () => {
    stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
    await worksWithoutStorage();
  });

  it('is not promised where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    await worksWithoutStorage();
    restore();
  });
});

describe('a draft key that changes', () => {
  const stored = (key: string): Draft | null =>
    (JSON.parse(localStorage.getItem(`kund-diagnos:${key}`) ?? 'null') as { draft: Draft } | null)?.draft ??
    null;
  const store = (key: string, draft: Draft) => {
    localStorage.setItem(`kund-diagnos:${key}`, JSON.stringify({ stored: Date.now(), draft }));
  };
  const ofB = draftOf('55555', { id: 'b', edits: 5 });

  it('shows the answers under the new key, and leaves those under the old one where they are', async () => {
    store('b', ofB);
    const element = await mounted({ draftKey: 'a' });
    await answer(element, '12');
    const ofA = stored('a');
    element.draftKey = 'b';
    await settled(element);
    expect(chosen(element)).to.equal('5555500000');
    expect([stored('a'), stored('b')]).to.deep.equal([ofA, clone(ofB)]);
    await answer(element, '1');
    expect([stored('a'), stored('b')?.answers['icp'], stored('b')?.id]).to.deep.equal([ofA, 1, 'b']);
  });

  it('has nothing of the old key’s answers where the new one has none, and shows them again when it is back', async () => {
    const element = await mounted({ draftKey: 'a', paged: true });
    await answer(element, '3');
    const { draft } = element;
    element.draftKey = 'b';
    await settled(element);
    expect([chosen(element), element.draft, stored('b')]).to.deep.equal(['0', null, null]);
    expect(text(element)).not.to.include(sv.draftStored);
    await answer(element, '4');
    expect([stored('a')?.answers, stored('b')?.answers]).to.deep.equal([answersOf('3'), answersOf('4')]);
    expect(stored('b')!.id).not.to.equal(draft!.id);
    element.draftKey = 'a';
    await settled(element);
    expect([element.draft, chosen(element)]).to.deep.equal([draft, '3']);
  });

  it('that comes after the first answers takes them', async () => {
    const element = await mounted();
    await answer(element, '12');
    element.draftKey = 'a';
    await settled(element);
    expect(chosen(element)).to.equal('1200000000');
    expect(stored('a')?.answers).to.deep.equal(answersOf('12'));
  });

  it('that comes after the first answers overwrites nobody else’s: the browser asks before the person leaves', async () => {
    store('b', ofB);
    const element = await mounted();
    await answer(element, '12');
    element.draftKey = 'b';
    await settled(element);
    await answer(element, '3');
    expect(chosen(element)).to.equal('3200000000');
    expect(stored('b')).to.deep.equal(clone(ofB));
    expect([text(element).includes(sv.draftStored), asksBeforeLeaving()]).to.deep.equal([false, true]);
    localStorage.clear();
    await answer(element, '4');
    expect([stored('b')?.answers, asksBeforeLeaving()]).to.deep.equal([answersOf('42'), false]);
  });

  it('is followed at once: what is called next is about the new key', async () => {
    store('b', ofB);
    const element = await mounted({ draftKey: 'a' });
    await answer(element, '12');
    const ofA = stored('a');
    element.draftKey = 'b';
    expect([element.draft?.id, element.answers]).to.deep.equal(['b', answersOf('55555')]);
    element.reset();
    await settled(element);
    expect([stored('a'), stored('b'), chosen(element)]).to.deep.equal([ofA, null, NO_ANSWERS]);
  });

  it('is followed back and forth in one turn', async () => {
    const element = await mounted({ draftKey: 'a' });
    await answer(element, '12');
    const ofA = stored('a');
    for (const key of ['b', 'c', null, 'a']) element.draftKey = key;
    await settled(element);
    expect([chosen(element), stored('a')]).to.deep.equal(['1200000000', ofA]);
    expect(localStorage.length).to.equal(1);
  });

  it('while a save is under way leaves the save to the old key’s answers', async () => {
    const saves = storing();
    const element = await mounted({ draftKey: 'a' });
    await answer(element, TEN_ANSWERS);
    await submit(element);
    element.draftKey = 'b';
    await settled(element);
    await answer(element, '4');
    expect([isLocked(element), statusOf(element)]).to.deep.equal([false, '']);
    saves[0]!.resolve();
    await flush(element);
    expect([stored('a'), stored('b')?.answers]).to.deep.equal([null, answersOf('4')]);
    expect([statusOf(element), chosen(element)]).to.deep.equal(['', '4000000000']);
    element.draftKey = 'a';
    await settled(element);
    expect([statusOf(element), chosen(element)]).to.deep.equal([sv.saved, TEN_ANSWERS]);
  });

  it('is followed as an attribute, and by <kund-diagnos> at every step', async () => {
    store('b', ofB);
    const element = await mount('kund-diagnos', { draftKey: 'a' });
    one(element, 'button', sv.start).click();
    await until(() => groups(element).length > 0, 'the statements');
    await answer(element, '12');
    element.setAttribute('draft-key', 'b');
    await until(() => chosen(element) === '5555500000', 'the answers under the new key');
    expect(stored('a')?.answers).to.deep.equal(answersOf('12'));
    const saves = storing();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.resolve();
    await until(() => text(element).includes('Så ser du på oss'), 'the own result');
    element.draftKey = 'a';
    await settled(element);
    expect(text(element)).not.to.include('Så ser du på oss');
    one(element, 'button', sv.resume);
  });
});

describe('a draft key that is nothing', () => {
  for (const tag of ['kund-diagnos-questionnaire', 'kund-diagnos'] as const) {
    for (const [what, set] of [
      ['undefined', (element: Element) => Reflect.set(element, 'draftKey', undefined)],
      ['null', (element: Element) => Reflect.set(element, 'draftKey', null)],
      ['an empty text', (element: Element) => Reflect.set(element, 'draftKey', '')],
      ['false', (element: Element) => Reflect.set(element, 'draftKey', false)],
      ['NaN', (element: Element) => Reflect.set(element, 'draftKey', NaN)],
      ['an object', (element: Element) => Reflect.set(element, 'draftKey', {})],
      [
        'an empty attribute',
        (element: Element) => {
          element.setAttribute('draft-key', '');
        },
      ],
      [
        'an attribute that is gone',
        (element: Element) => {
          element.removeAttribute('draft-key');
        },
      ],
    ] as const) {
      for (const when of ['from the start', 'after a key'] as const) {
        it(`stores nothing: ${what}, ${when}, on <${tag}>`, async () => {
          const element = document.createElement(tag);
          if (when === 'after a key') {
            element.draftKey = 'mine';
            host('').append(element);
            await drawn(element);
            set(element);
          } else {
            set(element);
            host('').append(element);
            await drawn(element);
          }
          await settled(element);
          if ('start' in element) {
            expect(text(element)).not.to.include(sv.draftStored);
            element.start();
            await settled(element);
          }
          await answer(element, '12');
          expect(localStorage.length).to.equal(0);
          expect(text(element)).not.to.include(sv.draftStored);
        });
      }
    }
  }

  it('is not 0: a number is the text that it would be as an attribute', async () => {
    for (const key of [0, 17]) {
      const element = await mounted({ draftKey: key as unknown as string });
      await answer(element, '12');
      element.remove();
      expect(chosen(await mounted({ draftKey: String(key) }))).to.equal('1200000000');
    }
  });
});

describe('clearing the answers', () => {
  /** Asks whether to clear. */
  const summary = (element: Element) => element.shadowRoot!.querySelector('summary')!;
  const confirmation = (element: Element) => one(element, 'button', sv.confirmClear);

  async function clear(element: Element) {
    summary(element).click();
    confirmation(element).click();
    await settled(element);
  }

  it('is offered only while this browser keeps a draft', async () => {
    const element = await withKey();
    expect(text(element)).not.to.include(sv.clear);
    await answer(element, '1');
    expect(text(element)).to.include(sv.clear);
    const without = await mounted();
    await answer(without, '1');
    expect(text(without)).not.to.include(sv.clear);
  });

  it('removes them here and from storage, says so, and shows the first statement', async () => {
    const drafts = hear('kd-draft');
    const element = await withKey({ paged: true });
    await answer(element, '1');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    await clear(element);
    expect(element.answers).to.deep.equal({});
    expect(localStorage.length).to.equal(0);
    expect(drafts.map(({ draft }) => draft?.edits ?? null)).to.deep.equal([1, null]);
    expect(statusOf(element)).to.equal(sv.cleared);
    expect(text(element)).not.to.include(sv.draftStored);
    expectFocus(radios(groups(element)[0]!)[0]);
    expect(chosen(await withKey())).to.equal(NO_ANSWERS);
    await answer(element, '2');
    expect(statusOf(element)).to.equal('');
  });

  it('works with the keyboard alone', async () => {
    const element = await withKey();
    await answer(element, '123');
    summary(element).focus();
    await press('Enter', 'Tab');
    expectFocus(confirmation(element));
    await press('Enter');
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('takes two presses in two places', async () => {
    const element = await withKey();
    await answer(element, '123');
    const button = summary(element);
    button.click();
    await settled(element);
    const first = button.getBoundingClientRect();
    const second = confirmation(element).getBoundingClientRect();
    expect(second.top).to.be.at.least(first.bottom);
    for (const { height, width } of [first, second]) expect(Math.min(height, width)).to.be.at.least(44);
    button.click();
    expect([chosen(element), localStorage.length]).to.deep.equal(['1230000000', 1]);
  });

  it('works when storage has become full', async () => {
    const element = await withKey();
    await answer(element, '12');
    stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
    await clear(element);
    expect([localStorage.length, chosen(element)]).to.deep.equal([0, NO_ANSWERS]);
  });

  it('works in English', async () => {
    const element = await withKey({ locale: 'en' });
    await answer(element, '1');
    const ending = `${en.draftStored} ${en.clear} ${en.confirmClear}`;
    expect(text(element).endsWith(ending)).to.equal(true);
    one(element, 'button', en.confirmClear).click();
    await settled(element);
    expect(statusOf(element)).to.equal(en.cleared);
  });
});

describe('a draft that is being submitted', () => {
  it('is marked as sent once, when the host has taken the answers', async () => {
    const order: string[] = [];
    on('kd-draft', ({ draft }) => order.push(`draft ${String(draft!.sent)}`));
    on('kd-submit', () => order.push('submit'));
    const saves = storing();
    const element = await mounted();
    await answer(element, TEN_ANSWERS);
    order.length = 0;
    await submit(element);
    expect(order).to.deep.equal(['submit', 'draft true']);
    saves[0]!.reject();
    await flush(element);
    await submit(element);
    expect(order).to.deep.equal(['submit', 'draft true', 'submit']);
  });

  it('is not marked as sent when nobody took the answers', async () => {
    const drafts = hear('kd-draft');
    const element = await withKey();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(drafts.map(({ draft }) => draft!.sent)).to.deep.equal(Array(10).fill(false));
    element.remove();
    const again = await withKey();
    expect([isLocked(again), alertOf(again)]).to.deep.equal([false, '']);
  });
});

describe('a draft that was submitted before the page was left', () => {
  const sent = draftOf(TEN_ANSWERS, { sent: true });
  const interrupted = `${sv.failed} ${sv.answersKept}`;
  const reopened = (properties: Partial<KundDiagnosQuestionnaire> = {}) =>
    mounted({ draft: sent, ...properties });

  it('is shown locked with an alert, and submitted again as it was', async () => {
    const drafts = hear('kd-draft');
    const saves = storing();
    const element = await withKey();
    await answer(element, TEN_ANSWERS);
    await submit(element);
    element.remove();

    const again = await withKey();
    expect(chosen(again)).to.equal(TEN_ANSWERS);
    expect(isLocked(again)).to.equal(true);
    expect(alertOf(again)).to.equal(interrupted);
    expect(all(again, 'progressbar')).to.deep.equal([]);
    expect(all(again, 'button').map(nameOf)).to.deep.equal([
      sv.download,
      sv.retry,
      sv.clear,
      sv.confirmClear,
    ]);
    await submit(again);
    expect(saves[1]!.response).to.deep.equal(saves[0]!.response);
    expect(alertOf(again)).to.equal('');
    saves[1]!.resolve();
    await flush(again);
    expect(statusOf(again)).to.equal(sv.saved);
    expect(localStorage.length).to.equal(0);
    // Ten answers, that they were submitted, and that nothing is left to store.
    expect(drafts.length).to.equal(12);
    expect(drafts.at(-1)!.draft).to.equal(null);
  });

  it('is announced in English', async () => {
    expect(alertOf(await reopened({ locale: 'en' }))).to.equal(`${en.failed} ${en.answersKept}`);
  });

  it('stays locked when it is submitted again and nobody takes it', async () => {
    const element = await reopened();
    await submit(element);
    expect(isLocked(element)).to.equal(true);
    expect(element.draft).to.deep.equal({ ...sent, edits: 0 });
    expect(alertOf(element)).to.equal(`${sv.unhandled} ${sv.answersKept}`);
  });

  it('moves the focus to the button that submits, in a list and one at a time', async () => {
    for (const paged of [false, true]) {
      const element = await reopened({ paged });
      element.focus();
      expectFocus(submitButton(element));
    }
  });

  it('cannot be submitted while the questionnaire is disabled, and can be after', async () => {
    const saves = storing();
    const element = await reopened({ disabled: true });
    submitButton(element).click();
    expect(saves).to.deep.equal([]);
    element.disabled = false;
    await until(() => !submitButton(element).disabled, 'the button');
    expect(isLocked(element)).to.equal(true);
    await submit(element);
    expect(saves.map(({ response }) => response.id)).to.deep.equal(['a']);
  });

  it('is left behind by `reset()`', async () => {
    const element = await reopened({ draftKey: 'mine' });
    element.reset();
    await settled(element);
    expect([isLocked(element), alertOf(element), localStorage.length]).to.deep.equal([false, '', 0]);
    await answer(element, '1');
    expect(element.draft!.id).not.to.equal('a');
    expect(element.draft!.sent).to.equal(false);
  });

  it('is not unlocked by an older draft of the same answers', async () => {
    const element = await reopened();
    element.draft = draftOf('1111111111', { sent: false });
    await settled(element);
    expect([isLocked(element), chosen(element)]).to.deep.equal([true, TEN_ANSWERS]);
  });

  it('gives way to another person’s draft', async () => {
    const element = await reopened();
    element.draft = draftOf('12', { id: 'b' });
    await settled(element);
    expect([isLocked(element), chosen(element), alertOf(element)]).to.deep.equal([false, '1200000000', '']);
  });

  it('is not reset by a host that sets each draft again while it is saved', async () => {
    const saves = storing();
    const element = await mounted();
    on('kd-draft', ({ draft }) => {
      element.draft = draft;
    });
    await answer(element, TEN_ANSWERS);
    await submit(element);
    await settled(element);
    expect(statusOf(element)).to.equal(sv.saving);
    saves[0]!.resolve();
    await flush(element);
    expect(statusOf(element)).to.equal(sv.saved);
  });

  it('is a form’s value, and is restored with the form’s state', async () => {
    const form = host(
      '<form><kund-diagnos-questionnaire name="diagnosis"></kund-diagnos-questionnaire></form>',
    ).querySelector('form')!;
    const element = form.querySelector('kund-diagnos-questionnaire')!;
    await drawn(element);
    element.formStateRestoreCallback(JSON.stringify(sent));
    await settled(element);
    expect([isLocked(element), alertOf(element)]).to.deep.equal([true, interrupted]);
    const value = JSON.parse(new FormData(form).get('diagnosis') as string) as unknown;
    const { id, instrument, version, answers } = sent;
    expect(value).to.deep.equal({ id, instrument, version, answers });
  });

  for (const value of [undefined, null, false, 'yes', 1, { sent: true }]) {
    it(`is open for change when "sent" is ${value === undefined ? 'left out' : JSON.stringify(value)}`, async () => {
      const element = await reopened({ draft: { ...sent, sent: value } as Draft });
      expect([chosen(element), isLocked(element), alertOf(element)]).to.deep.equal([TEN_ANSWERS, false, '']);
    });
  }

  it('is open for change when an answer is missing, since it cannot have been submitted', async () => {
    const element = await reopened({ draft: draftOf('123', { sent: true }) });
    expect([isLocked(element), alertOf(element)]).to.deep.equal([false, '']);
    await answer(element, TEN_ANSWERS);
    expect(element.answers).to.deep.equal(answersOf(TEN_ANSWERS));
  });

  it('is shown by <kund-diagnos> at once, without an introduction', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos', { draft: sent });
    expect(alertOf(element)).to.equal(interrupted);
    expect(all(element, 'button', sv.resume)).to.deep.equal([]);
    expectFocus(document.body);
    await submit(element);
    saves[0]!.resolve();
    await until(() => text(element).includes('Så ser du på oss'), 'the own result');
    expect(saves[0]!.response.answers).to.deep.equal(answersOf(TEN_ANSWERS));
  });

  it('is shown by <kund-diagnos> when the host sets it late', async () => {
    const element = await mount('kund-diagnos');
    one(element, 'button', sv.start);
    element.draft = sent;
    await settled(element);
    expect(alertOf(element)).to.equal(interrupted);
  });
});
