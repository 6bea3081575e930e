// An answer costs the same however many statements there are: only the one that it changes is drawn anew.
import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/define/all.js';
import { defineInstrument } from '../../../src/instruments/index.js';
import { addLanguage } from '../../../src/elements/index.js';
import { en } from '../../../src/locales/en/answer.js';
import '../support/console.js';
import { host, mount, pause, settled, until } from '../support/mount.js';
import { answer, chosen, groups, radios, send, storing } from '../support/questionnaire.js';
import { one, text } from '../support/see.js';

const light = { red: ['Act.'], yellow: ['Act.'], green: ['Act.'] };

function withStatements(count: number) {
  const ids = Array.from({ length: count }, (_, index) => `q${index}`);
  return defineInstrument({
    id: `of-${count}`,
    version: 1,
    scale: { min: 1, max: 5 },
    questions: ids.map((id) => ({ id })),
    lights: { green: 3.5, yellow: 2.5 },
    rules: [],
    nextSteps: [],
    texts: {
      xx: {
        title: 'Many',
        introduction: { purpose: 'Why', who: 'Who', duration: 'Time', how: 'How' },
        scale: { lowest: 'No', highest: 'Yes' },
        actions: { red: 'Red', yellow: 'Yellow', green: 'Green' },
        questions: Object.fromEntries(
          ids.map((id) => [id, { name: id, statement: `We do ${id}`, advice: light }]),
        ),
        rules: {},
        nextSteps: {},
      },
    },
  });
}

/** How many points are worded, and how many changes are made to the page, for one answer among so many. */
async function effortOfOneAnswer(count: number) {
  let worded = 0;
  addLanguage('xx', {
    answer: {
      ...en,
      point: (...of) => {
        worded++;
        return en.point(...of);
      },
    },
  });
  const element = await mount('kund-diagnos-questionnaire', {
    instrument: withStatements(count),
    locale: 'xx',
  });
  await until(() => groups(element).length === count, 'the statements');
  await answer(element, '3');
  let changes = 0;
  const observer = new MutationObserver((records) => (changes += records.length));
  observer.observe(element.shadowRoot!, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true,
  });
  worded = 0;
  radios(groups(element)[1]!)[3]!.click();
  await settled(element);
  await pause();
  observer.disconnect();
  expect(element.answers).to.deep.equal({ q0: 3, q1: 4 });
  return { worded, changes };
}

describe('the effort of an answer', () => {
  it('does not grow with the number of statements', async () => {
    const ten = await effortOfOneAnswer(10);
    expect(ten.worded).to.equal(5);
    expect(await effortOfOneAnswer(100)).to.deep.equal(ten);
  });

  it('is redone for all of them when all of them look different', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '12');
    element.disabled = true;
    await settled(element);
    expect(groups(element).every((group) => group.matches(':disabled'))).to.equal(true);
    element.disabled = false;
    element.reset();
    await settled(element);
    expect(chosen(element).join('')).to.equal('0000000000');
  });

  it('leaves nothing blank when the instrument is changed to and fro', async () => {
    const element = await mount('kund-diagnos-questionnaire');
    const own = element.instrument;
    const count = async (instrument: typeof own, expected: number) => {
      element.instrument = instrument;
      await until(() => groups(element).length === expected, `${expected} statements`);
      await settled(element);
      expect(groups(element).flatMap(radios)).to.have.length(5 * expected);
    };
    await count(withStatements(3), 3);
    await count(own, 10);
    await count(withStatements(12), 12);
    await count(own, 10);
  });
});

describe('a page that', () => {
  it('is in the background from the start is ready when somebody comes', async () => {
    stub(document, 'visibilityState').get(() => 'hidden');
    stub(document, 'hidden').get(() => true);
    const frames = stub(window, 'requestAnimationFrame').returns(0);
    const saves = storing();
    const element = await mount('kund-diagnos-questionnaire');
    await answer(element, '3333333333');
    await send(element);
    saves[0]!.resolve();
    await pause();
    await settled(element);
    expect(text(one(element, 'status'))).to.equal('Tack! Dina svar är sparade.');
    expect(frames.callCount).to.equal(0);
  });

  it('turns and shrinks what is around it is answered where the finger is, with the bar inside it', async () => {
    const around = host('<div style="transform: scale(0.9) translateX(10px)"></div>').firstElementChild!;
    const element = await mount('kund-diagnos-questionnaire', {}, around);
    const radio = radios(groups(element)[0]!)[3]!;
    radio.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = radio.getBoundingClientRect();
    (element.shadowRoot!.elementFromPoint(left + width / 2, top + height / 2) as HTMLElement).click();
    await settled(element);
    expect(element.answers).to.deep.equal({ icp: 4 });
    const bar = element.shadowRoot!.querySelector('[part=bar]')!.getBoundingClientRect();
    const box = element.getBoundingClientRect();
    expect(bar.left).to.be.at.least(box.left - 1);
    expect(bar.bottom).to.be.at.most(box.bottom + 1);
  });
});
