import type { Instrument } from '../scoring/instrument.js';
import { DEFAULT_THRESHOLDS } from '../scoring/light-thresholds.js';
import type { Plan } from './plan.js';

/**
 * The instrument that asks of each action in a plan whether it helped, without texts, for counting; `null` when no action has been described.
 * It has the plan's id and its questions the actions' ids, so that answers about two plans are never combined.
 */
export function helpedFacts({ id, actions }: Plan): Instrument | null {
  const questions = actions.filter(({ text }) => text !== null).map((action) => ({ id: action.id }));
  if (questions.length === 0) return null;
  return {
    id,
    version: 1,
    scale: { min: 1, max: 5 },
    questions,
    // A copy, since a host may change the instrument.
    thresholds: { ...DEFAULT_THRESHOLDS },
    rules: [],
    nextSteps: [],
  };
}
