import type { TrafficLight } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import {
  chartFrame,
  CONTENT_RIGHT,
  HEADER_HEIGHT,
  MARGIN,
  withLight,
  type ChartStrings,
} from './chart-frame.js';
import { distanceClass, type DistanceClass } from './distance-class.js';
import { fitText } from './fit-text.js';
import { lightShape } from './light-shape.js';
import { box, type Outline, type Picture, type Shape } from './shapes.js';

/** One group's column. The first is everyone. */
export interface GroupsSlideColumn {
  readonly name: string;
  readonly summary: Summary;
}

export interface GroupsSlideStrings extends ChartStrings {
  lightLabels: Record<TrafficLight, string>;
  answered: (people: number) => string;
}

const MAP_LEFT = 390;
const MIN_COLUMN_WIDTH = 120;
const CELL_HEIGHT = 41;

/** A cell's tint: above everyone's mean, or below it. */
const TINTS: Record<DistanceClass, Pick<Outline, 'ink' | 'opacity'>> = {
  '': { ink: 'line', opacity: 0.1 },
  above: { ink: 'accent', opacity: 0.16 },
  'far-above': { ink: 'accent', opacity: 0.34 },
  below: { ink: 'below', opacity: 0.16 },
  'far-below': { ink: 'below', opacity: 0.34 },
};

/** Area by group: in each cell a mean and the shape of its light, tinted by the distance from everyone. */
export function groupsSlide(columns: readonly GroupsSlideColumn[], strings: GroupsSlideStrings): Picture {
  const [everyone] = columns;
  const width = Math.max(CONTENT_RIGHT, MAP_LEFT + columns.length * MIN_COLUMN_WIDTH) + MARGIN;
  const column = (width - MARGIN - MAP_LEFT) / columns.length;
  const room = column - 10;
  const left = (index: number) => MAP_LEFT + index * column;
  const headers = columns.flatMap(({ name, summary }, index) => [
    fitText(room, { text: name, x: left(index), y: HEADER_HEIGHT - 34, size: 18, weight: 600 }),
    fitText(room, { text: strings.answered(summary.n), x: left(index), y: HEADER_HEIGHT - 12, size: 15 }),
  ]);
  const cell = ({ summary }: GroupsSlideColumn, row: number, x: number, y: number): Shape[] => {
    const { light, rounded } = summary.questions[row]!;
    const tint = TINTS[distanceClass(rounded!, everyone!.summary.questions[row]!.rounded)];
    return [
      { ...tint, d: box(x, y + 3, room, CELL_HEIGHT) },
      ...withLight(light!, strings.formatMean(rounded!), room - 12, x + 12, y),
    ];
  };
  return chartFrame(
    strings,
    [...lightKey(strings), ...headers],
    (row, y) => columns.flatMap((one, index) => cell(one, row, left(index), y)),
    width,
  );
}

/** A legend of the shapes, in the empty corner of the table. */
const lightKey = ({ lightLabels }: GroupsSlideStrings): Shape[] =>
  (Object.keys(lightShape) as TrafficLight[]).flatMap((light, index): Shape[] => {
    const x = MARGIN + index * 104;
    return [
      { ink: light, d: lightShape[light], x, y: HEADER_HEIGHT - 25 },
      fitText(76, { text: lightLabels[light], x: x + 22, y: HEADER_HEIGHT - 12, size: 15 }),
    ];
  });
