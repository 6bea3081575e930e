import { failAt, plainObject, within, type Parser } from '../scoring/validation/validate.js';
import type { KpiDefinition } from './definitions.js';
import { kpiOfNumbers, kpiOfValue, type Kpi } from './kpi.js';
import { isComplete } from './parse-figure.js';

/**
 * Parses an object with a whole and a part of it into a figure. One that has not run its time has `complete: false`, and needs no more than the whole.
 *
 * @param whole The field that the whole is in.
 * @param part The field that the part is in.
 * @param parse Parses each of the two.
 */
export const partOfWholeParser =
  (definition: KpiDefinition, whole: string, part: string, parse: Parser<number>): Parser<Kpi> =>
  (value) => {
    const input = plainObject(value);
    const denominator = within(whole, parse, input[whole]);
    if (within('complete', isComplete, input['complete']) === false) {
      return kpiOfValue(definition, null, denominator);
    }
    const numerator = within(part, parse, input[part]);
    if (numerator > denominator) failAt(part, `at most ${whole}, ${denominator}`, numerator);
    return kpiOfNumbers(definition, numerator, denominator);
  };
