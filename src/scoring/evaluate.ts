import type { Light, NextStep } from './instrument.js';

/** What the rules look at: one question's figures. */
export interface Evaluated<Q extends string = string> {
  readonly id: Q;
  readonly sum: number;
  readonly mean: number | null;
  readonly light: Light | null;
}

/** What a condition may hold; each kind has some of it. */
export interface ConditionParts<Q extends string = string> {
  readonly weakest?: true | undefined;
  readonly any?: readonly ConditionParts<Q>[] | undefined;
  readonly all?: readonly ConditionParts<Q>[] | undefined;
  readonly question?: Q | undefined;
  readonly aheadOf?: Q | undefined;
  readonly light?: Light | readonly Light[] | undefined;
  readonly meanBelow?: number | undefined;
  readonly meanAtLeast?: number | undefined;
}

/** An instrument's rules and next steps, as they are evaluated. */
export interface Rules<Q extends string = string, R extends string = string, S extends string = string> {
  readonly rules: readonly {
    readonly id: R;
    readonly when: ConditionParts<Q>;
    readonly questions?: readonly Q[] | undefined;
  }[];
  readonly nextSteps: readonly NextStep<Q, S>[];
}

/** What follows from the rules. */
export interface Evaluation<Q extends string = string, R extends string = string, S extends string = string> {
  /** The evaluation rules that apply, with the questions concerned and the worst light among them. */
  rules: { id: R; questions: Q[]; light: Light }[];
  /** Every next step, the ones for the weakest questions first. */
  nextSteps: { id: S; questions: Q[] }[];
}

/** From the worst to the best. */
export const lightOrder: readonly unknown[] = ['red', 'yellow', 'green'] satisfies Light[];

/**
 * The rules that apply and the order of the next steps, for figures that are known to be right: `recommend` is the way in
 * from outside. Everybody answered every question, so that sums compare as means do, in whole numbers.
 */
export function evaluate<Q extends string, R extends string, S extends string>(
  { rules, nextSteps }: Rules<Q, R, S>,
  questions: readonly Evaluated<Q>[],
): Evaluation<Q, R, S> {
  const find = (id: Q): Evaluated<Q> => questions.find((question) => question.id === id)!;
  const lowest = Math.min(...questions.map(({ sum }) => sum));

  /** The questions that make a condition true; none when it is not. */
  const matches = (condition: ConditionParts<Q>): Evaluated<Q>[] => {
    const { weakest, any, all, question, aheadOf, light, meanBelow, meanAtLeast } = condition;
    if (weakest) return questions.filter(({ sum }) => sum === lowest);
    if (any) return any.flatMap(matches);
    const parts = all?.map(matches);
    if (parts) return parts.every((part) => part.length) ? parts.flat() : [];
    const { sum, mean, light: own } = find(question!);
    // Whatever is left out is undefined, and nothing is below or above that.
    const met =
      (aheadOf !== undefined && sum > find(aheadOf).sum) ||
      [light].flat().includes(own!) ||
      mean! < meanBelow! ||
      mean! >= meanAtLeast!;
    return met ? [find(question!)] : [];
  };

  /** The sums of a step's questions, the lowest first: how much it is needed. One that has no further question comes last. */
  const need = (step: { questions: readonly Q[] }): number[] => [
    ...step.questions.map((id) => find(id).sum).sort((a, b) => a - b),
    Infinity,
  ];

  return {
    rules: rules.flatMap(({ id, when, questions: named }) => {
      const matched = matches(when);
      const about = [...new Set(named?.length ? named.map(find) : matched)];
      const light = lightOrder.find((one) => about.some((question) => question.light === one)) as Light;
      return matched.length ? [{ id, questions: about.map((question) => question.id), light }] : [];
    }),
    nextSteps: nextSteps
      .map(({ id, questions: about }) => ({ id, questions: [...about] }))
      .sort((one, other) => {
        const [a, b] = [need(one), need(other)];
        const place = a.findIndex((sum, i) => sum !== b[i]);
        // Where all are alike it is no number, which sorts as none before the other.
        return a[place]! - b[place]!;
      }),
  };
}
