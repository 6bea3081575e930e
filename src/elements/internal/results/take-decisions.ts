import { decisionsParser, NO_DECISIONS, type Decisions } from '../../../report/decisions.js';
import type { Instrument } from '../../../scoring/instrument.js';
import { orNothing } from '../non-empty.js';
import { parseProperty } from '../parse-property.js';

/** A copy of a host's decisions. Those that are not about this instrument are left out, and those before stand. */
export function takeDecisions(
  instrument: Instrument,
  decisions: unknown,
  before: Required<Decisions>,
): Required<Decisions> {
  if (orNothing(decisions) === null) return NO_DECISIONS;
  return parseProperty('decisions', decisions, decisionsParser(instrument)) ?? before;
}
