import type { Evaluation } from '../scoring/evaluate.js';

/**
 * The next steps in display order: first those for the areas that the group has chosen, then the others, which come sorted by the weakest
 * areas. Steps that a rule postpones stay last.
 */
export function orderNextSteps(
  steps: Evaluation['nextSteps'],
  chosen: readonly string[],
): Evaluation['nextSteps'] {
  const isChosen = ({ questions }: (typeof steps)[number]) => questions.some((id) => chosen.includes(id));
  const rank = (step: (typeof steps)[number]) => (step.postponedBy === null ? Number(!isChosen(step)) : 2);
  return [...steps].sort((a, b) => rank(a) - rank(b));
}

/** The text of a next step, with the reason when a rule postpones it. */
export function nextStepText(
  { id, postponedBy }: Evaluation['nextSteps'][number],
  texts: {
    readonly nextSteps: Readonly<Record<string, string>>;
    readonly rules: Readonly<Record<string, { readonly postponed?: string }>>;
  },
): string {
  const text = texts.nextSteps[id] ?? id;
  const reason = postponedBy && texts.rules[postponedBy]?.postponed;
  return reason ? `${text} ${reason}` : text;
}
