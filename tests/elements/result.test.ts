import { expect } from 'chai';
import { stub } from 'sinon';
import '../../src/define/all.js';
import type { DisplayInstrument } from '../../src/elements/index.js';
import { kundorienteringSv } from '../../src/instruments/kundorientering/sv.js';
import { pulse } from '../instruments/documents.js';
import { told } from './support/console.js';
import { host, mount, settled, until } from './support/mount.js';
import { person } from './support/people.js';
import { all, focused, nameOf, one, seen, text } from './support/see.js';

// 3+4+4+2+4+2+3+4+3+5 = 34 of ten: 3.4, yellow. An answer of 1–2 is red, 3 yellow, 4–5 green.
const response = person('3442423435');
const { questions, rules, nextSteps, actions } = kundorienteringSv;

/** The part of a result under one heading. */
const section = (element: Element, heading: string): Element =>
  one(element, 'heading', heading).closest('section')!;
const items = (root: Element) => all(root, 'listitem').map(text);

describe('a person’s own result', () => {
  it('begins with the mean, its light in words, and what to do', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(text(element)).to.match(/^Ditt resultat Medelvärde 3,4 av 5 Gul Prioritera förbättring: /u);
    expect(text(element)).to.include(seen(actions.yellow));
  });

  it('gives each area a row with its answer and light, and its advice behind it', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const rows = [...section(element, 'Område för område').querySelectorAll('details')];
    expect(rows.map((row) => text(row.querySelector('summary')!))).to.deep.equal([
      'ICP & segment 3 av 5 Gul',
      'Kundresor & personas 4 av 5 Grön',
      'VoC & insikter 4 av 5 Grön',
      'Closed-loop 2 av 5 Röd',
      'Värdeerbjudande 4 av 5 Grön',
      'Sälj–marknad–kundteam (SLA) 2 av 5 Röd',
      'Onboarding & adoption 3 av 5 Gul',
      'Retention & churnarbete 4 av 5 Grön',
      'Prissättning & paketering 3 av 5 Gul',
      'Styrning & KPI:er 5 av 5 Grön',
    ]);
    const lights = [
      'yellow',
      'green',
      'green',
      'red',
      'green',
      'red',
      'yellow',
      'green',
      'yellow',
      'green',
    ] as const;
    for (const [index, area] of Object.values(questions).entries()) {
      rows[index]!.open = true;
      expect(items(rows[index]!)).to.deep.equal(area.advice[lights[index]!].map(seen));
    }
  });

  it('says which rules apply, about which areas', async () => {
    const element = await mount('kund-diagnos-result', { response });
    const part = section(element, 'Att tänka på');
    expect(items(part)).to.deep.equal([
      `Insikt utan åtgärd Closed-loop ${rules['insight-without-loop'].text}`,
      `Tidigt värde Onboarding & adoption ${rules['onboarding-first'].text}`,
      `Friktion mellan team Sälj–marknad–kundteam (SLA) ${rules['friction-between-teams'].text}`,
      `Svagaste länken Closed-loop och Sälj–marknad–kundteam (SLA) ${rules['weakest-link'].text}`,
    ]);
  });

  it('says the graver words of a rule where it is red', async () => {
    const element = await mount('kund-diagnos-result', { response: person('5555551555') });
    expect(items(section(element, 'Att tänka på'))).to.deep.equal([
      `Tidigt värde Onboarding & adoption ${rules['onboarding-first'].red}`,
      `Svagaste länken Onboarding & adoption ${rules['weakest-link'].text}`,
    ]);
  });

  it('puts the next steps for the weakest areas first', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(items(section(element, 'Nästa steg'))).to.deep.equal([
      nextSteps['nps-with-closed-loop'],
      nextSteps['onboarding-kpi'],
      nextSteps['customer-interviews'],
    ]);
  });

  for (const [digits, figure] of [
    ['1111111111', '1,0 av 5 Röd'],
    ['2222222333', '2,3 av 5 Röd'],
    ['2222233333', '2,5 av 5 Gul'],
    ['3333344444', '3,5 av 5 Grön'],
    ['5555555555', '5,0 av 5 Grön'],
  ] as const) {
    it(`gives ${digits} ${figure}`, async () => {
      const element = await mount('kund-diagnos-result', { response: person(digits) });
      expect(text(element)).to.include(`Medelvärde ${figure}`);
    });
  }

  it('has headings in order, from the one that the focus moves to', async () => {
    const element = await mount('kund-diagnos-result', { response });
    expect(all(element, 'heading').map((heading) => Number(heading.tagName[1]))).to.deep.equal([
      2, 3, 4, 4, 4, 4, 3, 3,
    ]);
    element.focus();
    expect(nameOf(focused()!)).to.equal('Ditt resultat');
  });

  it('speaks English, with the English decimal sign', async () => {
    const element = await mount('kund-diagnos-result', { response, locale: 'en' });
    expect(text(element)).to.match(/^Your result Mean 3\.4 out of 5 Yellow /u);
    expect(text(element)).to.include('ICP & segments 3 of 5 Yellow');
    element.locale = 'sv';
    await until(() => text(element).startsWith('Ditt resultat'), 'Swedish words');
  });

  it('can be printed, or kept as a PDF', async () => {
    const printing = stub(window, 'print');
    const element = await mount('kund-diagnos-result', { response });
    one(element, 'button', 'Skriv ut eller spara som PDF').click();
    expect(printing.callCount).to.equal(1);
  });

  it('follows its response', async () => {
    const element = await mount('kund-diagnos-result', { response });
    element.response = person('5555555555');
    await settled(element);
    expect(text(element)).to.include('5,0 av 5');
    element.response = null;
    await settled(element);
    expect(text(element)).to.equal('');
  });

  it('says that it cannot be shown, with one warning, for what is no whole response of its instrument', async () => {
    const { icp, ...nine } = response.answers;
    expect(icp).to.equal(3);
    const unfit = [
      { ...response, answers: nine },
      { ...response, answers: { ...nine, icp: 6 } },
      { ...response, answers: { ...nine, icp: 2.5 } },
      { ...response, version: 2 },
      { ...response, instrument: 'pulse' },
    ];
    for (const each of unfit) {
      const element = document.createElement('kund-diagnos-result');
      element.response = each;
      host('').append(element);
      // One that came after it is drawn.
      await mount('kund-diagnos-result', { response });
      await settled(element);
      expect(text(element)).to.equal('Resultatet kan inte visas just nu.');
    }
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: a response that is not a whole one of this instrument is not shown.',
    ]);
  });

  it('shows a result of the host’s own instrument', async () => {
    const instrument = pulse() as unknown as DisplayInstrument;
    const element = await mount('kund-diagnos-result', {
      instrument,
      response: { id: 'a', instrument: 'pulse', version: 1, answers: { focus: 3, pace: 6 } },
      locale: 'en',
    });
    expect(text(element)).to.match(/^Your result Mean 4\.5 out of 7 Yellow Slow down\./u);
    expect(items(section(element, 'Keep in mind'))).to.deep.equal(['Talk focus Talk about it today.']);
    expect(items(section(element, 'Next steps'))).to.deep.equal(['Plan it.']);
  });

  it('says that it cannot be shown for an instrument that is refused, in the page’s language', async () => {
    const element = document.createElement('kund-diagnos-result');
    Object.assign(element, { instrument: {}, response, locale: 'en' });
    host('').append(element);
    await until(() => told.errors.length > 0, 'a refusal in the console');
    await settled(element);
    expect(text(element)).to.equal('The result cannot be shown right now.');
  });
});
