// Eight people, and what the pages must show of them. Worked out on paper: no figure here is computed by code.
import type { QuestionnaireResponse } from 'kund-diagnos/scoring';

/** The ten areas, in the order of the answers below. */
export const areas = [
  'icp',
  'journeys',
  'voc',
  'closed-loop',
  'value-proposition',
  'sla',
  'onboarding',
  'retention',
  'pricing',
  'governance',
] as const;

/** Their names on the page. */
export const names: Record<(typeof areas)[number], string> = {
  icp: 'ICP & segment',
  journeys: 'Kundresor & personas',
  voc: 'VoC & insikter',
  'closed-loop': 'Closed-loop',
  'value-proposition': 'Värdeerbjudande',
  sla: 'Sälj–marknad–kundteam (SLA)',
  onboarding: 'Onboarding & adoption',
  retention: 'Retention & churnarbete',
  pricing: 'Prissättning & paketering',
  governance: 'Styrning & KPI:er',
};

export interface Person {
  role: string;
  /** How they answer: `digits` and `arrows` are the keyboard alone. */
  by: 'mouse' | 'digits' | 'arrows';
  answers: readonly number[];
}

//                                                          icp jou voc clo val sla onb ret pri gov    total
export const people: readonly Person[] = [
  { role: 'Ledning', /*       */ by: 'mouse', /*   */ answers: [4, 3, 5, 2, 5, 5, 2, 4, 5, 4] }, // 39
  { role: 'Ledning', /*       */ by: 'digits', /*  */ answers: [4, 4, 4, 2, 5, 5, 3, 3, 3, 4] }, // 37
  { role: 'Ledning', /*       */ by: 'mouse', /*   */ answers: [4, 2, 5, 1, 5, 4, 2, 4, 2, 4] }, // 33
  { role: 'Ledning', /*       */ by: 'arrows', /*  */ answers: [4, 4, 4, 2, 4, 5, 3, 4, 4, 3] }, // 37
  { role: 'Ledning', /*       */ by: 'mouse', /*   */ answers: [4, 3, 5, 3, 5, 4, 2, 3, 3, 4] }, // 36
  { role: 'Sälj & marknad', /**/ by: 'digits', /*  */ answers: [4, 4, 4, 2, 4, 1, 2, 4, 3, 4] }, // 32
  { role: 'Sälj & marknad', /**/ by: 'mouse', /*   */ answers: [4, 4, 4, 2, 5, 2, 3, 3, 4, 3] }, // 34
  { role: 'Kundteam', /*      */ by: 'arrows', /*  */ answers: [4, 2, 3, 1, 4, 1, 1, 3, 5, 4] }, // 28
];
// Sum of answers 276.

/**
 * The whole: 276 of 80 answers = 3.45 exactly, which is rounded up to 3.5 and so is green; rounded down it would be yellow. They are fewer
 * than ten, so the spread between people is not shown.
 */
export const whole = { n: 8, sum: 276, mean: '3,5', light: 'green' } as const;

/**
 * Each question: S the sum, Q the sum of squares, s² = (8Q − S²)/56, sd its root.
 *
 * | question          | counts of 1–5 | S  | S/8   | shown | Q   | 8Q − S²          | s²     | sd     | shown |
 * |-------------------|---------------|----|-------|-------|-----|------------------|--------|--------|-------|
 * | icp               | 0 0 0 8 0     | 32 | 4.000 | 4.0   | 128 | 1024 − 1024 = 0  | 0      | 0      | 0.0   |
 * | journeys          | 0 2 2 4 0     | 26 | 3.250 | 3.3   | 90  | 720 − 676 = 44   | 0.7857 | 0.8864 | 0.9   |
 * | voc               | 0 0 1 4 3     | 34 | 4.250 | 4.3   | 148 | 1184 − 1156 = 28 | 0.5    | 0.7071 | 0.7   |
 * | closed-loop       | 2 5 1 0 0     | 15 | 1.875 | 1.9   | 31  | 248 − 225 = 23   | 0.4107 | 0.6409 | 0.6   |
 * | value-proposition | 0 0 0 3 5     | 37 | 4.625 | 4.6   | 173 | 1384 − 1369 = 15 | 0.2679 | 0.5175 | 0.5   |
 * | sla               | 2 1 0 2 3     | 27 | 3.375 | 3.4   | 113 | 904 − 729 = 175  | 3.125  | 1.7678 | 1.8   |
 * | onboarding        | 1 4 3 0 0     | 18 | 2.250 | 2.3   | 44  | 352 − 324 = 28   | 0.5    | 0.7071 | 0.7   |
 * | retention         | 0 0 4 4 0     | 28 | 3.500 | 3.5   | 100 | 800 − 784 = 16   | 0.2857 | 0.5345 | 0.5   |
 * | pricing           | 0 1 3 2 2     | 29 | 3.625 | 3.6   | 113 | 904 − 841 = 63   | 1.125  | 1.0607 | 1.1   |
 * | governance        | 0 0 2 6 0     | 30 | 3.750 | 3.8   | 114 | 912 − 900 = 12   | 0.2143 | 0.4629 | 0.5   |
 *
 * journeys, voc, onboarding and governance are exactly x.x5 as well. Spread: low up to s² 0.6, moderate up to 1.0,
 * else high. `sla` is split: 3 of 8 answered 1–2 and 5 of 8 answered 4–5, both at least two and a quarter.
 */
export const questions = {
  icp: { counts: [0, 0, 0, 8, 0], mean: '4,0', light: 'green', sd: '0,0', spread: 'low' },
  journeys: { counts: [0, 2, 2, 4, 0], mean: '3,3', light: 'yellow', sd: '0,9', spread: 'moderate' },
  voc: { counts: [0, 0, 1, 4, 3], mean: '4,3', light: 'green', sd: '0,7', spread: 'low' },
  'closed-loop': { counts: [2, 5, 1, 0, 0], mean: '1,9', light: 'red', sd: '0,6', spread: 'low' },
  'value-proposition': { counts: [0, 0, 0, 3, 5], mean: '4,6', light: 'green', sd: '0,5', spread: 'low' },
  sla: { counts: [2, 1, 0, 2, 3], mean: '3,4', light: 'yellow', sd: '1,8', spread: 'high' },
  onboarding: { counts: [1, 4, 3, 0, 0], mean: '2,3', light: 'red', sd: '0,7', spread: 'low' },
  retention: { counts: [0, 0, 4, 4, 0], mean: '3,5', light: 'green', sd: '0,5', spread: 'low' },
  pricing: { counts: [0, 1, 3, 2, 2], mean: '3,6', light: 'green', sd: '1,1', spread: 'high' },
  governance: { counts: [0, 0, 2, 6, 0], mean: '3,8', light: 'green', sd: '0,5', spread: 'low' },
} as const;

/** Red first, then yellow, then green; within a light a split group first, then high spread, then the lower mean. */
export const discussionOrder = [
  'closed-loop', // red, 1.875
  'onboarding', // red, 2.25
  'sla', // yellow, split
  'journeys', // yellow
  'pricing', // green, high spread
  'retention', // green, 3.5
  'governance', // green, 3.75
  'icp', // green, 4.0
  'voc', // green, 4.25
  'value-proposition', // green, 4.625
] as const;

/**
 * The five of the leadership alone. Sums 20 16 23 10 24 23 12 18 17 19, together 182; divided by five below, and
 * 182/50 = 3.64 for the whole.
 */
export const leadership = {
  n: 5,
  sum: 182,
  mean: '3,6',
  means: {
    icp: '4,0',
    journeys: '3,2',
    voc: '4,6',
    'closed-loop': '2,0',
    'value-proposition': '4,8',
    sla: '4,6',
    onboarding: '2,4',
    retention: '3,6',
    pricing: '3,4',
    governance: '3,8',
  },
} as const;

/**
 * Which roles are shown at which limit. Five in the leadership, two in sales, one in the customer team, nobody in product.
 *
 * - 5: sales and customer team are too small. Together they are three, fewer than five, and the whole minus the
 *   leadership would be those three: the leadership, the smallest that remains, is hidden as well.
 * - 3: sales and customer team are too small. Together they are three, but one of them is alone, who could take away their own row:
 *   four would be enough, so the leadership is hidden as well.
 * - 2: the customer team is too small, and alone; sales, the smallest that remains, is hidden as well. Together they are three, one more
 *   than the limit: the leadership is shown.
 * - 1: only the role that nobody has answered in is hidden.
 */
export const shownAt = {
  5: [],
  3: [],
  2: ['Ledning'],
  1: ['Ledning', 'Sälj & marknad', 'Kundteam'],
} as const;

/** A person's response as the page submits it. */
export function response(person: Person, id: string): QuestionnaireResponse {
  return {
    id,
    instrument: 'kundorientering',
    version: 1,
    answers: Object.fromEntries(areas.map((area, index) => [area, person.answers[index]!])),
    segments: { role: person.role },
  };
}
