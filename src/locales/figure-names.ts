import type { KpiDefinition } from '../kpi/definitions.js';

/** The figures that the library knows by name. */
export type KnownFigure = 'nps' | KpiDefinition;

/** A short name of each figure. */
export type FigureNames = Record<KnownFigure, string>;
