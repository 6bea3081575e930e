import type { Instrument } from '../scoring/instrument.js';
import type { Plan } from './plan.js';

/**
 * The facts of what asks the group of each action in a plan whether it helped, for counting; `null` where no action has been described. Its id is
 * the plan's and a question's is its action's, so that answers about two plans are never put together.
 */
export function helpedFacts({ id, actions }: Plan): Instrument | null {
  const questions = actions.filter(({ text }) => text !== null).map((action) => ({ id: action.id }));
  if (questions.length === 0) return null;
  return {
    id,
    version: 1,
    scale: { min: 1, max: 5 },
    questions,
    thresholds: { green: 3.5, yellow: 2.5 },
    rules: [],
    nextSteps: [],
  };
}
