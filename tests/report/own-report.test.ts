import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kundorientering } from '../../src/instruments/index.ts';
import { ownReport, type OwnReport } from '../../src/report/index.ts';
import {
  recommend,
  summarize,
  tally,
  type Instrument,
  type QuestionnaireResponse,
} from '../../src/scoring/index.ts';
import { groups } from '../scoring/arbitrary.ts';
import { failure } from '../support/errors.ts';

/** The own report made by the functions for groups, from a group of one. */
function asGroup(instrument: Instrument, response: QuestionnaireResponse): OwnReport {
  const summary = summarize(instrument, tally(instrument, [response]));
  const { rules, nextSteps } = recommend(instrument, summary);
  return {
    instrument: instrument.id,
    version: instrument.version,
    rounded: summary.rounded!,
    light: summary.light!,
    answers: summary.questions.map(({ id, sum, light }) => ({ question: id, value: sum, light: light! })),
    rules,
    nextSteps,
  };
}

/** A response to an instrument, with these answers counted from the scale's lowest. */
function responseTo(instrument: Instrument, steps: readonly number[]): QuestionnaireResponse {
  const { id, version, questions, scale } = instrument;
  const answers = questions.map((question, i) => [question.id, scale.min + (steps[i] ?? 0)]);
  return {
    id: 'one',
    instrument: id,
    version,
    answers: Object.fromEntries(answers) as Record<string, number>,
  };
}

const tenAnswers = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 10, maxLength: 10 });

/** Instruments of other widths, lengths and limits, with a rule of every kind. */
const instruments = fc
  .record({
    min: fc.integer({ min: 0, max: 1 }),
    width: fc.integer({ min: 2, max: 10 }),
    count: fc.integer({ min: 2, max: 12 }),
    yellow: fc.integer({ min: 1, max: 50 }),
    green: fc.integer({ min: 51, max: 100 }),
  })
  .map(({ min, width, count, yellow, green }): Instrument => {
    const at = (share: number) => Math.round(10 * (min + (width * share) / 100)) / 10;
    return {
      id: 'other',
      version: 3,
      scale: { min, max: min + width },
      questions: Array.from({ length: count }, (_, i) => ({ id: `q${i}` })),
      thresholds: { yellow: at(yellow), green: Math.max(at(green), at(yellow) + 0.1) },
      rules: [
        { id: 'light', when: { question: 'q0', light: ['red', 'yellow'] } },
        { id: 'below', when: { question: 'q1', meanBelow: at(40) } },
        { id: 'least', when: { question: 'q1', meanAtLeast: at(40) }, questions: ['q0', 'q1'] },
        {
          id: 'ahead',
          when: {
            all: [
              { question: 'q0', aheadOf: 'q1' },
              { any: [{ question: 'q1', light: 'red' }, { weakest: true }] },
            ],
          },
        },
        { id: 'weakest', when: { weakest: true } },
      ],
      nextSteps: [
        { id: 'both', questions: ['q0', 'q1'] },
        { id: 'first', questions: ['q0'] },
        { id: 'second', questions: ['q1'] },
      ],
    };
  })
  .filter(({ thresholds, scale }) => thresholds.green <= scale.max && thresholds.yellow > scale.min);

describe('one person’s report', () => {
  test('says the same as that of a group of one', () => {
    fc.assert(
      fc.property(tenAnswers, (steps) => {
        const response = responseTo(kundorientering, steps);
        expect(ownReport(kundorientering, response)).toStrictEqual(asGroup(kundorientering, response));
      }),
    );
  });

  test('says so for other instruments too', () => {
    fc.assert(
      fc.property(instruments, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (instrument, draws) => {
        const width = instrument.scale.max - instrument.scale.min;
        const response = responseTo(
          instrument,
          draws.map((draw) => draw % (width + 1)),
        );
        expect(ownReport(instrument, response)).toStrictEqual(asGroup(instrument, response));
      }),
    );
  });

  test('says so whatever questions are called', () => {
    fc.assert(
      fc.property(groups(1), ({ instrument, responses: [response] }) => {
        fc.pre(response !== undefined);
        expect(ownReport(instrument, response)).toEqual(asGroup(instrument, response));
      }),
    );
  });

  test('agrees with the figures worked out by hand', () => {
    // 3+4+4+2+4+2+3+4+3+5 = 34.
    const response = responseTo(kundorientering, [2, 3, 3, 1, 3, 1, 2, 3, 2, 4]);
    const { rounded, light, answers, rules } = ownReport(kundorientering, response);
    expect([rounded, light]).toEqual([3.4, 'yellow']);
    expect(answers.map(({ value }) => value).join('')).toBe('3442423435');
    expect(answers[3]).toEqual({ question: 'closed-loop', value: 2, light: 'red' });
    expect(rules.at(-1)).toEqual({ id: 'weakest-link', questions: ['closed-loop', 'sla'], light: 'red' });
  });

  test('may be made again of the same response', () => {
    const response = responseTo(kundorientering, [2, 3, 3, 1, 3, 1, 2, 3, 2, 4]);
    const report = ownReport(kundorientering, response);
    expect(ownReport(kundorientering, response)).toEqual(report);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  test.each<[string, (answers: Record<string, unknown>) => unknown, string]>([
    ['an answer left out', (answers) => delete answers['sla'], '/sla'],
    ['an answer above the scale', (answers) => (answers['sla'] = 6), '/sla'],
    ['an answer below it', (answers) => (answers['sla'] = 0), '/sla'],
    ['half an answer', (answers) => (answers['sla'] = 2.5), '/sla'],
    ['an answer as text', (answers) => (answers['sla'] = '3'), '/sla'],
    ['an answer that is no number', (answers) => (answers['sla'] = NaN), '/sla'],
    ['an answer to something else', (answers) => (answers['price'] = 3), ''],
  ])('is none with %s', (_, spoil, path) => {
    const response = responseTo(kundorientering, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    spoil(response.answers);
    expect(failure(() => ownReport(kundorientering, response))).toEqual({
      code: 'invalid-argument',
      path: `response/answers${path}`,
    });
  });

  test.each<[string, unknown, string, string]>([
    ['another version', { version: 2 }, 'incompatible', 'response/version'],
    ['another instrument', { instrument: 'pulse' }, 'incompatible', 'response/instrument'],
    ['no id', { id: '' }, 'invalid-argument', 'response/id'],
    ['no answers', { answers: null }, 'invalid-argument', 'response/answers'],
  ])('is none with %s', (_, change, code, path) => {
    const response = { ...responseTo(kundorientering, []), ...(change as object) };
    expect(failure(() => ownReport(kundorientering, response))).toEqual({ code, path });
  });

  test('is not made for a broken instrument', () => {
    const response = responseTo(kundorientering, []);
    const broken = { ...kundorientering, nextSteps: [{ id: 's', questions: ['price'] }] } as never;
    expect(failure(() => ownReport(broken, response)).path).toBe('instrument/nextSteps/0/questions/0');
    expect(failure(() => ownReport(null as never, response)).path).toBe('instrument');
  });
});
