import type { Light } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import { framed, lit, margin, slide, top, type ChartWords } from './frame.js';
import { lightShape } from './light-shape.js';
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
  words: ChartWords & {
    lights: Record<Light, string>;
    hidden: string;
    answered: (people: number) => string;
  },
): Picture {
  const width = Math.max(slide, left + columns.length * narrowest + margin);
  const column = Math.min(180, (width - margin - left) / columns.length);
  const room = column - 10;
  const places = columns.map(({ name, summary }, index) => ({ name, summary, x: left + index * column }));
  // The corner that names no column says what the shapes mean.
  const key = (Object.keys(lightShape) as Light[]).flatMap((light, index): Shape[] => {
    const x = margin + index * 104;
    return [
      { ink: light, d: lightShape[light], x, y: top - 25 },
      fitted(76, { text: words.lights[light], x: x + 22, y: top - 12, size: 15 }),
    ];
  });
  const heads = [
    ...key,
    ...places.flatMap(({ name, summary, x }) => [
      fitted(room, { text: name, x, y: top - 34, size: 18, weight: 600 }),
      fitted(room, { text: summary ? words.answered(summary.n) : words.hidden, x, y: top - 12, size: 15 }),
    ]),
  ];
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

/** Lines that slant from side to side through a cell. */
function hatch(x: number, y: number, width: number): string {
  let d = '';
  for (let at = 8 - height; at < width; at += 8) {
    const from = Math.max(0, at);
    const run = Math.min(width, at + height) - from;
    d += `M${x + from} ${y + height - from + at}l${run} ${-run}h1l${-run} ${run}z`;
  }
  return d;
}
