import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Scale } from '../scoring/instrument.js';

/** A group's mean, and its label. */
export interface GroupMark {
  readonly rounded: number;
  readonly label: string;
}

/** The room of a letter, in percent of a narrow chart: labels that would touch stand below each other. */
const LETTER_PERCENT = 3;
const LANE_EM = 1.5;
const TICK_EM = 0.5;

interface PlacedMark extends GroupMark {
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

/** Groups as named marks below an area's chart, on the same scale. Hidden from assistive technology, as every chart is. */
export function groupMarks(scale: Scale, marks: readonly GroupMark[]): TemplateResult | typeof nothing {
  if (marks.length === 0) return nothing;
  const placed = placeMarks(scale, marks);
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1;
  return html`
    <svg class="groups-axis" aria-hidden="true" width="100%" height="${TICK_EM + lanes * LANE_EM}em">
      ${placed.map(({ label, x, anchor, lane }) => {
        const top = TICK_EM + lane * LANE_EM;
        return svg`
          <line class="grid" x1="${x}%" x2="${x}%" y1="0" y2="${top}em"></line>
          <text x="${x}%" y="${top + 1}em" text-anchor=${anchor}>${label}</text>
        `;
      })}
    </svg>
  `;
}
