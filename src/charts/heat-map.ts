import type { TrafficLight } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import {
  chartFrame,
  HEADER_HEIGHT,
  MARGIN,
  SLIDE_WIDTH,
  withLight,
  type ChartStrings,
} from './chart-frame.js';
import { lightShape } from './light-shape.js';
import { fitText } from './fit-text.js';
import { box, type Picture, type Shape } from './shapes.js';

/** One group's or round's column; no summary when it is hidden. */
export interface HeatMapColumn {
  readonly name: string;
  readonly summary: Summary | null;
}

export interface HeatMapStrings extends ChartStrings {
  lightLabels: Record<TrafficLight, string>;
  hidden: string;
  answered: (people: number) => string;
}

const MAP_LEFT = 390;
const MIN_COLUMN_WIDTH = 120;
const MAX_COLUMN_WIDTH = 180;
const CELL_HEIGHT = 41;

/** Area by group: in each cell a mean, the shape of its light, and a tint. A hidden group is hatched and says so. */
export function heatMap(columns: readonly HeatMapColumn[], strings: HeatMapStrings): Picture {
  const width = Math.max(SLIDE_WIDTH, MAP_LEFT + columns.length * MIN_COLUMN_WIDTH + MARGIN);
  const column = Math.min(MAX_COLUMN_WIDTH, (width - MARGIN - MAP_LEFT) / columns.length);
  const room = column - 10;
  const left = (index: number) => MAP_LEFT + index * column;
  const headers = columns.flatMap(({ name, summary }, index) => {
    const people = summary ? strings.answered(summary.n) : strings.hidden;
    return [
      fitText(room, { text: name, x: left(index), y: HEADER_HEIGHT - 34, size: 18, weight: 600 }),
      fitText(room, { text: people, x: left(index), y: HEADER_HEIGHT - 12, size: 15 }),
    ];
  });
  const cell = (summary: Summary | null, row: number, x: number, y: number): Shape[] => {
    const { light, rounded } = summary?.questions[row] ?? {};
    return light
      ? [
          { ink: light, opacity: 0.15, d: box(x, y + 3, room, CELL_HEIGHT) },
          ...withLight(light, strings.formatMean(rounded!), room - 12, x + 12, y),
        ]
      : [
          { ink: 'line', opacity: 0.4, d: hatching(x, y + 3, room) },
          fitText(room - 20, { text: strings.hidden, x: x + 10, y: y + 29, size: 15 }),
        ];
  };
  return chartFrame(strings, width, [...lightKey(strings), ...headers], (row, y) =>
    columns.flatMap(({ summary }, index) => cell(summary, row, left(index), y)),
  );
}

/** In the corner that heads no column: what the shapes mean. */
const lightKey = ({ lightLabels }: HeatMapStrings): Shape[] =>
  (Object.keys(lightShape) as TrafficLight[]).flatMap((light, index): Shape[] => {
    const x = MARGIN + index * 104;
    return [
      { ink: light, d: lightShape[light], x, y: HEADER_HEIGHT - 25 },
      fitText(76, { text: lightLabels[light], x: x + 22, y: HEADER_HEIGHT - 12, size: 15 }),
    ];
  });

/** Lines that slant from side to side through a cell. */
function hatching(x: number, y: number, width: number): string {
  let d = '';
  for (let start = 8 - CELL_HEIGHT; start < width; start += 8) {
    const from = Math.max(0, start);
    const run = Math.min(width, start + CELL_HEIGHT) - from;
    d += `M${x + from} ${y + CELL_HEIGHT - from + start}l${run} ${-run}h1l${-run} ${run}z`;
  }
  return d;
}
