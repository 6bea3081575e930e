import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.js';
import { planToText, type Plan } from '../../src/report/index.js';
import { parseAnyPlan, planParser } from '../../src/plan/plan.js';
import { parseDocument } from '../../src/scoring/validation/argument.js';
import { parsePlan, planSchema } from '../../src/schema/index.js';
import { anAction, aPlan, planOf, plans } from '../plan/plans.js';
import { failsInWords, failure } from '../support/errors.js';
import { anything, spoilt } from '../support/malformed.js';

const parse = (input: unknown) => parsePlan(kundorientering, input);
/** The parser that elements and files use, which ignores other fields. */
const parseWithin = (input: unknown) => parseDocument('plan', input, planParser(kundorientering));
const parsers = { parsePlan: parse, planParser: parseWithin };
const parsersOfAny = {
  ...parsers,
  parseAnyPlan: (input: unknown) => parseDocument('plan', input, parseAnyPlan),
};

describe.each(Object.entries(parsersOfAny))('%s', (_, read) => {
  test('reads any plan back from its JSON', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        expect(read(JSON.parse(JSON.stringify(plan, null, 2)))).toEqual(plan);
      }),
    );
  });

  test('gives a fresh plan', () => {
    const plan = aPlan();
    expect(read(plan)).not.toBe(plan);
    expect(read(plan).actions[0]).not.toBe(plan.actions[0]);
  });

  test('reads a document that has only the first fields', () => {
    const stored = {
      kind: 'kund-diagnos-plan',
      format: 1,
      id: 'plan-1',
      instrument: 'kundorientering',
      version: 1,
      decided: '2026-11-28',
      actions: [
        { id: 'a1', question: 'voc', text: 'Ring', owner: 'Anna', due: '2026-12-28', status: 'planned' },
      ],
    };
    expect(read(stored)).toEqual(
      aPlan({ revision: 0, actions: [anAction({ light: null, text: 'Ring', status: 'planned' })] }),
    );
  });

  test.each([null, undefined])('takes %s for what nobody has written yet', (nothing) => {
    const fields = { light: nothing, text: nothing, owner: nothing, due: nothing, checkIns: nothing };
    const action = { ...anAction(), ...fields, reason: nothing };
    expect(read({ ...aPlan(), round: nothing, revision: nothing, actions: [action] })).toEqual(
      aPlan({
        revision: 0,
        actions: [anAction({ light: null, text: null, owner: null, due: null })],
      }),
    );
  });

  test.each(['planned', 'under-way', 'done'])('has no reason why it was stopped where it is %s', (status) => {
    expect(read(planOf({ status: status as 'done', reason: 'Ingen tid' })).actions[0]!.reason).toBe(null);
  });

  test('takes as much as there may be', () => {
    const full = anAction({
      id: 'x'.repeat(64),
      text: 'x'.repeat(500),
      owner: 'x'.repeat(100),
      status: 'stopped',
      reason: 'x'.repeat(500),
      checkIns: Array.from({ length: 400 }, () => ({ date: '2026-12-05', note: 'x'.repeat(1000) })),
    });
    const plan = aPlan({
      revision: 2 ** 31 - 1,
      actions: Array.from({ length: 50 }, (_, index) => ({ ...full, id: `a${index}` })),
    });
    expect(read(plan)).toEqual(plan);
  });

  const withAction = (changes: object) => ({ ...aPlan(), actions: [{ ...anAction(), ...changes }] });
  test.each<[string, unknown, string]>([
    ['nothing', null, ''],
    ['a list', [aPlan()], ''],
    ['another kind of document', { ...aPlan(), kind: 'kund-diagnos-group-result' }, 'kind'],
    ['no kind', { ...aPlan(), kind: undefined }, 'kind'],
    ['no format', { ...aPlan(), format: undefined }, 'format'],
    ['a format in words', { ...aPlan(), format: '1' }, 'format'],
    ['no id', { ...aPlan(), id: null }, 'id'],
    ['an id with a space', { ...aPlan(), id: 'a b' }, 'id'],
    ['half a revision', { ...aPlan(), revision: 0.5 }, 'revision'],
    ['a negative revision', { ...aPlan(), revision: -1 }, 'revision'],
    ['a revision that no calendar takes', { ...aPlan(), revision: 2 ** 31 }, 'revision'],
    ['no instrument', { ...aPlan(), instrument: null }, 'instrument'],
    ['a version in words', { ...aPlan(), version: '1' }, 'version'],
    ['a round that is no text', { ...aPlan(), round: 3 }, 'round'],
    ['no day of the decision', { ...aPlan(), decided: null }, 'decided'],
    ['a day that does not exist', { ...aPlan(), decided: '2026-02-29' }, 'decided'],
    ['no actions', { ...aPlan(), actions: null }, 'actions'],
    ['actions by id', { ...aPlan(), actions: { a1: anAction() } }, 'actions'],
    ['too many actions', planOf(...Array.from({ length: 51 }, (_, id) => ({ id: `a${id}` }))), 'actions'],
    ['no action', { ...aPlan(), actions: [null] }, 'actions/0'],
    ['an action without an id', withAction({ id: undefined }), 'actions/0/id'],
    ['an id that is a prototype', withAction({ id: '__proto__' }), 'actions/0/id'],
    ['an id too long', withAction({ id: 'x'.repeat(65) }), 'actions/0/id'],
    ['two actions with the same id', planOf({}, { id: 'b' }, {}), 'actions/2/id'],
    ['no question', withAction({ question: null }), 'actions/0/question'],
    ['a light of another colour', withAction({ light: 'blue' }), 'actions/0/light'],
    ['a text that says nothing', withAction({ text: ' \n' }), 'actions/0/text'],
    ['a text too long', withAction({ text: 'x'.repeat(501) }), 'actions/0/text'],
    ['a text that is none', withAction({ text: 3 }), 'actions/0/text'],
    ['an empty owner', withAction({ owner: '' }), 'actions/0/owner'],
    ['an owner too long', withAction({ owner: 'x'.repeat(101) }), 'actions/0/owner'],
    ['a time for a day', withAction({ due: '2026-12-28T00:00:00Z' }), 'actions/0/due'],
    ['a status of another kind', withAction({ status: 'late' }), 'actions/0/status'],
    ['no status', withAction({ status: null }), 'actions/0/status'],
    ['stopped without a reason', withAction({ status: 'stopped' }), 'actions/0/reason'],
    ['stopped for an empty reason', withAction({ status: 'stopped', reason: '  ' }), 'actions/0/reason'],
    ['a reason too long', withAction({ status: 'stopped', reason: 'x'.repeat(501) }), 'actions/0/reason'],
    ['check-ins that are none', withAction({ checkIns: 'Ja' }), 'actions/0/checkIns'],
    [
      'too many check-ins',
      withAction({ checkIns: Array.from({ length: 401 }, () => ({ date: '2026-12-05', note: 'Ja' })) }),
      'actions/0/checkIns',
    ],
    ['a check-in without a day', withAction({ checkIns: [{ note: 'Ja' }] }), 'actions/0/checkIns/0/date'],
    [
      'a check-in without a note',
      withAction({ checkIns: [{ date: '2026-12-05', note: '' }] }),
      'actions/0/checkIns/0/note',
    ],
    [
      'a note too long',
      withAction({ checkIns: [{ date: '2026-12-05', note: 'x'.repeat(1001) }] }),
      'actions/0/checkIns/0/note',
    ],
  ])('rejects %s', (_, input, path) => {
    expect(failure(() => read(input))).toEqual({ code: 'invalid-argument', path });
  });

  test.each([2, 1.5, 1e6])('says of format %d that it takes another version of the library', (format) => {
    expect(failure(() => read({ ...aPlan(), format }))).toEqual({ code: 'incompatible', path: 'format' });
  });
});

describe.each(Object.entries(parsers))('%s knows its instrument', (_, read) => {
  test.each<[string, Plan, string, string]>([
    ['another instrument', aPlan({ instrument: 'pulse' }), 'incompatible', 'instrument'],
    ['another version', aPlan({ version: 2 }), 'incompatible', 'version'],
    ['a question that is not in it', planOf({ question: 'focus' }), 'invalid-argument', 'actions/0/question'],
    [
      'a name that every object has',
      planOf({ question: 'toString' }),
      'invalid-argument',
      'actions/0/question',
    ],
  ])('and rejects %s', (_, plan, code, path) => {
    expect(failure(() => read(plan))).toEqual({ code, path });
  });
});

describe('parsePlan', () => {
  test.each<[string, object, string]>([
    ['a plan', { ...aPlan(), owner: 'Anna' }, 'owner'],
    ['an action', { ...aPlan(), actions: [{ ...anAction(), done: true }] }, 'actions/0/done'],
    [
      'a check-in',
      planOf({ checkIns: [{ date: '2026-12-05', note: 'Ja', by: 'Anna' } as never] }),
      'actions/0/checkIns/0/by',
    ],
    ['a prototype', JSON.parse('{"__proto__":{"admin":true}}') as object, '__proto__'],
  ])('rejects a field that is not one of %s', (_, input, path) => {
    expect(failure(() => parse(input))).toEqual({ code: 'invalid-argument', path });
  });

  test('another instrument is incompatible, whatever else is wrong', () => {
    const plan = { ...aPlan(), instrument: 'pulse', id: '', actions: [{}] };
    expect(failure(() => parse(plan))).toEqual({ code: 'incompatible', path: 'instrument' });
  });

  test('what it has read can be made into a file', () => {
    expect(planToText(parse(JSON.parse(JSON.stringify(aPlan()))))).toBe(planToText(aPlan()));
  });

  const OPTIONAL = /^(?:revision|round|actions\/\d+\/(?:light|text|owner|due|checkIns))$/;
  const checkIns = [
    { date: '2026-12-05', note: 'Börjat' },
    { date: '2026-12-12', note: 'Sju samtal' },
  ];
  // With no part that is not written yet, in whose place a text would be right.
  const written = fc.tuple(fc.nat(3), fc.nat(2)).map(([count, noted]) => ({
    ...planOf(
      ...Array.from({ length: count }, (_, index) => ({
        id: `a${index}`,
        status: 'stopped' as const,
        reason: 'Ingen tid',
        checkIns: checkIns.slice(0, noted),
      })),
    ),
    round: 'Höst',
  }));

  test('10,000 valid ones with one part spoilt', () => {
    fc.assert(
      fc.property(spoilt(written, OPTIONAL), (bad) => failsInWords('parsePlan', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });

  test('10,000 of anything', () => {
    fc.assert(
      fc.property(anything, (bad) => failsInWords('parsePlan', () => parse(bad))),
      { numRuns: 10_000 },
    );
  });
});

describe('as a schema of its own', () => {
  const schema = planSchema(kundorientering);

  test('accepts a valid document, and reports what is wrong', () => {
    expect(schema.safeParse(aPlan())).toEqual({ success: true, data: aPlan() });
    const result = schema.safeParse(planOf({ status: 'stopped' }, { id: 'b', due: 'snart' }));
    expect(result.error?.issues.map(({ path }) => path.join('/'))).toEqual([
      'actions/0/reason',
      'actions/1/due',
    ]);
  });

  test('gives each action without check-ins its own list', () => {
    const bare = {
      ...aPlan(),
      actions: ['a', 'b'].map((id) => ({ ...anAction({ id }), checkIns: undefined })),
    };
    const [one, other] = schema.parse(bare).actions;
    expect(one!.checkIns).toEqual([]);
    expect(one!.checkIns).not.toBe(other!.checkIns);
  });
});
