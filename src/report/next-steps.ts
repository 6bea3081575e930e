import type { Evaluation } from '../scoring/evaluate.js';

/**
 * The next steps in the order to show them: those for the areas that the group has chosen first, else those for the weakest areas, which is the
 * order they come in. What a rule postpones stays last.
 */
export function orderNextSteps(
  steps: Evaluation['nextSteps'],
  chosen: readonly string[],
): Evaluation['nextSteps'] {
  const isChosen = ({ questions }: (typeof steps)[number]) => questions.some((id) => chosen.includes(id));
  const rank = (step: (typeof steps)[number]) => (step.postponedBy === null ? Number(!isChosen(step)) : 2);
  return [...steps].sort((a, b) => rank(a) - rank(b));
}

/** A next step in words, with the reason where a rule postpones it. */
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
