import type { Light } from './instrument.js';
import type { Spread } from './describe.js';

/** One question in the order to talk about them, and why it stands there. */
export interface DiscussionItem<Q extends string = string> {
  question: Q;
  /** 1 is to be talked about first. */
  rank: number;
  light: Light;
  /** Present when the group is split: how many answered below and above the middle of the scale. */
  split: { below: number; above: number } | null;
  spread: Spread | null;
  rounded: number;
  /** Groups whose rounded means give another light than the whole's or each other's; empty when they agree. */
  groups: { name: string; rounded: number; light: Light }[];
}
