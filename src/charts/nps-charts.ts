// NPS on slides: the score with its parts and answers, groups on one axis, rounds as a line.
import { chartFrame, CONTENT_RIGHT, HEADER_HEIGHT, MARGIN } from './chart-frame.js';
import { fitText } from './fit-text.js';
import { SCORE_TICKS, scorePercent, scoreRange, ticksIn } from './score-axis.js';
import { box, type Ink, type Picture, type Shape } from './shapes.js';

const WIDTH = 1280;
const HEIGHT = 720;
const ROOM = CONTENT_RIGHT - MARGIN;

interface SlideStrings {
  title: string;
  subtitle: string;
  legend: string;
}

/** A score and where it probably is, formatted. */
interface LabelledScore {
  score: number;
  interval: readonly [low: number, high: number];
  /** The score, with its interval and how many answered. */
  label: string;
  detail: string;
}

export interface NpsPart {
  ink: Ink;
  count: number;
  /** The part's name and share. */
  label: string;
  share: string;
}

const circle = (x: number, y: number, radius: number): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 01${2 * radius} 0a${radius} ${radius} 0 01${-2 * radius} 0`;

/** A line as a filled outline. */
function stroke(x1: number, y1: number, x2: number, y2: number, width: number): string {
  const length = Math.hypot(x2 - x1, y2 - y1) || 1;
  const dx = ((y2 - y1) / length) * (width / 2);
  const dy = ((x2 - x1) / length) * (width / 2);
  return `M${x1 + dx} ${y1 - dy}L${x2 + dx} ${y2 - dy}L${x2 - dx} ${y2 + dy}L${x1 - dx} ${y1 + dy}z`;
}

const slide = ({ title, subtitle, legend }: SlideStrings, shapes: Shape[]): Picture => ({
  width: WIDTH,
  height: HEIGHT,
  shapes: [
    { ink: 'paper', d: box(0, 0, WIDTH, HEIGHT) },
    fitText(ROOM, { text: title, x: MARGIN, y: 76, size: 34, weight: 700 }),
    fitText(ROOM, { text: subtitle, x: MARGIN, y: 112, size: 20 }),
    ...shapes,
    fitText(ROOM, { text: legend, x: MARGIN, y: HEIGHT - 32, size: 16 }),
  ],
});

/** The score large, its three parts in one bar, and how many gave each answer. */
export function npsChart(
  {
    score,
    heading,
    probably,
    parts,
    counts,
  }: {
    score: string;
    /** The name of the score. */
    heading: string;
    probably: string;
    parts: readonly NpsPart[];
    counts: readonly { ink: Ink; count: number }[] | null;
  },
  strings: SlideStrings,
): Picture {
  const n = parts.reduce((sum, { count }) => sum + count, 0);
  let x = MARGIN;
  const bar = parts.flatMap(({ ink, count }): Shape[] => {
    const width = (ROOM * count) / n;
    x += width;
    return width === 0 ? [] : [{ ink, d: box(x - width, 310, Math.max(width - 3, 1), 40) }];
  });
  const column = ROOM / parts.length;
  const labels = parts.flatMap(({ ink, label, share }, index): Shape[] => [
    { ink, d: box(MARGIN + index * column, 274, 16, 16) },
    fitText(column - 110, { text: label, x: MARGIN + index * column + 26, y: 288, size: 18 }),
    { text: share, x: MARGIN + (index + 1) * column - 20, y: 288, size: 20, weight: 700, anchor: 'end' },
  ]);
  return slide(strings, [
    { text: score, x: MARGIN, y: 224, size: 104, weight: 700 },
    { text: heading, x: MARGIN + 290, y: 174, size: 20 },
    fitText(640, { text: probably, x: MARGIN + 290, y: 214, size: 30, weight: 600 }),
    ...labels,
    ...bar,
    ...(counts ? columns(counts) : []),
  ]);
}

function columns(counts: readonly { ink: Ink; count: number }[]): Shape[] {
  const most = Math.max(...counts.map(({ count }) => count));
  const room = ROOM / counts.length;
  const baseline = 620;
  return counts.flatMap(({ ink, count }, value): Shape[] => {
    const centre = MARGIN + (value + 0.5) * room;
    const height = (190 * count) / most;
    return [
      { ink, d: box(centre - room * 0.3, baseline - height, room * 0.6, height) },
      { ink: 'line', d: box(centre - room / 2, baseline, room, 1) },
      { text: String(count), x: centre, y: baseline - height - 8, size: 16, anchor: 'middle' },
      { text: String(value), x: centre, y: baseline + 26, size: 18, weight: 600, anchor: 'middle' },
    ];
  });
}

const PLOT_LEFT = 400;
const PLOT_WIDTH = 560;
const SCORE_RIGHT = 1050;

/** Groups, or anything that has a score, one a row on the whole scale. */
export function npsGroupsChart(
  rows: readonly (LabelledScore & { name: string })[],
  strings: SlideStrings & { formatScore: (score: number) => string },
): Picture {
  const at = (score: number) => PLOT_LEFT + (PLOT_WIDTH * scorePercent(score)) / 100;
  const headers = SCORE_TICKS.flatMap((tick): Shape[] => [
    { text: strings.formatScore(tick), x: at(tick), y: HEADER_HEIGHT - 12, size: 16, anchor: 'middle' },
    { ink: 'line', opacity: tick === 0 ? 0.8 : 0.3, d: box(at(tick), HEADER_HEIGHT, 1, rows.length * 46) },
  ]);
  const frame = { ...strings, areas: rows.map(({ name }) => name), formatMean: String };
  return chartFrame(frame, headers, (index, y) => {
    const { score, interval, label, detail } = rows[index]!;
    const [low, high] = interval;
    return [
      { ink: 'accent', opacity: 0.45, d: box(at(low), y + 20, Math.max(at(high) - at(low), 2), 6) },
      { ink: 'accent', d: circle(at(score), y + 23, 8) },
      { text: label, x: SCORE_RIGHT, y: y + 31, size: 24, weight: 700, anchor: 'end' },
      { ...fitText(160, { text: detail, x: CONTENT_RIGHT, y: y + 30, size: 18 }), anchor: 'end' },
    ];
  });
}

const TOP = 190;
const BOTTOM = 590;
const LEFT = MARGIN + 60;

/** Rounds from left to right, the oldest first; one that is hidden is named, and the line leaves it out. */
export function npsRoundsChart(
  rounds: readonly { name: string; shown: LabelledScore | null; hidden: string }[],
  strings: SlideStrings & { formatScore: (score: number) => string },
): Picture {
  const range = scoreRange(rounds.flatMap(({ shown }) => (shown ? [shown.interval] : [])));
  const [low, high] = range;
  const room = (CONTENT_RIGHT - LEFT) / rounds.length;
  const yOf = (score: number) => TOP + ((high - score) / (high - low)) * (BOTTOM - TOP);
  const points = rounds.map(({ shown }, index) => ({ x: LEFT + (index + 0.5) * room, shown }));
  const known = points.flatMap(({ x, shown }) => (shown ? [{ x, y: yOf(shown.score), shown }] : []));
  /** A label keeps clear of the line to the next point. */
  const isNextHigher = (index: number) => (known[index + 1]?.y ?? Infinity) < known[index]!.y;
  return slide(strings, [
    ...ticksIn(range).flatMap((tick): Shape[] => [
      { ink: 'line', opacity: tick === 0 ? 0.8 : 0.3, d: box(LEFT, yOf(tick), CONTENT_RIGHT - LEFT, 1) },
      { text: strings.formatScore(tick), x: LEFT - 14, y: yOf(tick) + 6, size: 16, anchor: 'end' },
    ]),
    ...known.slice(1).map((point, index): Shape => {
      const before = known[index]!;
      // Across a round that is not shown nobody knows where the line goes.
      const opacity = point.x - before.x > 1.5 * room ? 0.3 : 1;
      return { ink: 'accent', opacity, d: stroke(before.x, before.y, point.x, point.y, 3) };
    }),
    ...known.flatMap(({ x, y, shown }, index): Shape[] => [
      {
        ink: 'accent',
        opacity: 0.45,
        d: box(
          x - 3,
          yOf(shown.interval[1]),
          6,
          Math.max(yOf(shown.interval[0]) - yOf(shown.interval[1]), 2),
        ),
      },
      { ink: 'accent', d: circle(x, y, 9) },
      { text: shown.label, x: x + 16, y: isNextHigher(index) ? y + 28 : y - 10, size: 24, weight: 700 },
    ]),
    ...rounds.flatMap(({ name, shown, hidden }, index): Shape[] => {
      const x = LEFT + (index + 0.5) * room;
      return [
        fitText(room - 16, { text: name, x, y: BOTTOM + 36, size: 18, weight: 600, anchor: 'middle' }),
        fitText(room - 16, { text: shown?.detail ?? hidden, x, y: BOTTOM + 60, size: 16, anchor: 'middle' }),
      ];
    }),
  ]);
}
