import type { PropertyValues } from 'lit';
import { NO_DECISIONS, type Decisions } from '../../../../report/group-report/decisions.js';
import type { Instrument } from '../../../../scoring/instrument.js';
import { parseDecisionsProperty } from './decisions-property.js';

interface DecisionsHost {
  readonly decisions: Decisions;
  readonly previousDecisions: Decisions | null;
}

/** The decisions that a host has set, parsed. */
export class HostDecisions {
  /** The meeting's. */
  current = NO_DECISIONS;
  /** Those after the round before. */
  previous = NO_DECISIONS;
  /** True when they must be taken again. */
  isStale = true;
  readonly #host: DecisionsHost;

  constructor(host: DecisionsHost) {
    this.#host = host;
  }

  /** @param changed The properties that have changed, of which some may be decisions. */
  followHost(changed: PropertyValues): void {
    if (changed.has('decisions') || changed.has('previousDecisions')) this.isStale = true;
  }

  take(instrument: Instrument): void {
    const { decisions, previousDecisions } = this.#host;
    this.current = parseDecisionsProperty(instrument, decisions, this.current);
    this.previous = parseDecisionsProperty(instrument, previousDecisions, this.previous);
    this.isStale = false;
  }
}
