import { expect } from 'chai';
import { restore, stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos.js';
import { resultPart } from '../../../src/elements/parts.js';
import type { KundDiagnos, KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { kundorientering, kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { hear, on } from '../support/events.js';
import { press } from '../support/keyboard.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import {
  alertOf,
  answer,
  answersOf,
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
} from '../support/questionnaire.js';
import { all, expectFocus, find, focused, nameOf, one, seen, text } from '../support/see.js';

const { sv, en } = strings;
const { title, introduction } = kundorienteringSv;
const DIGITS = '3442423435';

async function started(properties = {}) {
  const element = await mount('kund-diagnos', properties);
  element.start();
  await settled(element);
  return element;
}

/** Answers everything, and has the host store it. */
async function finish(element: Element) {
  const saves = storing();
  await answer(element, DIGITS);
  await submit(element);
  saves[0]!.resolve();
  await find(element, 'heading', /^(Så ser du på oss|How you see us)$/u);
  await settled(element);
  return saves[0]!.response;
}

describe('the whole diagnosis', () => {
  it('introduces why, who, how long, how, and the scale', async () => {
    const element = await mount('kund-diagnos');
    expect(text(element)).to.equal(
      [
        title,
        introduction.purpose,
        `Vem svarar ${introduction.who}`,
        `Tid ${seen(introduction.duration)}`,
        `Så går det till ${introduction.how}`,
        'Skalan 1 = Stämmer inte alls, 5 = Stämmer helt',
        'Börja',
      ].join(' '),
    );
    expect(all(element, 'heading').map(nameOf)).to.deep.equal([title]);
    expect(groups(element)).to.deep.equal([]);
  });

  it('introduces the same in English', async () => {
    const element = await mount('kund-diagnos', { locale: 'en' });
    expect(text(element)).to.match(/ Start$/u);
    expect(text(element)).to.include(kundorienteringEn.introduction.purpose);
    expect(text(element)).not.to.match(/[åäö]/iu);
  });

  it('starts with a button, and moves the focus to the first statement', async () => {
    const starts = hear('kd-start');
    const element = await mount('kund-diagnos');
    one(element, 'button', sv.start).click();
    await until(() => focused()?.matches('input'), 'the focus');
    expect(groups(element)).to.have.length(10);
    expectFocus(radios(groups(element)[0]!)[0]);
    expect(
      starts.map(({ bubbles, composed, target }) => [bubbles, composed, target === element]),
    ).to.deep.equal([[true, true, true]]);
    element.start();
    expect(starts).to.have.length(1);
    expect(all(element, 'heading').map(nameOf)).to.deep.equal([title]);
  });

  it('brings what is to be read to the top of the window when a step changes, wherever one had scrolled to', async () => {
    const root = host('<div></div><kund-diagnos></kund-diagnos><div></div>');
    for (const filler of root.querySelectorAll('div')) filler.style.blockSize = '3000px';
    const element = root.querySelector('kund-diagnos')!;
    await drawn(element);
    const topOf = (tag: string) => element.shadowRoot!.querySelector(tag)!.getBoundingClientRect().top;
    const start = one(element, 'button', sv.start);
    start.scrollIntoView({ block: 'end' });
    start.click();
    await until(() => focused()?.matches('input'), 'the focus');
    expect(topOf('kund-diagnos-questionnaire')).to.be.closeTo(0, 1);

    const saves = storing();
    await answer(element, DIGITS);
    groups(element)[9]!.scrollIntoView({ block: 'end' });
    expect(topOf('kund-diagnos-questionnaire')).to.be.lessThan(-500);
    await submit(element);
    saves[0]!.resolve();
    await until(() => focused()?.matches('h2'), 'the focus on the result');
    await settled(element);
    expect(topOf('kund-diagnos-result')).to.be.closeTo(0, 1);
  });

  it('has room between the button that starts and what stands above it', async () => {
    for (const words of ['', '<p slot="introduction">Vi går igenom resultatet i november.</p>']) {
      const root = host(`<kund-diagnos>${words}</kund-diagnos>`);
      const element = root.querySelector('kund-diagnos')!;
      await drawn(element);
      const button = one(element, 'button', sv.start);
      const above = words ? element.querySelector('p')! : element.shadowRoot!.querySelector('dl')!;
      const room = button.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
      expect(room, words).to.be.at.least(16);
    }
  });

  it('leads to the own result with the keyboard alone', async () => {
    const saves = storing();
    const element = await mount('kund-diagnos');
    await press('Tab');
    expectFocus(one(element, 'button', sv.start));
    await press('Enter');
    await until(() => focused()?.matches('input'), 'the focus on a radio button');
    await press(...Array.from(DIGITS));
    await settled(element);
    await press('Enter');
    expect(saves.map(({ response }) => response.answers)).to.deep.equal([answersOf(DIGITS)]);
    saves[0]!.resolve();
    await until(() => focused()?.matches('h2'), 'the focus on the result');
    expect(nameOf(focused()!)).to.equal('Så ser du på oss');
    expect(text(element)).to.include(`${sv.saved} Så ser du på oss`);
  });

  it('stays with the statements until the answers are saved', async () => {
    const saves = storing();
    const element = await started();
    await answer(element, DIGITS);
    await submit(element);
    saves[0]!.reject(new Error('Servern svarar inte.'));
    await flush(element);
    expect(text(element)).to.include('Servern svarar inte.');
    expect(chosen(element)).to.equal(DIGITS);
    await submit(element);
    expect(saves[1]!.response.id).to.equal(saves[0]!.response.id);
    saves[1]!.resolve();
    await find(element, 'heading', 'Så ser du på oss');
  });

  it('dispatches what the questionnaire dispatches', async () => {
    const [answers, drafts, saved] = [hear('kd-answer'), hear('kd-draft'), hear('kd-saved')];
    const element = await started({ segments: { role: 'CS' } });
    const response = await finish(element);
    // Two drafts more than answers: that they were submitted, and that nothing is left to store.
    expect([answers.length, drafts.length, saved.length]).to.deep.equal([10, 12, 1]);
    expect(drafts.slice(-2).map(({ draft }) => draft?.sent)).to.deep.equal([true, undefined]);
    expect(saved[0]!.target === element).to.equal(true);
    expect(response.segments).to.deep.equal({ role: 'CS' });
  });

  it('passes its settings on', async () => {
    const element = await started({ paged: true, locale: 'en', noShortcuts: true });
    expect(groups(element)).to.have.length(1);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Next']);
    await until(() => focused()?.matches('input'), 'the focus');
    await press('3');
    expect(chosen(element)).to.equal('0');
  });

  it('changes language at every step', async () => {
    const element = await mount('kund-diagnos', { locale: 'en' });
    for (const [locale, name] of [
      ['sv', sv.start],
      ['en', en.start],
    ] as const) {
      element.locale = locale;
      await find(element, 'button', name);
    }
    element.start();
    await until(() => groups(element).length === 10, 'the statements');
    await finish(element);
    element.locale = 'sv';
    await find(element, 'heading', 'Så ser du på oss');
    await settled(element);
    expect(statusOf(element)).to.equal(sv.saved);
  });
});

describe('a draft of the whole diagnosis', () => {
  const draft = draftOf('4', { id: 'kept' });

  async function resume(element: Element) {
    one(element, 'button', sv.resume).click();
    await until(() => groups(element).length > 0, 'the statements');
    await settled(element);
  }

  it('is continued from', async () => {
    const element = await mount('kund-diagnos', { draft });
    expect(all(element, 'button').map(nameOf)).to.deep.equal([sv.resume]);
    await resume(element);
    expect(chosen(element)).to.equal('4000000000');
  });

  it('may be set later', async () => {
    const element = await mount('kund-diagnos');
    one(element, 'button', sv.start);
    element.draft = draft;
    await settled(element);
    one(element, 'button', sv.resume);
  });

  it('may be kept by this browser, until the answers are saved', async () => {
    const first = await started({ draftKey: 'mine' });
    await answer(first, '12');
    first.remove();
    const second = await mount('kund-diagnos', { draftKey: 'mine' });
    await resume(second);
    expect(chosen(second)).to.equal('1200000000');
    await finish(second);
    one(await mount('kund-diagnos', { draftKey: 'mine' }), 'button', sv.start);
  });

  for (const [what, change] of [
    ['of another version', { version: 2 }],
    ['of another instrument', { instrument: 'pulse' }],
    ['that is damaged', { answers: { icp: 6 } }],
    ['of another version, and submitted', { version: 2, sent: true }],
  ] as const) {
    it(`is not continued from when it is one ${what}, from the page or from this browser`, async () => {
      const other = { ...draft, ...change } as unknown as typeof draft;
      localStorage.setItem('kund-diagnos:mine', JSON.stringify({ stored: Date.now(), draft: other }));
      for (const properties of [{ draft: other }, { draftKey: 'mine' }]) {
        const element = await mount('kund-diagnos', properties);
        expect(text(element)).to.include(introduction.purpose);
        one(element, 'button', sv.start).click();
        await until(() => groups(element).length > 0, 'the statements');
        await settled(element);
        expect([chosen(element), isLocked(element)]).to.deep.equal([NO_ANSWERS, false]);
      }
    });
  }

  it('is announced before the first answer where this browser keeps it', async () => {
    const element = await mount('kund-diagnos', { draftKey: 'mine' });
    expect(text(element).endsWith(`${sv.draftStored} ${sv.start}`)).to.equal(true);
    expect(text(await mount('kund-diagnos'))).not.to.include(sv.draftStored);
  });

  it('is not announced where storage is forbidden', async () => {
    stub(window, 'localStorage').get(() => {
      throw new DOMException('forbidden', 'SecurityError');
    });
    expect(text(await mount('kund-diagnos', { draftKey: 'mine' }))).not.to.include(sv.draftStored);
    restore();
  });
});

describe('a method that is called before there is anything to show', () => {
  /** An element on the page that has not rendered. */
  function early(properties: Partial<KundDiagnos> = {}): KundDiagnos {
    const element = Object.assign(document.createElement('kund-diagnos'), properties);
    host('').append(element);
    return element;
  }

  it('`start()` begins when it can, once', async () => {
    const starts = hear('kd-start');
    const element = early();
    element.start();
    element.start();
    expect(starts).to.have.length(0);
    await until(() => groups(element).length === 10, 'the statements');
    await settled(element);
    expect(starts).to.have.length(1);
    await until(() => focused()?.matches('input'), 'the focus');
  });

  it('`start()` waits until the element is on the page, and until its instrument is there', async () => {
    const starts = hear('kd-start');
    const element = document.createElement('kund-diagnos');
    element.start();
    element.instrument = null;
    host('').append(element);
    await element.updateComplete;
    expect([starts.length, text(element)]).to.deep.equal([0, '']);
    element.instrument = pulse();
    await until(() => groups(element).length === 2, 'the statements');
    expect(starts).to.have.length(1);
  });

  it('`reset()` removes what this browser stores, and `start()` after it begins without answers', async () => {
    const item = JSON.stringify({ stored: Date.now(), draft: draftOf('12') });
    localStorage.setItem('kund-diagnos:mine', item);
    const element = early({ draftKey: 'mine', draft: draftOf('34', { id: 'b' }) });
    element.reset();
    element.start();
    await until(() => groups(element).length === 10, 'the statements');
    await settled(element);
    expect([chosen(element), localStorage.length]).to.deep.equal([NO_ANSWERS, 0]);
  });

  it('`reset()` after `start()` leads back to the introduction, and a draft that is set after it counts', async () => {
    const element = early({ draftKey: 'mine' });
    element.start();
    element.reset();
    element.draft = draftOf('34');
    await until(() => all(element, 'button', sv.resume)[0], 'the introduction');
    one(element, 'button', sv.resume).click();
    await until(() => groups(element).length === 10, 'the statements');
    await settled(element);
    expect(chosen(element)).to.equal('3400000000');
  });

  it('`focus()` moves the focus when it can', async () => {
    const element = early();
    element.focus();
    await until(() => focused()?.matches('[part=start]'), 'the focus on the button');
  });

  it('of the questionnaire, too: `focus()`, `submit()` and `reset()`', async () => {
    const place = (properties: Partial<KundDiagnosQuestionnaire> = {}) => {
      const element = Object.assign(document.createElement('kund-diagnos-questionnaire'), properties);
      host('').append(element);
      return element;
    };
    place().focus();
    await until(() => focused()?.matches('input'), 'the focus on a statement');

    const saves = storing();
    place({ draft: draftOf(DIGITS) }).submit();
    await until(() => saves.length === 1, 'the answers');
    expect(saves[0]!.response.answers).to.deep.equal(answersOf(DIGITS));

    const incomplete = place();
    incomplete.submit();
    await until(() => all(incomplete, 'group', sv.unansweredCount(10))[0], 'what is unanswered');

    const item = JSON.stringify({ stored: Date.now(), draft: draftOf('12') });
    localStorage.setItem('kund-diagnos:mine', item);
    const empty = place({ draftKey: 'mine', draft: draftOf('34', { id: 'b' }) });
    empty.reset();
    await drawn(empty);
    expect([chosen(empty), localStorage.length]).to.deep.equal([NO_ANSWERS, 0]);
  });
});

describe('the next person on a shared device', () => {
  async function finished(properties: Partial<KundDiagnos> = {}) {
    const element = await started(properties);
    await finish(element);
    return element;
  }
  const expectIntroduction = (element: Element) => {
    expect(text(element)).to.include(introduction.purpose);
    expect(all(element, 'button').map(nameOf)).to.deep.equal([sv.start]);
  };

  it('begins with nothing of the last one after `reset()`', async () => {
    const drafts = hear('kd-draft');
    const element = await finished({ draftKey: 'mine', draft: draftOf('1', { id: 'first' }) });
    expect(drafts.at(-1)!.draft).to.equal(null);
    element.reset();
    await settled(element);
    expectIntroduction(element);
    expect([element.draft, localStorage.length]).to.deep.equal([null, 0]);

    element.start();
    await until(() => groups(element).length === 10, 'the statements');
    await settled(element);
    expect([chosen(element), isLocked(element)]).to.deep.equal([NO_ANSWERS, false]);
    expect(all(element, 'status').map(text)).to.deep.equal(['', '']);
    await answer(element, '4');
    expect(drafts.at(-1)!.draft!.id).not.to.equal(drafts[0]!.draft!.id);
  });

  it('is offered no way back unless the host asks for it', async () => {
    expect(all(await finished(), 'button', sv.restart)).to.deep.equal([]);
  });

  for (const [locale, name, begin] of [
    ['sv', sv.restart, sv.start],
    ['en', en.restart, en.start],
  ] as const) {
    it(`has a button below the result where the host asks for it, in ${locale}`, async () => {
      const root = host(`<kund-diagnos allow-restart locale="${locale}"></kund-diagnos>`);
      const element = root.querySelector('kund-diagnos')!;
      await drawn(element);
      expect(element.allowRestart).to.equal(true);
      element.start();
      await until(() => groups(element).length === 10, 'the statements');
      await finish(element);
      await settled(element);
      one(element, 'button', name).click();
      await until(() => focused()?.matches('[part=start]'), 'the focus on the button that begins');
      expect(all(element, 'button').map(nameOf)).to.deep.equal([begin]);
      expect(statusOf(element)).to.equal('');
    });
  }

  it('may begin in the middle of the last one’s answers', async () => {
    const drafts = hear('kd-draft');
    const element = await started({ draftKey: 'mine' });
    await answer(element, '12');
    element.reset();
    await settled(element);
    expectIntroduction(element);
    expect([drafts.at(-1)!.draft, localStorage.length]).to.deep.equal([null, 0]);
  });

  it('is not offered what the last one left at the introduction, and the host is told', async () => {
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos', { draft: draftOf('12') });
    one(element, 'button', sv.resume);
    element.reset();
    await settled(element);
    expectIntroduction(element);
    expect(drafts.map(({ draft }) => draft)).to.deep.equal([null]);
  });

  it('loses nothing that somebody else has begun under the same key meanwhile', async () => {
    const element = await finished({ draftKey: 'mine' });
    const other = await mount('kund-diagnos-questionnaire', { draftKey: 'mine' });
    await answer(other, '45');
    element.reset();
    await settled(other);
    expect(chosen(other)).to.equal('4500000000');
    expect(localStorage.getItem('kund-diagnos:mine')).to.include(other.draft!.id);
  });

  it('is not shown the last one’s result when a save comes late', async () => {
    const saves = storing();
    const element = await started();
    await answer(element, DIGITS);
    await submit(element);
    element.reset();
    await settled(element);
    saves[0]!.resolve();
    await flush(element);
    expectIntroduction(element);
  });
});

describe('a listener that changes what was saved', () => {
  it('changes nothing in the own result', async () => {
    const spoil = ({ response }: { response: QuestionnaireResponse }) => {
      Object.assign(response, { answers: {}, version: 7 });
    };
    for (const type of ['kd-submit', 'kd-saved'] as const) on(type, spoil);
    const element = await started();
    await finish(element);
    expect(text(element)).to.include('Medelvärde 3,4 av 5 Gul');
  });
});

describe('a host that renders again', () => {
  it('with an equal instrument and a save that fails as fetch does keeps the answers and the step', async () => {
    const saves = storing();
    const drafts = hear('kd-draft');
    const element = await started({ instrument: structuredClone(kundorientering), draftKey: 'mine' });
    const again = async () => {
      element.instrument = structuredClone(kundorientering);
      await settled(element);
    };
    await again();
    await answer(element, DIGITS);
    await again();
    expect(chosen(element)).to.equal(DIGITS);
    await submit(element);
    await again();
    expect(isLocked(element)).to.equal(true);
    saves[0]!.resolve(new Response(null, { status: 500 }));
    await until(() => alertOf(element), 'the alert');
    await again();
    expect([chosen(element), localStorage.length]).to.deep.equal([DIGITS, 1]);
    expect(drafts.filter(({ draft }) => draft === null)).to.deep.equal([]);
    await submit(element);
    saves[1]!.resolve(new Response(null, { status: 204 }));
    await find(element, 'heading', 'Så ser du på oss');
    await again();
    expect(text(element)).to.include('Medelvärde 3,4 av 5 Gul');
  });
});

describe('the slots', () => {
  const slotted = async (inner: string) => {
    const element = host(`<kund-diagnos>${inner}</kund-diagnos>`).querySelector('kund-diagnos')!;
    await drawn(element);
    return element;
  };

  it('`introduction` replaces the introduction', async () => {
    const element = await slotted('<p slot="introduction">Välkommen till oss.</p>');
    expect(text(element)).to.equal('Välkommen till oss. Börja');
  });

  it('`privacy` stands before the button', async () => {
    const element = await slotted('<p slot="privacy">Bara Anna ser svaren.</p>');
    expect(text(element)).to.match(/Stämmer helt Bara Anna ser svaren\. Börja$/u);
  });

  it('`thanks` stands above the result', async () => {
    const element = await slotted('<p slot="thanks">Vi ses på tisdag.</p>');
    expect(text(element)).not.to.include('Vi ses på tisdag.');
    element.start();
    await settled(element);
    await finish(element);
    expect(text(element)).to.include(`${sv.saved} Vi ses på tisdag. Så ser du på oss`);
  });

  it('`privacy` of the questionnaire stands below the button that submits', async () => {
    const root = host(
      '<kund-diagnos-questionnaire><p slot="privacy">Bara Anna ser svaren.</p></kund-diagnos-questionnaire>',
    );
    await drawn(root.firstElementChild!);
    expect(text(root).endsWith(`${sv.submit} Bara Anna ser svaren.`)).to.equal(true);
  });
});

describe('the own result that cannot be fetched', () => {
  async function saved() {
    const saves = storing();
    const element = await started({ draftKey: 'mine' });
    await answer(element, DIGITS);
    await submit(element);
    saves[0]!.resolve();
    return element;
  }

  for (const [locale, message, retry] of [
    ['sv', sv.resultNotFetched, sv.retry],
    ['en', en.resultNotFetched, en.retry],
  ] as const) {
    it(`is announced after saving, and fetched again when the person asks, in ${locale}`, async () => {
      document.documentElement.lang = locale;
      const load = stub(resultPart, 'load').rejects(new TypeError('Failed to fetch'));
      const element = await saved();
      await until(() => text(element).includes(message), message);
      expect(alertOf(element)).to.equal(message);
      expect(localStorage.length).to.equal(0);
      const button = one(element, 'button', retry);
      await until(() => focused() === button, 'the focus');

      const { callCount } = load;
      button.click();
      await until(() => load.callCount > callCount, 'another request');
      await settled(element);
      expect(alertOf(element)).to.equal(message);

      load.resolves();
      one(element, 'button', retry).click();
      await until(() => focused()?.matches('h2'), 'the focus on the result');
      expect(all(element, 'alert')).to.deep.equal([]);
      expect(text(element)).to.match(/(Medelvärde 3,4|Mean 3\.4)/u);
    });
  }

  it('is shown when it could not be fetched at the start, and can be now', async () => {
    const load = stub(resultPart, 'load').onFirstCall().rejects(new TypeError('Failed to fetch'));
    load.resolves();
    const element = await saved();
    await find(element, 'heading', 'Så ser du på oss');
    expect(load.callCount).to.be.at.least(2);
  });
});
