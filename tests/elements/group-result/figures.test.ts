import { expect } from 'chai';
import '../../../src/define/all.js';
import '../support/console.js';
import { isAccessible } from '../support/axe.js';
import { press } from '../support/keyboard.js';
import { mount, settled } from '../support/mount.js';
import { count } from '../support/people.js';
import { one } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const eight = count(...Array.from('11224455', (digit) => `${digit}444444444`));
const toggle = (element: Element, name = 'Svaren i siffror') => one(element, 'checkbox', name);

describe('the answers as figures', () => {
  it('stand in place of the pictures, one key away, and go again', async () => {
    const element = await mount('kund-diagnos-group-result', { tally: eight });
    const areas = table(element, 'Område för område');
    expect(areas.querySelectorAll('svg.chart')).to.have.length(10);
    toggle(element).focus();
    await press(' ');
    await settled(element);
    expect(areas.querySelectorAll('svg.chart')).to.have.length(0);
    const [heads, first, second] = cells(areas);
    expect(heads!.slice(0, 7)).to.deep.equal([
      'Område',
      'Svar 1',
      'Svar 2',
      'Svar 3',
      'Svar 4',
      'Svar 5',
      'Medel',
    ]);
    expect(first!.slice(0, 7)).to.deep.equal(['ICP & segment', '2', '2', '0', '2', '2', '3,0']);
    expect(second!.slice(0, 7)).to.deep.equal(['Kundresor & personas', '0', '0', '0', '8', '0', '4,0']);
    await press(' ');
    await settled(element);
    expect(areas.querySelectorAll('svg.chart')).to.have.length(10);
  });

  it('are there above twelve answers too, written as the language does', async () => {
    const one = count('1234512345');
    const many = {
      ...one,
      responses: 20_000,
      squaredTotals: one.squaredTotals * 20_000,
      questions: Object.fromEntries(
        Object.entries(one.questions).map(([id, counts]) => [id, counts.map((each) => each * 20_000)]),
      ),
    };
    const element = await mount('kund-diagnos-group-result', { tally: many, locale: 'en' });
    toggle(element, 'Answers as figures').click();
    await settled(element);
    expect(cells(table(element, 'Area by area'))[1]!.slice(0, 6)).to.deep.equal([
      'ICP & segments',
      '20,000',
      '0',
      '0',
      '0',
      '0',
    ]);
  });

  for (const locale of ['sv', 'en']) {
    it(`have no barrier that axe can find, in ${locale}`, async () => {
      document.documentElement.lang = locale;
      const element = await mount('kund-diagnos-group-result', { tally: eight, locale });
      toggle(element, locale === 'sv' ? 'Svaren i siffror' : 'Answers as figures').click();
      await settled(element);
      await isAccessible(element);
    });
  }
});
