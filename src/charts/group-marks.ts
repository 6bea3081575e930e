import type { Scale } from '../scoring/instrument.js';

/** A group's mean, and its label. */
export interface GroupMark {
  readonly rounded: number;
  readonly label: string;
}

/** The room of a letter, in percent of a narrow chart: labels that would touch stand below each other. */
const LETTER_PERCENT = 3;

/** A mark with its place in the chart. */
export interface PlacedMark extends GroupMark {
  /** In percent of the width. */
  x: number;
  anchor: 'start' | 'middle' | 'end';
  lane: number;
}

/** Where each label fits: in the first lane in which it touches no other, and inside the chart. */
export function placeMarks(scale: Scale, marks: readonly GroupMark[]): PlacedMark[] {
  const steps = scale.max - scale.min + 1;
  const lanes: number[] = [];
  return [...marks]
    .sort((a, b) => a.rounded - b.rounded)
    .map((mark) => {
      const x = ((mark.rounded - scale.min + 0.5) / steps) * 100;
      const width = mark.label.length * LETTER_PERCENT;
      const centred = Math.min(Math.max(x - width / 2, 0), Math.max(0, 100 - width));
      const anchor = centred === x - width / 2 ? 'middle' : centred < x - width / 2 ? 'end' : 'start';
      const start = { start: x, middle: x - width / 2, end: x - width }[anchor];
      const free = lanes.findIndex((end) => end <= start);
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = start + width + LETTER_PERCENT;
      return { ...mark, x, anchor, lane };
    });
}
