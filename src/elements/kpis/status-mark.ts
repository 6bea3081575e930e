import type { TemplateResult } from 'lit';
import type { FigureReport } from '../../report/figures/figure.js';
import { html } from '../internal/html.js';

const ARROW = 'M5.5 1h5v6.5H15L8 15 1 7.5h4.5z';
const ARROW_FROM_LINE = 'M1 1h14v2.5H1zM6 5h4v4h4l-6 6-6-6h4z';
const DOT = 'M8 3.5a4.5 4.5 0 010 9 4.5 4.5 0 010-9';
const RING = 'M8 2.5a5.5 5.5 0 010 11 5.5 5.5 0 010-11';

/** Each mark's path in a box of 16 × 16, its rotation, and its colour by class. The shapes differ without colour, too. */
const SHAPES: Record<FigureReport['status'], readonly [d: string, turn: number, colour: string]> = {
  fallen: [ARROW, 0, 'alarm'],
  risen: [ARROW, 180, 'alarm'],
  below: [ARROW_FROM_LINE, 0, 'alarm'],
  above: [ARROW_FROM_LINE, 180, 'alarm'],
  falling: [ARROW, -45, 'caution'],
  rising: [ARROW, -135, 'caution'],
  steady: [DOT, 0, 'steady'],
  'too-few': [RING, 0, 'unknown'],
  'not-tested': [RING, 0, 'unknown'],
  'nothing-before': [RING, 0, 'unknown'],
  'no-value': [RING, 0, 'unknown'],
};

/** A figure's state: shape, word and colour. */
export function statusMark(status: FigureReport['status'], label: string): TemplateResult {
  const [d, turn, colour] = SHAPES[status];
  return html`
    <span class="status ${colour}" part="status">
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d=${d} transform="rotate(${turn} 8 8)" /></svg>
      ${label}
    </span>
  `;
}
