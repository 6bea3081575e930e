import type { Warning, WarningKind } from '../../kpi/early-warning.js';

const CHANGED: readonly WarningKind[] = ['fallen', 'risen'];
const CAUTIONS: readonly WarningKind[] = ['falling', 'rising'];

/** The warnings that are told. A figure that has fallen by more than chance is no longer said to be falling: that says the same, and less. */
export function toldWarnings(warnings: readonly Warning[]): readonly Warning[] {
  const hasChanged = warnings.some(({ kind }) => CHANGED.includes(kind));
  return hasChanged ? warnings.filter(({ kind }) => !CAUTIONS.includes(kind)) : warnings;
}
