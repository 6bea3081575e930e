import { FONT } from './font.js';

/** Where no text can be measured: a letter is seldom wider than this part of its height. */
const WIDEST_LETTER = 0.7;
/** A file is shown with other fonts than it was measured with. */
const MARGIN = 1.05;

/** `undefined` until it is asked for. */
let context: CanvasRenderingContext2D | null | undefined;

/** How wide a line of text is, in the unit of its size. */
export function textWidth(text: string, size: number, weight: number): number {
  if (typeof document === 'undefined') return text.length * size * WIDEST_LETTER;
  // Asked for once: a DOM without a browser behind it has none, and some say so each time.
  if (context === undefined) context = document.createElement('canvas').getContext('2d') ?? null;
  if (!context) return text.length * size * WIDEST_LETTER;
  context.font = `${weight} ${size}px ${FONT}`;
  return context.measureText(text).width * MARGIN;
}
