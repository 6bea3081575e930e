import type { GroupReport } from './report.js';

export type PictureName = 'areas' | 'groups' | 'rounds';

/** The pictures that can be made of a report. */
export const picturesOf = ({ summary, groups, rounds }: GroupReport): PictureName[] => {
  if (!summary) return [];
  const hasShown = (parts: readonly { readonly summary: unknown }[]) => parts.some((part) => part.summary);
  return [
    'areas',
    ...(hasShown(groups) ? (['groups'] as const) : []),
    ...(hasShown(rounds) ? (['rounds'] as const) : []),
  ];
};
