import { expect } from 'chai';
import '../../../src/define/all.js';
import '../support/console.js';
import { mount } from '../support/mount.js';
import { count } from '../support/people.js';
import { one, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const spreadOf = (element: Element, area: number) => cells(table(element, 'Område för område'))[area]!.at(-1);
const keepInMind = (element: Element) => text(one(element, 'heading', 'Att tänka på').closest('section')!);

describe('agreement as a whole', () => {
  // The first area: six 3 and six 4 by group, s² = 3/11 ≈ 0.27: low; 3.0 is yellow, 4.0 green. The third: six 1 and six 5, which is far apart. The others are alike.
  const groups = {
    Sälj: count(...Array<string>(6).fill('3414444444')),
    CS: count(...Array<string>(6).fill('4454444444')),
  };
  const tally = count(...Array<string>(6).fill('3414444444'), ...Array<string>(6).fill('4454444444'));

  it('is weighed against groups that see it differently', async () => {
    const element = await mount('kund-diagnos-group-result', { tally, groups });
    expect(spreadOf(element, 1)).to.match(
      /^Ni är samstämda, men grupperna ser olika på det Standardavvikelse/u,
    );
    expect(spreadOf(element, 2)).to.match(/^Ni är samstämda Standardavvikelse/u);
    expect(spreadOf(element, 3)).to.match(/^Ni ser mycket olika på det Standardavvikelse/u);
  });

  it('stands by itself where there are no groups', async () => {
    const element = await mount('kund-diagnos-group-result', { tally });
    expect(spreadOf(element, 1)).to.match(/^Ni är samstämda Standardavvikelse/u);
  });
});

describe('the weakest link', () => {
  it('is all of them in one word, when every area is level', async () => {
    for (const [locale, words] of [
      ['sv', 'Svagaste länken Alla tio områden ligger lika Ingen länk är svagare än någon annan.'],
      ['en', 'Weakest link All ten areas are level No link is weaker than another.'],
    ] as const) {
      const element = await mount('kund-diagnos-group-result', {
        tally: count(...Array<string>(8).fill('3333333333')),
        locale,
      });
      expect(text(element)).to.include(words);
    }
  });

  it('is each of those that share the last place, by name', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: count(...Array<string>(8).fill('3333333334')),
    });
    expect(keepInMind(element)).to.match(
      /Svagaste länken ICP & segment, .* och Prissättning & paketering Det lägsta/u,
    );
  });
});
