import { LIGHTS_WORST_FIRST, type ConditionParts, type CheckedRules } from './evaluate.js';
import type { TrafficLight } from './instrument.js';
import {
  array,
  arrayOf,
  atMost,
  fail,
  nonEmptyString,
  object,
  optional,
  refine,
  string,
  type Parser,
} from './validation/validate.js';

/** Bounds the work: conditions may share parts, and two in each of thirty levels are a thousand million. */
export const MAX_CONDITIONS = 1000;
/** Of a next step. */
const MAX_FIGURES = 100;

/** Makes a parser for an instrument's rules and next steps, which may name these questions. */
export function rulesParser<Q extends string, R extends string, S extends string>(
  ids: readonly Q[],
): Parser<CheckedRules<Q, R, S>> {
  const known = new Set(ids);
  const question = refine('the id of a question in this instrument', (id: Q) => known.has(id));
  const number = optional(refine('a number', (mean: number) => Number.isFinite(mean)));
  const light = refine('"red", "yellow" or "green"', (name: TrafficLight) =>
    LIGHTS_WORST_FIRST.includes(name),
  );
  const lights = optional((value: unknown) =>
    Array.isArray(value) ? arrayOf(light)(value) : [light(value)],
  );
  const id = nonEmptyString as Parser<R & S>;
  // Rules may share a list, so its length is limited by the number of questions.
  const questions: Parser<Q[]> = (value) =>
    array(value).length > ids.length
      ? fail(`at most the ${ids.length} questions of this instrument`, value)
      : arrayOf(question)(value);

  return (value) => {
    let conditions = 0;
    const condition: Parser<ConditionParts<Q>> = (input) => {
      if (++conditions > MAX_CONDITIONS) fail(`at most ${MAX_CONDITIONS} conditions`, 'more');
      const parsed = object({
        question: optional(question),
        light: lights,
        meanBelow: number,
        meanAtLeast: number,
        aheadOf: optional(question),
        weakest: optional(refine('true', (flag: unknown) => flag === true) as Parser<true>),
        all: optional(arrayOf(condition)),
        any: optional(arrayOf(condition)),
      })(input);
      const { light: own, meanBelow, meanAtLeast, aheadOf, weakest, all, any } = parsed;
      const aboutQuestion = [own, meanBelow, meanAtLeast, aheadOf].filter((part) => part !== null).length;
      const aboutAll = [weakest, all, any].filter((part) => part !== null).length;
      const isOneCondition =
        parsed.question === null
          ? aboutQuestion === 0 && aboutAll === 1
          : aboutQuestion === 1 && aboutAll === 0;
      return isOneCondition
        ? parsed
        : fail('one condition: a question with one test, or one of weakest, all and any', input);
    };
    return object({
      rules: arrayOf(
        object({
          id,
          when: condition,
          questions: optional(questions),
          postpones: optional(arrayOf(id as Parser<S>)),
        }),
      ),
      nextSteps: arrayOf(object({ id, questions, figures: optional(atMost(MAX_FIGURES, arrayOf(string))) })),
    })(value);
  };
}
