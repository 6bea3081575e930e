import type { Light } from '../scoring/instrument.js';
import { lightShape } from './light-shape.js';
import { box, fitted, type Picture, type Shape } from './shapes.js';

/** What stands in words around a chart. */
export interface ChartWords {
  title: string;
  subtitle: string;
  /** What the marks mean; empty where nothing is left to say. */
  legend: string;
  /** The areas' names, one a row. */
  areas: readonly string[];
  /** A mean as it is written. */
  mean: (rounded: number) => string;
}

/** The width of a slide, and what is left free on either side. */
export const slide = 1280;
export const margin = 56;
/** Where the first row begins. */
export const top = 184;
const rowHeight = 46;

/** What every chart has: a title, a row for each area, and at the foot what the marks mean. */
export function framed(
  { title, subtitle, legend, areas }: ChartWords,
  width: number,
  heads: Shape[],
  row: (index: number, y: number) => Shape[],
): Picture {
  const height = top + areas.length * rowHeight + 76;
  const room = width - 2 * margin;
  return {
    width,
    height,
    shapes: [
      { ink: 'paper', d: box(0, 0, width, height) },
      fitted(room, { text: title, x: margin, y: 76, size: 34, weight: 700 }),
      fitted(room, { text: subtitle, x: margin, y: 112, size: 20 }),
      ...heads,
      ...areas.flatMap((name, index) => {
        const y = top + index * rowHeight;
        return [
          { ink: 'line' as const, opacity: 0.4, d: box(margin, y, room, 1) },
          fitted(320, { text: name, x: margin, y: y + 30, size: 20, weight: 600 }),
          ...row(index, y),
        ];
      }),
      ...(legend ? [fitted(room, { text: legend, x: margin, y: height - 32, size: 16 })] : []),
    ],
  };
}

/** The shape of a light, and what it says, in a row that begins at y. */
export const lit = (light: Light, text: string, x: number, y: number): Shape[] => [
  { ink: light, d: lightShape[light], x, y: y + 15 },
  { text, x: x + 26, y: y + 30, size: 20, weight: 600 },
];
