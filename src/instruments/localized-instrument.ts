import type { Instrument } from '../scoring/instrument.js';
import type { InstrumentTexts } from './texts.js';

/** A whole questionnaire: facts, rules, and the wording in every language it claims. Plain JSON. */
export type LocalizedInstrument<
  Q extends string = string,
  R extends string = string,
  S extends string = string,
> = Instrument<Q, R, S> & {
  /** By language tag (BCP 47), for example `sv` or `en-GB`. */
  readonly texts: Readonly<Record<string, InstrumentTexts<Q, R, S>>>;
};
