import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSurveyTally, surveyTallySchema } from '../../src/schema/index.js';
import { errorFrom, failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const tally = { survey: 'csat', version: 1, counts: [0, 1, 2, 10, 7] } as const;
const parse = (input: unknown) => parseSurveyTally('csat', input);

describe('a sound tally', () => {
  test('comes back as a fresh plain object, also through JSON', () => {
    const parsed = parse(JSON.parse(JSON.stringify(tally)));
    expect(parsed).toStrictEqual(tally);
    expect(parse(tally).counts).not.toBe(tally.counts);
  });

  test('is accepted by the schema itself', () => {
    expect(surveyTallySchema('csat').safeParse(tally)).toEqual({ success: true, data: tally });
    expect(surveyTallySchema('nps').safeParse(tally).success).toBe(false);
  });
});

describe('rejected, with the path of the first problem', () => {
  test.each<[string, unknown, string, string?]>([
    ['another question', { ...tally, survey: 'nps' }, 'survey', 'incompatible'],
    ['another version', { ...tally, version: 2 }, 'version', 'incompatible'],
    ['four counts', { ...tally, counts: [1, 2, 3, 4] }, 'counts'],
    ['a negative count', { ...tally, counts: [0, -1, 2, 10, 7] }, 'counts/1'],
    ['a count in words', { ...tally, counts: [0, '1', 2, 10, 7] }, 'counts/1'],
    ['comments', { ...tally, comments: ['Dyrt.'] }, 'comments'],
    ['a list', [], ''],
  ])('%s', (_, input, path, code = 'invalid-argument') => {
    expect(failure(() => parse(input))).toEqual({ code, path });
  });

  test('a survey that is none', () => {
    expect(errorFrom(() => parseSurveyTally('nki' as 'nps', tally)).path).toEqual(['survey']);
  });

  test('10,000 that were sound but for one place, and 10,000 of anything', () => {
    const bad = fc.oneof(spoilt(fc.constant({ ...tally, counts: [...tally.counts] }), /^$/), anything);
    fc.assert(
      fc.property(bad, (input) => failsInWords('parseSurveyTally', () => parse(input))),
      { numRuns: 20_000 },
    );
  });
});
