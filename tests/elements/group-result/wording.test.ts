import { expect } from 'chai';
import '../../../src/define/all.js';
import '../support/console.js';
import { mount } from '../support/mount.js';
import { count, person } from '../support/people.js';
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
    expect(spreadOf(element, 1)).to.match(/^Ni är eniga, men grupperna ser olika på det Standardavvikelse/u);
    expect(spreadOf(element, 2)).to.match(/^Ni är eniga Standardavvikelse/u);
    expect(spreadOf(element, 3)).to.match(/^Ni ser mycket olika på det Standardavvikelse/u);
  });

  it('stands by itself where there are no groups', async () => {
    const element = await mount('kund-diagnos-group-result', { tally });
    expect(spreadOf(element, 1)).to.match(/^Ni är eniga Standardavvikelse/u);
  });
});

describe('the weakest link', () => {
  for (const value of ['1', '3', '5']) {
    it(`is none of them, and none is listed, when every area is level at ${value}`, async () => {
      for (const [locale, words, next] of [
        ['sv', 'Svagaste länken Inget område sticker ut som det svagaste.', ' Nästa steg'],
        ['en', 'Weakest link No area stands out as the weakest.', ' Next steps'],
      ] as const) {
        const tally = count(...Array<string>(8).fill(value.repeat(10)));
        const response = person(value.repeat(10));
        const group = await mount('kund-diagnos-group-result', { tally, locale });
        expect(text(group)).to.include(words + next);
        const own = await mount('kund-diagnos-result', { response, locale });
        expect(text(own)).to.include(words);
      }
    });
  }

  it('is said mildly where it is green', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: count(...Array<string>(8).fill('5555555554')),
    });
    expect(keepInMind(element)).to.match(
      /Svagaste länken Styrning & KPI:er Även det som ligger lägst är grönt\./u,
    );
    expect(keepInMind(element)).not.to.include('begränsar');
  });

  it('is each of those that share the last place, by name', async () => {
    const element = await mount('kund-diagnos-group-result', {
      tally: count(...Array<string>(8).fill('3333333334')),
    });
    expect(keepInMind(element)).to.match(
      /Svagaste länken ICP & segment, .* och Prissättning & paketering Det som ligger lägst/u,
    );
  });
});
