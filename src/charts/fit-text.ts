import type { Label } from './shapes.js';
import { textWidth } from './text-width.js';

/** The smallest size that is legible on a slide. */
const SMALLEST_SIZE = 12;

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
