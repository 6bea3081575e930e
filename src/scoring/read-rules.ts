import { fields, is, listOf, optional, refuse, text, type Read } from './check.js';
import { lightOrder, type ConditionParts, type Rules } from './evaluate.js';
import type { Light } from './instrument.js';

/** Reads an instrument's rules and next steps, which may name these questions. */
export function readRules<Q extends string, R extends string, S extends string>(
  ids: readonly Q[],
): Read<Rules<Q, R, S>> {
  const question = is('a known question', (id: Q) => ids.includes(id));
  const number = optional(is('a number', (mean: number) => Number.isFinite(mean)));
  const lights = listOf(is('a light', (light: Light) => lightOrder.includes(light)));
  const id = text as Read<R & S>;

  const condition: Read<ConditionParts<Q>> = (value, path) => {
    const conditions = optional(listOf(condition));
    const about = fields({ question: optional(question) })(value, path);
    const what: ConditionParts<Q> = about.question
      ? fields({
          light: optional((light, at) => lights(Array.isArray(light) ? light : [light], at)),
          meanBelow: number,
          meanAtLeast: number,
          aheadOf: optional(question),
        })(value, path)
      : fields({
          weakest: optional(is('true', (given: unknown) => given === true) as Read<true>),
          all: conditions,
          any: conditions,
        })(value, path);
    const given = Object.values(what).filter((part) => part !== undefined);
    return given.length === 1 ? { ...about, ...what } : refuse('one condition', given.length, path);
  };

  return fields({
    rules: listOf(fields({ id, when: condition, questions: optional(listOf(question)) })),
    nextSteps: listOf(fields({ id, questions: listOf(question) })),
  });
}
