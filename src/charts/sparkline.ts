/** A sparkline's size, in the units of its drawing. */
export const SPARKLINE = { width: 160, height: 40 } as const;

/** Room for the mark of the last value at any edge. */
const PADDING = 5;

/** A line of values as the `d` of SVG paths. */
export interface Sparkline {
  /** From value to value, broken where one is missing. A value between two gaps is a line without length: with round ends, a dot. */
  line: string;
  /** The latest value that there is. */
  last: { x: number; y: number };
  /** Across the whole width; `null` without a target. */
  target: string | null;
}

const rounded = (number: number): number => Math.round(number * 100) / 100;

/**
 * The shape of a series: the oldest to the left, the highest at the top. The scale is from the lowest to the highest of the values and the target, since
 * the line says how the figure moves, and the numbers beside it say where it is; but no smaller part of it fills the height than `leastRange`.
 *
 * @param values One for each period; `null` for a gap.
 * @param leastRange What the height stands for at least, in the figure's unit: in less, a small movement would look like a large one.
 * @returns `null` where fewer than two periods have a value.
 */
export function sparkline(
  values: readonly (number | null)[],
  target: number | null,
  leastRange = 0,
): Sparkline | null {
  const known = values.flatMap((value, index) => (value === null ? [] : [{ value, index }]));
  if (known.length < 2) return null;
  const marked = [...known.map(({ value }) => value), ...(target === null ? [] : [target])];
  const [lowest, highest] = [Math.min(...marked), Math.max(...marked)];
  const around = Math.max(0, (leastRange - (highest - lowest)) / 2);
  const [low, high] = [lowest - around, highest + around];
  const { width, height } = SPARKLINE;
  const step = (width - 2 * PADDING) / (values.length - 1);
  const xOf = (index: number) => rounded(PADDING + index * step);
  // Values that are all alike lie in the middle.
  const yOf = (value: number) =>
    high === low ? height / 2 : rounded(PADDING + ((high - value) / (high - low)) * (height - 2 * PADDING));
  const line = known.map(({ value, index }) => {
    const hasBefore = index > 0 && values[index - 1] !== null;
    const isAlone = !hasBefore && (values[index + 1] ?? null) === null;
    return `${hasBefore ? 'L' : 'M'}${xOf(index)} ${yOf(value)}${isAlone ? 'h0' : ''}`;
  });
  const last = known.at(-1)!;
  return {
    line: line.join(''),
    last: { x: xOf(last.index), y: yOf(last.value) },
    target: target === null ? null : `M0 ${yOf(target)}H${width}`,
  };
}
