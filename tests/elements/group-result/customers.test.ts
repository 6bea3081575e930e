// What customers said, beside what the group says of itself.
import { expect } from 'chai';
import '../../../src/entries/define/index.js';
import type { KundDiagnosGroupResult } from '../../../src/elements/index.js';
import type { CustomersInput } from '../../../src/report/index.js';
import { isAccessible } from '../support/axe.js';
import { told } from '../support/console.js';
import { mountGroup, type GroupResultProperties } from '../support/group-result.js';
import { dialogOf, openMeeting, pageOf, stageOf } from '../support/meeting.js';
import { settled, until } from '../support/mount.js';
import { count } from '../support/people.js';
import { text } from '../support/see.js';

/** Two areas red, six green, two yellow. */
const tally = count(...Array.from({ length: 8 }, () => '3444242434'));
const negative: CustomersInput = { nps: { promoters: 30, passives: 50, detractors: 52 } };
const risen: CustomersInput = {
  kpis: [
    {
      figure: 'churn',
      periods: [
        { numerator: 8, denominator: 400 },
        { numerator: 26, denominator: 410 },
      ],
    },
  ],
};
const DIFFER = 'Kunderna ger en annan bild';

const sectionOf = (element: KundDiagnosGroupResult) => element.shadowRoot!.querySelector('[part=customers]');

async function mountWith(properties: GroupResultProperties): Promise<KundDiagnosGroupResult> {
  const element = await mountGroup({ tally, ...properties });
  await until(() => sectionOf(element), 'the customers');
  return element;
}

describe('both pictures', () => {
  it('stand beside each other, each with its own figures and words', async () => {
    const element = await mountWith({ customers: { ...negative, ...risen } });
    const said = text(sectionOf(element)!);
    for (const words of [
      'VoC & insikter',
      'Grön',
      '4,0',
      'NPS',
      '−17',
      'mellan −29 och −3 · 132 svar',
      'Fler kritiker än ambassadörer.',
      `${DIFFER} av VoC & insikter och Closed-loop.`,
      'Kundbortfall (churn)',
      'mer än slumpen förklarar.',
    ]) {
      expect(said).to.include(words);
    }
    await isAccessible(element);
  });

  it('name after the headline, in the rows and first in the reasons what customers see otherwise', async () => {
    const element = await mountWith({ customers: negative });
    const root = element.shadowRoot!;
    expect(text(root.querySelector('[part=headline] + .further')!)).to.include(
      `${DIFFER} av VoC & insikter och Closed-loop.`,
    );
    const marked = [...root.querySelectorAll('[part~=area-row]')].filter((row) => text(row).includes(DIFFER));
    expect(marked.map((row) => text(row.querySelector('.name')!))).to.deep.equal([
      'VoC & insikter',
      'Closed-loop',
    ]);
    const third = text(root.querySelectorAll('[part~=first]')[2]!);
    expect(third).to.include('VoC & insikter');
    expect(third).to.include(`${DIFFER}. NPS är −17 (mellan −29 och −3, 132 svar).`);
    expect(third).not.to.include('fungerar väl');
  });

  it('change nothing where the host has said nothing', async () => {
    const [without, withNull] = [await mountGroup({ tally }), await mountGroup({ tally, customers: null })];
    const markup = (element: KundDiagnosGroupResult) =>
      element.shadowRoot!.querySelector('.sheet')!.outerHTML;
    expect(markup(withNull).replace(/<!--.*?-->/gu, '')).to.equal(
      markup(without).replace(/<!--.*?-->/gu, ''),
    );
    expect(sectionOf(without)).to.equal(null);
    expect(without.report).not.to.have.property('customers');
    expect(without.customers).to.equal(null);
  });

  it('come in any order, twice, and late', async () => {
    const late = await mountGroup({ tally });
    late.customers = negative;
    late.customers = structuredClone(negative);
    await until(() => sectionOf(late), 'the customers');
    const early = document.createElement('kund-diagnos-group-result');
    early.customers = negative;
    document.body.append(early);
    await settled(early);
    early.tally = tally;
    await until(() => sectionOf(early), 'the customers');
    expect(text(sectionOf(early)!)).to.equal(text(sectionOf(late)!));
    expect(early.report).to.deep.equal(late.report);
    late.customers = null;
    await settled(late);
    expect(sectionOf(late)).to.equal(null);
    early.remove();
  });

  it('wait while the group is too small to be shown', async () => {
    const element = await mountGroup({ tally: count('3444242434', '3444242434'), customers: negative });
    expect(element.shadowRoot!.textContent).not.to.include('NPS');
    element.tally = tally;
    await until(() => sectionOf(element), 'the customers');
    expect(text(sectionOf(element)!)).to.include('−17');
  });

  it('discard what is too small, so that a lower limit cannot bring it back', async () => {
    const element = await mountWith({
      customers: { nps: { promoters: 0, passives: 1, detractors: 3 }, ...risen },
    });
    expect(text(sectionOf(element)!)).to.include('4 svar · för få för att visas');
    expect(JSON.stringify([element.customers, element.report])).not.to.include('promoters');
    element.minimumGroupSize = 2;
    await settled(element);
    expect(text(sectionOf(element)!)).to.include('4 svar');
    expect(text(sectionOf(element)!)).not.to.include('−75');
  });

  it('leave out what is wrong, with its path in the console', async () => {
    const element = await mountWith({ customers: { ...negative, csat: 'often' as never } });
    expect(text(sectionOf(element)!)).to.include('NPS');
    expect(told.warnings.join()).to.include('customers.csat: expected');
  });

  it('are in English where the page is', async () => {
    const element = await mountWith({ customers: negative, locale: 'en' });
    expect(text(sectionOf(element)!)).to.include(
      'Customers paint a different picture of VoC & insights and Closed loop.',
    );
  });
});

describe('in the meeting', () => {
  it('customers come with the figures of an area, never with the talk', async () => {
    const element = await mountWith({ customers: negative });
    await openMeeting(element);
    const page = () => text(stageOf(element).querySelector('.page')!);
    expect(page()).to.include(`${DIFFER} av VoC & insikter och Closed-loop.`);
    const next = async () => {
      dialogOf(element).dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
      await settled(element);
    };
    for (let step = 0; step < 5; step++) await next();
    expect(pageOf(element)).to.equal('talk');
    expect(page()).to.include('VoC & insikter');
    expect(page()).not.to.match(/NPS\b.*−17|Kunderna ger/u);
    await next();
    expect(pageOf(element)).to.equal('figures');
    expect(page()).to.include('Så ser kunderna på er');
    expect(page()).to.include('NPS är −17');
  });
});
