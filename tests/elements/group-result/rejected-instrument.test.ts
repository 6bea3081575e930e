// Responses to a host's own instrument wait until it is validated. When that fails, no answers stay in memory.
import { expect } from 'chai';
import '../../../src/entries/define/kund-diagnos-group-result.js';
import type { KundDiagnosGroupResult, LocalizedInstrument } from '../../../src/elements/index.js';
import { kundorientering } from '../../../src/instruments/index.js';
import { common as commonSv } from '../../../src/locales/sv/common.js';
import type { QuestionnaireResponse } from '../../../src/scoring/response.js';
import { pulse } from '../../instruments/documents.js';
import { told } from '../support/console.js';
import { host, settled, until } from '../support/mount.js';
import { person, times } from '../support/people.js';
import { text } from '../support/see.js';

const responses = times(6, '3442423435').map((digits, index) => person(digits, String(index)));
const pulseResponses: QuestionnaireResponse[] = [3, 4, 5, 6, 7].map((focus) => ({
  id: String(focus),
  instrument: 'pulse',
  version: 1,
  answers: { focus, pace: 4 },
}));
const rejected = {} as LocalizedInstrument;

function place(...steps: ((element: KundDiagnosGroupResult) => void)[]): KundDiagnosGroupResult {
  const element = document.createElement('kund-diagnos-group-result');
  host('').append(element);
  for (const step of steps) step(element);
  return element;
}

const setRejected = (element: KundDiagnosGroupResult) => {
  element.instrument = rejected;
};
const setResponses = (element: KundDiagnosGroupResult) => {
  element.countResponses(responses);
};

describe('responses that are given together with an instrument that is rejected', () => {
  const warnings: string[] = [];

  for (const [what, steps] of [
    ['before it', [setResponses, setRejected]],
    ['after it', [setRejected, setResponses]],
  ] as const) {
    it(`are forgotten: ${what}`, async () => {
      const element = place(...steps);
      await element.updateComplete;
      expect(text(element)).to.equal(commonSv.unavailable.result);
      // A valid instrument set later has nothing left to count.
      element.instrument = kundorientering;
      await settled(element);
      expect([element.tally, element.report]).to.deep.equal([null, null]);
      expect(text(element)).to.include(commonSv.unavailable.result);
      warnings.push(...told.warnings);
      setResponses(element);
      await until(() => text(element).includes('3,4'), 'the result');
    });
  }

  it('are forgotten with one warning that says what to do', () => {
    expect(warnings).to.deep.equal([
      'kund-diagnos: figures cannot be shown. countResponses: the responses were forgotten when their instrument was rejected; call it again with the next instrument',
    ]);
  });

  it('are forgotten also when they come after the rejection', async () => {
    const element = place(setRejected);
    await element.updateComplete;
    setResponses(element);
    await element.updateComplete;
    element.instrument = kundorientering;
    await settled(element);
    expect(element.tally).to.equal(null);
  });

  it('do not take away counts that came after them', async () => {
    const element = place(setRejected, setResponses);
    await element.updateComplete;
    element.instrument = kundorientering;
    element.countResponses(null);
    await settled(element);
    expect(text(element)).not.to.include(commonSv.unavailable.result);
    setResponses(element);
    await settled(element);
    expect(element.tally?.responses).to.equal(6);
  });

  it('are no others: those that wait for the check of a sound one are counted, and those that wait for theirs', async () => {
    const sound = place(
      (element) => {
        element.countResponses(pulseResponses);
      },
      (element) => {
        element.instrument = pulse();
      },
    );
    await until(() => sound.tally, 'the counts');
    expect(sound.tally!.responses).to.equal(5);

    const late = place((element) => {
      element.countResponses(pulseResponses);
    });
    await late.updateComplete;
    expect(late.tally).to.equal(null);
    late.instrument = pulse();
    await until(() => late.tally, 'the counts');
    expect(late.tally!.responses).to.equal(5);
  });
});
