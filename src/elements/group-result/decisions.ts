import type { Instrument } from '../../scoring/instrument.js';
import { warnOnce } from '../shared/warn-once.js';

/** What a meeting has come to, as ids of questions. Plain JSON, for a host to keep and give back. */
export interface Decisions {
  /** The areas to work on, in the order that they were chosen. */
  readonly chosen: readonly string[];
  /** The areas that have been talked about, in the order that they were marked. */
  readonly discussed: readonly string[];
}

export const noDecisions: Decisions = { chosen: [], discussed: [] };

/** More than this is said to be many: two or three is what gets done. */
export const mostChosen = 3;

/** A copy of what a host has kept. What is no decisions about this instrument is left out, and what was before stands. */
export function readDecisions({ questions }: Instrument, kept: unknown, before: Decisions): Decisions {
  // A host that has kept nothing yet gives the `null` of its storage.
  const { chosen, discussed } = (kept ?? noDecisions) as Record<string, unknown>;
  const isRead = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((each) => questions.some(({ id }) => id === each));
  if (isRead(chosen) && isRead(discussed)) return { chosen: [...chosen], discussed: [...discussed] };
  warnOnce('decisions were left out: expected { chosen, discussed } with question ids.');
  return before;
}
