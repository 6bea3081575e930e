import type { CustomerFigure, CustomersReport } from './customers.js';

/** Areas that the same figures speak to, and these figures. */
export interface CustomerPair {
  /** Ids, in the instrument's order; none for figures that speak to no area. */
  questions: string[];
  figures: CustomerFigure[];
  /** Those of the areas that the group sees as green while one of these figures says otherwise. */
  differing: string[];
}

/**
 * The two pictures beside each other: where they differ first, then what has gone the wrong way, then the rest, and last what speaks to no area.
 *
 * @param ids Of the instrument's questions, in its order.
 */
export function pairsOf({ figures, contradicted }: CustomersReport, ids: readonly string[]): CustomerPair[] {
  const pairs = new Map<string, CustomerPair>();
  figures.forEach((figure, index) => {
    const questions = ids.filter((id) => figure.areas.includes(id));
    const key = questions.join(' ');
    const pair = pairs.get(key) ?? { questions, figures: [], differing: [] };
    pair.figures.push(figure);
    pair.differing = questions.filter(
      (id) =>
        pair.differing.includes(id) ||
        contradicted.some((area) => area.question === id && area.figures.includes(index)),
    );
    pairs.set(key, pair);
  });
  return [...pairs.values()].sort((a, b) => turnOf(a) - turnOf(b));
}

function turnOf({ questions, figures, differing }: CustomerPair): number {
  if (differing.length > 0) return 0;
  if (questions.length === 0) return 3;
  return figures.some(({ warnings }) => warnings.length > 0) ? 1 : 2;
}
