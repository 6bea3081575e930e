// A report without the parts that are wrong, as a page shows it.
import { expect, test } from 'vitest';
import { npsReportToText } from '../../../src/report/index.js';
import { npsReportWithErrors } from '../../../src/report/nps/report.js';
import { errorFrom, failure } from '../../support/errors.js';
import { autumn, malmo } from './answers.js';

const partsOf = (changes: object) => npsReportWithErrors({ ...autumn, ...changes });
const pathsOf = ({ errors }: ReturnType<typeof partsOf>) => errors.map(({ path }) => path.join('/'));

test.each<[part: string, changes: object, paths: string[], shown: object]>([
  ['a list of breakdowns', { breakdowns: 'Team' }, ['breakdowns'], { breakdowns: [] }],
  ['a breakdown', { breakdowns: { Team: 3 } }, ['breakdowns/Team'], { breakdowns: [] }],
  ['a list of rounds', { rounds: 'Vår' }, ['rounds'], { rounds: [], change: null }],
  ['a round', { rounds: { Vår: [1, 2] } }, ['rounds/Vår'], { rounds: [], change: null }],
  ['the comments', { comments: 'Dyrt.' }, ['comments'], { comments: [] }],
  ['a comment', { comments: [{ score: 11 }] }, ['comments/0/score'], { comments: [] }],
  ['the name of the round', { round: 3 }, ['round'], { round: null }],
  ['how many were asked', { invited: 3 }, ['invited'], { invited: null }],
])('%s is left out', (_, changes, paths, shown) => {
  const parts = partsOf(changes);
  expect(pathsOf(parts)).toEqual(paths);
  expect(parts.report).toEqual({ ...partsOf({}).report, ...shown });
  expect(parts.errors[0]!.message).toMatch(/^npsReport: /);
});

test('a group is left out, and the people of it are in no group', () => {
  // 104 answered: 51 are then in none.
  const parts = partsOf({ breakdowns: { Team: { Malmö: malmo, Lund: 'x' } } });
  expect(pathsOf(parts)).toEqual(['breakdowns/Team/Lund']);
  expect(parts.report!.breakdowns[0]!.groups.map(({ name, figures }) => [name, figures?.n])).toEqual([
    ['Malmö', 53],
  ]);
});

test('nothing is left without the whole', () => {
  const parts = partsOf({ tally: 'x' });
  expect(parts.report).toBe(null);
  expect(pathsOf(parts)).toEqual(['tally']);
});

test('breakdowns and comments are not shown of a whole that is not, and nothing is wrong with them', () => {
  const parts = partsOf({ tally: null });
  expect(parts.errors).toEqual([]);
  expect(parts.report).toMatchObject({ whole: null, responses: 0, breakdowns: [], comments: [] });
});

test('a report that somebody else has made is refused, with the place', () => {
  const { report } = partsOf({});
  const text = (changes: object) => () => npsReportToText({ ...report!, ...changes });
  const [team] = report!.breakdowns;
  const alone = errorFrom(text({ breakdowns: [{ ...team, apart: [['Malmö']] }] }));
  expect(alone.code).toBe('invalid-argument');
  expect(alone.message).toBe('npsReportToText: report.breakdowns[0].apart[0]: expected two, got a list of 1');
  expect(failure(text({ breakdowns: [{ ...team, apart: [['A', 'B', 'C']] }] })).path).toBe(
    'report/breakdowns/0/apart/0',
  );
  expect(failure(text({ whole: { ...report!.whole, interval: [1, 101] } })).path).toBe(
    'report/whole/interval/1',
  );
  const odd = { ...team, groups: [{ ...team!.groups[0]!, fromOthers: { isHigher: 1, chance: 'too-few' } }] };
  expect(failure(text({ breakdowns: [odd] })).path).toBe('report/breakdowns/0/groups/0/fromOthers/isHigher');
  expect(failure(text({ survey: 'csat' })).path).toBe('report/survey');
  // The round that the change is from is not there.
  expect(failure(text({ rounds: [] }))).toEqual({ code: 'unreadable', path: 'report' });
});
