import type { Condition, Instrument, Light } from './instrument.js';
import type { Recommendations } from './recommend.js';

/** What the rules look at: one question's figures. */
export interface Evaluated<Q extends string = string> {
  readonly id: Q;
  readonly sum: number;
  readonly mean: number | null;
  readonly light: Light | null;
}

/** From the worst to the best. */
export const lightOrder: readonly unknown[] = ['red', 'yellow', 'green'] satisfies Light[];

/**
 * The rules that apply and the order of the next steps, for figures that are known to be right: `recommend` is the way in
 * from outside. Everybody answered every question, so that sums compare as means do, in whole numbers.
 */
export function evaluate<Q extends string, R extends string, S extends string>(
  { rules, nextSteps }: Instrument<Q, R, S>,
  questions: readonly Evaluated<Q>[],
): Pick<Recommendations<Q, R, S>, 'rules' | 'nextSteps'> {
  const find = (id: Q): Evaluated<Q> => questions.find((question) => question.id === id)!;
  const lowest = Math.min(...questions.map(({ sum }) => sum));

  /** The questions that make a condition true; none when it is not. */
  const matches = (condition: Condition<Q>): Evaluated<Q>[] => {
    if ('weakest' in condition) return questions.filter(({ sum }) => sum === lowest);
    if ('any' in condition) return condition.any.flatMap(matches);
    if ('all' in condition) {
      const parts = condition.all.map(matches);
      return parts.every((part) => part.length) ? parts.flat() : [];
    }
    const question = find(condition.question);
    const { sum, mean, light } = question;
    const met =
      'aheadOf' in condition
        ? sum > find(condition.aheadOf).sum
        : 'light' in condition
          ? [condition.light].flat().includes(light!)
          : 'meanBelow' in condition
            ? mean! < condition.meanBelow
            : mean! >= condition.meanAtLeast;
    return met ? [question] : [];
  };

  /** The sums of a step's questions, the lowest first: how much it is needed. */
  const need = (step: { questions: readonly Q[] }): number[] =>
    step.questions.map((id) => find(id).sum).sort((a, b) => a - b);
  // A step that has no further question comes after one that has.
  const byNeed = (a: number[], b: number[]): number => {
    const place = a.findIndex((sum, i) => sum !== b[i]);
    return place < 0 ? b.length - a.length : place < b.length ? a[place]! - b[place]! : -1;
  };

  return {
    rules: rules.flatMap(({ id, when, questions: named }) => {
      const matched = matches(when);
      const about = [...new Set(named?.map(find) ?? matched)];
      const light = lightOrder.find((one) => about.some((question) => question.light === one)) as Light;
      return matched.length ? [{ id, questions: about.map((question) => question.id), light }] : [];
    }),
    nextSteps: nextSteps
      .map(({ id, questions: about }) => ({ id, questions: [...about] }))
      .sort((a, b) => byNeed(need(a), need(b))),
  };
}
