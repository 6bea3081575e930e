import { expect } from 'chai';
import '../../src/define/kund-diagnos-group-result.js';
import type { KundDiagnosGroupResult } from '../../src/elements/index.js';
import type { Groups } from '../../src/elements/index.js';
import { attack } from './support/attack.js';
import './support/console.js';
import { everything, inEvents, inProperties, inTheDom } from './support/everything.js';
import { mount, settled } from './support/mount.js';
import { count } from './support/people.js';

const five = ['1234512345', '5555555555', '1111111111', '2222222222', '3333333333'];
const two = ['4343434343', '2323232323'];
const alone = '5151515151';
const eight = count(...five, ...two, alone);
const names = ['Ledning', 'Sälj', 'Kundteam'];
const groups: Groups = { Ledning: count(...five), Sälj: count(...two), Kundteam: count(alone) };
const limit = 5;

const shown = (properties: Partial<KundDiagnosGroupResult> = {}) =>
  mount('kund-diagnos-group-result', { tally: eight, groups, ...properties });

describe('eight people in groups of five, two and one, at a limit of five', () => {
  it('give an attacker nothing about fewer than five', async () => {
    const lines = await everything(await shown());
    // It has looked: at the page, at a property, at each kind of file, and at what is copied.
    for (const seen of ['För få svar', 'squaredTotals', 'Alla;ICP & segment;8;', '</title>', '1. ']) {
      expect(
        lines.some((line) => line.includes(seen)),
        seen,
      ).to.equal(true);
    }
    expect(attack(lines, names, limit)).to.deep.equal([]);
  });

  it('give the same to see, whoever was in which group', async () => {
    const before = await everything(await shown());
    const partings: Groups[] = [
      { Ledning: count(...five.slice(1), alone), Sälj: count(...two), Kundteam: count(five[0]!) },
      { Ledning: count(...five), Sälj: count(alone), Kundteam: count(...two) },
      { Ledning: count(...two), Sälj: count(alone), Kundteam: count(...five) },
      { Ledning: null, Sälj: null, Kundteam: null },
    ];
    for (const other of partings) {
      const after = await everything(await shown({ groups: other }));
      expect(withoutChance(after)).to.deep.equal(withoutChance(before));
    }
  });

  it('give an attacker nothing in English, nor beside an earlier round of four', async () => {
    const rounds = { Spring: count(...five.slice(0, 4)), Autumn: eight };
    const lines = await everything(await shown({ locale: 'en', rounds }));
    expect(attack(lines, [...names, 'Spring'], limit)).to.deep.equal([]);
  });

  it('give nothing but their number where the whole is smaller than the limit', async () => {
    const element = await shown({ tally: count(...five.slice(0, 4)), groups: { Sälj: count(...two) } });
    const lines = await everything(element);
    expect(attack(lines, names, limit)).to.deep.equal([]);
    expect(lines.join()).not.to.include('squaredTotals');
  });
});

describe('sixteen people in groups of six, five, three and two, at a limit of five', () => {
  const six = ['3434343434', ...five];
  const other = ['4444444444', '2222222222', '1212121212', '3131313131', '5454545454'];
  const three = ['5555511111', '1111155555', '3333333334'];
  const all: Groups = {
    Ledning: count(...six),
    Produkt: count(...other),
    Sälj: count(...three),
    Kundteam: count(...two),
  };

  it('give figures of two groups, and an attacker nothing of the rest but that they are five together', async () => {
    const element = await shown({ tally: count(...six, ...other, ...three, ...two), groups: all });
    expect(element.groups['Ledning']).not.to.equal(null);
    const lines = await everything(element);
    expect(lines.some((line) => line.startsWith('Ledning;ICP & segment;6;'))).to.equal(true);
    expect(attack(lines, ['Sälj', 'Kundteam'], limit)).to.deep.equal([]);
    // The same attack at a higher limit gets at the five: it can subtract.
    expect(attack(lines, [], 6).join()).to.include('a tally: 5 by subtraction');
  });
});

describe('a leak', () => {
  it('is found when the limit is not kept', async () => {
    const lines = await everything(await shown({ minimumGroupSize: 1 }));
    const found = attack(lines, [], limit).join('\n');
    expect(found).to.match(/counts of 1: /u);
    expect(found).to.include('a tally: 2 by subtraction');
  });

  const planted: Record<string, (element: KundDiagnosGroupResult) => Promise<string[]>> = {
    'in words for a screen reader': async (element) => {
      const cell = [...element.shadowRoot!.querySelectorAll('[part~=groups] thead th')].find(
        ({ textContent }) => textContent.includes('Sälj'),
      )!;
      cell.append(Object.assign(document.createElement('span'), { className: 'sr', textContent: '2 svar' }));
      return Promise.resolve(inTheDom(element.shadowRoot!));
    },
    'in an attribute': async (element) => {
      element.shadowRoot!.querySelector('table')!.setAttribute('data-groups', 'Sälj:2');
      return Promise.resolve(inTheDom(element.shadowRoot!));
    },
    'in a property': async (element) => {
      Object.assign(element, { cache: new Map([['Sälj', groups['Sälj']]]) });
      return Promise.resolve(inProperties(element));
    },
    'in a property, of those who are not hidden alone': async (element) => {
      Object.assign(element, { largest: groups['Ledning'] });
      return Promise.resolve(inProperties(element));
    },
    'in an event': (element) =>
      inEvents(element, async () => {
        element.dispatchEvent(new CustomEvent('kd-shown', { detail: { groups } }));
        await settled(element);
      }),
    'in a table': () => Promise.resolve(['Kundteam;ICP & segment;1;5;Grön;;;5;5;5;0;0;0;0;1']),
    'in a document': () => Promise.resolve([JSON.stringify({ groups: { Kundteam: groups['Kundteam'] } })]),
    'in a picture': () => Promise.resolve(['<text x="390" y="150">Kundteam 1 svar</text>']),
    'in a sentence': () =>
      Promise.resolve(['Grupperna ser olika på det: Sälj 3,3 (gul) och Kundteam 3,0 (gul).']),
  };
  for (const [where, plant] of Object.entries(planted)) {
    it(`is found ${where}`, async () => {
      const element = await shown();
      const clean = [...inTheDom(element.shadowRoot!), ...inProperties(element)];
      expect(attack(clean, names, limit)).to.deep.equal([]);
      expect(attack([...clean, ...(await plant(element))], names, limit)).not.to.deep.equal([]);
    });
  }
});

/** Lit names its parts by chance, and the browser its blobs. */
function withoutChance(lines: string[]): string[] {
  return lines.map((line) => line.replace(/lit\$\d+\$/gu, '').replace(/blob:\S+/gu, ''));
}
