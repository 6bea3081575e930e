import { expect } from 'chai';
import '../../../src/define/all.js';
import { kundorienteringSv } from '../../../src/instruments/kundorientering/sv.js';
import { told } from '../support/console.js';
import { press } from '../support/keyboard.js';
import { drawn, host, mount, settled } from '../support/mount.js';
import { count } from '../support/people.js';
import { all, one, text } from '../support/see.js';
import { rowNames, table } from '../support/tables.js';

// Eight who agree on all but two areas: the third is red, the fifth is yellow and split.
const tally = count(...Array.from('11224455', (digit) => `4424${digit}44444`));
const names = Object.values(kundorienteringSv.questions).map(({ name }) => name);
const inTalk = [names[2], names[4], ...names.filter((_, index) => index !== 2 && index !== 4)];

const areas = (element: Element) => rowNames(table(element, 'Område för område'));
const choice = (element: Element) =>
  one(element, 'checkbox', 'Det ni bör prata om står först') as HTMLInputElement;

describe('the order of the areas', () => {
  it('is the instrument’s, until somebody chooses', async () => {
    const element = await mount('kund-diagnos-group-result', { tally });
    expect(areas(element)).to.deep.equal(names);
    expect(choice(element).checked).to.equal(false);
  });

  it('is by what to talk about first, when that is chosen by key, and is told once', async () => {
    const element = await mount('kund-diagnos-group-result', { tally });
    choice(element).focus();
    await press(' ');
    await settled(element);
    expect(areas(element)).to.deep.equal(inTalk);
    expect(text(all(element, 'status').at(-1)!)).to.equal('Först står VoC & insikter.');
    expect(element.getAttribute('sort')).to.equal('discussion');
    await press(' ');
    await settled(element);
    expect(areas(element)).to.deep.equal(names);
    expect(text(all(element, 'status').at(-1)!)).to.equal('Först står ICP & segment.');
  });

  it('can be set by the page, before and after', async () => {
    const element = host(
      '<kund-diagnos-group-result sort="discussion"></kund-diagnos-group-result>',
    ).querySelector('kund-diagnos-group-result')!;
    element.tally = tally;
    await drawn(element);
    expect(areas(element)).to.deep.equal(inTalk);
    expect(choice(element).checked).to.equal(true);
    element.setAttribute('sort', 'instrument');
    await settled(element);
    expect(areas(element)).to.deep.equal(names);
    expect(choice(element).checked).to.equal(false);
    expect(text(all(element, 'status').at(-1)!)).to.equal('');
  });

  it('is the instrument’s, with one warning, when the page asks for another', async () => {
    for (let copy = 0; copy < 2; copy++) {
      const element = await mount('kund-diagnos-group-result', { tally, sort: 'worst' });
      expect(areas(element)).to.deep.equal(names);
    }
    expect(told.warnings).to.deep.equal([
      'kund-diagnos: sort="worst" is neither instrument nor discussion; instrument is used instead.',
    ]);
  });
});
