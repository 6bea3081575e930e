import type { TrafficLight } from './instrument.js';

/** The figures of one question that rules use. */
export interface EvaluatedQuestion<Q extends string = string> {
  readonly id: Q;
  readonly sum: number;
  readonly mean: number | null;
  readonly light: TrafficLight | null;
}

/** The fields of every kind of condition; those that do not apply are `null` or left out. */
export interface ConditionParts<Q extends string = string> {
  readonly question?: Q | null;
  readonly light?: TrafficLight | readonly TrafficLight[] | null;
  readonly meanBelow?: number | null;
  readonly meanAtLeast?: number | null;
  readonly aheadOf?: Q | null;
  readonly weakest?: true | null;
  readonly all?: readonly ConditionParts<Q>[] | null;
  readonly any?: readonly ConditionParts<Q>[] | null;
}

/** A validated next step. */
export interface CheckedStep<Q extends string = string, S extends string = string> {
  readonly id: S;
  readonly questions: readonly Q[];
  readonly figures?: readonly string[] | null;
}

/** The validated rules and next steps of an instrument. */
export interface CheckedRules<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> {
  readonly rules: readonly {
    readonly id: R;
    readonly when: ConditionParts<Q>;
    readonly questions?: readonly Q[] | null;
    readonly postpones?: readonly S[] | null;
  }[];
  readonly nextSteps: readonly CheckedStep<Q, S>[];
}

/** The result of an instrument's rules. */
export interface Evaluation<Q extends string = string, R extends string = string, S extends string = string> {
  /** The rules that apply, with the questions concerned and the worst light among them. */
  rules: { id: R; questions: Q[]; light: TrafficLight }[];
  /** Every next step, the ones for the weakest questions first; those that a rule postpones come last, and name it. */
  nextSteps: { id: S; questions: Q[]; postponedBy: R | null }[];
}

export const LIGHTS_WORST_FIRST: readonly TrafficLight[] = ['red', 'yellow', 'green'];

/** A question, or all the weakest as one match: copied one by one in many nested conditions they would take minutes. */
type Match<Q extends string> = EvaluatedQuestion<Q> | readonly EvaluatedQuestion<Q>[];

/**
 * The rules that apply, and the order of the next steps. Compares sums instead of means, in whole numbers: everybody answered every question.
 */
export function evaluate<Q extends string, R extends string, S extends string>(
  { rules, nextSteps }: CheckedRules<Q, R, S>,
  questions: readonly EvaluatedQuestion<Q>[],
): Evaluation<Q, R, S> {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const find = (id: Q): EvaluatedQuestion<Q> => byId.get(id)!;
  const lowest = Math.min(...questions.map(({ sum }) => sum));
  const weakest = questions.filter(({ sum }) => sum === lowest);

  const holds = (
    { aheadOf, light, meanBelow, meanAtLeast }: ConditionParts<Q>,
    question: EvaluatedQuestion<Q>,
  ): boolean => {
    if (question.mean === null || question.light === null) return false;
    if (aheadOf) return question.sum > find(aheadOf).sum;
    if (light) return [light].flat().includes(question.light);
    if (typeof meanBelow === 'number') return question.mean < meanBelow;
    return typeof meanAtLeast === 'number' && question.mean >= meanAtLeast;
  };

  /** The questions that make a condition true, each once, and all the weakest as one match; empty when it is false. */
  const matches = (condition: ConditionParts<Q>): Set<Match<Q>> => {
    if (condition.weakest) return new Set([weakest]);
    if (condition.any) return new Set(condition.any.flatMap((part) => [...matches(part)]));
    if (condition.all) {
      const parts = condition.all.map(matches);
      return new Set(parts.every((part) => part.size > 0) ? parts.flatMap((part) => [...part]) : []);
    }
    const question = find(condition.question!);
    return new Set(holds(condition, question) ? [question] : []);
  };

  /** The sums of a step's questions, the lowest first. */
  const sumsOf = (step: CheckedStep<Q, S>): number[] =>
    step.questions.map((id) => find(id).sum).sort((a, b) => a - b);

  const applicable = rules.flatMap(({ id, when, questions: named, postpones }) => {
    const matched = matches(when);
    if (matched.size === 0) return [];
    const concerned = [...new Set(named && named.length > 0 ? named.map(find) : [...matched].flat())];
    const light = LIGHTS_WORST_FIRST.find((one) => concerned.some((question) => question.light === one));
    return light ? [{ id, questions: concerned.map((question) => question.id), light, postpones }] : [];
  });
  const postponedBy = (step: S): R | null =>
    applicable.find(({ postpones }) => postpones?.includes(step))?.id ?? null;

  return {
    rules: applicable.map(({ id, questions: concerned, light }) => ({ id, questions: concerned, light })),
    nextSteps: nextSteps
      .map((step) => ({ step, sums: sumsOf(step), postponedBy: postponedBy(step.id) }))
      .sort(
        (a, b) =>
          Number(a.postponedBy !== null) - Number(b.postponedBy !== null) || compareNeed(a.sums, b.sums),
      )
      .map(({ step: { id, questions: ids }, postponedBy: rule }) => ({
        id,
        questions: [...ids],
        postponedBy: rule,
      })),
  };
}

/** Compares sums from the weakest question on, the lower first. On a tie the step for more questions comes first. */
function compareNeed(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length);
  for (let index = 0; index < shared; index++) {
    const difference = a[index]! - b[index]!;
    if (difference !== 0) return difference;
  }
  return b.length - a.length;
}
