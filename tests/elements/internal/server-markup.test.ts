// A server's markup is in the shadow root before the element is: here the test puts it there. Rendering on a server is tested in Node.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-questionnaire.js';
import { common as commonSv } from '../../../src/locales/sv/common.js';
import { told } from '../support/console.js';
import { drawn, host, settled, until } from '../support/mount.js';
import { answersOf, chosen, groups, NO_ANSWERS, radios } from '../support/questionnaire.js';
import { focused, nameOf, text } from '../support/see.js';

/** An element that is not on the page yet, with the markup of a server: what the element itself renders, as HTML. */
async function serverRendered() {
  const model = host('<kund-diagnos-questionnaire></kund-diagnos-questionnaire>').firstElementChild!;
  await drawn(model);
  const element = document.createElement('kund-diagnos-questionnaire');
  element.attachShadow({ mode: 'open' }).innerHTML = model.shadowRoot!.innerHTML;
  model.remove();
  return element;
}

/**
 * Puts the element on the page, and waits until it has replaced the server's markup.
 *
 * @param beforeRender Called when it is on the page and has not rendered.
 */
async function upgrade(element: Element, parent = host(''), beforeRender?: () => void) {
  parent.append(element);
  beforeRender?.();
  const before = element.shadowRoot!.querySelector('.root');
  await until(() => element.shadowRoot!.querySelector('.root') !== before, 'the element to render');
  await settled(element);
  await settled(element);
}

describe('a server’s markup', () => {
  it('is replaced', async () => {
    const element = await serverRendered();
    await upgrade(element);
    expect(groups(element)).to.have.length(10);
    expect(chosen(element)).to.equal(NO_ANSWERS);
  });

  it('hands over the answers that were given on it', async () => {
    const element = await serverRendered();
    const answers: string[] = [];
    element.addEventListener('kd-answer', ({ question, value }) => answers.push(`${question} ${value}`));
    radios(groups(element)[0]!)[4]!.checked = true;
    radios(groups(element)[9]!)[0]!.checked = true;
    await upgrade(element);
    expect(chosen(element)).to.equal('5000000001');
    expect(element.answers).to.deep.equal({ ...answersOf('5'), governance: 1 });
    expect(answers).to.deep.equal(['icp 5', 'governance 1']);
  });

  it('hands over the focus', async () => {
    const element = await serverRendered();
    await upgrade(element, host(''), () => {
      radios(groups(element)[2]!)[3]!.focus();
    });
    const { name, value } = focused() as HTMLInputElement;
    expect([name, value]).to.deep.equal(['voc', '4']);
  });

  it('loses answers where nothing may be answered', async () => {
    const element = await serverRendered();
    radios(groups(element)[0]!)[4]!.checked = true;
    await upgrade(element, host('<form><fieldset disabled></fieldset></form>').querySelector('fieldset')!);
    expect(element.answers).to.deep.equal({});
  });

  it('loses answers to questions that are not asked, or off the scale', async () => {
    const element = await serverRendered();
    for (const [index, [name, value]] of [
      ['unheard-of', '3'],
      ['voc', '9'],
    ].entries()) {
      Object.assign(radios(groups(element)[index]!)[2]!, { name, value, checked: true });
    }
    await upgrade(element);
    expect(element.answers).to.deep.equal({});
  });

  it('gives way to what only the page knows: its language, and a form with a button of its own', async () => {
    const element = await serverRendered();
    await upgrade(element, host('<form lang="en"></form>').querySelector('form')!);
    expect(nameOf(groups(element)[0]!)).to.match(/^We have defined/);
    expect(element.shadowRoot!.querySelector('[part=submit]')).to.equal(null);
  });

  it('stays until the host’s own instrument is checked, and gives way to a message when it is rejected', async () => {
    const element = await serverRendered();
    element.instrument = {};
    host('').append(element);
    expect(groups(element)).to.have.length(10);
    await until(() => told.errors.length > 0, 'the rejection in the console');
    await settled(element);
    expect(text(element)).to.equal(commonSv.unavailable.questions);
  });
});
