// The host's own questions, in the slot `question`: their position, and their place in the list of unanswered questions.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { KundDiagnosQuestionnaire } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { hear } from '../support/events.js';
import { drawn, host, settled } from '../support/mount.js';
import {
  answer,
  chosen,
  flush,
  groups,
  storing,
  strings,
  submit,
  submitButton,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, expectFocus, nameOf, one, text } from '../support/see.js';

const { sv, en } = strings;

const DEPARTMENT =
  '<label slot="question">Avdelning <select required><option value="">Välj</option><option>Sälj</option></select></label>';

async function mounted(question: string, attributes = '') {
  const tag = 'kund-diagnos-questionnaire';
  const root = host(`<${tag} ${attributes}>${question}</${tag}>`);
  const element = root.querySelector(tag)!;
  await drawn(element);
  return element;
}

/** Chooses as a person does. */
async function choose(element: Element, value: string): Promise<void> {
  const select = element.querySelector('select')!;
  select.value = value;
  for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
  await settled(element);
}

const list = (element: Element) => all(element, 'link').map(nameOf);
const isOutlined = (element: KundDiagnosQuestionnaire) =>
  getComputedStyle(submitButton(element)).backgroundColor === 'rgba(0, 0, 0, 0)';

describe('a question of the host’s own', () => {
  it('stands between the statements and the button, with room around it', async () => {
    const element = await mounted(DEPARTMENT);
    const box = (of: Element) => of.getBoundingClientRect();
    const question = box(element.querySelector('label')!);
    const bar = box(submitButton(element).closest('.bar')!);
    expect(question.top - box(groups(element).at(-1)!).bottom).to.be.at.least(20);
    // The bar sticks to the foot of the window, where it may cover the question until one scrolls there.
    element.querySelector('label')!.scrollIntoView({ block: 'center' });
    const scrolled = box(element.querySelector('label')!);
    expect(box(submitButton(element).closest('.bar')!).top - scrolled.bottom).to.be.at.least(20);
    expect(bar.height).to.be.greaterThan(0);
    const order = text(element);
    expect(order.indexOf('Avdelning')).to.be.greaterThan(order.indexOf('Styrning & KPI:er'));
    expect(order.indexOf('Avdelning')).to.be.lessThan(order.indexOf(sv.submit));
  });

  it('leaves no room where there is none', async () => {
    const [without, withOne] = [await mounted(''), await mounted(DEPARTMENT)];
    const heights = [without, withOne].map((element) => element.getBoundingClientRect().height);
    const question = withOne.querySelector('label')!.getBoundingClientRect().height;
    expect(heights[1]! - heights[0]!).to.be.greaterThan(question + 20);
  });

  it('is listed with the statements that have no answer, and leads to it, clear of the bar', async () => {
    const submits = hear('kd-submit');
    const element = await mounted(DEPARTMENT);
    await answer(element, '123451234');
    await submit(element);
    expect(submits).to.have.length(0);
    expectFocus(one(element, 'group', sv.unansweredCount(1)));
    expect(list(element)).to.deep.equal(['Styrning & KPI:er', 'Avdelning']);
    const before = location.href;
    one(element, 'link', 'Avdelning').click();
    await settled(element);
    const select = element.querySelector('select')!;
    expectFocus(select);
    expect(location.href).to.equal(before);
    const { left, top, width, height } = select.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2) === select).to.equal(true);
  });

  it('is what is left when every statement is answered, and drops from the list once it is, too', async () => {
    const saves = storing();
    const element = await mounted(DEPARTMENT);
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(saves).to.have.length(0);
    expectFocus(one(element, 'group', sv.validationMessage));
    expect(list(element)).to.deep.equal(['Avdelning']);
    await choose(element, 'Sälj');
    expect(list(element)).to.deep.equal([]);
    expect(text(element)).not.to.include(sv.validationMessage);
    await choose(element, '');
    expect(list(element), 'taken back').to.deep.equal(['Avdelning']);
    await choose(element, 'Sälj');
    await submit(element);
    expect(saves).to.have.length(1);
    saves[0]!.resolve();
    await flush(element);
    expect(text(element)).to.include(sv.saved);
    expect(told.errors).to.deep.equal([]);
  });

  it('may be left open where it is not required', async () => {
    const saves = storing();
    const element = await mounted('<label slot="question">Roll <input></label>');
    await answer(element, TEN_ANSWERS);
    expect(isOutlined(element)).to.equal(false);
    await submit(element);
    expect(saves).to.have.length(1);
  });

  it('is asked in English under an English heading', async () => {
    const element = await mounted(DEPARTMENT, 'locale="en"');
    await answer(element, TEN_ANSWERS);
    await submit(element);
    one(element, 'group', en.validationMessage);
  });

  for (const [what, question, name] of [
    [
      'a label beside it',
      '<div slot="question"><label for="own">Roll</label><input id="own" required></div>',
      'Roll',
    ],
    ['a label around it', '<label slot="question"><span>Roll</span> <input required></label>', 'Roll'],
    ['an aria-label', '<input slot="question" aria-label="Roll" required>', 'Roll'],
    ['only a name', '<textarea slot="question" name="Roll" required></textarea>', 'Roll'],
    [
      'a legend, of which any one answer is enough',
      `<fieldset slot="question"><legend>Roll</legend>
        <label><input type="radio" name="role" value="a" required>Sälj</label>
        <label><input type="radio" name="role" value="b" required>Produkt</label></fieldset>`,
      'Roll',
    ],
  ] as const) {
    it(`is named by ${what}`, async () => {
      const element = await mounted(question);
      await answer(element, TEN_ANSWERS);
      await submit(element);
      expect(list(element)).to.deep.equal([name]);
    });
  }

  it('is not asked for while it is disabled', async () => {
    const element = await mounted('<label slot="question">Roll <input required disabled></label>');
    await answer(element, TEN_ANSWERS);
    await submit(element);
    expect(list(element)).to.deep.equal([]);
  });

  it('stands with the last statement where they come one at a time, and its link leads there', async () => {
    const element = await mounted(DEPARTMENT, 'paged');
    const label = element.querySelector('label')!;
    expect(label.checkVisibility()).to.equal(false);
    for (let page = 1; page < 10; page++) {
      one(element, 'button', 'Nästa').click();
      await settled(element);
    }
    expect(label.checkVisibility()).to.equal(true);
    await submit(element);
    expect(list(element)).to.have.length(11);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(label.checkVisibility()).to.equal(false);
    one(element, 'link', 'Avdelning').click();
    await settled(element);
    expect(label.checkVisibility()).to.equal(true);
    expectFocus(element.querySelector('select'));
  });

  it('is passed on by the whole diagnosis', async () => {
    const root = host(`<kund-diagnos>${DEPARTMENT}</kund-diagnos>`);
    const element = root.querySelector('kund-diagnos')!;
    await drawn(element);
    expect(element.querySelector('label')!.checkVisibility()).to.equal(false);
    element.start();
    await settled(element);
    await answer(element, TEN_ANSWERS);
    expect(element.querySelector('label')!.checkVisibility()).to.equal(true);
    await submit(element);
    expect(list(element)).to.deep.equal(['Avdelning']);
    expect(chosen(element)).to.equal(TEN_ANSWERS);
  });
});

describe('the button that submits', () => {
  it('is outlined until every statement is answered', async () => {
    const element = await mounted('');
    expect(isOutlined(element)).to.equal(true);
    await answer(element, '123451234');
    expect(isOutlined(element)).to.equal(true);
    await answer(element, TEN_ANSWERS);
    expect(isOutlined(element)).to.equal(false);
  });

  it('is outlined until the host’s own question is answered, too', async () => {
    const element = await mounted(DEPARTMENT);
    await answer(element, TEN_ANSWERS);
    expect(isOutlined(element)).to.equal(true);
    await choose(element, 'Sälj');
    expect(isOutlined(element)).to.equal(false);
    element.insertAdjacentHTML('beforeend', '<label slot="question">Roll <input required></label>');
    await new Promise((resolve) => {
      element.shadowRoot!.querySelector('slot[name=question]')!.addEventListener('slotchange', resolve);
    });
    await settled(element);
    expect(isOutlined(element), 'with one more question').to.equal(true);
  });

  it('can be pressed all the same, and then says what is left', async () => {
    const element = await mounted('');
    expect(submitButton(element).matches(':disabled, [aria-disabled=true]')).to.equal(false);
    await submit(element);
    expect(list(element)).to.have.length(10);
  });
});

describe('the room between', () => {
  it('the note on the stored draft and what stands above it is more than nothing', async () => {
    const element = await mounted('<p slot="privacy">Inget namn sparas.</p>', 'draft-key="mine"');
    await answer(element, '1');
    const note = element.shadowRoot!.querySelector('.stored')!.getBoundingClientRect();
    const privacy = element.querySelector('p')!.getBoundingClientRect();
    expect(note.top - privacy.bottom).to.be.at.least(12);
    const bare = await mounted('', 'draft-key="another"');
    await answer(bare, '1');
    const bar = bare.shadowRoot!.querySelector('.bar')!.getBoundingClientRect();
    const below = bare.shadowRoot!.querySelector('.stored')!.getBoundingClientRect();
    expect(below.top - bar.bottom).to.be.at.least(12);
  });
});
