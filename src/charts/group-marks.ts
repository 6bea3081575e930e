import type { Scale } from '../scoring/instrument.js';

/** A group's mean, and its label. */
export interface GroupMark {
  readonly rounded: number;
  readonly label: string;
}

/** The width of a letter, in percent of a narrow chart. Labels that would touch are stacked. */
const LETTER_PERCENT = 3;

/** A mark with its place in the chart. */
export interface PlacedMark extends GroupMark {
  /** The position of the mean, in percent of the width. */
  x: number;
  /** The side of the mean that the label is on; `below` when there is room on neither. */
  side: 'right' | 'left' | 'below';
  /** The ends of the label, in percent of the width. */
  start: number;
  end: number;
  lane: number;
  /** The first lane that the line from the mean to its label crosses. It is the label's own lane when another label is above. */
  lineFrom: number;
}

/**
 * Places labels below an axis: each beside a line from its mean, in the first lane where it touches no other label or line. Labels run to the
 * right if there is room. They are placed from the right, so that close ones hang like flags and none covers another's line.
 */
export function placeMarks(scale: Scale, marks: readonly GroupMark[]): PlacedMark[] {
  const steps = scale.max - scale.min + 1;
  const placed: PlacedMark[] = [];
  const sided = marks.map((mark) => ({
    ...mark,
    ...sideOf(((mark.rounded - scale.min + 0.5) / steps) * 100, mark.label),
  }));
  // Labels to the left are placed from the left for the same reason.
  const ordered = [
    ...sided.filter(({ side }) => side === 'right').sort((a, b) => b.x - a.x),
    ...sided.filter(({ side }) => side === 'left').sort((a, b) => a.x - b.x),
    ...sided.filter(({ side }) => side === 'below').sort((a, b) => a.x - b.x),
  ];
  for (const mark of ordered) placed.push({ ...mark, ...laneOf(mark, placed) });
  return placed.sort((a, b) => a.x - b.x);
}

type Sided = Pick<PlacedMark, 'x' | 'side' | 'start' | 'end'>;

function sideOf(x: number, label: string): Sided {
  const width = label.length * LETTER_PERCENT;
  if (x + width <= 100) return { x, side: 'right', start: x, end: x + width };
  if (x >= width) return { x, side: 'left', start: x - width, end: x };
  const start = Math.min(Math.max(x - width / 2, 0), Math.max(0, 100 - width));
  return { x, side: 'below', start, end: start + width };
}

function laneOf(mark: Sided, placed: readonly PlacedMark[]): Pick<PlacedMark, 'lane' | 'lineFrom'> {
  const isFree = (lane: number) =>
    placed.every((other) => (other.lane !== lane || isApart(other, mark)) && !passes(other, lane, mark));
  const isReached = (lane: number) => placed.every((other) => other.lane >= lane || !covers(other, mark.x));
  const lanes = Array.from({ length: placed.length + 1 }, (_, lane) => lane).filter(isFree);
  const lane = lanes.find(isReached);
  // Fall back to the last lane, which is below all others and therefore free.
  return lane === undefined ? { lane: lanes[0]!, lineFrom: lanes[0]! } : { lane, lineFrom: 0 };
}

/** True when there is at least a letter's width between two labels. */
const isApart = (a: Sided, b: Sided): boolean =>
  a.end + LETTER_PERCENT <= b.start || b.end + LETTER_PERCENT <= a.start;

const covers = ({ start, end }: Pick<Sided, 'start' | 'end'>, x: number): boolean => start < x && x < end;

/** True when a mark's line runs through a label in a lane. */
const passes = ({ x, lane, lineFrom }: PlacedMark, through: number, label: Sided): boolean =>
  lineFrom <= through && through < lane && covers(label, x);
