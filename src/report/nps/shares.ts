// Shares in whole percent that add up. Rounded each for itself they make 99 or 101, and readers who subtract get another score.
import { kindOf, NPS_KINDS, type NpsKind } from '../../surveys/comments-by-kind.js';
import type { NpsFigures } from './figures.js';

/** A share in percent, rounded down, and what is left of it, in parts of n. */
interface Part {
  floor: number;
  rest: number;
}

const partOf = (count: number, n: number): Part => ({
  floor: Math.floor((100 * count) / n),
  rest: (100 * count) % n,
});

/** The ways to round so many of the parts up, and the others down. A whole percent is never rounded up. */
function roundings(parts: readonly Part[], up: number): boolean[][] {
  const [first, ...others] = parts;
  if (!first) return up === 0 ? [[]] : [];
  const down = roundings(others, up).map((rounding) => [false, ...rounding]);
  if (up === 0 || first.rest === 0) return down;
  return [...roundings(others, up - 1).map((rounding) => [true, ...rounding]), ...down];
}

/**
 * Detractors, passives and promoters in whole percent, together 100. Each is its exact share rounded up or down: so that the promoters minus the
 * detractors are the score, where that can be, and else those with the largest remainders up.
 */
export function npsShares(figures: NpsFigures): Record<NpsKind, number> {
  const parts = NPS_KINDS.map((kind) => partOf(figures[kind], figures.n));
  const up = 100 - parts.reduce((sum, { floor }) => sum + floor, 0);
  const candidates = roundings(parts, up).map((rounding) => {
    const [detractors, passives, promoters] = parts.map(
      ({ floor }, index) => floor + Number(rounding[index]),
    );
    return {
      shares: { detractors: detractors!, passives: passives!, promoters: promoters! },
      isOff: promoters! - detractors! !== figures.score,
      rest: parts.reduce((sum, { rest }, index) => sum + (rounding[index] ? rest : 0), 0),
    };
  });
  candidates.sort((a, b) => Number(a.isOff) - Number(b.isOff) || b.rest - a.rest);
  return candidates[0]!.shares;
}

/** Each answer's share in whole percent, the largest remainders rounded up, so that those of a kind are together the kind's share. */
export function answerShares(figures: NpsFigures, counts: readonly number[]): number[] {
  const shares = npsShares(figures);
  const parts = counts.map((count, score) => ({ ...partOf(count, figures.n), score, kind: kindOf(score) }));
  const roundedUp = new Set(
    NPS_KINDS.flatMap((kind) => {
      const own = parts.filter((part) => part.kind === kind);
      const up = shares[kind] - own.reduce((sum, { floor }) => sum + floor, 0);
      return own
        .sort((a, b) => b.rest - a.rest)
        .slice(0, up)
        .map(({ score }) => score);
    }),
  );
  return parts.map(({ floor, score }) => floor + Number(roundedUp.has(score)));
}
