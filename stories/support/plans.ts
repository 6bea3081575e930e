// A group's plan: two weeks after the meeting of 28 November, unless a story says another day.
import type { Plan, PlanAction } from '../../src/elements/index.js';
import { kundorientering } from '../../src/instruments/index.js';

export const DECIDED = '2026-11-28';
/** A fortnight after the decision. */
export const TODAY = '2026-12-12';

export const people = ['Anna Berg', 'Omar Haddad', 'Kim Lindqvist'] as const;

const action = (id: string, changes: Partial<PlanAction>): PlanAction => ({
  id,
  question: 'closed-loop',
  light: 'red',
  text: null,
  owner: null,
  due: null,
  status: 'planned',
  reason: null,
  checkIns: [],
  ...changes,
});

const reply = action('reply', {
  text: 'Utse en ägare för varje synpunkt, och svara kunden inom fem dagar.',
  owner: 'Anna Berg',
  due: '2026-12-28',
  status: 'under-way',
  checkIns: [
    { date: '2026-12-05', note: 'Supporten fördelar synpunkterna varje morgon.' },
    { date: TODAY, note: 'Sju av tio kunder har fått svar i tid.' },
  ],
});
const onboarding = action('onboarding', {
  question: 'onboarding',
  text: 'Bestäm hur vi mäter tiden till första nyttan, och testa en förbättring.',
  owner: 'Omar Haddad',
  due: '2026-12-28',
});
const handover = action('handover', {
  question: 'sla',
  light: 'yellow',
  text: 'Skriv en sida om hur en kund lämnas över från sälj till kundteamet.',
  owner: 'Säljledningen',
  due: '2027-02-26',
});

const plan = (actions: readonly PlanAction[], changes: Partial<Plan> = {}): Plan => ({
  kind: 'kund-diagnos-plan',
  format: 1,
  id: 'plan-autumn',
  revision: 4,
  instrument: kundorientering.id,
  version: kundorientering.version,
  round: 'Hösten 2026',
  decided: DECIDED,
  actions,
  ...changes,
});

/** A plan as a meeting may end: one action is whole, one has an owner and no words, and one has nothing but its area. */
export const begun = plan([
  reply,
  action('half', { question: 'onboarding', owner: 'Omar Haddad', due: '2026-12-28' }),
  action('none', { question: 'voc', light: 'green' }),
]);

export const empty = plan([]);
export const three = plan([reply, onboarding, handover]);
export const one = plan([reply]);

/** Another person has rewritten the first action, and given it to somebody else. */
export const changedByAnother: Plan = {
  ...three,
  revision: 5,
  actions: [
    { ...reply, text: 'Svara alla kunder inom en vecka.', owner: 'Kim Lindqvist' },
    onboarding,
    handover,
  ],
};

/** One of each: late, due this week, waiting for a follow-up, done and stopped. */
export const mixed = plan([
  { ...reply, due: '2026-12-08' },
  { ...onboarding, due: '2026-12-16' },
  { ...handover, light: 'red', owner: null, text: null, due: '2027-01-15' },
  action('interviews', {
    question: 'voc',
    light: 'yellow',
    text: 'Intervjua tio kunder, och sammanfatta de fem viktigaste insikterna.',
    owner: 'Anna Berg',
    due: '2026-12-10',
    status: 'done',
  }),
  action('prices', {
    question: 'pricing',
    light: 'yellow',
    text: 'Testa två prispaket mot varandra.',
    owner: 'Omar Haddad',
    due: '2026-12-31',
    status: 'stopped',
    reason: 'För få nya kunder till årsskiftet för att säga något.',
  }),
]);

/** Nothing is late, due this week or waiting. */
export const calm = plan([{ ...reply, due: '2027-01-10' }, handover]);

/** The plan when the next round was opened. */
export const previous = plan(
  [
    { ...reply, status: 'done' },
    onboarding,
    { ...handover, status: 'stopped', reason: 'Kundteamet byggdes om i januari.' },
  ],
  { id: 'plan-before' },
);

export const helped = {
  instrument: previous.id,
  version: 1,
  responses: 9,
  questions: {
    reply: [0, 1, 2, 4, 2],
    onboarding: [1, 3, 3, 2, 0],
    handover: [3, 4, 1, 1, 0],
  },
};
/** Too few to be shown. */
export const helpedByThree = {
  ...helped,
  responses: 3,
  questions: { reply: [0, 0, 1, 1, 1], onboarding: [0, 1, 1, 1, 0], handover: [1, 1, 1, 0, 0] },
};

const long =
  'Gå igenom samtliga öppna synpunkter från kundundersökningen, supportärendena och kvartalsmötena, gruppera dem efter kundresans steg och ' +
  'bestäm för varje grupp vem som äger den, när kunden får svar och hur vi ser att det hjälpte; kundrelationshanteringssystemsförvaltningen är med. ';

/** As long as texts may be, an emoji family, a word that has no end, and text that runs the other way. */
export const longTexts = plan([
  {
    ...reply,
    text: long.repeat(2).slice(0, 500),
    owner:
      'Kundrelationshanteringssystemsförvaltningsgruppen i Västra Götaland, genom Anna-Karin von Essen-Lind',
    checkIns: Array.from({ length: 4 }, (_, week) => ({
      date: `2026-12-${String(1 + week * 3).padStart(2, '0')}`,
      note: long,
    })),
  },
  { ...onboarding, text: '🎉👩‍👩‍👧‍👦 Fira varje kund som lyckas 🇸🇪', owner: '🦊 Räven' },
  { ...handover, text: 'اتصل بعشرة عملاء هذا الأسبوع.', owner: 'ليلى حداد' },
]);

/** About the first of the areas of an instrument of the host's own. */
export const ownPlan = (instrument: string, ...texts: string[]): Plan =>
  plan(
    texts.map((text, index) =>
      action(`own-${index}`, { question: `question-${index + 1}`, text, owner: 'Kim', due: '2026-12-28' }),
    ),
    { instrument, version: 1, round: null },
  );
