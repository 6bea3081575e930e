import fc from 'fast-check';
import { expect, test } from 'vitest';
import { commentsByKind, type SurveyComment } from '../../src/surveys/index.js';
import { errorFrom, failure } from '../support/errors.js';

const enough = { detractors: 10, passives: 10, promoters: 10 };
const textsOf = (comments: Iterable<SurveyComment>) =>
  commentsByKind(enough, comments).map((group) => group.comments!.map(({ comment }) => comment));

test('0–6, 7–8 and 9–10 are three groups', () => {
  const comments = Array.from({ length: 11 }, (_, score) => ({ score, comment: String(score) }));
  expect(textsOf(comments)).toEqual([
    ['0', '1', '2', '3', '4', '5', '6'],
    ['7', '8'],
    ['9', '10'],
  ]);
});

test('a row without text is counted, not listed', () => {
  const [detractors] = commentsByKind(enough, [
    { score: 3, comment: ' \n' },
    { score: 3, comment: null },
    { score: 3 },
    { score: 4, comment: ' Dyrt. ' },
  ]);
  expect(detractors).toEqual({
    kind: 'detractors',
    responses: 10,
    comments: [{ score: 4, comment: 'Dyrt.' }],
  });
});

test('nothing says whose a comment is', () => {
  const groups = commentsByKind(enough, [{ score: 3, comment: 'Dyrt.', segments: { site: 'Lund' } }]);
  expect(JSON.stringify(groups)).not.toContain('Lund');
});

test('the order that they came in is never seen', () => {
  // Few scores, so that many comments have the same.
  const row = fc.record({ score: fc.constantFrom(0, 3, 8, 10), comment: fc.string({ maxLength: 2 }) });
  const shuffled = fc
    .array(row, { maxLength: 9 })
    .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })));
  fc.assert(
    fc.property(shuffled, ([rows, others]) => {
      expect(commentsByKind(enough, others)).toEqual(commentsByKind(enough, rows));
    }),
  );
});

test('comments stand by score, and then by their letters', () => {
  const [detractors] = textsOf([
    { score: 3, comment: 'B' },
    { score: 3, comment: 'C' },
    { score: 3, comment: 'A' },
    { score: 2, comment: 'D' },
    { score: 3, comment: 'B' },
  ]);
  expect(detractors).toEqual(['D', 'A', 'B', 'B', 'C']);
});

test('as many of a score as have given it, and no more, where that is known', () => {
  const counts = [0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 9];
  const comments = [2, 3, 3].map((score) => ({ score }));
  expect(commentsByKind(counts, comments)[0]!.responses).toBe(3);
  // What a report has of a group says how many of each kind besides.
  const both = { counts, detractors: 3, passives: 0, promoters: 9 };
  expect(failure(() => commentsByKind(both, [...comments, { score: 3 }])).path).toBe('comments');
  expect(failure(() => commentsByKind(both, [{ score: 2 }, { score: 2 }])).path).toBe('comments');
  const error = errorFrom(() => commentsByKind(counts, [...comments.slice(1), { score: 3 }]));
  expect(error).toMatchObject({ code: 'incompatible', path: ['comments'] });
  expect(error.message).toBe(
    'commentsByKind: comments: expected comments of answers that are in the tally, got "others"',
  );
});

test('of fewer than ten that answered so there are no comments', () => {
  const groups = commentsByKind({ detractors: 9, passives: 10, promoters: 0 }, [
    { score: 1, comment: 'Fel faktura.' },
    { score: 7, comment: 'Helt okej.' },
  ]);
  expect(groups.map(({ comments }) => comments)).toEqual([null, [{ score: 7, comment: 'Helt okej.' }], null]);
});

test('a host may say otherwise, but never under five', () => {
  const few = { detractors: 5, passives: 4, promoters: 20 };
  const [detractors, passives] = commentsByKind(few, [{ score: 1, comment: 'Fel.' }], { minimum: 5 });
  expect(detractors!.comments).toHaveLength(1);
  expect(passives!.comments).toBe(null);
  expect(failure(() => commentsByKind(few, [], { minimum: 4 }))).toEqual({
    code: 'invalid-argument',
    path: 'options/minimum',
  });
});

test.each<[string, SurveyComment[], string, string?]>([
  [
    'more of a kind than have answered so',
    Array(11).fill({ score: 8 }) as SurveyComment[],
    'comments',
    'incompatible',
  ],
  ['a score of 11', [{ score: 11 }], 'comments/0/score'],
  ['a comment that is no text', [{ score: 1, comment: 1 as never }], 'comments/0/comment'],
])('%s: refused', (_, comments, path, code = 'invalid-argument') => {
  expect(failure(() => commentsByKind(enough, comments))).toEqual({ code, path });
});

test('comments with a score that nobody gave are refused', () => {
  const counts = [12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 12];
  const call = () => commentsByKind({ counts }, [{ score: 3, comment: 'Dyrt.' }]);
  expect(failure(call)).toEqual({ code: 'incompatible', path: 'comments' });
});
