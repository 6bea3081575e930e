import type { NpsReport } from './report.js';

/** A picture of a report: the score, one breakdown, or the rounds. */
export type NpsPictureName = 'result' | 'rounds' | { readonly breakdown: string };

/** The pictures that there are figures for. */
export const npsPicturesOf = ({ whole, breakdowns, rounds }: NpsReport): NpsPictureName[] => {
  if (!whole) return [];
  const shown = breakdowns.filter(({ groups }) => groups.some(({ figures }) => figures));
  return [
    'result',
    ...shown.map(({ name }) => ({ breakdown: name })),
    ...(rounds.some(({ figures }) => figures) ? (['rounds'] as const) : []),
  ];
};
