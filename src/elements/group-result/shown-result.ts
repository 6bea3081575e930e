import { discussionOrder, type DiscussionItem } from '../../scoring/discussion-order.js';
import type { Instrument } from '../../scoring/instrument.js';
import { recommend, type Recommendations } from '../../scoring/recommend.js';
import { summarize, type Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';
import { visibleGroups, type Groups } from '../../scoring/visible-groups.js';
import { warnOnce } from '../shared/warn-once.js';
import type { GroupColumn } from './groups.js';
import { keptTally } from './kept-tally.js';

/** A group's figures as a host gives them. */
export interface Given {
  tally: Tally | null;
  groups: Groups;
}

/** What may be shown of them, worked out when they come in. */
export interface Figures extends Given {
  summary: Summary;
  recommendations: Recommendations;
  order: readonly DiscussionItem[];
  columns: readonly GroupColumn[];
}

/** All that is kept of what a host gave. */
export interface ShownResult {
  /** How many have answered: the one figure of a group that is too small. `null` when the figures were refused. */
  readonly people: number | null;
  readonly figures?: Figures;
}

/** Works out what may be shown. */
export function shownResult(instrument: Instrument, { tally, groups }: Given, minimum: number): ShownResult {
  if (!tally) return { people: 0 };
  try {
    const summary = summarize(instrument, tally);
    const people = summary.n;
    if (people < minimum) return { people };
    const visible = visibleGroups(tally, groups, minimum);
    const figures = {
      tally: keptTally(summary, tally),
      groups: visible,
      summary,
      recommendations: recommend(instrument, summary),
      order: discussionOrder(instrument, summary, visible),
      columns: Object.entries(visible).map(([name, of]) => ({
        name,
        summary: of && summarize(instrument, of),
      })),
    };
    return { people, figures };
  } catch (error) {
    return refused(error);
  }
}

/** What is shown of figures that cannot be: nothing. The console says why. */
export function refused(error: unknown): ShownResult {
  warnOnce(`the result cannot be shown: ${String(error)}`);
  return { people: null };
}
