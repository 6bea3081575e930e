import fc from 'fast-check';
import { kundorientering } from '../../src/instruments/index.js';
import type { CheckIn, LocalDate, Plan, PlanAction } from '../../src/report/index.js';
import { addDays } from '../../src/plan/local-date.js';

/** An action about a red area, which Anna has begun: decided on 28 November, due thirty days later. */
export const anAction = (changes: Partial<PlanAction> = {}): PlanAction => ({
  id: 'a1',
  question: 'voc',
  light: 'red',
  text: 'Ring tio kunder',
  owner: 'Anna',
  due: '2026-12-28',
  status: 'under-way',
  reason: null,
  checkIns: [],
  ...changes,
});

export const aPlan = (changes: Partial<Plan> = {}): Plan => ({
  kind: 'kund-diagnos-plan',
  format: 1,
  id: 'plan-1',
  revision: 3,
  instrument: 'kundorientering',
  version: 1,
  round: null,
  decided: '2026-11-28',
  actions: [anAction()],
  ...changes,
});

export const planOf = (...actions: Partial<PlanAction>[]): Plan => aPlan({ actions: actions.map(anAction) });

/** Every day that a plan may have, but for the last years: an addition stays among them. */
export const days: fc.Arbitrary<LocalDate> = fc
  .integer({ min: 0, max: 375_000 })
  .map((days) => addDays('1970-01-01', days));

/** Texts as people write them: letters of every language, signs, emoji, and control characters. */
const texts = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        'Räksmörgås åäö',
        '👩‍👩‍👧‍👦'.repeat(12),
        'a, b; c\\d\r\nnästa rad',
        'שלום עולם',
        '=HYPERLINK("x")',
        '🇸🇪'.repeat(30),
        'ö'.repeat(100),
      ),
    )
    .filter((text) => text.trim() !== '' && text.length <= maxLength);

const checkIns: fc.Arbitrary<CheckIn[]> = fc
  .uniqueArray(fc.record({ date: days, note: texts(1000) }), {
    maxLength: 4,
    selector: ({ date, note }) => `${date} ${note}`,
  })
  .map((list) => list.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));

const question = fc.constantFrom(...kundorientering.questions.map(({ id }) => id));
const light = fc.option(fc.constantFrom('red', 'yellow', 'green'));

/** The fields of an action that people edit. */
export const written: fc.Arbitrary<Partial<PlanAction>> = fc
  .record({
    text: fc.option(texts(500)),
    owner: fc.option(texts(100)),
    due: fc.option(days),
    status: fc.constantFrom('planned', 'under-way', 'done', 'stopped'),
    reason: texts(500),
    checkIns,
  })
  .map((action) => ({ ...action, reason: action.status === 'stopped' ? action.reason : null }));

export const actions = (id: fc.Arbitrary<string>): fc.Arbitrary<PlanAction> =>
  fc
    .tuple(fc.record({ id, question, light }), written)
    .map(([about, what]) => anAction({ ...about, ...what }));

const ids = fc.oneof(
  fc.uuid(),
  fc.stringMatching(/^[\w.:-]{1,64}$/).filter((id) => id !== '__proto__'),
  fc.constantFrom('constructor', 'toString', '0', '1'),
);

export const plans: fc.Arbitrary<Plan> = fc
  .record({
    id: ids,
    revision: fc.nat(),
    round: fc.option(fc.string()),
    decided: days,
    actions: fc.uniqueArray(actions(ids), { maxLength: 4, selector: (action) => action.id }),
  })
  .map((plan) => aPlan(plan));
