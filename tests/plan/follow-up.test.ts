import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { followUp, type ActionState } from '../../src/report/index.js';
import { failure } from '../support/errors.js';
import { aPlan, days, planOf, plans } from './plans.js';

describe('a plan is followed up', () => {
  const today = '2026-12-28';

  test('late first, then what is due within a week, then the rest by day, and closed actions last', () => {
    const plan = planOf(
      { id: 'stopped', status: 'stopped', reason: 'Ingen tid', due: '2026-12-01' },
      { id: 'undated', due: null },
      { id: 'done', status: 'done', due: '2026-12-01' },
      { id: 'in-a-week', due: '2027-01-04' },
      { id: 'in-eight-days', due: '2027-01-05' },
      { id: 'today', due: '2026-12-28' },
      { id: 'late', due: '2026-12-27' },
      { id: 'later-than-late', due: '2026-11-30', status: 'planned' },
    );
    expect(followUp(plan, today).map(({ action, state }) => [action.id, state])).toEqual([
      ['later-than-late', 'late'],
      ['late', 'late'],
      ['today', 'soon'],
      // The seven days that begin today end on 3 January.
      ['in-a-week', 'later'],
      ['in-eight-days', 'later'],
      ['undated', 'undated'],
      ['done', 'done'],
      ['stopped', 'stopped'],
    ]);
  });

  test.each([
    ['2026-12-22', 'soon'],
    ['2026-12-21', 'later'],
  ])('due within the week that begins today: on %s', (day, state) => {
    expect(followUp(aPlan(), day)[0]!.state).toBe(state);
  });

  test('the order of the plan stands for those of the same day', () => {
    const plan = planOf({ id: 'b' }, { id: 'a' }, { id: 'c' });
    expect(followUp(plan, today).map(({ action }) => action.id)).toEqual(['b', 'a', 'c']);
  });

  test.each([
    ['2026-12-04', '2026-12-05', false],
    ['2026-12-05', '2026-12-05', true],
    ['2026-12-06', '2026-12-05', true],
  ])('says whether it is time: on %s', (day, date, isFollowUpDue) => {
    expect(followUp(aPlan(), day)[0]).toMatchObject({ followUp: date, isFollowUpDue });
  });

  test('an action without a follow-up is not to be followed up', () => {
    expect(followUp(planOf({ light: 'yellow' }), today)[0]).toMatchObject({
      followUp: null,
      isFollowUpDue: false,
    });
  });

  test('any plan on any day: every action once, the states in order, and within a state the days', () => {
    const order: ActionState[] = ['late', 'soon', 'later', 'undated', 'done', 'stopped'];
    fc.assert(
      fc.property(plans, days, (plan, day) => {
        const items = followUp(plan, day);
        const idsOf = (actions: readonly { id: string }[]) => actions.map(({ id }) => id).sort();
        expect(idsOf(items.map(({ action }) => action))).toEqual(idsOf(plan.actions));
        for (const [index, { action, state, followUp: next, isFollowUpDue }] of items.entries()) {
          const before = items[index - 1];
          if (before) {
            const steps = order.indexOf(state) - order.indexOf(before.state);
            expect(steps).toBeGreaterThanOrEqual(0);
            if (steps === 0) expect((before.action.due ?? '') <= (action.due ?? '')).toBe(true);
          }
          expect(isFollowUpDue).toBe(next !== null && next <= day);
          expect(state === 'late').toBe(
            action.due !== null &&
              action.due < day &&
              action.status !== 'done' &&
              action.status !== 'stopped',
          );
        }
      }),
    );
  });
});

test('reads a plan from JSON, and changes nothing in it', () => {
  const plan = Object.freeze(aPlan());
  expect(followUp(plan, '2026-12-29')[0]!.action).toEqual(plan.actions[0]);
  expect(followUp(JSON.parse(JSON.stringify(plan)) as typeof plan, '2026-12-29')).toEqual(
    followUp(plan, '2026-12-29'),
  );
});

test.each<[string, unknown, unknown, string]>([
  ['no plan', undefined, '2026-12-28', 'plan'],
  ['no day', aPlan(), undefined, 'today'],
  ['a time', aPlan(), new Date(0), 'today'],
  ['a day that does not exist', aPlan(), '2026-02-30', 'today'],
])('rejects %s', (_, plan, today, path) => {
  expect(failure(() => followUp(plan as never, today as never))).toEqual({ code: 'invalid-argument', path });
});
