import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-result.js';
import type { KundDiagnosResult, LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorienteringSv } from '../../../src/instruments/index.js';
import { common as commonSv } from '../../../src/locales/sv/common.js';
import { result as sv } from '../../../src/locales/sv/result.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { host, mount, settled, until } from '../support/mount.js';
import { person } from '../support/people.js';
import { all, focused, nameOf, one, seen, text } from '../support/see.js';

// 3+4+4+2+4+2+3+4+3+5 = 34 of ten: 3.4, yellow. An answer of 1–2 is red, 3 yellow, 4–5 green.
const response = person('3442423435');
const { questions, rules, nextSteps, actions } = kundorienteringSv;
const { green, yellow, red } = commonSv.lightLabels;

/** The part of a result under one heading. */
const section = (element: Element, heading: string): Element =>
  one(element, 'heading', heading).closest('section')!;
const items = (root: Element) => all(root, 'listitem').map(text);

/** An element that shows no result. */
function mountUnready(properties: object) {
  const element = Object.assign(document.createElement('kund-diagnos-result'), properties);
  host('').append(element);
  return element;
}

describe('a person’s own result', () => {
  it('begins with the mean, its light in words, and what to do', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(text(element)).to.include(
      `${sv.title} ${sv.mean} 3,4 ${sv.outOf(5)} ${yellow} ${seen(actions.yellow)}`,
    );
  });

  it('gives each area a row with its answer and light, and its advice behind it', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const rows = [...section(element, sv.areas).querySelectorAll('details')];
    const lights = [
      ['3 av 5', 'yellow'],
      ['4 av 5', 'green'],
      ['4 av 5', 'green'],
      ['2 av 5', 'red'],
      ['4 av 5', 'green'],
      ['2 av 5', 'red'],
      ['3 av 5', 'yellow'],
      ['4 av 5', 'green'],
      ['3 av 5', 'yellow'],
      ['5 av 5', 'green'],
    ] as const;
    expect(rows).to.have.length(10);
    for (const [index, { name, advice }] of Object.values(questions).entries()) {
      const [answer, light] = lights[index]!;
      const row = rows[index]!;
      expect(text(row.querySelector('summary')!)).to.equal(
        `${name} ${answer} ${commonSv.lightLabels[light]}`,
      );
      row.open = true;
      expect(items(row)).to.deep.equal(advice[light].map(seen));
    }
  });

  it('lists the rules that apply, and the areas that they are about', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const rule = (id: keyof typeof rules, areas: string) =>
      seen(`${rules[id].title} ${areas} ${rules[id].text}`);
    expect(items(section(element, sv.rules))).to.deep.equal([
      rule('insight-without-loop', questions['closed-loop'].name),
      rule('onboarding-first', questions.onboarding.name),
      rule('friction-between-teams', questions.sla.name),
      rule('weakest-link', `${questions['closed-loop'].name} och ${questions.sla.name}`),
    ]);
  });

  it('has the graver text of a rule where it is red', async () => {
    const element = await mount('kund-diagnos-result', { response: person('5555551555') });
    const { name } = questions.onboarding;
    expect(items(section(element, sv.rules))).to.deep.equal([
      seen(`${rules['onboarding-first'].title} ${name} ${rules['onboarding-first'].red}`),
      seen(`${rules['weakest-link'].title} ${name} ${rules['weakest-link'].text}`),
    ]);
  });

  it('lists the next steps for the weakest areas first', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(items(section(element, sv.nextSteps))).to.deep.equal(
      [nextSteps['nps-with-closed-loop'], nextSteps['onboarding-kpi'], nextSteps['customer-interviews']].map(
        seen,
      ),
    );
  });

  for (const [digits, mean, light] of [
    ['1111111111', '1,0', red],
    ['2222222333', '2,3', red],
    ['2222233333', '2,5', yellow],
    ['3333344444', '3,5', green],
    ['5555555555', '5,0', green],
  ] as const) {
    it(`shows ${mean}, ${light} for ${digits}`, async () => {
      const element = await mount('kund-diagnos-result', { response: person(digits) });
      expect(text(element)).to.include(`${sv.mean} ${mean} ${sv.outOf(5)} ${light}`);
    });
  }

  it('has headings in order, and focuses the first', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(all(element, 'heading').map((heading) => Number(heading.tagName[1]))).to.deep.equal([
      2, 3, 4, 4, 4, 4, 3, 3,
    ]);
    element.focus();
    expect(nameOf(focused()!)).to.equal(sv.title);
  });

  it('changes to English, with the English decimal sign, and back', async () => {
    const element = await mount('kund-diagnos-result', { response, locale: 'en' });
    expect(text(element)).to.match(/^Your result Mean 3\.4 out of 5 Yellow /u);
    expect(text(element)).to.include('ICP & segments 3 of 5 Yellow');
    element.locale = 'sv';
    await settled(element);
    expect(text(element)).to.include(`${sv.mean} 3,4 ${sv.outOf(5)}`);
  });

  it('prints the page', async () => {
    const printing = stub(window, 'print');
    const element = await mount('kund-diagnos-result', { response });
    one(element, 'button', sv.print).click();
    expect(printing.callCount).to.equal(1);
  });

  it('renders nothing without a response, and the result when one is set', async () => {
    const element = mountUnready({});
    await settled(element);
    expect(text(element)).to.equal('');
    for (const [set, mean] of [
      [person('5555555555'), '5,0 av 5'],
      [response, '3,4 av 5'],
    ] as const) {
      element.response = set;
      await settled(element);
      expect(text(element)).to.include(mean);
    }
    element.response = null;
    await settled(element);
    expect(text(element)).to.equal('');
  });

  it('rejects what is not a whole response of its instrument, with one warning for each reason', async () => {
    const { icp, ...nine } = response.answers;
    expect(icp).to.equal(3);
    for (const rejected of [
      { ...response, answers: nine },
      { ...response, answers: { ...nine, icp: 6 } },
      { ...response, answers: { ...nine, icp: 2.5 } },
      { ...response, version: 2 },
      { ...response, instrument: 'pulse' },
    ]) {
      const element = mountUnready({ response: rejected });
      await settled(element);
      expect(text(element)).to.equal(commonSv.unavailable.result);
    }
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: response.answers.icp: expected a whole number from 1 to 5. It is not shown.',
      'kund-diagnos: response.version: expected 1. It is not shown.',
      'kund-diagnos: response.instrument: expected "kundorientering". It is not shown.',
    ]);
  });

  it('shows a result of the host’s own instrument', async () => {
    const instrument: LocalizedInstrument = pulse();
    const element = await mount('kund-diagnos-result', {
      instrument,
      response: { id: 'a', instrument: 'pulse', version: 1, answers: { focus: 3, pace: 6 } },
      locale: 'en',
    });
    const [rule, steps] = [...element.shadowRoot!.querySelectorAll('section')].filter(
      (part) => !part.querySelector('details'),
    );
    expect(text(element)).to.match(/^Your result Mean 4\.5 out of 7 Yellow Slow down\./u);
    expect(items(rule!)).to.deep.equal(['Talk focus Talk about it today.']);
    expect(items(steps!)).to.deep.equal(['Plan it.']);
  });

  it('waits for its instrument: a response that is set first is shown when the instrument is', async () => {
    const element = mountUnready({
      instrument: null,
      response: { id: 'a', instrument: 'pulse', version: 1, answers: { focus: 3, pace: 6 } },
    });
    await settled(element);
    expect(text(element)).to.equal('');
    element.instrument = pulse();
    await until(() => text(element).includes('4,5 av 7'), 'the result');
    expect(told.warnings).to.deep.equal([]);
  });

  describe('is shown in whichever order its properties come', () => {
    const own = { id: 'a', instrument: 'pulse', version: 1, answers: { focus: 3, pace: 6 } };
    const steps = {
      instrument: (element: KundDiagnosResult) => (element.instrument = pulse()),
      response: (element: KundDiagnosResult) => (element.response = own),
      locale: (element: KundDiagnosResult) => (element.locale = 'en'),
    };
    for (const order of [
      ['instrument', 'response', 'locale'],
      ['instrument', 'locale', 'response'],
      ['response', 'instrument', 'locale'],
      ['response', 'locale', 'instrument'],
      ['locale', 'instrument', 'response'],
      ['locale', 'response', 'instrument'],
    ] as const) {
      for (const apart of ['in one turn', 'an update apart']) {
        it(`${order.join(', ')}, ${apart}`, async () => {
          const element = mountUnready({});
          for (const name of order) {
            steps[name](element);
            if (apart === 'an update apart') await element.updateComplete;
          }
          await until(() => text(element).includes('Mean 4.5 out of 7'), 'the result');
        });
      }
    }
  });

  for (const nothing of [undefined, null, '', false]) {
    it(`is nothing, and nothing is said, with a response that is ${JSON.stringify([nothing])}`, async () => {
      const element = await mount('kund-diagnos-result', { response });
      Reflect.set(element, 'response', nothing);
      await settled(element);
      expect(text(element)).to.equal('');
      expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    });
  }

  it('is not changed by a host that changes its response afterwards, until it is set again', async () => {
    const given = structuredClone(response);
    const element = await mount('kund-diagnos-result', { response: given });
    for (const question of Object.keys(given.answers)) Reflect.set(given.answers, question, 5);
    element.requestUpdate();
    await settled(element);
    expect(text(element)).to.include(`${sv.mean} 3,4`);
  });

  it('names its language on the rendered content', async () => {
    const element = await mount('kund-diagnos-result', { response, locale: 'en-GB' });
    expect(element.shadowRoot!.querySelector('.root')!.getAttribute('lang')).to.equal('en');
  });
});
