import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import '../support/console.js';
import { drawn, host, settled } from '../support/mount.js';
import { all, nameOf, text } from '../support/see.js';
import { choose, field, marked, strings, write } from '../support/survey.js';

const { sv } = strings;

async function inForm(attributes: string) {
  const root = host(`
    <form>
      <kund-diagnos-nps name="answer" ${attributes}></kund-diagnos-nps>
      <button>Spara</button><button type="reset">Börja om</button>
    </form>`);
  const form = root.querySelector('form')!;
  const submitted: unknown[] = [];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submitted.push(valueIn(form));
  });
  const element = root.querySelector('kund-diagnos-nps')!;
  await drawn(element);
  const [save, reset] = root.querySelectorAll('button') as unknown as [HTMLButtonElement, HTMLButtonElement];
  return { form, element, save, reset, submitted };
}

const valueIn = (form: HTMLFormElement): Record<string, unknown> | null => {
  const value = new FormData(form).get('answer');
  return value === null ? null : (JSON.parse(value as string) as Record<string, unknown>);
};

describe('a survey in a form', () => {
  it('has no button of its own, and the response as its value', async () => {
    const { form, element } = await inForm('');
    expect(valueIn(form)).to.equal(null);
    element.segments = { team: 'Malmö' };
    await choose(element, 8);
    await write(element, 'Bra');
    expect(all(form, 'button').map(nameOf)).to.deep.equal(['Spara', 'Börja om']);
    const { id, ...value } = valueIn(form)!;
    expect(id).to.equal(element.draft!.id);
    expect(value).to.deep.equal({
      survey: 'nps',
      version: 1,
      score: 8,
      comment: 'Bra',
      segments: { team: 'Malmö' },
    });
  });

  it('may not be left out where it is required', async () => {
    const { form, element, save, submitted } = await inForm('required');
    expect(form.checkValidity()).to.equal(false);
    expect(element.validationMessage).to.equal(sv.unanswered);
    save.click();
    await settled(element);
    expect(submitted).to.deep.equal([]);
    expect(text(element)).to.include(sv.unanswered);
    await choose(element, 8);
    expect(form.checkValidity()).to.equal(true);
    save.click();
    expect(submitted).to.have.length(1);
  });

  it('sends an answer from a link only with the form', async () => {
    const { form, save, submitted } = await inForm('required score="9"');
    expect(valueIn(form)).to.equal(null);
    expect(form.checkValidity()).to.equal(true);
    save.click();
    expect(submitted).to.have.length(1);
    expect(submitted[0]).to.include({ score: 9 });
  });

  it('sends an answer from a link when a script submits the form', async () => {
    const { form, submitted } = await inForm('required score="9"');
    form.requestSubmit();
    expect(submitted[0]).to.include({ score: 9 });
  });

  it('starts over with the form', async () => {
    const { element, reset } = await inForm('');
    await choose(element, 8);
    reset.click();
    await settled(element);
    expect([marked(element), element.value]).to.deep.equal([null, '']);
  });

  it('can be set to a value that a page has kept', async () => {
    const { form, element } = await inForm('');
    const value = { id: 'kept', survey: 'nps', version: 1, score: 3, comment: 'Dyrt' };
    element.value = JSON.stringify(value);
    await settled(element);
    expect([marked(element), field(element).value]).to.deep.equal(['3', 'Dyrt']);
    expect(valueIn(form)).to.deep.equal(value);
  });

  it('tells the page of input and change, as the browser’s own controls do', async () => {
    const { form, element } = await inForm('');
    const heard: string[] = [];
    for (const type of ['input', 'change']) {
      form.addEventListener(type, ({ target }) => {
        heard.push(`${type} ${(target as Element).localName} ${element.value.length > 0}`);
      });
    }
    await choose(element, 8);
    await write(element, 'Bra');
    expect(heard).to.deep.equal([
      'input kund-diagnos-nps true',
      'change kund-diagnos-nps true',
      'input kund-diagnos-nps true',
    ]);
  });

  it('cannot be answered in a disabled fieldset', async () => {
    const root = host(
      '<form><fieldset disabled><kund-diagnos-nps score="4"></kund-diagnos-nps></fieldset></form>',
    );
    const element = root.querySelector('kund-diagnos-nps')!;
    await drawn(element);
    await settled(element);
    expect(all(element, 'radio').every((point) => point.matches(':disabled'))).to.equal(true);
    expect(field(element).disabled).to.equal(true);
  });
});
