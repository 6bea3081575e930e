import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftParser, type ParsedDraft } from '../../../../src/elements/internal/answering/draft.js';
import { kundorientering } from '../../../../src/instruments/index.js';
import { problemIn } from '../../../../src/scoring/validation/argument.js';
import { anything, spoilt } from '../../../support/malformed.js';

const parse = draftParser(kundorientering);
const draft: ParsedDraft = {
  draft: 1,
  id: 'a1',
  instrument: 'kundorientering',
  version: 1,
  answers: { voc: 4, icp: 1 },
  edits: 3,
  sent: false,
};
const pathOf = (value: unknown) => problemIn(value, parse)?.path.join('/');

describe('a draft', () => {
  test('is read into a copy, its answers in the instrument’s order', () => {
    const parsed = parse(draft);
    expect(parsed).toEqual(draft);
    expect(Object.keys(parsed.answers)).toEqual(['icp', 'voc']);
    expect(parsed.answers).not.toBe(draft.answers);
  });

  test('may be without answers, and without what was added later', () => {
    expect(parse({ ...draft, answers: {}, edits: undefined, sent: undefined })).toEqual({
      ...draft,
      answers: {},
      edits: 0,
      sent: false,
    });
    expect(parse({ ...draft, edits: null, sent: null })).toMatchObject({ edits: 0, sent: false });
    expect(parse({ ...draft, sent: true }).sent).toBe(true);
    expect(parse({ ...draft, sent: 'yes' }).sent).toBe(false);
  });

  test('loses answers that are null, or to questions that the instrument does not have', () => {
    expect(parse({ ...draft, answers: { voc: null, icp: 2, price: 9 }, more: 1 }).answers).toEqual({
      icp: 2,
    });
  });

  test('has only what it says itself: a question may have the name that an object has anyway', () => {
    const parseOwn = draftParser({ ...kundorientering, questions: [{ id: 'constructor' }] });
    expect(parseOwn({ ...draft, answers: {} }).answers).toEqual({});
    expect(parseOwn({ ...draft, answers: { constructor: 3 } }).answers).toEqual({ constructor: 3 });
  });

  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a text', 'draft', ''],
    ['a list', [draft], ''],
    ['a later format', { ...draft, draft: 2 }, 'draft'],
    ['no id', { ...draft, id: '' }, 'id'],
    ['another instrument', { ...draft, instrument: 'pulse' }, 'instrument'],
    ['another version', { ...draft, version: 2 }, 'version'],
    ['no answers', { ...draft, answers: undefined }, 'answers'],
    ['an answer off the scale', { ...draft, answers: { voc: 6 } }, 'voc'],
    ['half an answer', { ...draft, answers: { icp: 1.5 } }, 'icp'],
    ['an answer in words', { ...draft, answers: { icp: '3' } }, 'icp'],
    ['half an edit', { ...draft, edits: 0.5 }, 'edits'],
    ['a negative number of edits', { ...draft, edits: -1 }, 'edits'],
  ])('is not %s', (_, value, path) => {
    expect(pathOf(value)).toBe(path);
  });

  test('is whatever passes: 10,000 of anything, and 10,000 that were sound but for one place', () => {
    const open = /^answers|^edits$|^sent$/;
    fc.assert(
      fc.property(fc.oneof(anything, spoilt(fc.constant(draft), open)), (value) => {
        const problem = problemIn(value, parse);
        if (problem) return;
        const parsed = parse(value);
        expect(parse(JSON.parse(JSON.stringify(parsed)))).toEqual(parsed);
      }),
      { numRuns: 20_000 },
    );
  });
});
