import { expect } from 'chai';
import '../../../src/define/all.js';
import { tally } from '../../../src/scoring/tally.js';
import { pulse } from '../../instruments/documents.js';
import '../support/console.js';
import { dialogOf, openMeeting } from '../support/meeting.js';
import { host, mount, settled } from '../support/mount.js';
import { press } from '../support/keyboard.js';
import { all, nameOf, one } from '../support/see.js';

/** A host's own, with or without next steps and advice. */
function own(bare: boolean) {
  const instrument = pulse();
  if (bare) {
    instrument.nextSteps = [];
    for (const texts of Object.values(instrument.texts)) {
      texts.nextSteps = {};
      for (const question of Object.values(texts.questions)) {
        question.advice = { red: [], yellow: [], green: [] };
      }
    }
  }
  const responses = [2, 3, 4, 5, 6, 7].map((pace, index) => ({
    id: String(index),
    instrument: instrument.id,
    version: instrument.version,
    answers: { focus: 7, pace },
  }));
  return { instrument, responses };
}

const headings = (root: Element) => all(root, 'heading').map(nameOf);

describe('an instrument of one’s own', () => {
  for (const bare of [false, true]) {
    const [what, there] = bare ? ['none', 'no'] : ['next steps and advice', 'a'];

    it(`that has ${what} has ${there} heading of them in the group’s result`, async () => {
      const { instrument, responses } = own(bare);
      const element = await mount('kund-diagnos-group-result', {
        instrument,
        tally: tally(instrument, responses),
      });
      await settled(element);
      expect(headings(element).includes('Nästa steg')).to.equal(!bare);

      await openMeeting(element);
      expect(headings(dialogOf(element)).includes('Förslag till åtgärder')).to.equal(!bare);
      await press('End');
      expect(one(dialogOf(element), 'heading', 'Sammanfattning')).to.not.equal(null);
      expect(headings(dialogOf(element)).includes('Nästa steg')).to.equal(!bare);
    });

    it(`that has ${what} has ${there} heading of them in a person’s own result`, async () => {
      const { instrument, responses } = own(bare);
      const element = await mount('kund-diagnos-result', { instrument, response: responses[0]! });
      expect(headings(element).includes('Nästa steg')).to.equal(!bare);
    });
  }

  it('has its answers over their own points where words run from right to left', async () => {
    const { instrument, responses } = own(false);
    const page = host('<div dir="rtl"></div>').firstElementChild!;
    const tallied = { instrument, tally: tally(instrument, responses) };
    const element = await mount('kund-diagnos-group-result', tallied, page);
    // All that answered the first question gave it seven: the last point of the scale, with all dots above it.
    const seven = [...element.shadowRoot!.querySelectorAll('th .scale span')].at(-1)!;
    const place = seven.getBoundingClientRect();
    const dots = [...element.shadowRoot!.querySelector('td .chart')!.querySelectorAll('.accent')];
    expect(dots).to.have.length(6);
    for (const dot of dots) {
      const { left, right } = dot.getBoundingClientRect();
      expect((left + right) / 2).to.be.within(place.left, place.right);
    }
  });

  it('has each point of its scale under its own part of the axis', async () => {
    const { instrument, responses } = own(false);
    const element = await mount('kund-diagnos-group-result', {
      instrument,
      tally: tally(instrument, responses),
    });
    const scale = [...element.shadowRoot!.querySelectorAll('th .scale span')];
    expect(scale.map((point) => point.textContent)).to.deep.equal(['1', '2', '3', '4', '5', '6', '7']);
    const axis = element.shadowRoot!.querySelector('td .chart')!.getBoundingClientRect();
    for (const [index, point] of scale.entries()) {
      const { left, right } = point.getBoundingClientRect();
      expect((left + right) / 2).to.be.closeTo(axis.left + ((index + 0.5) / 7) * axis.width, 1.5);
    }
  });
});
