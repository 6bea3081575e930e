import type { Scale, TrafficLight } from '../scoring/instrument.js';
import { centreOf, type AnswersLayout } from './answer-marks.js';
import { lightShape } from './light-shape.js';
import { fitText } from './fit-text.js';
import { scaleValues } from './scale-values.js';
import { box, type Picture, type Shape } from './shapes.js';

/** The words around a chart. */
export interface ChartStrings {
  title: string;
  subtitle: string;
  /** The meaning of the marks; empty when none needs explaining. */
  legend: string;
  /** The areas' names, one a row. */
  areas: readonly string[];
  /** Formats a rounded mean. */
  formatMean: (rounded: number) => string;
}

const SLIDE_WIDTH = 1280;
export const MARGIN = 56;
/** The right edge of the content on a slide of the usual width. */
export const CONTENT_RIGHT = SLIDE_WIDTH - MARGIN;
/** The top of the first row. */
export const HEADER_HEIGHT = 184;
const ROW_HEIGHT = 46;
const FOOTER_HEIGHT = 76;
const NAME_WIDTH = 320;

/** The frame of every chart: a title, a row for each area, and a legend at the foot. */
export function chartFrame(
  { title, subtitle, legend, areas }: ChartStrings,
  headers: Shape[],
  row: (index: number, y: number) => Shape[],
  width = SLIDE_WIDTH,
): Picture {
  const height = HEADER_HEIGHT + areas.length * ROW_HEIGHT + FOOTER_HEIGHT;
  const room = width - 2 * MARGIN;
  const rows = areas.flatMap((name, index): Shape[] => {
    const y = HEADER_HEIGHT + index * ROW_HEIGHT;
    return [
      { ink: 'line', opacity: 0.4, d: box(MARGIN, y, room, 1) },
      fitText(NAME_WIDTH, { text: name, x: MARGIN, y: y + 30, size: 20, weight: 600 }),
      ...row(index, y),
    ];
  });
  return {
    width,
    height,
    shapes: [
      { ink: 'paper', d: box(0, 0, width, height) },
      fitText(room, { text: title, x: MARGIN, y: 76, size: 34, weight: 700 }),
      fitText(room, { text: subtitle, x: MARGIN, y: 112, size: 20 }),
      ...headers,
      ...rows,
      ...(legend ? [fitText(room, { text: legend, x: MARGIN, y: height - 32, size: 16 })] : []),
    ],
  };
}

/** The distance from a light to the text after it. */
const LIGHT_WIDTH = 26;

/** The shape of a light with a text after it, in a row that begins at y. Both fit within `room`. */
export const withLight = (light: TrafficLight, text: string, room: number, x: number, y: number): Shape[] => [
  { ink: light, d: lightShape[light], x, y: y + 15 },
  fitText(room - LIGHT_WIDTH, { text, x: x + LIGHT_WIDTH, y: y + 30, size: 20, weight: 600 }),
];

/** The values of a scale above its rows, each with a hairline through them. */
export const scaleHeaders = (
  scale: Scale,
  axis: Pick<AnswersLayout, 'x' | 'column'>,
  rowCount: number,
): Shape[] =>
  scaleValues(scale).flatMap((value): Shape[] => {
    const x = centreOf(value, scale, axis);
    return [
      { text: String(value), x, y: HEADER_HEIGHT - 12, size: 16, anchor: 'middle' },
      { ink: 'line', opacity: 0.3, d: box(x, HEADER_HEIGHT, 1, rowCount * ROW_HEIGHT) },
    ];
  });
