// Customer figures that a host watches.
import type { FigureInput, KundDiagnosKpis } from '../../../src/elements/index.js';
import { mount } from './mount.js';
import { all, one } from './see.js';

export const fallenNps: FigureInput = {
  figure: 'nps',
  periods: [
    { promoters: 60, passives: 25, detractors: 15 },
    { promoters: 45, passives: 25, detractors: 30 },
  ],
  periodNames: ['Q3', 'Q4'],
  target: 40,
};

const csat = (segment: string, n: number, ...values: number[]): FigureInput => ({
  figure: 'csat',
  segment,
  periods: values.map((value) => ({ value, n })),
});

export const steadyCsat = csat('A', 140, 80, 81.5);
export const fewCsat = csat('C', 12, 75, 60);

export const risingChurn: FigureInput = {
  figure: 'churn',
  periods: [2, 2.1, 2.4].map((value) => ({ value, n: 400 })),
};

export const unknownTime: FigureInput = {
  figure: 'time-to-value',
  periods: [
    { value: 21, n: 60 },
    { value: 20, n: 60 },
    { value: null, nullReason: 'not-yet-known' },
  ],
};

/** One of each: steady, fallen, too few, rising, and without a value. */
export const mixed: readonly FigureInput[] = [steadyCsat, fallenNps, fewCsat, risingChurn, unknownTime];

export const mountKpis = (
  properties: Partial<KundDiagnosKpis> = {},
  parent?: Element,
): Promise<KundDiagnosKpis> => mount('kund-diagnos-kpis', { figures: mixed, ...properties }, parent);

/** The figure with this name. */
export function figureOf(element: Element, name: string | RegExp): HTMLElement {
  const heading = one(element, 'heading', name);
  return all(element, 'listitem').find((item) => item.contains(heading))!;
}
