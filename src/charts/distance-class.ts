import { roundedDifference } from '../scoring/compare-groups.js';

/** How far a group's mean is from everyone's, in steps that the eye can tell apart; empty when it is close. */
export type DistanceClass = '' | 'above' | 'far-above' | 'below' | 'far-below';

/** A group stands out from this difference, and far out from twice that. */
const NOTABLE = 0.5;

export function distanceClass(rounded: number, everyone: number | null): DistanceClass {
  const difference = everyone === null ? 0 : roundedDifference(rounded, everyone);
  if (Math.abs(difference) < NOTABLE) return '';
  const isFar = Math.abs(difference) >= 2 * NOTABLE;
  if (difference > 0) return isFar ? 'far-above' : 'above';
  return isFar ? 'far-below' : 'below';
}
