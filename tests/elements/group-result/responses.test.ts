import { expect } from 'chai';
import '../../../src/define/kund-diagnos-group-result.js';
import type { DisplayInstrument } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/kundorientering/facts.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { everything } from '../support/everything.js';
import { drawn, host, mount, settled, until } from '../support/mount.js';
import { count } from '../support/people.js';
import { counted, eight, eightCounted, isShown, onFirst, shownMean } from '../support/responses.js';
import { all, text } from '../support/see.js';
import { cells, table } from '../support/tables.js';

const tag = 'kund-diagnos-group-result';
const firstArea = (element: Element) => cells(table(element, 'Område för område'))[1]!;

describe('responses', () => {
  it('are shown as their tally is: their figures, and no more', async () => {
    const element = await mount(tag, { responses: eight });
    await isShown(element);
    const counted = await mount(tag, { tally: eightCounted });
    expect(text(element)).to.equal(text(counted));
    expect(firstArea(element).slice(2, 4)).to.deep.equal(['3,0', 'Gul']);
    expect(shownMean(element)).to.match(/3,9/u);
    expect(element.tally).to.deep.equal(eightCounted);
    expect(told.warnings).to.deep.equal([]);
  });

  it('are let go: nothing that is shown, held or given out holds any of them', async () => {
    const element = await mount(tag, { responses: eight });
    await isShown(element);
    expect(element.responses).to.equal(null);
    const lines = (await everything(element)).join('\n');
    // It has looked at the tally, at the table and at the document.
    for (const seen of ['squaredTotals', 'ICP & segment;', '"minimumGroupSize"'])
      expect(lines).to.include(seen);
    expect(lines).not.to.match(/zq-|Lönnrum/u);
    expect(element.shadowRoot!.innerHTML).not.to.match(/zq-|Lönnrum/u);
  });

  it('are not changed, and what happens to them afterwards changes nothing', async () => {
    const own = structuredClone(eight);
    const element = await mount(tag, { responses: own });
    await isShown(element);
    expect(own).to.deep.equal(eight);
    own.pop();
    own[0]!.answers['icp'] = 5;
    element.minimumGroupSize = 8;
    await settled(element);
    expect(element.tally).to.deep.equal(eightCounted);
  });

  it('may be any iterable, such as a set or what a generator gives', async () => {
    function* oneByOne() {
      yield* eight;
    }
    for (const responses of [new Set(eight), oneByOne()]) {
      const element = await mount(tag, { responses });
      await isShown(element);
      expect(element.tally).to.deep.equal(eightCounted);
    }
  });

  it('of too few are told of by their number alone', async () => {
    const element = await mount(tag, { responses: onFirst('1245') });
    await until(() => text(element).includes('Fyra har svarat'), 'words of how many');
    expect(element.tally).to.equal(null);
    expect(text(element)).to.equal(
      'Gruppens resultat Fyra har svarat. Resultatet visas när minst fem har gjort det, så att ingens svar kan räknas ut. Be gärna fler svara.',
    );
  });

  it('of nobody, and none, say that nobody has answered', async () => {
    for (const responses of [[], null]) {
      const element = await mount(tag, { responses: eight });
      await isShown(element);
      element.responses = responses;
      await until(() => text(element).includes('Ingen har svarat än'), 'that nobody has');
      expect(element.tally).to.equal(null);
    }
  });

  it('stand beside groups and rounds as a tally does', async () => {
    const [sales, success] = [onFirst('222222', 'Sälj'), onFirst('555555', 'CS')];
    const element = await mount(tag, {
      responses: [...sales, ...success],
      groups: { Sälj: tally(kundorientering, sales), CS: tally(kundorientering, success) },
      rounds: { Våren: eightCounted },
    });
    await isShown(element);
    expect(cells(table(element, 'Grupp för grupp'))[1]).to.deep.equal([
      'ICP & segment',
      '3,5 Grön',
      '2,0 Röd',
      '5,0 Grön',
    ]);
    expect(all(element, 'table', 'Omgång för omgång')).to.have.length(1);
  });

  it('that were set before the element was defined count', async () => {
    const name = 'kd-not-yet-defined';
    const element = Object.assign(document.createElement(name), { responses: eight });
    host('').append(element);
    class Later extends customElements.get(tag)! {}
    customElements.define(name, Later);
    await isShown(element);
    expect(firstArea(element)[2]).to.equal('3,0');
    expect(Object.hasOwn(element, 'responses')).to.equal(false);
    expect(element.responses).to.equal(null);
  });
});

it('responses and a tally that were both set before the element was defined are the tally', async () => {
  const fives = count(...Array<string>(6).fill('5555555555'));
  for (const [index, both] of [
    { responses: eight, tally: fives },
    { tally: fives, responses: eight },
  ].entries()) {
    const name = `kd-not-yet-defined-${index}`;
    const element = Object.assign(document.createElement(name), both);
    host('').append(element);
    class Later extends customElements.get(tag)! {}
    customElements.define(name, Later);
    await isShown(element);
    await counted(element);
    expect(shownMean(element)).to.match(/5,0/u);
  }
});

describe('what is set last counts', () => {
  const fives = count(...Array<string>(6).fill('5555555555'));
  const shows = async (mean: RegExp, ...set: object[]) => {
    const element = await mount(tag);
    for (const properties of set) Object.assign(element, properties);
    await counted(element);
    expect(shownMean(element)).to.match(mean);
    expect(told.warnings).to.deep.equal([]);
  };

  it('of two sets of responses in quick succession', () =>
    shows(/3,9/u, { responses: onFirst('555555') }, { responses: eight }));
  it('of responses and then a tally', () => shows(/5,0/u, { responses: eight }, { tally: fives }));
  it('of a tally and then responses', () => shows(/3,9/u, { tally: fives }, { responses: eight }));
  it('of bad responses and then good ones', () =>
    shows(/3,9/u, { responses: 'hello' }, { responses: eight }));
  it('of bad responses and then a tally', () => shows(/5,0/u, { responses: [{}] }, { tally: fives }));

  it('of responses that come while others are shown, which stay until then', async () => {
    const element = await mount(tag, { tally: fives });
    element.responses = eight;
    await settled(element);
    await until(() => shownMean(element)?.includes('3,9'), 'the new figures');
  });

  it('of responses for an instrument, set before it and while it is being checked', async () => {
    const instrument: DisplayInstrument = pulse();
    const answers = [7, 7, 6, 6, 4];
    const responses = answers.map((focus, index) => ({
      id: String(index),
      instrument: 'pulse',
      version: 1,
      answers: { focus, pace: 6 },
    }));
    // 7+7+6+6+4 and 5 · 6 are 60 of ten answers.
    for (const nothingYet of [false, true]) {
      const element = document.createElement(tag);
      if (nothingYet) element.instrument = null as unknown as DisplayInstrument;
      element.responses = responses;
      host('').append(element);
      if (nothingYet) await counted(element);
      element.instrument = structuredClone(instrument);
      await drawn(element);
      await isShown(element);
      expect(shownMean(element)).to.match(/6,0/u);
    }
  });

  it('and a change of instrument afterwards is refused as with a tally', async () => {
    const element = await mount(tag, { responses: eight });
    await isShown(element);
    element.instrument = pulse();
    await until(
      () => text(element) === 'Gruppens resultat Resultatet kan inte visas just nu.',
      'nothing but the heading',
    );
    expect(element.tally).to.equal(null);
    expect(told.warnings.join()).to.match(/the result cannot be shown: .*expected pulse/u);
  });
});
