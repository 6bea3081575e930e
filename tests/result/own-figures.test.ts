import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownFigures } from '../../src/elements/result/own-figures.js';
import { kundorientering } from '../../src/instruments/index.js';
import {
  recommend,
  summarize,
  tally,
  type Instrument,
  type QuestionnaireResponse,
} from '../../src/scoring/index.js';

/** What a group of one gets by the way that groups take. */
function asGroup(instrument: Instrument, response: QuestionnaireResponse) {
  const summary = summarize(instrument, tally(instrument, [response]));
  const { rules, nextSteps } = recommend(instrument, summary);
  return {
    rounded: summary.rounded,
    light: summary.light,
    answers: summary.questions.map(({ id, sum, mean, light }) => ({ id, sum, mean, light })),
    recommendations: { rules, nextSteps },
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
      lights: { yellow: at(yellow), green: Math.max(at(green), at(yellow) + 0.1) },
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
  .filter(({ lights, scale }) => lights.green <= scale.max && lights.yellow > scale.min);

describe('one person’s figures', () => {
  test('are those of a group of one', () => {
    fc.assert(
      fc.property(tenAnswers, (steps) => {
        const response = responseTo(kundorientering, steps);
        expect(ownFigures(kundorientering, response)).toStrictEqual(asGroup(kundorientering, response));
      }),
    );
  });

  test('are those of a group of one for other instruments too', () => {
    fc.assert(
      fc.property(instruments, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (instrument, draws) => {
        const width = instrument.scale.max - instrument.scale.min;
        const response = responseTo(
          instrument,
          draws.map((draw) => draw % (width + 1)),
        );
        expect(ownFigures(instrument, response)).toStrictEqual(asGroup(instrument, response));
      }),
    );
  });

  test('come to what was worked out by hand', () => {
    // 3+4+4+2+4+2+3+4+3+5 = 34.
    const response = responseTo(kundorientering, [2, 3, 3, 1, 3, 1, 2, 3, 2, 4]);
    const figures = ownFigures(kundorientering, response)!;
    expect([figures.rounded, figures.light]).toEqual([3.4, 'yellow']);
    expect(figures.recommendations.rules.at(-1)).toEqual({
      id: 'weakest-link',
      questions: ['closed-loop', 'sla'],
      light: 'red',
    });
  });

  test.each([
    ['an answer left out', (answers: Record<string, unknown>) => delete answers['sla']],
    ['an answer above the scale', (answers: Record<string, unknown>) => (answers['sla'] = 6)],
    ['an answer below it', (answers: Record<string, unknown>) => (answers['sla'] = 0)],
    ['half an answer', (answers: Record<string, unknown>) => (answers['sla'] = 2.5)],
    ['an answer as text', (answers: Record<string, unknown>) => (answers['sla'] = '3')],
    ['an answer that is no number', (answers: Record<string, unknown>) => (answers['sla'] = NaN)],
  ])('are none with %s', (_, spoil) => {
    const response = responseTo(kundorientering, [2, 2, 2, 2, 2, 2, 2, 2, 2, 2]);
    expect(ownFigures(kundorientering, response)).not.toBeNull();
    spoil(response.answers);
    expect(ownFigures(kundorientering, response)).toBeNull();
  });

  test('are none of another instrument or version', () => {
    const response = responseTo(kundorientering, []);
    expect(ownFigures(kundorientering, { ...response, version: 2 })).toBeNull();
    expect(ownFigures(kundorientering, { ...response, instrument: 'pulse' })).toBeNull();
  });
});
