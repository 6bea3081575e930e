import { roundedDifference } from '../scoring/compare-groups.js';

/** How far a group's mean is from everyone's, in steps that the eye can tell apart; empty where it is near. */
export type DistanceClass = '' | 'above' | 'far-above' | 'below' | 'far-below';

/** From this difference on a group stands out, and from twice that it stands far out. */
const NOTABLE = 0.5;

export function distanceClass(rounded: number, everyone: number | null): DistanceClass {
  const difference = everyone === null ? 0 : roundedDifference(rounded, everyone);
  if (Math.abs(difference) < NOTABLE) return '';
  const isFar = Math.abs(difference) >= 2 * NOTABLE;
  if (difference > 0) return isFar ? 'far-above' : 'above';
  return isFar ? 'far-below' : 'below';
}
