import { expect } from 'chai';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../src/define/all.js';
import '../support/console.js';
import { mount, settled } from '../support/mount.js';
import { count } from '../support/people.js';
import { all, text } from '../support/see.js';
import type { Tally } from '../../../src/scoring/tally.js';

const same = (people: number, digit: string) => count(...Array<string>(people).fill(digit.repeat(10)));

describe('figures that come while others are shown', () => {
  let clock: SinonFakeTimers;
  beforeEach(() => {
    clock = useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    clock.restore();
  });

  async function open(properties: object) {
    const element = await mount('kund-diagnos-group-result', properties);
    const heard: string[] = [];
    const region = all(element, 'status').at(-1)!;
    new MutationObserver(() => heard.push(text(region))).observe(region, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const push = async (tally: Tally | null) => {
      element.tally = tally;
      await settled(element);
    };
    const later = async (milliseconds: number) => {
      await clock.tickAsync(milliseconds);
      await settled(element);
    };
    return { element, heard, push, later };
  }

  it('are told once, when it has been calm for a moment', async () => {
    const { heard, push, later } = await open({ tally: same(6, '3'), invited: 12 });
    await push(same(7, '3'));
    await later(1000);
    await push(same(8, '4'));
    expect(heard).to.deep.equal([]);
    await later(1000);
    expect(heard).to.deep.equal(['Nu har 8 av 12 svarat. Medelvärdet är 4,0.']);
    await push(same(9, '4'));
    await later(1500);
    expect(heard).to.have.length(1);
    await later(500);
    expect(heard.at(-1)).to.equal('Nu har 9 av 12 svarat. Medelvärdet är 4,0.');
    await later(60_000);
    expect(heard).to.have.length(2);
  });

  it('are told without a mean while too few have answered', async () => {
    const { heard, push, later } = await open({ tally: same(2, '3'), locale: 'en' });
    await push(same(3, '3'));
    await later(2000);
    await push(same(5, '3'));
    await later(2000);
    expect(heard).to.deep.equal(['Answers so far: 3.', 'Answers so far: 5. The mean is 3.0.']);
  });

  it('are not told at first, nor when they are the same', async () => {
    const { element, heard, push, later } = await open({ tally: null });
    await push(same(6, '3'));
    await later(5000);
    await push(same(6, '3'));
    element.minimumGroupSize = 4;
    element.groups = { Sälj: same(6, '3') };
    await later(5000);
    expect(heard).to.deep.equal([]);
  });

  it('are not told when they are refused before the moment has passed', async () => {
    const { heard, push, later } = await open({ tally: same(6, '3') });
    await push(same(7, '3'));
    await push({ ...same(8, '3'), version: 2 });
    await later(5000);
    expect(heard).to.deep.equal([]);
    await push(same(8, '3'));
    await later(2000);
    expect(heard).to.deep.equal(['Nu har 8 svarat. Medelvärdet är 3,0.']);
  });

  it('are not told once the element has left the page', async () => {
    const { element, heard, push, later } = await open({ tally: same(6, '3') });
    await push(same(7, '3'));
    element.remove();
    await later(5000);
    expect(heard).to.deep.equal([]);
  });

  it('leave nothing of the old behind', async () => {
    const { element, push } = await open({ tally: same(6, '3') });
    expect(text(element)).to.include('3,0');
    await push(same(3, '5'));
    expect(text(element)).to.equal(
      'Gruppens resultat Tre har svarat. Resultatet visas när minst fem har gjort det, så att ingens svar kan räknas ut. Be gärna fler svara.',
    );
  });
});
