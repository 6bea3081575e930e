import type { ContradictedArea, CustomerFigure, CustomersReport } from './types.js';

/** Areas that the same figures speak to, and these figures. */
export interface CustomerPair {
  /** Ids, in the instrument's order; none for figures that speak to no area. */
  questions: string[];
  figures: CustomerFigure[];
  /** Those of the areas that the group sees as green while some of these figures say otherwise. */
  differing: ContradictedArea[];
}

/**
 * The two pictures beside each other: where they differ first, then what has gone the wrong way, then the rest, and last what speaks to no area.
 *
 * @param ids Of the instrument's questions, in its order.
 */
export function pairsOf({ figures, contradicted }: CustomersReport, ids: readonly string[]): CustomerPair[] {
  const indexesByAreas = new Map<string, number[]>();
  const areasOf = (figure: CustomerFigure) => ids.filter((id) => figure.areas.includes(id));
  for (const [index, figure] of figures.entries()) {
    const key = areasOf(figure).join(' ');
    indexesByAreas.set(key, [...(indexesByAreas.get(key) ?? []), index]);
  }
  const pairs = [...indexesByAreas.values()].map((indexes): CustomerPair => {
    const questions = areasOf(figures[indexes[0]!]!);
    const differing = questions.map((question) => ({
      question,
      figures: indexes.filter((index) =>
        contradicted.some((area) => area.question === question && area.figures.includes(index)),
      ),
    }));
    return {
      questions,
      figures: indexes.map((index) => figures[index]!),
      differing: differing.filter((area) => area.figures.length > 0),
    };
  });
  return pairs.sort((a, b) => turnOf(a) - turnOf(b));
}

function turnOf({ questions, figures, differing }: CustomerPair): number {
  if (differing.length > 0) return 0;
  if (questions.length === 0) return 3;
  return figures.some(({ warnings }) => warnings.length > 0) ? 1 : 2;
}
