import type { CheckedStep, Evaluation } from '../../scoring/evaluate.js';
import type { CustomersReport } from '../customers/types.js';

/** A next step of a report. */
export type ReportedStep<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> = Evaluation<Q, R, S>['nextSteps'][number] & {
  /** The host gives customer figures that show that the step has been taken. Left out where it does not. */
  isMeasured?: true;
};

/** Marks the steps that the customers' figures show have been taken. */
export function withMeasured<Q extends string, R extends string, S extends string>(
  steps: readonly ReportedStep<Q, R, S>[],
  checked: readonly CheckedStep<Q, S>[],
  { figures }: CustomersReport,
): ReportedStep<Q, R, S>[] {
  const given = new Set(figures.map(({ figure }) => figure));
  const measured = checked.filter((step) => step.figures?.some((figure) => given.has(figure)));
  const ids = new Set(measured.map(({ id }) => id));
  return steps.map((step) => (ids.has(step.id) ? { ...step, isMeasured: true } : step));
}

/**
 * The next steps in display order: first those for the areas that the group has chosen, then the others, which come sorted by the weakest
 * areas. Steps that a rule postpones stay last.
 */
export function orderNextSteps(steps: readonly ReportedStep[], chosen: readonly string[]): ReportedStep[] {
  const isChosen = ({ questions }: ReportedStep) => questions.some((id) => chosen.includes(id));
  const rank = (step: ReportedStep) => (step.postponedBy === null ? Number(!isChosen(step)) : 2);
  return [...steps].sort((a, b) => rank(a) - rank(b));
}

/** The text of a next step: what remains of it where it has been taken, and the reason when a rule postpones it. */
export function nextStepText(
  { id, isMeasured, postponedBy }: ReportedStep,
  texts: {
    readonly nextSteps: Readonly<Record<string, string>>;
    readonly measuredSteps?: Readonly<Partial<Record<string, string>>>;
    readonly rules: Readonly<Record<string, { readonly postponed?: string }>>;
  },
): string {
  const text = (isMeasured && texts.measuredSteps?.[id]) ?? texts.nextSteps[id] ?? id;
  const reason = postponedBy && texts.rules[postponedBy]?.postponed;
  return reason ? `${text} ${reason}` : text;
}
