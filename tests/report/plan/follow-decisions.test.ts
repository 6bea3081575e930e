// A plan and the decisions of its meeting, each changed after the other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOpen, MAX_OPEN_ACTIONS } from '../../../src/plan/plan.js';
import { plannedItems, withActionsOfChosen } from '../../../src/report/group-report/decisions.ts';
import { followPlan } from '../../../src/report/group-report/follow-plan.ts';
import type { Decisions, Plan, PlanAction } from '../../../src/report/index.js';
import { followDecisions } from '../../../src/report/plan/follow-decisions.js';
import { anAction, planOf } from '../../plan/plans.js';

const today = '2026-11-28';
const order = [
  { question: 'voc', light: 'red' as const },
  { question: 'sla', light: 'yellow' as const },
];
const decided = (chosen: string[], ...actions: [question: string, text: string][]): Required<Decisions> => ({
  chosen,
  discussed: [],
  actions: actions.map(([question, text]) => ({ question, text })),
});
const follow = (
  plan: Plan,
  before: Required<Decisions>,
  after: Required<Decisions>,
  setAside: PlanAction[] = [],
) => followDecisions({ plan, setAside }, before, after, { order }, today);
const inShort = ({ actions }: Plan) => actions.map(({ question, text, owner }) => [question, text, owner]);

describe('a plan follows the decisions', () => {
  test('an area that was chosen gets an action, with the day of its light', () => {
    const { plan } = follow(planOf({}), decided(['voc']), decided(['voc', 'sla']));
    expect(inShort(plan)).toEqual([
      ['voc', 'Ring tio kunder', 'Anna'],
      ['sla', null, null],
    ]);
    // 90 days after 28 November: three of November, 31, 31 and 25 of February.
    expect(plan.actions[1]).toMatchObject({ light: 'yellow', due: '2027-02-26', status: 'planned' });
  });

  test('what was picked fills the empty action of its area, and else comes last', () => {
    const plan = planOf({ text: null });
    const first = follow(plan, decided(['voc']), decided(['voc'], ['voc', 'Ett']));
    expect(inShort(first.plan)).toEqual([['voc', 'Ett', 'Anna']]);
    const second = follow(
      first.plan,
      decided(['voc'], ['voc', 'Ett']),
      decided(['voc'], ['voc', 'Ett'], ['voc', 'Två']),
    );
    expect(inShort(second.plan)).toEqual([
      ['voc', 'Ett', 'Anna'],
      ['voc', 'Två', null],
    ]);
  });

  test('an area that is no longer chosen takes its open actions with it, and brings them back as they were', () => {
    const written = anAction({ id: 'a', checkIns: [{ date: today, note: 'Fyra av tio.' }] });
    const done = anAction({ id: 'b', status: 'done' });
    const gone = follow(
      planOf(written, done, { id: 'c', question: 'sla' }),
      decided(['voc', 'sla']),
      decided(['sla']),
    );
    expect(gone.plan.actions.map(({ id }) => id)).toEqual(['b', 'c']);
    const back = followDecisions(gone, decided(['sla']), decided(['sla', 'voc']), { order }, today);
    expect(back.plan.actions).toContainEqual(written);
    expect(back.setAside).toEqual([]);
  });

  test('what was unpicked leaves, but the last action of a chosen area keeps its owner and day', () => {
    const one = ['voc', 'Ring tio kunder'] as [string, string];
    const other = ['voc', 'Skriv till tre'] as [string, string];
    const two = planOf({ id: 'a' }, { id: 'b', text: other[1], owner: 'Omar' });
    const left = follow(two, decided(['voc'], one, other), decided(['voc'], other));
    expect(inShort(left.plan)).toEqual([['voc', 'Skriv till tre', 'Omar']]);
    const empty = followDecisions(left, decided(['voc'], other), decided(['voc']), { order }, today);
    expect(inShort(empty.plan)).toEqual([['voc', null, 'Omar']]);
    // Picked again, the first comes back with who had taken it on, once the empty one is filled.
    const filled = followDecisions(empty, decided(['voc']), decided(['voc'], other), { order }, today);
    const again = followDecisions(
      filled,
      decided(['voc'], other),
      decided(['voc'], other, one),
      { order },
      today,
    );
    expect(inShort(again.plan)).toEqual([
      ['voc', 'Skriv till tre', 'Omar'],
      ['voc', 'Ring tio kunder', 'Anna'],
    ]);
  });

  test('an area that is chosen again gets back all that was taken out of it, and nothing of another', () => {
    const calls = anAction({ id: 'a' });
    const letters = anAction({ id: 'b', text: 'Skriv till tre', owner: 'Omar' });
    const agreement = anAction({ id: 'c', question: 'sla', owner: 'Lisa' });
    const aside = [calls, agreement, letters];
    const back = follow(planOf(), decided([]), decided(['voc']), aside);
    expect(back.plan.actions).toEqual([calls, letters]);
    expect(back.setAside).toEqual([agreement]);
    const other = follow(planOf(), decided([]), decided(['icp']), aside);
    expect(inShort(other.plan)).toEqual([['icp', null, null]]);
    expect(other.setAside).toEqual(aside);
  });

  test('what is picked comes back only as it was worded, in its own area', () => {
    const calls = anAction({ id: 'a' });
    const agreement = anAction({ id: 'b', question: 'sla', text: 'Möts varje vecka' });
    const before = decided(['voc'], ['voc', 'Ett']);
    const after = decided(['voc'], ['voc', 'Ett'], ['voc', 'Möts varje vecka']);
    const plan = planOf({ id: 'c', text: 'Ett' });
    const { plan: followed, setAside } = follow(plan, before, after, [calls, agreement]);
    expect(inShort(followed)).toEqual([
      ['voc', 'Ett', 'Anna'],
      ['voc', 'Möts varje vecka', null],
    ]);
    expect(setAside).toEqual([calls, agreement]);
  });

  test('what the plan has already is not added, unless it is about another area', () => {
    const plan = planOf({ id: 'a', status: 'done' }, { id: 'b', text: 'Ett' });
    const before = decided(['voc', 'sla'], ['voc', 'Ett']);
    const text = 'Ring tio kunder';
    const same = follow(plan, before, decided(['voc', 'sla'], ['voc', 'Ett'], ['voc', text]));
    expect(same.plan).toEqual(plan);
    const other = follow(plan, before, decided(['voc', 'sla'], ['voc', 'Ett'], ['sla', text]));
    expect(inShort(other.plan)[2]).toEqual(['sla', text, null]);
  });

  test('what there was no room for in the plan is unpicked without a trace', () => {
    const full = planOf({ id: 'a' }, { id: 'b', text: 'Ett' }, { id: 'c', text: 'Två' });
    const before = decided(
      ['voc'],
      ['voc', 'Ring tio kunder'],
      ['voc', 'Ett'],
      ['voc', 'Två'],
      ['voc', 'Tre'],
    );
    const after = decided(['voc'], ['voc', 'Ring tio kunder'], ['voc', 'Ett'], ['voc', 'Två']);
    expect(follow(full, before, after)).toEqual({ plan: full, setAside: [] });
  });

  test('what is done takes no room', () => {
    const plan = planOf({ id: 'a', status: 'done' }, { id: 'b', status: 'stopped' }, { id: 'c' });
    const { actions } = follow(plan, decided(['voc']), decided(['voc', 'sla', 'icp', 'nps'])).plan;
    expect(actions.map(({ question }) => question)).toEqual(['voc', 'voc', 'voc', 'sla', 'icp']);
  });

  test('a fourth is not opened', () => {
    const full = planOf({ id: 'a' }, { id: 'b' }, { id: 'c' });
    expect(follow(full, decided(['voc']), decided(['voc', 'sla'], ['sla', 'Mer'])).plan).toEqual(full);
  });
});

describe('decisions follow the plan', () => {
  const before = decided(['voc', 'icp'], ['voc', 'Ring tio kunder']);

  test('an area that an action was added for is chosen', () => {
    const items = plannedItems(before);
    expect(followPlan(before, items, [...items, { question: 'sla', text: null }])).toEqual(
      decided(['voc', 'icp', 'sla'], ['voc', 'Ring tio kunder']),
    );
  });

  test('an area whose last action was removed no longer is, and one that never had any stays', () => {
    const items = [{ question: 'voc', text: 'Ring tio kunder' }];
    expect(followPlan(before, items, [])).toEqual(decided(['icp']));
  });

  test('what is written is what is decided', () => {
    const after = [
      { question: 'voc', text: 'Ring tolv kunder' },
      { question: 'icp', text: 'Välj två segment' },
    ];
    expect(followPlan(before, plannedItems(before), after)).toEqual(
      decided(['voc', 'icp'], ['voc', 'Ring tolv kunder'], ['icp', 'Välj två segment']),
    );
  });
});

const AREAS = ['voc', 'sla', 'icp', 'journeys'];
const someDecisions: fc.Arbitrary<Required<Decisions>> = fc
  .record({
    chosen: fc.subarray(AREAS),
    actions: fc.uniqueArray(
      fc.record({ question: fc.constantFrom(...AREAS), text: fc.constantFrom('Ett', 'Två', 'Tre') }),
      { selector: ({ question, text }) => question + text, maxLength: 5 },
    ),
  })
  .map(({ chosen, actions }) => withActionsOfChosen({ chosen, discussed: [], actions }));

test('however decisions change, the plan has what there is room for, no more, and agrees with them', () => {
  fc.assert(
    fc.property(fc.array(someDecisions, { minLength: 2, maxLength: 6 }), (steps) => {
      let followed = { plan: planOf(), setAside: [] as readonly PlanAction[] };
      let before = decided([]);
      for (const after of steps) {
        const { plan } = followed;
        followed = followDecisions(followed, before, after, { order }, today);
        const { actions } = followed.plan;
        expect(actions.filter(isOpen).length).toBeLessThanOrEqual(MAX_OPEN_ACTIONS);
        expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
        // What came back with its area is decided again.
        const agreed = followPlan(after, plan.actions, actions);
        expect(agreed.chosen).toEqual(after.chosen);
        expect(agreed.actions).toEqual(expect.arrayContaining([...after.actions]));
        for (const { question, text } of actions) {
          expect(agreed.chosen).toContain(question);
          if (text !== null) expect(agreed.actions).toContainEqual({ question, text });
        }
        // Neither has more to tell the other.
        const settled = followDecisions(followed, agreed, agreed, { order }, today);
        expect(settled).toEqual(followed);
        before = agreed;
      }
    }),
  );
});
