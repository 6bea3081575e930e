import { KundDiagnosError } from '../../scoring/error.js';
import type { Instrument } from '../../scoring/instrument.js';
import { summarize, type Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';
import type { Groups } from '../../scoring/visible-groups.js';
import type { Missing } from '../../locales/group-strings.js';
import { warnOnce } from '../shared/warn-once.js';
import { keptTally } from './kept-tally.js';

/** An earlier round: its counts and figures, or why there are none. */
export interface Round {
  readonly name: string;
  readonly tally: Tally | null;
  readonly summary?: Summary;
  readonly missing?: Missing;
}

/** Rounds as a host gives them, in their order. */
export const namedRounds = (rounds: Groups | null): Round[] =>
  Object.entries(rounds ?? {}).map(([name, tally]) => ({ name, tally }));

/**
 * The rounds, with nothing left but the name of those that may not be shown, and why. One whose figures cannot be is left
 * out with a warning.
 */
export const visibleRounds = (instrument: Instrument, rounds: readonly Round[], minimum: number): Round[] =>
  rounds.flatMap(({ name, tally, missing = 'small' }): Round[] => {
    const without = (why: Missing): Round[] => [{ name, tally: null, missing: why }];
    if (!tally) return without(missing);
    try {
      const summary = summarize(instrument, tally);
      return summary.n < minimum ? without('small') : [{ name, tally: keptTally(summary, tally), summary }];
    } catch (error) {
      if (error instanceof KundDiagnosError && error.code === 'incompatible') return without('incompatible');
      warnOnce(`a round cannot be shown: ${String(error)}`);
      return [];
    }
  });
