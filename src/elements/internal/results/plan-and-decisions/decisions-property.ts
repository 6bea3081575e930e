import { decisionsParser, NO_DECISIONS, type Decisions } from '../../../../report/group-report/decisions.js';
import type { Instrument } from '../../../../scoring/instrument.js';
import { orNothing } from '../../properties/non-empty.js';
import { parseProperty } from '../../properties/parse-property.js';

/** Copies a host's decisions without those about other questions than the instrument's. If they are invalid, the earlier ones stay. */
export function parseDecisionsProperty(
  instrument: Instrument,
  decisions: unknown,
  before: Required<Decisions>,
): Required<Decisions> {
  if (orNothing(decisions) === null) return NO_DECISIONS;
  return parseProperty('decisions', decisions, decisionsParser(instrument)) ?? before;
}
