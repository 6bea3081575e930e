// The columns of the query's result. The query names them, and `tallyFromRows` reads them.
import type { Scale } from '../scoring/instrument.js';

export const GROUP_NAME = 'group_name';
export const RESPONSES = 'responses';
export const SQUARED_TOTALS = 'squared_totals';

/** A question's answers, by its index. By number, since a database may cut a long id short, or take `A` and `a` for one name. */
export const answerColumn = (question: number): string => `q${question + 1}`;

/** How many gave an answer to a question: `q1_5`. */
export const countColumn = (question: number, value: number): string => `${answerColumn(question)}_${value}`;

export const scaleValues = ({ min, max }: Scale): number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
