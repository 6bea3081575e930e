import { expect } from 'chai';
import { stub } from 'sinon';
import '../../../src/entries/define/kund-diagnos-result.js';
import type { KundDiagnosResult, LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorienteringEn, kundorienteringSv } from '../../../src/instruments/index.js';
import { common as commonSv } from '../../../src/locales/sv/common.js';
import { result as sv } from '../../../src/locales/sv/result.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { press } from '../support/keyboard.js';
import { host, mount, settled, until } from '../support/mount.js';
import { person } from '../support/people.js';
import { all, expectFocus, focused, nameOf, one, seen, text } from '../support/see.js';
import { pointerTargets } from '../support/targets.js';

// 3+4+4+2+4+2+3+4+3+5 = 34 of ten: 3.4, yellow. An answer of 1–2 is red, 3 yellow, 4–5 green.
const response = person('3442423435');
const { questions, rules } = kundorienteringSv;
const { green, yellow, red } = commonSv.lightLabels;

/** The part of a result under one heading. */
const section = (element: Element, heading: string): Element =>
  one(element, 'heading', heading).closest('section')!;
const items = (root: Element) => all(root, 'listitem').map(text);
const rowsIn = (element: Element) => [...section(element, sv.areas).querySelectorAll('details')];
const summaryOf = (row: Element) => row.querySelector('summary')!;

/** An element that shows no result. */
function mountUnready(properties: object) {
  const element = Object.assign(document.createElement('kund-diagnos-result'), properties);
  host('').append(element);
  return element;
}

describe('a person’s own result', () => {
  it('begins with what to bring to the meeting, and then, quietly, the mean and its light in words', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(text(element)).to.include(`${sv.title} ${sv.bring} ${sv.mean} 3,4 ${sv.outOf(5)} ${yellow}`);
  });

  it('tells the person of no orders that are the group’s to give', async () => {
    const { actions, nextSteps } = kundorienteringSv;
    for (const digits of ['1111111111', '3333333333', '5555555555', '3442423435']) {
      const words = text(await mount('kund-diagnos-result', { response: person(digits) }));
      for (const order of [...Object.values(actions), ...Object.values(nextSteps)]) {
        expect(words).not.to.include(seen(order));
      }
    }
  });

  it('gives each area a row, the lowest first, with its statement, answer and light', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const row = (id: keyof typeof questions, answer: number, light: string) =>
      seen(`${questions[id].name} ${questions[id].statement} ${answer} av 5 ${light}`);
    // Equal answers keep the instrument's order.
    expect(rowsIn(element).map((each) => text(summaryOf(each)))).to.deep.equal([
      row('closed-loop', 2, red),
      row('sla', 2, red),
      row('icp', 3, yellow),
      row('onboarding', 3, yellow),
      row('pricing', 3, yellow),
      row('journeys', 4, green),
      row('voc', 4, green),
      row('value-proposition', 4, green),
      row('retention', 4, green),
      row('governance', 5, green),
    ]);
  });

  it('says once what the scale’s ends are, and draws each answer on it', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const { lowest, highest } = kundorienteringSv.scale;
    expect(text(section(element, sv.areas))).to.include(`1 ${lowest} – 5 ${highest}`);
    for (const row of rowsIn(element)) {
      const track = row.querySelector('svg.track')!;
      expect(track.getAttribute('aria-hidden')).to.equal('true');
      const [, value] = /(\d) av 5/u.exec(text(summaryOf(row)))!;
      const mark = track.querySelector('path:not(.dots)')!.getBoundingClientRect();
      const { left, width } = track.getBoundingClientRect();
      // Five values, 20 apart in a drawing 100 wide.
      const place = (mark.left + mark.width / 2 - left) / width;
      expect(place).to.be.closeTo((Number(value) - 0.5) / 5, 0.02);
    }
  });

  it('has behind each area what to talk about and ideas to bring, and looks as if it can be opened', async () => {
    const element = await mount('kund-diagnos-result', { response });
    for (const row of rowsIn(element)) {
      const summary = summaryOf(row);
      const marker = getComputedStyle(summary, '::before');
      expect([marker.content, marker.borderInlineEndStyle]).to.deep.equal(['""', 'solid']);
      expect(getComputedStyle(summary).cursor).to.equal('pointer');
      expect(summary.getBoundingClientRect().height).to.be.at.least(44);
    }
    const [first] = rowsIn(element);
    summaryOf(first!).focus();
    await press('Enter');
    await until(() => first!.open, 'the area to open');
    const { discussion, advice } = questions['closed-loop'];
    expect(text(first!)).to.include(seen(`${sv.discuss} ${discussion!.question} ${sv.ideas}`));
    expect(items(first!)).to.deep.equal(advice.red.map(seen));
    expectFocus(summaryOf(first!));
  });

  it('has the advice for the answer’s own light in every area', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const byName = new Map(Object.values(questions).map((question) => [question.name, question]));
    for (const row of rowsIn(element)) {
      row.open = true;
      const { advice, discussion } = byName.get(row.querySelector('strong')!.textContent)!;
      const [, value] = /(\d) av 5/u.exec(text(summaryOf(row)))!;
      const light = Number(value) < 3 ? 'red' : Number(value) === 3 ? 'yellow' : 'green';
      expect(items(row)).to.deep.equal(advice[light].map(seen));
      expect(text(row)).to.include(seen(discussion!.question));
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

  it('has the rules after the person’s own answers, and no next steps', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(
      all(element, 'heading')
        .filter((heading) => !heading.matches('h4'))
        .map(nameOf),
    ).to.deep.equal([sv.title, sv.areas, sv.rules]);
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
      2, 3, 3, 4, 4, 4, 4,
    ]);
    element.focus();
    expect(nameOf(focused()!)).to.equal(sv.title);
  });

  it('changes to English, with the English decimal sign, and back', async () => {
    const element = await mount('kund-diagnos-result', { response, locale: 'en' });
    expect(text(element)).to.match(/^How you see us Bring an example .* Mean 3\.4 out of 5 Yellow /u);
    const { name, statement } = kundorienteringEn.questions.icp;
    expect(text(element)).to.include(seen(`${name} ${statement} 3 of 5 Yellow`));
    expect(text(element)).not.to.match(/[åäö]/iu);
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
    const [rule] = [...element.shadowRoot!.querySelectorAll('section')].filter(
      (part) => !part.querySelector('details'),
    );
    expect(text(element)).to.match(/^How you see us .* Mean 4\.5 out of 7 Yellow /u);
    expect(text(element)).to.include('1 Never – 7 Always');
    expect(items(rule!)).to.deep.equal(['Talk focus Talk about it today.']);
    // This instrument has nothing to talk about in an area.
    for (const row of element.shadowRoot!.querySelectorAll('details')) {
      row.open = true;
      expect(text(row)).not.to.include('To talk about:');
    }
  });

  it('has no heading for ideas where the instrument has none', async () => {
    const instrument = pulse();
    for (const { questions: texts } of Object.values(instrument.texts)) {
      for (const question of Object.values(texts)) question.advice = { red: [], yellow: [], green: [] };
    }
    const answers = { focus: 3, pace: 6 };
    const element = await mount('kund-diagnos-result', {
      instrument: instrument as LocalizedInstrument,
      response: { id: 'a', instrument: 'pulse', version: 1, answers },
    });
    for (const row of rowsIn(element)) row.open = true;
    expect(text(section(element, sv.areas))).not.to.include(sv.ideas);
  });

  it('keeps to a narrow column, with every statement to be read', async () => {
    const column = host('');
    column.style.inlineSize = '320px';
    const element = await mount('kund-diagnos-result', { response }, column);
    for (const row of rowsIn(element)) row.open = true;
    expect(element.scrollWidth).to.be.at.most(320);
    const { right: edge } = element.getBoundingClientRect();
    for (const each of element.shadowRoot!.querySelectorAll('summary *, .more *')) {
      expect(each.getBoundingClientRect().right, text(each)).to.be.at.most(edge + 0.01);
    }
    expect(pointerTargets().small).to.deep.equal([]);
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
