import { withAdvice, type InstrumentTexts } from '../../texts.js';
import type { NextStepId, QuestionId, RuleId } from '../instrument.js';
import { advice, recommendations } from './advice.js';
import { discussion } from './discussion.js';
import { statements } from './statements.js';

/** The wording of `kundorientering` in Swedish, the language it was written in. */
export const kundorienteringSv: InstrumentTexts<QuestionId, RuleId, NextStepId> = {
  ...withAdvice(statements, advice, discussion),
  ...recommendations,
};
