import { evaluate } from '../../scoring/evaluate.js';
import type { Instrument, Light } from '../../scoring/instrument.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';

/** One person's figures. */
export interface OwnFigures {
  rounded: number;
  light: Light;
  /** Each question's answer, as the sum and the mean of one. */
  answers: { id: string; sum: number; mean: number; light: Light }[];
  recommendations: Pick<Recommendations, 'rules' | 'nextSteps'>;
}

/**
 * What one response says, by the same rules as a group's. The tallies that groups need would be most of the script
 * file's weight here, and one person has no spread; a test holds that both give the same.
 *
 * @returns the figures; `null` for a response that is not a whole one of this instrument
 */
export function ownFigures(instrument: Instrument, response: QuestionnaireResponse): OwnFigures | null {
  const { questions, scale, lights } = instrument;
  const lightOf = (mean: number): Light =>
    mean >= lights.green ? 'green' : mean >= lights.yellow ? 'yellow' : 'red';
  const answers = questions.map(({ id }) => {
    const value = response.answers[id]!;
    return { id, sum: value, mean: value, light: lightOf(value) };
  });
  const sound =
    response.instrument === instrument.id &&
    response.version === instrument.version &&
    answers.every(({ sum }) => Number.isInteger(sum) && sum >= scale.min && sum <= scale.max);
  if (!sound) return null;
  const sum = answers.reduce((total, answer) => total + answer.sum, 0);
  // Half up in whole numbers, as everywhere.
  const rounded = Math.floor((20 * sum + questions.length) / (2 * questions.length)) / 10;
  return { rounded, light: lightOf(rounded), answers, recommendations: evaluate(instrument, answers) };
}
