// Frameworks set nothing in several ways, and the attributes of a template as properties: React 19 and Vue give an element texts.
import { expect } from 'chai';
import '../../src/entries/define/index.js';
import { told } from './support/console.js';
import { mountGroup } from './support/group-result.js';
import { mount, settled } from './support/mount.js';
import { count, times } from './support/people.js';
import { text } from './support/see.js';
import { cells, table } from './support/tables.js';

const six = count(...times(6, '4444444444'));

const NOTHING = [undefined, null, ''];

describe('a property that is set to nothing', () => {
  for (const property of [
    'tally',
    'groups',
    'rounds',
    'round',
    'invited',
    'sort',
    'decisions',
    'previousDecisions',
    'minimumGroupSize',
  ] as const) {
    it(`is as if it had never been set, without a warning: ${property} of a group’s result`, async () => {
      const figures = property === 'tally' ? {} : { tally: six };
      const unset = await mountGroup(figures);
      const [page, report] = [text(unset), unset.report];
      for (const nothing of NOTHING) {
        for (const isLate of [true, false]) {
          const element = await mountGroup(isLate ? figures : { ...figures, [property]: nothing });
          Object.assign(element, { [property]: nothing });
          await settled(element);
          expect([text(element), element.report]).to.deep.equal([page, report]);
        }
      }
      expect(told.warnings).to.deep.equal([]);
    });
  }

  it('and an empty attribute for a round’s name give the round its usual name', async () => {
    const element = await mountGroup({ tally: six, rounds: [['Våren', six]], round: '' });
    element.setAttribute('round', '');
    await settled(element);
    expect(cells(table(element, 'Omgång för omgång'))[0]!.at(-1)).to.match(/^Nu/u);
    expect(element.report!.round).to.equal(null);
  });

  for (const nothing of NOTHING) {
    it(`is no mistake in a question to a customer: ${JSON.stringify([nothing])}`, async () => {
      const element = await mount('kund-diagnos-ces');
      const page = text(element);
      for (const property of [
        'segments',
        'draft',
        'draftKey',
        'name',
        'locale',
        'value',
        'company',
        'topic',
        'score',
      ]) {
        Object.assign(element, { [property]: nothing });
      }
      await settled(element);
      expect([text(element), element.draft, element.value]).to.deep.equal([page, null, '']);
      expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    });

    it(`is no mistake in what is answered: ${JSON.stringify([nothing])}`, async () => {
      const element = await mount('kund-diagnos-questionnaire');
      const whole = await mount('kund-diagnos');
      for (const property of ['segments', 'draft', 'draftKey', 'name', 'locale', 'value']) {
        Object.assign(element, { [property]: nothing });
        if (property !== 'value' && property !== 'name') Object.assign(whole, { [property]: nothing });
      }
      await settled(element);
      await settled(whole);
      expect([whole.draft, element.draft, element.value]).to.deep.equal([null, null, '']);
      expect([...told.warnings, ...told.errors]).to.deep.equal([]);
    });
  }
});

describe('a number that comes as a text', () => {
  it('is read as in the attribute', async () => {
    const element = await mountGroup({ tally: six });
    Object.assign(element, { invited: '9', minimumGroupSize: '6', round: 3 });
    await settled(element);
    expect(element.report).to.include({ invited: 9, minimumGroupSize: 6, round: '3' });
    Object.assign(element, { minimumGroupSize: '7' });
    await settled(element);
    expect(element.tally).to.equal(null);
    expect(told.warnings).to.deep.equal([]);
  });

  it('is told when it is no number, and the usual limit is used', async () => {
    const element = await mountGroup({ tally: six });
    Object.assign(element, { minimumGroupSize: 'many', invited: 'many' });
    await settled(element);
    expect(element.report).to.include({ invited: null, minimumGroupSize: 5 });
    expect(told.warnings).to.have.length(2);
  });
});
