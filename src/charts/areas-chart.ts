import type { Light, Scale } from '../scoring/instrument.js';
import type { QuestionSummary } from '../scoring/summarize.js';
import { shade, shares } from './diverging-bar.js';
import { dots, mostDots } from './dot-plot.js';
import { framed, lit, slide, top, type ChartWords } from './frame.js';
import { box, type Picture, type Shape } from './shapes.js';

const left = 400;
const across = 520;

/** Every area of a group that has answered on one slide: its answers, its mean, and its light in shape and word. */
export function areasChart(
  questions: readonly QuestionSummary[],
  scale: Scale,
  words: ChartWords & { lights: Record<Light, string> },
): Picture {
  const { n, counts: points } = questions[0]!;
  const column = across / points.length;
  const few = n <= mostDots;
  // An axis above dots, and above bars a key to their shades.
  const heads = points.flatMap((_, index): Shape[] => {
    const value = scale.min + index;
    const x = left + (index + 0.5) * column;
    return [
      ...(few ? [] : [{ d: box(x - 30, top - 24, 16, 12), ...shade(value, scale) }]),
      { text: String(value), x, y: top - 12, size: 16, anchor: 'middle' },
    ];
  });
  return framed(words, slide, heads, (index, y) => {
    const { counts, mean, rounded, light } = questions[index]!;
    return [
      ...(few
        ? dots(scale, counts, mean!, left, y + 34, column, 13)
        : shares(scale, counts, left, y + 10, across / 2, 28)),
      { text: words.mean(rounded!), x: 1000, y: y + 31, size: 24, weight: 700, anchor: 'end' },
      ...lit(light!, words.lights[light!], 1050, y),
    ];
  });
}
