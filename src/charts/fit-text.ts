import { FONT } from './font.js';
import type { Label } from './shapes.js';

/** The smallest size that is legible on a slide. */
const SMALLEST_SIZE = 12;

/** Where no text can be measured: a letter is seldom wider than this part of its height. */
const WIDEST_LETTER = 0.7;
/** A file is shown with other fonts than it was measured with. */
const MARGIN = 1.05;

/** `undefined` until it is asked for. */
let context: CanvasRenderingContext2D | null | undefined;

const graphemesOf = (text: string): string[] =>
  Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);

/** A line of text that stays within its room: a long one is set smaller, and cut between letters where it would not be legible. */
export function fitText(room: number, label: Label): Label {
  const { text, size, weight = 400 } = label;
  const width = textWidth(text, size, weight);
  if (width <= room) return label;
  const fitting = Math.max(Math.min(SMALLEST_SIZE, size), (size * room) / width);
  const fits = (candidate: string) => textWidth(candidate, fitting, weight) <= room;
  if (fits(text)) return { ...label, size: fitting };
  const graphemes = graphemesOf(text);
  const cut = (length: number) => `${graphemes.slice(0, length).join('').trimEnd()}…`;
  // By halves: a name may be of any length.
  let [longest, tooLong] = [0, graphemes.length];
  while (longest < tooLong - 1) {
    const middle = Math.floor((longest + tooLong) / 2);
    if (fits(cut(middle))) longest = middle;
    else tooLong = middle;
  }
  return { ...label, text: cut(longest), size: fitting };
}

/** How wide a line of text is, in the unit of its size. */
function textWidth(text: string, size: number, weight: number): number {
  if (typeof document === 'undefined') return text.length * size * WIDEST_LETTER;
  // Asked for once: a DOM without a browser behind it has none, and some say so each time.
  if (context === undefined) context = document.createElement('canvas').getContext('2d') ?? null;
  if (!context) return text.length * size * WIDEST_LETTER;
  context.font = `${weight} ${size}px ${FONT}`;
  return context.measureText(text).width * MARGIN;
}
