// What a server drew is in the shadow root before the element is: here a host puts it there. How a server draws is tested in Node.
import { expect } from 'chai';
import '../../../src/define/all.js';
import type { DisplayInstrument } from '../../../src/elements/index.js';
import { told } from '../support/console.js';
import { drawn, host, settled, until } from '../support/mount.js';
import { chosen, groups, radios } from '../support/questionnaire.js';
import { nameOf, text } from '../support/see.js';

/** An element that is about to come on the page, with what a server drew: the same as the element draws, as HTML. */
async function serverDrawn(attributes = '') {
  const tag = `<kund-diagnos-questionnaire ${attributes}></kund-diagnos-questionnaire>`;
  const model = host(tag).firstElementChild!;
  await drawn(model);
  const element = document.createElement('kund-diagnos-questionnaire');
  for (const { name, value } of model.attributes) element.setAttribute(name, value);
  const root = element.attachShadow({ mode: 'open' });
  root.innerHTML = model.shadowRoot!.innerHTML;
  model.remove();
  return { element, root };
}

async function arrive(element: Element, parent = host('')) {
  parent.append(element);
  const before = element.shadowRoot!.querySelector('.root');
  await until(() => element.shadowRoot!.querySelector('.root') !== before, 'the element to be drawn over');
  await settled(element);
  await settled(element);
}

describe('what a server drew', () => {
  it('is replaced, not doubled', async () => {
    const { element } = await serverDrawn();
    await arrive(element);
    expect(groups(element)).to.have.length(10);
    expect(chosen(element)).to.deep.equal([0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it('gives over what was answered on it', async () => {
    const { element } = await serverDrawn();
    const heard: string[] = [];
    element.addEventListener('kd-answer', ({ question, value }) => heard.push(`${question} ${value}`));
    radios(groups(element)[0]!)[4]!.checked = true;
    radios(groups(element)[9]!)[0]!.checked = true;
    await arrive(element);
    expect(chosen(element)).to.deep.equal([5, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(element.answers).to.deep.equal({ icp: 5, governance: 1 });
    expect(heard).to.deep.equal(['icp 5', 'governance 1']);
  });

  it('loses what was answered where nothing may be answered', async () => {
    const { element } = await serverDrawn();
    radios(groups(element)[0]!)[4]!.checked = true;
    await arrive(element, host('<form><fieldset disabled></fieldset></form>').querySelector('fieldset')!);
    expect(element.answers).to.deep.equal({});
  });

  it('loses what is answered of a statement that is not asked, or off the scale', async () => {
    const { element } = await serverDrawn();
    for (const [index, [name, value]] of [
      ['unheard-of', '3'],
      ['voc', '9'],
    ].entries()) {
      Object.assign(radios(groups(element)[index]!)[2]!, { name, value, checked: true });
    }
    await arrive(element);
    expect(element.answers).to.deep.equal({});
  });

  it('gives way to what only the page knows: its language, and a form with a button of its own', async () => {
    const { element } = await serverDrawn();
    await arrive(element, host('<form lang="en"></form>').querySelector('form')!);
    expect(nameOf(groups(element)[0]!)).to.match(/^We have defined/);
    expect(element.shadowRoot!.querySelector('[part=submit]')).to.equal(null);
  });

  it('gives way to a line that says so where the host’s own instrument is refused', async () => {
    const { element } = await serverDrawn();
    const own = {} as DisplayInstrument;
    element.instrument = own;
    host('').append(element);
    // Until then it stays.
    await element.updateComplete;
    expect(groups(element)).to.have.length(10);
    await until(() => told.errors.length > 0, 'a refusal in the console');
    await settled(element);
    expect(text(element)).to.equal('Frågorna kan inte visas just nu.');
  });
});
