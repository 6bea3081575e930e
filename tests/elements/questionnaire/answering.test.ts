import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import { addLanguage } from '../../../src/elements/add-language.js';
import type { LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { en } from '../../../src/locales/en/index.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { hear } from '../support/events.js';
import { keydown, press } from '../support/keyboard.js';
import { drawn, host, mount, pause, settled, until } from '../support/mount.js';
import {
  answer,
  answersOf,
  chosen,
  flush,
  groups,
  NO_ANSWERS,
  radios,
  statusOf,
  storing,
  strings,
  submit,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, descriptionOf, expectFocus, focused, nameOf, one, text } from '../support/see.js';

const { sv } = strings;
const questions = Object.values(kundorienteringSv.questions);
const statements = questions.map(({ statement }) => statement);

/** Presses the button that shows the next statement, or the one before. */
async function turn(element: Element, button: 'Nästa' | 'Föregående', pages = 1): Promise<void> {
  for (let page = 0; page < pages; page++) {
    one(element, 'button', button).click();
    await settled(element);
  }
}

/** The second click of a double click. */
const secondClick = () =>
  new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, detail: 2 });

/** Clicks what is at the middle of an element on the screen. */
function clickAt(element: HTMLElement, target: Element): void {
  target.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = target.getBoundingClientRect();
  (element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) as HTMLElement).click();
}

describe('the questionnaire before the first answer', () => {
  it('has ten groups, each named by its statement, below the name of its area', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(groups(element).map(nameOf)).to.deep.equal(statements);
    for (const { name } of questions) expect(text(element)).to.include(name);
  });

  it('names each radio button with its value and, at the ends, its meaning', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const names = ['1 av 5, Stämmer inte alls', '2 av 5', '3 av 5', '4 av 5', '5 av 5, Stämmer helt'];
    for (const group of groups(element)) expect(radios(group).map(nameOf)).to.deep.equal(names);
  });

  it('has nothing chosen', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(chosen(element)).to.equal(NO_ANSWERS);
    expect(element.answers).to.deep.equal({});
    expect(element.draft).to.equal(null);
  });
});

describe('answering with the pointer', () => {
  it('takes each answer, and a change of it', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '1234543215');
    expect(chosen(element)).to.equal('1234543215');
    await answer(element, '5');
    expect(chosen(element)).to.equal('5234543215');
    expect(element.answers).to.deep.equal(answersOf('5234543215'));
  });

  it('takes a click anywhere on a target, and each target is at least 44 px', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    for (const [index, radio] of radios(groups(element)[0]!).entries()) {
      const { width, height } = radio.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
      clickAt(element, radio);
      await settled(element);
      expect(chosen(element)[0]).to.equal(String(index + 1));
    }
  });

  it('works inside an element that is scaled and moved, with the bar inside it', async () => {
    const around = host('<div style="transform: scale(0.9) translateX(10px)"></div>').firstElementChild!;
    const element = await mount('kund-diagnos-questionnaire', {}, around);
    clickAt(element, radios(groups(element)[0]!)[3]!);
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 4 });
    const bar = element.shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    expect(bar.left).to.be.at.least(box.left - 1);
    expect(bar.bottom).to.be.at.most(box.bottom + 1);
  });

  it('shows the progress in words and as a bar', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const progress = () => {
      const bar = one(element, 'progressbar') as HTMLProgressElement;
      return [nameOf(bar), bar.value, bar.max];
    };
    expect(progress()).to.deep.equal(['0 av 10 besvarade', 0, 10]);
    await answer(element, '55');
    await answer(element, '4');
    expect(progress()).to.deep.equal(['2 av 10 besvarade', 2, 10]);
    expect(text(element)).to.include('2 av 10 besvarade');
  });

  it('dispatches each answer, and the draft after it', async () => {
    const answers = hear('kd-answer');
    const drafts = hear('kd-draft');
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '24');
    expect(
      answers.map(({ question, value, answered, total }) => [question, value, answered, total]),
    ).to.deep.equal([
      ['icp', 2, 1, 10],
      ['journeys', 4, 2, 10],
    ]);
    expect(drafts.map(({ draft }) => draft!.answers)).to.deep.equal([{ icp: 2 }, { icp: 2, journeys: 4 }]);
    expect(new Set(drafts.map(({ draft }) => draft!.id)).size).to.equal(1);
    for (const event of [...answers, ...drafts]) {
      expect([event.bubbles, event.composed, event.target === element]).to.deep.equal([true, true, true]);
    }
  });

  it('returns copies of the answers', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '2');
    element.answers['icp'] = 5;
    expect(element.answers).to.deep.equal({ icp: 2 });
  });

  it('works on a page that is in the background from the start', async () => {
    stub(document, 'visibilityState').get(() => 'hidden');
    stub(document, 'hidden').get(() => true);
    const frames = stub(window, 'requestAnimationFrame').returns(0);
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, TEN_ANSWERS);
    await submit(element);
    saves[0]!.resolve();
    await flush(element);
    expect(statusOf(element)).to.equal(sv.saved);
    expect(frames.callCount).to.equal(0);
  });
});

describe('a double click', () => {
  it('gives no answer with its second click', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    radios(groups(element)[0]!)[2]!.dispatchEvent(secondClick());
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('on “Nästa” does not answer the statement that is shown next', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    await answer(element, '3');
    await turn(element, 'Nästa');
    radios(groups(element)[0]!)[2]!.dispatchEvent(secondClick());
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 3 });
  });

  it('on two statements, as of a quick thumb, is two answers', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    radios(groups(element)[0]!)[3]!.click();
    radios(groups(element)[1]!)[1]!.dispatchEvent(secondClick());
    await settled(element);
    expect(chosen(element)).to.equal('4200000000');
  });
});

describe('a host’s own control in a slot', () => {
  it('answers nothing, whatever its name is', async () => {
    const root = host(
      '<kund-diagnos-questionnaire><select slot="privacy" name="icp"><option>1</option><option>2</option></select></kund-diagnos-questionnaire>',
    );
    const element = root.querySelector('kund-diagnos-questionnaire')!;
    await drawn(element);
    const select = root.querySelector('select')!;
    select.value = '2';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    select.focus();
    keydown('3');
    expect(element.answers).to.deep.equal({});
  });

  it('takes a double click as it always does', async () => {
    const root = host(
      '<kund-diagnos-questionnaire><label slot="privacy"><input type="checkbox" /> Jag har läst</label></kund-diagnos-questionnaire>',
    );
    await drawn(root.firstElementChild!);
    const box = one(root, 'checkbox') as HTMLInputElement;
    box.click();
    box.dispatchEvent(secondClick());
    expect(box.checked).to.equal(false);
  });
});

describe('answering with the keyboard', () => {
  it('answers with a digit and moves on, as far as the button that submits', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.focus();
    expectFocus(radios(groups(element)[0]!)[0]);
    await press('3', '1', '2');
    await settled(element);
    expect(chosen(element)).to.equal('3120000000');
    expectFocus(groups(element)[3], true);
    await press('4', '5', '4', '3', '2', '1', '5');
    await settled(element);
    expect(chosen(element)).to.equal('3124543215');
    expectFocus(one(element, 'button', sv.submit));
  });

  it('moves on to the value that was chosen before', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '34');
    element.focus();
    keydown('5');
    await settled(element);
    expectFocus(radios(groups(element)[1]!)[3]);
    expect(chosen(element)).to.equal('5400000000');
  });

  for (const [what, key, more] of [
    ['0', '0', {}],
    ['6', '6', {}],
    ['a letter', 'a', {}],
    ['a digit with Ctrl', '1', { ctrlKey: true }],
    ['a digit with Alt', '1', { altKey: true }],
    ['a digit with Command', '1', { metaKey: true }],
    ['a digit that is held down', '1', { repeat: true }],
  ] as const) {
    it(`leaves ${what} to the browser`, async () => {
      const element = await mount('kund-diagnos-questionnaire');
      element.focus();
      const before = focused();
      const event = keydown(key, more);
      await settled(element);
      expect(event.defaultPrevented).to.equal(false);
      expect(chosen(element)).to.equal(NO_ANSWERS);
      expectFocus(before);
    });
  }

  it('leaves digits to the browser on the button that submits', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    one(element, 'button', sv.submit).focus();
    expect(keydown('3').defaultPrevented).to.equal(false);
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('leaves digits to the browser with `no-shortcuts`', async () => {
    const element = await mount('kund-diagnos-questionnaire', { noShortcuts: true });
    expect(element.hasAttribute('no-shortcuts')).to.equal(true);
    element.focus();
    expect(keydown('4').defaultPrevented).to.equal(false);
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('leaves arrows, Space and Tab to the browser', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    element.focus();
    await press(' ', 'ArrowRight', 'ArrowRight');
    await settled(element);
    expect(chosen(element)[0]).to.equal('3');
    expectFocus(radios(groups(element)[0]!)[2]);
    await press('Tab');
    expectFocus(groups(element)[1], true);
  });
});

describe('one statement at a time', () => {
  const shown = (element: Element) => groups(element).map(nameOf);

  it('goes forward and back, and submits from the last', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    expect(shown(element)).to.deep.equal([statements[0]]);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Nästa']);
    await turn(element, 'Nästa');
    expect(shown(element)).to.deep.equal([statements[1]]);
    expectFocus(groups(element)[0], true);
    await turn(element, 'Föregående');
    expect(shown(element)).to.deep.equal([statements[0]]);
    await turn(element, 'Nästa', 9);
    expect(shown(element)).to.deep.equal([statements[9]]);
    expect(all(element, 'button').map(nameOf)).to.deep.equal(['Föregående', sv.submit]);
  });

  it('shows the position beside the area’s name, and describes the group with it', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    for (const position of ['Påstående 1 av 10', 'Påstående 2 av 10']) {
      const [group] = groups(element);
      expect(text(element)).to.include(` · ${position} `);
      expect(descriptionOf(group!)).to.equal(position);
      await turn(element, 'Nästa');
    }
    element.locale = 'en';
    await until(() => text(element).includes('· Statement 3 of 10'), 'the position in English');
    expect(descriptionOf(groups(element)[0]!)).to.equal('Statement 3 of 10');
  });

  it('describes the last statement as the last, whatever has been answered', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    await turn(element, 'Nästa', 9);
    expect(descriptionOf(groups(element)[0]!)).to.equal('Påstående 10 av 10');
    element.submit();
    await settled(element);
    expect(descriptionOf(groups(element)[0]!)).to.equal(`Påstående 10 av 10 ${sv.unanswered}`);
  });

  it('shows no position where all statements are shown', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    expect(text(element)).not.to.match(/Påstående|·/u);
    expect(new Set(groups(element).map(descriptionOf))).to.deep.equal(new Set(['']));
  });

  it('moves on after a digit', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    element.focus();
    for (const digit of TEN_ANSWERS) {
      keydown(digit);
      await settled(element);
    }
    expect(element.answers).to.deep.equal(answersOf(TEN_ANSWERS));
    expectFocus(one(element, 'button', sv.submit));
  });

  it('stays after a click, so that the answer can be seen', async () => {
    const element = await mount('kund-diagnos-questionnaire', { paged: true });
    await answer(element, '4');
    expect(shown(element)).to.deep.equal([statements[0]]);
    expect(chosen(element)).to.equal('4');
  });

  it('keeps the answers when it is turned on and off', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, TEN_ANSWERS);
    element.paged = true;
    await settled(element);
    expect(chosen(element)).to.equal(TEN_ANSWERS[0]);
    element.paged = false;
    await settled(element);
    expect(chosen(element)).to.equal(TEN_ANSWERS);
  });
});

describe('what is rendered for an answer', () => {
  /** An instrument in the language `xx` with as many questions as a test needs. */
  function withQuestions(count: number): LocalizedInstrument {
    const document = pulse();
    const ids = Array.from({ length: count }, (_, index) => `q${index}`);
    const { questions, ...texts } = document.texts['sv']!;
    const question = questions['focus']!;
    return {
      ...document,
      id: `of-${count}`,
      questions: ids.map((id) => ({ id })),
      rules: [],
      nextSteps: [],
      texts: {
        xx: {
          ...texts,
          questions: Object.fromEntries(ids.map((id) => [id, { ...question, statement: id }])),
          rules: {},
          nextSteps: {},
        },
      },
    };
  }

  /** How many names of radio buttons are made, and how many changes to the page, for one answer among so many. */
  async function effortOfOneAnswer(count: number) {
    let names = 0;
    addLanguage('xx', {
      ...en,
      questionnaire: {
        ...en.questionnaire,
        value: (...input) => {
          names++;
          return en.questionnaire.value(...input);
        },
      },
    });
    const element = await mount('kund-diagnos-questionnaire', {
      instrument: withQuestions(count),
      locale: 'xx',
    });
    expect(groups(element)).to.have.length(count);
    await answer(element, '3');
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(element.shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    names = 0;
    radios(groups(element)[1]!)[3]!.click();
    await settled(element);
    await pause();
    observer.disconnect();
    expect(element.answers).to.deep.equal({ q0: 3, q1: 4 });
    return { names, changes };
  }

  it('is one statement, however many there are', async () => {
    const ten = await effortOfOneAnswer(10);
    expect(ten.names).to.equal(7);
    expect(await effortOfOneAnswer(100)).to.deep.equal(ten);
  });

  it('is every statement when all of them change', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    element.disabled = true;
    await settled(element);
    expect(groups(element).every((group) => group.matches(':disabled'))).to.equal(true);
    element.disabled = false;
    element.reset();
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('is every statement of another instrument, back and forth', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const builtIn = element.instrument;
    for (const [instrument, radioButtons] of [
      [withQuestions(3), 3 * 7],
      [builtIn, 10 * 5],
      [withQuestions(12), 12 * 7],
      [builtIn, 10 * 5],
    ] as const) {
      element.instrument = instrument;
      await settled(element);
      expect(groups(element).flatMap(radios)).to.have.length(radioButtons);
    }
  });
});
