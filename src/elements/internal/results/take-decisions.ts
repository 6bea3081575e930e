import { decisionsParser, NO_DECISIONS, type Decisions } from '../../../report/decisions.js';
import type { Instrument } from '../../../scoring/instrument.js';
import { attempt } from '../attempt.js';
import { warnOnce } from '../warn-once.js';

/** A copy of a host's decisions. Those that are not about this instrument are left out, and those before stand. */
export function takeDecisions(
  instrument: Instrument,
  decisions: unknown,
  before: Required<Decisions>,
): Required<Decisions> {
  if (decisions === null || decisions === undefined) return NO_DECISIONS;
  const parsed = attempt(() => decisionsParser(instrument)(decisions));
  if (!parsed) warnOnce('decisions were left out: expected { chosen, discussed } with ids of questions.');
  return parsed ?? before;
}
