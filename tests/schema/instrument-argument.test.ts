import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { parseResponse, parseTally, responseSchema, tallySchema } from '../../src/schema/index.js';
import { tally } from '../../src/scoring/index.js';
import { respond } from '../scoring/respond.js';
import { errorFrom, failsInWords } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const response = respond('a', [3, 4, 5, 2, 3, 3, 4, 4, 3, 3]);
const team = tally(kundorientering, [response]);
const { id, version, scale, thresholds, questions } = kundorientering;
/** All that these functions read. */
const facts = { id, version, scale, thresholds, questions };

describe.each<[string, (instrument: never) => unknown]>([
  ['parseResponse', (instrument) => parseResponse(instrument, response)],
  ['responseSchema', (instrument) => responseSchema(instrument)],
  ['parseTally', (instrument) => parseTally(instrument, team)],
  ['tallySchema', (instrument) => tallySchema(instrument)],
])('%s rejects', (functionName, call) => {
  test('10,000 valid instruments with one part spoilt', () => {
    fc.assert(
      fc.property(spoilt(fc.constant(facts), /^$/), (bad) => {
        // Other fields are not read.
        fc.pre(!Object.hasOwn(bad as object, 'extra'));
        const { path } = errorFrom(() => call(bad as never));
        return path[0] === 'instrument' && failsInWords(functionName, () => call(bad as never));
      }),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything for an instrument', () => {
    fc.assert(
      fc.property(anything, (bad) => failsInWords(functionName, () => call(bad as never))),
      { numRuns: 10_000 },
    );
  });

  test('nothing for a valid instrument', () => {
    expect(() => call(facts as never)).not.toThrow();
  });
});
