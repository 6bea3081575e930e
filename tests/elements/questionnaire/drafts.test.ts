import { expect } from 'chai';
import { restore, stub, useFakeTimers } from 'sinon';
import '../../../src/define/all.js';
import type { Draft } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { drawn, host, mount, pause, settled } from '../support/mount.js';
import { answer, chosen, draftOf, groups, send, storing } from '../support/questionnaire.js';
import { all, nameOf, one, text } from '../support/see.js';

const nothing = '0000000000';
const digits = (element: Element) => chosen(element).join('');
const clone = (value: unknown) => JSON.parse(JSON.stringify(value)) as unknown;
const day = 24 * 60 * 60 * 1000;
const notice =
  'Dina svar sparas i den här webbläsaren tills de har kommit fram, och du kan fortsätta i två veckor.';

describe('a draft that the host keeps', () => {
  async function drafted(answers: string): Promise<Draft> {
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, answers);
    element.remove();
    return clone(drafts.at(-1)!.draft) as Draft;
  }

  it('is plain JSON, the same from the event and from the element', async () => {
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    expect(clone(drafts[1]!.draft)).to.deep.equal(drafts[1]!.draft);
    expect(element.draft).to.deep.equal(drafts[1]!.draft);
  });

  it('brings the answers back, and goes on with the same id', async () => {
    const draft = await drafted('3241');
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire', { draft });
    expect(digits(element)).to.equal('3241000000');
    expect(element.draft).to.deep.equal(draft);
    await answer(element, '5555555555');
    await send(element);
    expect(saves[0]!.response.id).to.equal(draft.id);
    expect(Object.values(saves[0]!.response.answers).join('')).to.equal('5555555555');
  });

  it('may come when the element is shown already', async () => {
    const draft = await drafted('44');
    const element = await mount('kund-diagnos-questionnaire');
    element.draft = draft;
    await settled(element);
    expect(digits(element)).to.equal('4400000000');
  });

  it('goes on at the first statement without an answer, one at a time', async () => {
    const draft = await drafted('123');
    const element = await mount('kund-diagnos-questionnaire', { draft, paged: true });
    expect(groups(element).map(nameOf)[0]).to.match(/^Vi har en rutin för kundernas synpunkter/u);
  });

  it('is not begun by setting none', async () => {
    const element = await mount('kund-diagnos-questionnaire', { draft: null });
    expect(element.draft).to.equal(null);
    expect(told.warnings).to.deep.equal([]);
  });

  const sound = { draft: 1, id: 'a', instrument: 'kundorientering', version: 1, answers: { icp: 3 } };
  const refused: [string, unknown][] = [
    ['a number', 7],
    ['text', '{"draft":1}'],
    ['another library’s', { answers: { icp: 3 } }],
    ['that of a later format', { ...sound, draft: 2 }],
    ['another instrument’s', { ...sound, instrument: 'pulse' }],
    ['another version’s', { ...sound, version: 2 }],
    ['one without an id', { ...sound, id: '' }],
    ['one whose id is no text', { ...sound, id: 5 }],
    ['one without answers', { ...sound, answers: undefined }],
    ['one with an answer off the scale', { ...sound, answers: { icp: 3, voc: 6 } }],
    ['one with half an answer', { ...sound, answers: { icp: 3.5 } }],
    ['one with an answer as text', { ...sound, answers: { icp: '3' } }],
  ];

  it('is refused with one warning, however many are', async () => {
    for (const [, draft] of refused.slice(0, 2)) {
      await mount('kund-diagnos-questionnaire', { draft: draft as Draft });
    }
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: a draft that is not of this instrument and version is not shown.',
    ]);
  });

  for (const [what, draft] of refused) {
    it(`is refused when it is ${what}: the person starts afresh`, async () => {
      const element = await mount('kund-diagnos-questionnaire', { draft: draft as Draft });
      expect(digits(element)).to.equal(nothing);
      await answer(element, '1');
      expect(element.answers).to.deep.equal({ icp: 1 });
    });
  }

  it('leaves out answers to what is not asked', async () => {
    const draft = { ...sound, answers: { icp: 3, constructor: 4, other: 5 } } as unknown as Draft;
    const element = await mount('kund-diagnos-questionnaire', { draft });
    expect(element.answers).to.deep.equal({ icp: 3 });
  });
});

describe('a draft that this browser keeps', () => {
  const mounted = (draftKey: string | null = 'mine') => mount('kund-diagnos-questionnaire', { draftKey });
  async function leave(answers: string, draftKey: string | null = 'mine') {
    const element = await mounted(draftKey);
    await answer(element, answers);
    element.remove();
  }
  const isKept = async () => digits(await mounted()) !== nothing;

  it('is there when the page is opened again, and says so to whoever sits there', async () => {
    const element = await mounted();
    expect(text(element)).not.to.include(notice);
    await answer(element, '3214');
    expect(text(element)).to.include(notice);
    element.remove();
    const again = await mounted();
    expect(digits(again)).to.equal('3214000000');
    expect(text(again)).to.include(notice);
  });

  it('is kept only where the host asks, under the name that it gives', async () => {
    await leave('3214', null);
    expect(localStorage.length).to.equal(0);
    await leave('3214', 'another');
    expect(await isKept()).to.equal(false);
  });

  it('gives way to the one that the host has', async () => {
    await leave('5555');
    const element = await mount('kund-diagnos-questionnaire', { draftKey: 'mine', draft: draftOf('2') });
    expect(digits(element)).to.equal('2000000000');
  });

  it('is gone when the answers are saved', async () => {
    const saves = storing();
    const element = await mounted();
    await answer(element, '1111111111');
    await send(element);
    expect(localStorage.length).to.equal(1);
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect(localStorage.length).to.equal(0);
    expect(text(element)).not.to.include(notice);
  });

  it('stays when they could not be saved', async () => {
    const saves = storing();
    const element = await mounted();
    await answer(element, '1111111111');
    await send(element);
    saves[0]!.reject();
    await pause();
    element.remove();
    expect(digits(await mounted())).to.equal('1111111111');
  });

  it('is gone when the person starts over', async () => {
    const element = await mounted();
    await answer(element, '11');
    element.reset();
    expect(localStorage.length).to.equal(0);
  });

  for (const [what, days, expected] of [
    ['is kept for less than two weeks', 13.9, true],
    ['is thrown away after two weeks', 14, false],
    ['is thrown away when it comes from the future', -1, false],
  ] as const) {
    it(what, async () => {
      await leave('32');
      const clock = useFakeTimers({ now: Date.now() + days * day, toFake: ['Date'] });
      try {
        expect(await isKept()).to.equal(expected);
        expect(localStorage).to.have.lengthOf(expected ? 1 : 0);
      } finally {
        clock.restore();
      }
    });
  }

  for (const [what, value] of [
    ['is cut off', '{"stored":17'],
    ['is nothing', 'null'],
    ['is a list', '[]'],
    ['is someone else’s', 'hello'],
  ] as const) {
    it(`harms nothing when it ${what}`, async () => {
      await leave('32');
      for (const key of Object.keys(localStorage)) localStorage.setItem(key, value);
      const element = await mounted();
      expect(digits(element)).to.equal(nothing);
      await answer(element, '4');
      element.remove();
      expect(digits(await mounted())).to.equal('4000000000');
    });
  }

  async function worksWithout() {
    const drafts = hear('kd-draft');
    const saves = storing();
    const element = await mounted();
    await answer(element, '1234512345');
    expect(text(element)).not.to.include(notice);
    expect(drafts).to.have.length(10);
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    await send(element);
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect(text(one(element, 'status'))).to.equal('Tack! Dina svar är sparade.');
    expect([...told.warnings, ...told.errors]).to.deep.equal([]);
  }

  it('is done without where storage is full, and nothing is promised', async () => {
    stub(Storage.prototype, 'setItem').throws(new DOMException('full', 'QuotaExceededError'));
    await worksWithout();
  });

  it('is done without where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    await worksWithout();
    restore();
  });

  it('does not make leaving the page a matter', async () => {
    const element = await mounted();
    await answer(element, '1');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(false);
  });

  it('works from markup alone', async () => {
    await leave('23');
    const root = host(
      '<kund-diagnos-questionnaire draft-key="mine" locale="en"></kund-diagnos-questionnaire>',
    );
    const element = root.firstElementChild!;
    await drawn(element);
    expect(digits(element)).to.equal('2300000000');
    expect(all(element, 'progressbar').map(nameOf)).to.deep.equal(['2 of 10 answers kept from last time']);
  });
});
