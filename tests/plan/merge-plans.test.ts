import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Plan, PlanAction } from '../../src/report/index.js';
import { mergePlans, valueOf, withField, type PlanField } from '../../src/plan/merge-plans.js';
import { actions, anAction, aPlan, planOf, written } from './plans.js';

const base = planOf({ id: 'a' }, { id: 'b', question: 'sla' });
const changed = (plan: Plan, id: string, changes: Partial<PlanAction>): Plan => ({
  ...plan,
  actions: plan.actions.map((action) => (action.id === id ? { ...action, ...changes } : action)),
});
const without = (plan: Plan, id: string): Plan => ({
  ...plan,
  actions: plan.actions.filter((action) => action.id !== id),
});
const action = ({ actions: all }: Plan, id: string) => all.find((one) => one.id === id);

describe('two people’s changes', () => {
  test('to different parts of an action are both there', () => {
    const mine = changed(base, 'a', { owner: 'Bo' });
    const theirs = changed({ ...base, revision: 4 }, 'a', { due: '2027-01-15' });
    expect(mergePlans(base, mine, theirs)).toEqual({
      plan: { ...theirs, actions: [{ ...theirs.actions[0], owner: 'Bo' }, base.actions[1]] },
      conflicts: [],
      base: theirs,
    });
  });

  test('to different actions are both there', () => {
    const { plan, conflicts } = mergePlans(
      base,
      changed(base, 'a', { text: 'Min' }),
      changed(base, 'b', { text: 'Deras' }),
    );
    expect(plan.actions.map(({ text }) => text)).toEqual(['Min', 'Deras']);
    expect(conflicts).toEqual([]);
  });

  test('to the same part: mine stands, and theirs is shown', () => {
    const mine = changed(base, 'a', { text: 'Min', owner: 'Bo' });
    const theirs = changed(base, 'a', { text: 'Deras', owner: 'Bo' });
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(action(plan, 'a')).toMatchObject({ text: 'Min', owner: 'Bo' });
    expect(conflicts).toEqual([{ action: 'a', field: 'text', theirs: action(theirs, 'a') }]);
  });

  test('to a status carry the reason along', () => {
    const mine = changed(base, 'a', { status: 'stopped', reason: 'Ingen tid' });
    const theirs = changed(base, 'a', { status: 'stopped', reason: 'Ingen lust' });
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(action(plan, 'a')).toMatchObject({ status: 'stopped', reason: 'Ingen tid' });
    expect(conflicts.map(({ field }) => field)).toEqual(['status']);
    const done = changed(base, 'a', { status: 'done' });
    expect(action(mergePlans(base, base, done).plan, 'a')).toMatchObject({ status: 'done', reason: null });
  });

  test('to an action that is new to both are all shown: one may be what the other has seen saved and changed', () => {
    const mine = aPlan({ actions: [...base.actions, anAction({ id: 'c', text: 'Min' })] });
    const theirs = aPlan({ actions: [...base.actions, anAction({ id: 'c', text: 'Deras' })] });
    const { plan, conflicts } = mergePlans(base, mine, theirs);
    expect(action(plan, 'c')!.text).toBe('Min');
    expect(conflicts).toEqual([{ action: 'c', field: 'text', theirs: action(theirs, 'c') }]);
  });
});

describe('two plans that were made separately for one round', () => {
  const other = (...rows: Partial<PlanAction>[]): Plan => ({ ...planOf(...rows), id: 'plan-2' });

  test('have one action where both were given the same, with what each has written', () => {
    const made = planOf({ id: 'a' });
    const mine = changed(made, 'a', { text: 'Ring tolv kunder' });
    const theirs = other({ id: 'x', due: '2027-01-15' });
    expect(mergePlans(made, mine, theirs)).toEqual({
      plan: { ...theirs, actions: [anAction({ id: 'x', due: '2027-01-15', text: 'Ring tolv kunder' })] },
      conflicts: [],
      base: theirs,
    });
  });

  test('have both actions where their words or their areas differ', () => {
    const made = planOf({ id: 'a', text: 'Ett' }, { id: 'b', question: 'sla' });
    const mine = changed(changed(made, 'a', { owner: 'Bo' }), 'b', { owner: 'Bo' });
    const theirs = other({ id: 'x', text: 'Två' }, { id: 'y', question: 'icp' });
    const { plan, conflicts } = mergePlans(made, mine, theirs);
    expect(plan.actions.map(({ id, owner }) => [id, owner])).toEqual([
      ['x', 'Anna'],
      ['y', 'Anna'],
      ['a', 'Bo'],
      ['b', 'Bo'],
    ]);
    expect(conflicts).toEqual([]);
  });

  test('fill what was empty in the one with what the other wrote, each once', () => {
    const made = planOf({ id: 'a', text: null }, { id: 'b', text: null });
    const mine = changed(made, 'b', { owner: 'Bo' });
    const { plan } = mergePlans(made, mine, other({ id: 'x', text: 'Ett' }, { id: 'y', text: 'Två' }));
    expect(plan.actions.map(({ id, text, owner }) => [id, text, owner])).toEqual([
      ['x', 'Ett', 'Anna'],
      ['y', 'Två', 'Bo'],
    ]);
  });

  test('are not paired by their words when they are one plan', () => {
    const made = planOf({ id: 'a' }, { id: 'b' });
    const { plan } = mergePlans(made, changed(made, 'a', { owner: 'Bo' }), without(made, 'a'));
    expect(plan.actions.map(({ id, owner }) => [id, owner])).toEqual([
      ['b', 'Anna'],
      ['a', 'Bo'],
    ]);
  });
});

describe('check-ins', () => {
  const noted = (...notes: [string, string][]) => ({
    checkIns: notes.map(([date, note]) => ({ date, note })),
  });
  const before = changed(base, 'a', noted(['2026-12-05', 'Börjat']));
  const merged = (mine: [string, string][], theirs: [string, string][]) =>
    action(
      mergePlans(before, changed(before, 'a', noted(...mine)), changed(before, 'a', noted(...theirs))).plan,
      'a',
    )!.checkIns.map(({ date, note }) => [date, note]);
  const begun: [string, string] = ['2026-12-05', 'Börjat'];

  test('of both are kept, in the order of their days', () => {
    expect(merged([begun, ['2026-12-12', 'Min']], [begun, ['2026-12-19', 'Deras']])).toEqual([
      begun,
      ['2026-12-12', 'Min'],
      ['2026-12-19', 'Deras'],
    ]);
  });

  test('that one of them has removed are gone', () => {
    expect(merged([], [begun])).toEqual([]);
    expect(merged([begun], [])).toEqual([]);
  });

  test('that both have rewritten are there in both wordings', () => {
    expect(merged([['2026-12-05', 'Min']], [['2026-12-05', 'Deras']])).toEqual([
      ['2026-12-05', 'Deras'],
      ['2026-12-05', 'Min'],
    ]);
  });
});

describe('an action', () => {
  const added = aPlan({ actions: [...base.actions, anAction({ id: 'c', question: 'icp' })] });

  test('that one of them added is there', () => {
    expect(mergePlans(base, added, base).plan.actions).toEqual(added.actions);
    expect(mergePlans(base, base, added).plan.actions).toEqual(added.actions);
  });

  test('that one of them removed is gone', () => {
    expect(mergePlans(base, without(base, 'a'), base).plan).toEqual(without(base, 'a'));
    expect(mergePlans(base, base, without(base, 'a')).plan).toEqual(without(base, 'a'));
  });

  test.each<[string, Partial<PlanAction>]>([
    ['text', { text: 'Ny' }],
    ['status', { status: 'done' }],
    ['check-ins', { checkIns: [{ date: '2026-12-05', note: 'Ja' }] }],
  ])('that one removed and the other changed stays: %s', (_, changes) => {
    const other = changed(base, 'a', changes);
    expect(action(mergePlans(base, without(base, 'a'), other).plan, 'a')).toEqual(action(other, 'a'));
    expect(action(mergePlans(base, other, without(base, 'a')).plan, 'a')).toEqual(action(other, 'a'));
  });
});

describe('any three plans', () => {
  const FIELDS: readonly PlanField[] = ['text', 'owner', 'due', 'status'];

  /** One person's version of a plan: changes, removals and additions. */
  const changesOf = (plan: Plan, name: string): fc.Arbitrary<Plan> => {
    const changeOf = (one: PlanAction) =>
      fc.oneof(
        fc.constant([one]),
        fc.constant([]),
        fc
          .record({ of: fc.subarray([...FIELDS]), as: written, noted: fc.boolean() })
          .map(({ of, as, noted }) => {
            const other = { ...one, ...as };
            const fields = of.reduce((made, field) => withField(made, field, other), one);
            return [noted ? { ...fields, checkIns: other.checkIns } : fields];
          }),
      );
    const news = fc.array(actions(fc.constantFrom('x', 'y', `${name}1`)), { maxLength: 2 });
    return fc.tuple(fc.tuple(...plan.actions.map(changeOf)), news).map(([kept, added]) => {
      const all = [...kept.flat(), ...added];
      return { ...plan, actions: all.filter((one, at) => all.findIndex(({ id }) => id === one.id) === at) };
    });
  };

  const threes = fc
    .uniqueArray(actions(fc.constantFrom('a', 'b', 'c', 'd')), { maxLength: 3, selector: ({ id }) => id })
    .map((all) => aPlan({ actions: all }))
    .chain((plan) => fc.tuple(fc.constant(plan), changesOf(plan, 'mine'), changesOf(plan, 'theirs')));

  const notes = (one: PlanAction | undefined) =>
    new Set(one?.checkIns.map(({ date, note }) => JSON.stringify([date, note])));

  test('nobody’s text is lost: it is in the plan, or shown beside it', () => {
    fc.assert(
      fc.property(threes, ([before, mine, theirs]) => {
        const { plan, conflicts } = mergePlans(before, mine, theirs);
        for (const side of [mine, theirs]) {
          for (const one of side.actions) {
            const was = action(before, one.id);
            for (const field of FIELDS) {
              if (was && valueOf(was, field) === valueOf(one, field)) continue;
              const merged = action(plan, one.id)!;
              const isShown = conflicts.some(
                (conflict) =>
                  conflict.action === one.id &&
                  conflict.field === field &&
                  valueOf(conflict.theirs, field) === valueOf(one, field),
              );
              expect(valueOf(merged, field) === valueOf(one, field) || isShown).toBe(true);
            }
            for (const note of notes(one)) {
              if (!notes(was).has(note)) expect(notes(action(plan, one.id)).has(note)).toBe(true);
            }
          }
        }
      }),
    );
  });

  test('no action is in it that none of them has, and only those that somebody removed are missing', () => {
    fc.assert(
      fc.property(threes, ([before, mine, theirs]) => {
        const { plan } = mergePlans(before, mine, theirs);
        const ids = plan.actions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) expect(action(mine, id) ?? action(theirs, id)).toBeDefined();
        for (const { id } of [...mine.actions, ...theirs.actions]) {
          if (action(mine, id) && action(theirs, id)) expect(ids).toContain(id);
          if (!action(before, id)) expect(ids).toContain(id);
        }
      }),
    );
  });

  test('are joined alike whoever saves first, but for whose words stand', () => {
    fc.assert(
      fc.property(threes, ([before, mine, theirs]) => {
        const [one, other] = [mergePlans(before, mine, theirs), mergePlans(before, theirs, mine)];
        const placesOf = ({ conflicts }: typeof one) =>
          conflicts.map((conflict) => `${conflict.action} ${conflict.field}`).sort();
        expect(placesOf(one)).toEqual(placesOf(other));
        // With the conflicts settled for the same person, the plans are the same.
        const settled = one.conflicts.reduce<Plan>(
          (plan, conflict) => ({
            ...plan,
            actions: plan.actions.map((made) =>
              made.id === conflict.action ? withField(made, conflict.field, conflict.theirs) : made,
            ),
          }),
          one.plan,
        );
        const byId = (plan: Plan) =>
          plan.actions
            .map((made) => ({
              ...made,
              // Those of a day stand in either order. Nobody changes the area of an action.
              checkIns: [...notes(made)].sort(),
              question: '',
              light: null,
            }))
            .sort((a, b) => (a.id < b.id ? -1 : 1));
        expect(byId(settled)).toEqual(byId(other.plan));
      }),
    );
  });

  test('are the same when they are joined again', () => {
    fc.assert(
      fc.property(threes, ([before, mine, theirs]) => {
        const { plan } = mergePlans(before, mine, theirs);
        expect(mergePlans(theirs, plan, theirs)).toEqual({ plan, conflicts: [], base: theirs });
        expect(mergePlans(plan, plan, plan)).toEqual({ plan, conflicts: [], base: plan });
      }),
    );
  });

  test('are the one that was changed, where only one was', () => {
    fc.assert(
      fc.property(threes, ([before, mine]) => {
        expect(mergePlans(before, mine, mine)).toEqual({ plan: mine, conflicts: [], base: mine });
        expect(mergePlans(before, before, mine)).toEqual({ plan: mine, conflicts: [], base: mine });
        const { plan, conflicts } = mergePlans(before, mine, before);
        expect(conflicts).toEqual([]);
        expect(plan.actions).toHaveLength(mine.actions.length);
        expect(plan.actions).toEqual(expect.arrayContaining([...mine.actions]));
      }),
    );
  });

  test('are in the same conflicts when they are joined once more from the base that was given', () => {
    fc.assert(
      fc.property(threes, ([began, mine, theirs]) => {
        const first = mergePlans(began, mine, theirs);
        const again = mergePlans(first.base, first.plan, theirs);
        expect(again.conflicts).toEqual(first.conflicts);
        expect(new Set(again.plan.actions)).toEqual(new Set(first.plan.actions));
      }),
    );
  });
});
