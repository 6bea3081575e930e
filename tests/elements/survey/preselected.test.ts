// A link in a letter may carry the answer. Mail filters open links, and one opened link is not an answer.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import { told } from '../support/console.js';
import { host, mount, pause, settled } from '../support/mount.js';
import { asksBeforeLeaving } from '../support/questionnaire.js';
import { descriptionOf, nameOf, one, text } from '../support/see.js';
import { ask, choose, field, hear, marked, send, storing, strings, write } from '../support/survey.js';

const { sv } = strings;
const NOTE = sv.preselected(9);

async function fromLink(attributes = 'score="9"') {
  const element = host(
    `<kund-diagnos-nps company="Nordkraft" ${attributes}></kund-diagnos-nps>`,
  ).querySelector('kund-diagnos-nps')!;
  await settled(element);
  return element;
}

describe('an answer from a link', () => {
  it('is marked, and said to be from the link', async () => {
    const element = await fromLink();
    expect(marked(element)).to.equal('9');
    expect(descriptionOf(one(element, 'group', /^Hur troligt/u))).to.equal(NOTE);
    expect(nameOf(field(element))).to.equal('Vad fick dig att välja 9?');
  });

  it('is no answer: nothing is sent, stored or told until the person acts', async () => {
    const before = localStorage.length;
    const element = await fromLink('score="9" draft-key="robot"');
    const events = (['kd-answer', 'kd-draft', 'kd-submit'] as const).flatMap((type) => hear(element, type));
    await pause(20);
    await settled(element);
    expect(events).to.deep.equal([]);
    expect([element.draft, element.value, element.savedResponse]).to.deep.equal([null, '', null]);
    expect(localStorage.length).to.equal(before);
    expect(asksBeforeLeaving()).to.equal(false);
  });

  it('counts when the person sends it', async () => {
    const element = await fromLink();
    const answers = hear(element, 'kd-answer');
    const saves = storing(element);
    await send(element);
    expect(answers.map(({ value }) => value)).to.deep.equal([9]);
    expect(saves.map(({ response }) => response.score)).to.deep.equal([9]);
  });

  it('counts when the person writes why', async () => {
    const element = await fromLink();
    await write(element, 'Snabba svar');
    expect(element.draft).to.include({ score: 9, comment: 'Snabba svar' });
    expect(text(element)).not.to.include(NOTE);
  });

  it('gives way to another answer', async () => {
    const element = await fromLink();
    const saves = storing(element);
    await choose(element, 3);
    expect(text(element)).not.to.include(NOTE);
    await send(element);
    expect(saves.map(({ response }) => response.score)).to.deep.equal([3]);
  });

  it('gives way to what the person has begun before', async () => {
    const begun = await ask({ draftKey: 'mine' });
    await choose(begun, 2);
    const element = await fromLink('score="9" draft-key="mine"');
    expect(marked(element)).to.equal('2');
    expect(descriptionOf(one(element, 'group', /^Hur troligt/u))).to.equal(sv.restored);
  });

  it('is not shown again to who has cleared it', async () => {
    const element = await fromLink('score="9" draft-key="mine"');
    await choose(element, 8);
    element.shadowRoot!.querySelector<HTMLElement>('details button')!.click();
    await settled(element);
    expect(marked(element)).to.equal(null);
  });

  it('may be set later, as a text, and taken back', async () => {
    const element = await ask();
    Object.assign(element, { score: '10' });
    await settled(element);
    expect(marked(element)).to.equal('10');
    element.score = null;
    await settled(element);
    expect(marked(element)).to.equal(null);
    expect(told.warnings).to.deep.equal([]);
  });

  for (const score of ['11', '-1', '4.5', 'nio', '1e400']) {
    it(`is nothing where it is not on the scale: score="${score}"`, async () => {
      const element = await fromLink(`score="${score}"`);
      expect(marked(element)).to.equal(null);
      expect(told.warnings.join()).to.match(/score=.*not a whole number from 0 to 10/u);
    });
  }

  it('is nothing where the link has none', async () => {
    const element = await fromLink('score=""');
    expect(marked(element)).to.equal(null);
    expect(told.warnings).to.deep.equal([]);
  });

  it('is judged by the scale of the survey', async () => {
    expect(marked(await mount('kund-diagnos-csat', { score: 0 }))).to.equal(null);
    expect(marked(await mount('kund-diagnos-ces', { score: 7 }))).to.equal('7');
  });
});
