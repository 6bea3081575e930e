import type { KpiDefinition } from '../kpi/definitions.js';

/** Strings about customer figures. */
export interface KpiStrings {
  /** One sentence or two for each figure: what is counted, and what is left out. */
  definitions: Record<KpiDefinition, string>;
}
