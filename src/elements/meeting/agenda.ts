import { PRIORITY_COUNT } from '../../report/group-report/meeting-limits.js';
import type { DiscussionItem } from '../../scoring/discussion-order.js';

/** The questions that a meeting talks about: their ids, in order. */
export type Agenda = readonly string[];

/** The areas to discuss first: as many as a meeting has time for. */
export const defaultAgenda = (order: readonly DiscussionItem[]): Agenda =>
  order.slice(0, PRIORITY_COUNT).map(({ question }) => question);

/** Moves an area one place. A no-op at the ends of the agenda. */
export function moveInAgenda(agenda: Agenda, question: string, by: -1 | 1): Agenda {
  const from = agenda.indexOf(question);
  const to = from + by;
  if (from === -1 || to < 0 || to >= agenda.length) return agenda;
  const others = agenda.toSpliced(from, 1);
  return others.toSpliced(to, 0, question);
}

/**
 * A page that a meeting stops at. In order: the outcome of the last plan, if there is one; the overview; for each area a page to talk about, and
 * then its figures, which would else end the talk before it has begun; the decisions; and last the plan.
 */
export type Stop =
  | { readonly page: 'promised' | 'overview' | 'outcome' | 'plan' }
  | { readonly page: 'talk' | 'figures'; readonly question: string };

export const stopsOf = (agenda: Agenda, hasPromised: boolean): Stop[] => [
  ...(hasPromised ? [{ page: 'promised' } as const] : []),
  { page: 'overview' },
  ...agenda.flatMap((question): Stop[] => [
    { page: 'talk', question },
    { page: 'figures', question },
  ]),
  { page: 'outcome' },
  { page: 'plan' },
];

/** The first stop at an area; −1 where the meeting does not talk about it. */
export const stopAt = (stops: readonly Stop[], question: string): number =>
  stops.findIndex((stop) => 'question' in stop && stop.question === question);
