import { expect } from 'chai';
import { spy } from 'sinon';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import '../support/console.js';
import { drawn, host, mount, settled } from '../support/mount.js';
import {
  answer,
  answersOf,
  chosen,
  groups,
  NO_ANSWERS,
  radios,
  strings,
  TEN_ANSWERS,
} from '../support/questionnaire.js';
import { all, expectFocus, focused, nameOf, one } from '../support/see.js';

const { sv, en } = strings;

async function inForm(attributes: string, around: (inner: string) => string = (inner) => inner) {
  const element = `<kund-diagnos-questionnaire ${attributes}></kund-diagnos-questionnaire>`;
  const root = host(`<form>${around(element)}<button>Spara</button></form>`);
  const form = root.querySelector('form')!;
  const submits: Event[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submits.push(event);
  });
  const questionnaire = root.querySelector('kund-diagnos-questionnaire')!;
  await drawn(questionnaire);
  return { form, element: questionnaire, submits };
}

/** The element's value in the form's data. */
const valueIn = (form: HTMLFormElement, name = 'diagnosis') => {
  const value = new FormData(form).get(name);
  return value === null ? null : (JSON.parse(value as string) as Record<string, unknown>);
};

describe('the questionnaire in a form', () => {
  it('has no button of its own that submits', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(all(form, 'button').map(nameOf)).to.deep.equal(['Spara']);
    expect(element.form === form).to.equal(true);
    expect((await mount('kund-diagnos-questionnaire')).form).to.equal(null);
  });

  it('has the response as its value, as JSON', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(valueIn(form)).to.equal(null);
    element.segments = { role: 'CS' };
    await answer(element, TEN_ANSWERS);
    expect(valueIn(form)).to.deep.equal({
      id: element.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(TEN_ANSWERS),
      segments: { role: 'CS' },
    });
    await answer(element, '5');
    expect(valueIn(form)!['answers']).to.deep.equal({ ...answersOf(TEN_ANSWERS), icp: 5 });
  });

  it('has no value without a name', async () => {
    const { form, element } = await inForm('');
    await answer(element, TEN_ANSWERS);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('is optional unless required', async () => {
    const { form, submits } = await inForm('name="diagnosis"');
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('with `required` blocks the form until every statement is answered', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '123451234');
    expect(element.matches(':invalid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(0);
    await answer(element, TEN_ANSWERS);
    expect(element.matches(':valid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('gives the browser a message in its language', async () => {
    const { element } = await inForm('name="diagnosis" required');
    expect(element.validationMessage).to.equal(sv.validationMessage);
    element.locale = 'en';
    await settled(element);
    expect(element.validationMessage).to.equal(en.validationMessage);
  });

  it('lists what is unanswered, and moves the focus there, when the form is blocked', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '12');
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal(sv.unansweredCount(8));
    expect(submits).to.have.length(0);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(groups(element).indexOf(focused()!.closest('fieldset')!)).to.equal(2);
    await answer(element, TEN_ANSWERS);
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('lists it on the page that is shown, one at a time', async () => {
    const { form, element } = await inForm('name="diagnosis" required paged');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    one(form, 'button', 'Spara').focus();
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal(sv.unansweredCount(10));
  });

  it('leaves the focus to an invalid control before it', async () => {
    const { form, element } = await inForm(
      'name="diagnosis" required',
      (inner) => `<input required>${inner}`,
    );
    one(form, 'button', 'Spara').click();
    expectFocus(form.querySelector('input'));
    await settled(element);
    one(element, 'group', sv.unansweredCount(10));
  });

  it('is reset with the form', async () => {
    const { form, element } = await inForm('name="diagnosis" required');
    await answer(element, TEN_ANSWERS);
    form.reset();
    await settled(element);
    expect(chosen(element)).to.equal(NO_ANSWERS);
    expect(valueIn(form)).to.equal(null);
    expect(element.matches(':invalid')).to.equal(true);
  });

  it('is disabled and enabled with its fieldset', async () => {
    const { form, element, submits } = await inForm(
      'name="diagnosis" required',
      (inner) => `<fieldset id="host">${inner}</fieldset>`,
    );
    await answer(element, '12');
    const fieldset = form.querySelector('fieldset')!;
    fieldset.disabled = true;
    await settled(element);
    expect(
      groups(element)
        .flatMap(radios)
        .every((radio) => radio.matches(':disabled')),
    ).to.equal(true);
    expect(valueIn(form)).to.equal(null);
    form.requestSubmit();
    expect(submits).to.have.length(1);
    fieldset.disabled = false;
    await settled(element);
    expect(
      groups(element)
        .flatMap(radios)
        .some((radio) => radio.matches(':disabled')),
    ).to.equal(false);
    expect(chosen(element)).to.equal('1200000000');
  });

  it('is disabled by its own attribute', async () => {
    const { form, element } = await inForm('name="diagnosis" disabled');
    expect(
      groups(element)
        .flatMap(radios)
        .every((radio) => radio.matches(':disabled')),
    ).to.equal(true);
    expect(valueIn(form)).to.equal(null);
  });

  it('does not submit the form when Enter is pressed on a radio button', async () => {
    const { element, submits } = await inForm('name="diagnosis"');
    element.focus();
    focused()!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    expect(submits).to.have.length(0);
  });

  it('restores the answers from the form’s state', async () => {
    const values = spy(ElementInternals.prototype, 'setFormValue');
    const { element } = await inForm('name="diagnosis"');
    await answer(element, '345');
    const [, state] = values.lastCall.args;
    const again = await inForm('name="diagnosis"');
    again.element.formStateRestoreCallback(state);
    await settled(again.element);
    expect(chosen(again.element)).to.equal('3450000000');
    expect(valueIn(again.form)).to.deep.equal(valueIn(element.form!));
  });

  it('starts without answers from a state that is not its own', async () => {
    const { element } = await inForm('name="diagnosis"');
    for (const state of ['{"draft":7}', 'null', null]) element.formStateRestoreCallback(state);
    await settled(element);
    expect(element.answers).to.deep.equal({});
  });
});
