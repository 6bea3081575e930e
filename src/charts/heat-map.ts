import type { Summary } from '../scoring/summarize.js';
import { framed, lit, margin, slide, top, type ChartWords } from './frame.js';
import { box, fitted, type Picture, type Shape } from './shapes.js';

/** One group's column; no summary when it is hidden. */
export interface HeatColumn {
  name: string;
  summary: Summary | null;
}

const left = 390;
const narrowest = 120;
const height = 41;

/** Area by group: in each cell a mean, the shape of its light and a shade. A hidden group is hatched and says so. */
export function heatMap(
  columns: readonly HeatColumn[],
  words: ChartWords & { hidden: string; answered: (people: number) => string },
): Picture {
  const width = Math.max(slide, left + columns.length * narrowest + margin);
  const column = Math.min(180, (width - margin - left) / columns.length);
  const room = column - 10;
  const places = columns.map(({ name, summary }, index) => ({ name, summary, x: left + index * column }));
  const heads = places.flatMap(({ name, summary, x }) => [
    fitted(room, { text: name, x, y: top - 34, size: 18, weight: 600 }),
    fitted(room, { text: summary ? words.answered(summary.n) : words.hidden, x, y: top - 12, size: 15 }),
  ]);
  return framed(words, width, heads, (index, y) =>
    places.flatMap(({ summary, x }): Shape[] => {
      const { light, rounded } = summary?.questions[index] ?? {};
      return light
        ? [
            { ink: light, opacity: 0.15, d: box(x, y + 3, room, height) },
            ...lit(light, words.mean(rounded!), x + 12, y),
          ]
        : [
            { ink: 'line', opacity: 0.4, d: hatch(x, y + 3, room) },
            fitted(room - 20, { text: words.hidden, x: x + 10, y: y + 29, size: 15 }),
          ];
    }),
  );
}

/** Lines that slant through a cell. */
function hatch(x: number, y: number, width: number): string {
  let d = '';
  for (let at = 0; at < width - height; at += 8)
    d += `M${x + at} ${y + height}l${height} ${-height}h1l${-height} ${height}z`;
  return d;
}
