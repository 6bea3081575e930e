import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../../src/instruments/index.js';
import { groupReport, type GroupInput } from '../../../src/report/index.js';
import { promisedActions } from '../../../src/report/plan/promised.js';
import { count, first, people, spring, twelve } from '../twelve.js';
import { aPlan, planOf } from '../../plan/plans.js';

const reportOf = (input: GroupInput) => groupReport<string, string, string>(kundorientering, input);
const winter = count(...people('11111'));
// Now 36 of twelve, 3.0; in spring 15 of six, 2.5; in winter 5 of five, 1.0.
const report = reportOf({ tally: twelve, round: 'Höst', rounds: { Vinter: winter, Vår: spring } });
const promise = planOf({ question: 'icp' });

describe('what was promised', () => {
  test('stands beside the area then and now, each with how many answered', () => {
    expect(promisedActions(report, { ...promise, round: 'Vinter' })).toEqual([
      {
        action: promise.actions[0],
        then: { rounded: 1, light: 'red', n: 5 },
        now: { rounded: 3, light: 'yellow', n: 12 },
      },
    ]);
  });

  test('is compared with the latest round that is shown where the plan has no round', () => {
    expect(promisedActions(report, promise)[0]!.then).toEqual({ rounded: 2.5, light: 'yellow', n: 6 });
  });

  test.each<[string, string, GroupInput]>([
    ['has no figures', 'Sommar', { tally: twelve, rounds: { Vår: spring } }],
    ['was answered by too few', 'Förra', { tally: twelve, rounds: { Vår: spring, Förra: first } }],
    ['is of another version', 'Förra', { tally: twelve, rounds: { Förra: { ...spring, version: 2 } } }],
  ])('is compared with nothing where its round %s', (_, round, input) => {
    expect(promisedActions(reportOf(input), { ...promise, round })[0]).toMatchObject({
      then: null,
      now: { n: 12 },
    });
  });

  test('has no present figures while too few have answered', () => {
    const [promised] = promisedActions(reportOf({ tally: first, rounds: { Vår: spring } }), promise);
    expect(promised).toMatchObject({ then: { n: 6 }, now: null });
  });

  test('has no figures of an area that is no longer asked about', () => {
    expect(promisedActions(report, planOf({ question: 'nope' }))[0]).toMatchObject({ then: null, now: null });
  });

  test('is empty without promises', () => {
    expect(promisedActions(report, aPlan({ actions: [] }))).toEqual([]);
  });
});
