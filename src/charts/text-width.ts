import { FONT } from './font.js';

/** Where no text can be measured: a letter is seldom wider than this part of its height. */
const WIDEST_LETTER = 0.7;
/** A file is shown with other fonts than it was measured with. */
const MARGIN = 1.05;

let context: CanvasRenderingContext2D | null = null;

/** How wide a line of text is, in the unit of its size. */
export function textWidth(text: string, size: number, weight: number): number {
  if (typeof document === 'undefined') return text.length * size * WIDEST_LETTER;
  context ??= document.createElement('canvas').getContext('2d');
  if (!context) return text.length * size * WIDEST_LETTER;
  context.font = `${weight} ${size}px ${FONT}`;
  return context.measureText(text).width * MARGIN;
}
