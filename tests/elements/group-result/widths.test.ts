import { expect } from 'chai';
import '../../../src/define/all.js';
import '../support/console.js';
import { isAccessible } from '../support/axe.js';
import { host, mount } from '../support/mount.js';
import { count } from '../support/people.js';
import { one, text } from '../support/see.js';
import { table } from '../support/tables.js';

const people = (digits: string) => count(...Array<string>(6).fill(digits));
const groups = { Ledning: people('3124543215'), Sälj: people('5124543215'), CS: people('1444444444') };
const tally = count(
  ...['3124543215', '5124543215', '1444444444'].flatMap((digits) => Array<string>(6).fill(digits)),
);
const rounds = { 'Våren 2026': people('2222222222'), 'Hösten 2026': people('3333333333') };

/** The element in a column of a page: it goes by its own width, not the window's. */
async function at(width: number) {
  const column = host('');
  column.style.inlineSize = `${width}px`;
  return mount('kund-diagnos-group-result', { tally, groups, rounds }, column);
}

describe('a narrow column', () => {
  it('hides nothing to the side, and each figure says whose it is', async () => {
    const element = await at(320);
    expect(element.scrollWidth).to.be.at.most(320);
    const heat = table(element, 'Grupp för grupp');
    expect(heat.parentElement!.scrollWidth).to.be.at.most(heat.parentElement!.clientWidth);
    const column = element.getBoundingClientRect();
    for (const cell of element.shadowRoot!.querySelectorAll('td')) {
      const { left, right } = cell.getBoundingClientRect();
      expect(left).to.be.at.least(column.left);
      expect(right).to.be.at.most(column.right);
    }
    expect([...heat.rows[1]!.cells].map(text)).to.deep.equal([
      'ICP & segment',
      'Alla 3,0 Gul',
      'Ledning 3,0 Gul',
      'Sälj 5,0 Grön',
      'CS 1,0 Röd',
    ]);
    expect(text(heat.rows[0]!)).to.equal('Alla 18 svar Ledning 6 svar Sälj 6 svar CS 6 svar');
    const [, , spring] = table(element, 'Omgång för omgång').rows[1]!.cells;
    expect(text(spring!)).to.equal('Våren 2026 , 6 svar 2,0 Röd');
  });

  it('has no barrier that axe can find', async () => {
    document.documentElement.lang = 'sv';
    await isAccessible(await at(320));
  });

  it('has choices as large as a thumb', async () => {
    const element = await at(320);
    for (const name of ['Det ni bör prata om står först', 'Svaren i siffror']) {
      const label = one(element, 'checkbox', name).closest('label')!;
      expect(label.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
});

describe('a wide column', () => {
  it('has larger type, up to what zooming can still double', async () => {
    const sizes: number[] = [];
    for (const width of [1000, 1920, 3840, 6000]) {
      const element = await at(width);
      const size = getComputedStyle(table(element, 'Område för område')).fontSize;
      sizes.push(Number.parseFloat(size));
      element.remove();
    }
    const [page, projector, wall, wider] = sizes as [number, number, number, number];
    expect(page).to.equal(16);
    expect(projector).to.be.within(23, 24);
    expect([wall, wider]).to.deep.equal([40, 40]);
  });
});
