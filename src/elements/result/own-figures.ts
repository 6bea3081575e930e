import { evaluate } from '../../scoring/evaluate.js';
import type { Instrument, Light } from '../../scoring/instrument.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { QuestionnaireResponse } from '../../scoring/response.js';

/** One person's figures. */
export interface OwnFigures {
  rounded: number;
  light: Light;
  answers: { id: string; value: number; light: Light }[];
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
  const answers = questions.map(({ id }) => ({ id, value: response.answers[id] as number }));
  const sound =
    response.instrument === instrument.id &&
    response.version === instrument.version &&
    answers.every(({ value }) => Number.isInteger(value) && value >= scale.min && value <= scale.max);
  if (!sound) return null;
  const sum = answers.reduce((total, { value }) => total + value, 0);
  // Half up in whole numbers, as everywhere.
  const rounded = Math.floor((20 * sum + questions.length) / (2 * questions.length)) / 10;
  const lit = answers.map((answer) => ({ ...answer, light: lightOf(answer.value) }));
  const evaluated = lit.map(({ id, value, light }) => ({ id, sum: value, mean: value, light }));
  return { rounded, light: lightOf(rounded), answers: lit, recommendations: evaluate(instrument, evaluated) };
}
