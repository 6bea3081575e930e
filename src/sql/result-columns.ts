// The names of the columns in the result, shared by the query and `tallyFromRows`.
import type { Scale } from '../scoring/instrument.js';

export const GROUP_NAME = 'group_name';
export const RESPONSES = 'responses';
export const SQUARED_TOTALS = 'squared_totals';

/** A question's column, by its index: a database may truncate a long id, or treat `A` and `a` as one name. */
export const answerColumn = (question: number): string => `q${question + 1}`;

/** The count of one answer to a question: `q1_5`. */
export const countColumn = (question: number, value: number): string => `${answerColumn(question)}_${value}`;

export const scaleValues = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
