import type { TrafficLight } from '../scoring/instrument.js';

/** Strings of every element. */
export interface CommonStrings {
  lightLabels: Record<TrafficLight, string>;
  previous: string;
  next: string;
  /** In place of something that cannot be shown; the console has the cause. */
  unavailable: { questions: string; result: string };
  /** In place of an element whose script could not be fetched. */
  notFetched: string;
}
