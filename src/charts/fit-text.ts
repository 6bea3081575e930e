import { FONT } from './font.js';
import type { Label } from './shapes.js';

/** The smallest size that is legible on a slide. */
const SMALLEST_SIZE = 12;

/** Estimate when text cannot be measured: few letters are wider than this share of their height. */
const WIDEST_LETTER = 0.7;
/** Room to spare, since a file may be shown with other fonts than it was measured with. */
const MARGIN = 1.05;

/** `undefined` until it is first needed; `null` when there is none. */
let context: CanvasRenderingContext2D | null | undefined;

const graphemesOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** Fits a line of text into its room: a long one is set smaller, and cut between letters if it would become illegible. */
export function fitText(room: number, label: Label): Label {
  const { text, size, weight = 400 } = label;
  const width = textWidth(text, size, weight);
  if (width <= room) return label;
  const fitting = Math.max(Math.min(SMALLEST_SIZE, size), (size * room) / width);
  const fits = (candidate: string) => textWidth(candidate, fitting, weight) <= room;
  if (fits(text)) return { ...label, size: fitting };
  const graphemes = graphemesOf(text);
  const cut = (length: number) => `${graphemes.slice(0, length).join('').trimEnd()}…`;
  // Binary search, since a name may have any length.
  let [longest, tooLong] = [0, graphemes.length];
  while (longest < tooLong - 1) {
    const middle = Math.floor((longest + tooLong) / 2);
    if (fits(cut(middle))) longest = middle;
    else tooLong = middle;
  }
  return { ...label, text: cut(longest), size: fitting };
}

/** The width of a line of text, in the unit of its size. */
function textWidth(text: string, size: number, weight: number): number {
  if (typeof document === 'undefined') return text.length * size * WIDEST_LETTER;
  // Requested once: jsdom has no canvas, and logs an error at each call.
  if (context === undefined) context = document.createElement('canvas').getContext('2d') ?? null;
  if (!context) return text.length * size * WIDEST_LETTER;
  context.font = `${weight} ${size}px ${FONT}`;
  return context.measureText(text).width * MARGIN;
}
