/** The lowest rounded mean (one decimal) that is green, and the lowest that is yellow. Anything below is red. */
export interface LightThresholds {
  readonly green: number;
  readonly yellow: number;
}

/** On the scale 1–5. */
export const DEFAULT_THRESHOLDS: LightThresholds = { green: 3.5, yellow: 2.5 };
