import { expect } from 'chai';
import { spy } from 'sinon';
import '../../../src/define/all.js';
import { drawn, host, mount, settled } from '../support/mount.js';
import { answer, answersOf, areas, chosen, groups, radios } from '../support/questionnaire.js';
import { all, focused, nameOf, one } from '../support/see.js';

const ten = '1234512345';

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

const sent = (form: HTMLFormElement, name = 'diagnosis') => {
  const value = new FormData(form).get(name);
  return value === null ? null : (JSON.parse(value as string) as Record<string, unknown>);
};

describe('the questionnaire in a form', () => {
  it('leaves the button that sends to the form', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(all(form, 'button').map(nameOf)).to.deep.equal(['Spara']);
    expect(element.form).to.equal(form);
    expect((await mount('kund-diagnos-questionnaire')).form).to.equal(null);
  });

  it('sends the response with the form, as JSON', async () => {
    const { form, element } = await inForm('name="diagnosis"');
    expect(sent(form)).to.equal(null);
    element.segments = { role: 'CS' };
    await answer(element, ten);
    expect(sent(form)).to.deep.equal({
      id: element.draft!.id,
      instrument: 'kundorientering',
      version: 1,
      answers: answersOf(ten),
      segments: { role: 'CS' },
    });
    await answer(element, '5');
    expect(sent(form)!['answers']).to.deep.equal({ ...answersOf(ten), icp: 5 });
  });

  it('sends nothing without a name', async () => {
    const { form, element } = await inForm('');
    await answer(element, ten);
    expect([...new FormData(form)]).to.deep.equal([]);
  });

  it('is optional unless required', async () => {
    const { form, submits } = await inForm('name="diagnosis"');
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('holds the form back until every statement is answered, when required', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '123451234');
    expect(element.matches(':invalid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(0);
    await answer(element, ten);
    expect(element.matches(':valid')).to.equal(true);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('says what to do in its language, and leaves how much is missing to the summary', async () => {
    const validity = spy(ElementInternals.prototype, 'setValidity');
    await inForm('name="diagnosis" required');
    await inForm('name="diagnosis" required locale="en"');
    const messages = new Set(validity.args.map(([, message]) => message).filter(Boolean));
    expect([...messages]).to.deep.equal(['Svara på det som återstår.', 'Answer what is left.']);
  });

  it('shows what is missing, and takes the focus there, when the form cannot be sent', async () => {
    const { form, element, submits } = await inForm('name="diagnosis" required');
    await answer(element, '12');
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal('8 påståenden saknar svar');
    expect(submits).to.have.length(0);
    one(element, 'link', 'VoC & insikter').click();
    await settled(element);
    expect(groups(element).indexOf(focused()!.closest('fieldset')!)).to.equal(2);
    await answer(element, ten);
    expect(all(element, 'link')).to.have.length(0);
    form.requestSubmit();
    expect(submits).to.have.length(1);
  });

  it('shows it one at a time, too, on the page where one is', async () => {
    const { form, element } = await inForm('name="diagnosis" required paged');
    one(element, 'button', 'Nästa').click();
    await settled(element);
    one(form, 'button', 'Spara').focus();
    form.requestSubmit();
    expect(nameOf(focused()!)).to.equal('10 påståenden saknar svar');
  });

  it('leaves the focus with what is wrong before it in the form', async () => {
    const { form, element } = await inForm(
      'name="diagnosis" required',
      (inner) => `<input required>${inner}`,
    );
    form.requestSubmit();
    expect(focused()).to.equal(form.querySelector('input'));
    one(element, 'group', '10 påståenden saknar svar');
  });

  it('starts over with the form', async () => {
    const { form, element } = await inForm('name="diagnosis" required');
    await answer(element, ten);
    form.reset();
    await settled(element);
    expect(chosen(element)).to.deep.equal(areas.map(() => 0));
    expect(sent(form)).to.equal(null);
    expect(element.matches(':invalid')).to.equal(true);
  });

  it('is disabled with its fieldset, and comes back with it', async () => {
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
    expect(sent(form)).to.equal(null);
    form.requestSubmit();
    expect(submits).to.have.length(1);
    fieldset.disabled = false;
    await settled(element);
    expect(
      groups(element)
        .flatMap(radios)
        .some((radio) => radio.matches(':disabled')),
    ).to.equal(false);
    expect(chosen(element).join('')).to.equal('1200000000');
  });

  it('is disabled by its own attribute', async () => {
    const { form, element } = await inForm('name="diagnosis" disabled');
    expect(
      groups(element)
        .flatMap(radios)
        .every((radio) => radio.matches(':disabled')),
    ).to.equal(true);
    expect(sent(form)).to.equal(null);
  });

  it('does not send the form when Enter is pressed on a point', async () => {
    const { element, submits } = await inForm('name="diagnosis"');
    element.focus();
    focused()!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }),
    );
    expect(submits).to.have.length(0);
  });

  it('brings the answers back when the browser restores the page', async () => {
    const values = spy(ElementInternals.prototype, 'setFormValue');
    const { element } = await inForm('name="diagnosis"');
    await answer(element, '345');
    const [, state] = values.lastCall.args;
    const again = await inForm('name="diagnosis"');
    again.element.formStateRestoreCallback(state);
    await settled(again.element);
    expect(chosen(again.element).join('')).to.equal('3450000000');
    expect(sent(again.form)).to.deep.equal(sent(element.form!));
  });

  it('starts afresh from a state that is not its own', async () => {
    const { element } = await inForm('name="diagnosis"');
    for (const state of ['{"draft":7}', 'null', null]) element.formStateRestoreCallback(state);
    await settled(element);
    expect(element.answers).to.deep.equal({});
  });
});
