// Prints measurements beside their limits. The exit code tells whether one is broken.
const rows = [];

/** @param {readonly number[]} values of which none is missing */
export const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** The least of the values that so large a part of them does not pass. */
export const quantile = (values, part) =>
  values.toSorted((a, b) => a - b)[Math.max(Math.ceil(values.length * part) - 1, 0)];

/**
 * @param {object} row
 * @param {string} row.what
 * @param {string} row.who
 * @param {string} row.measured with its unit
 * @param {number} [row.ratio] to what it is compared with
 * @param {number} [row.limit] the most that the ratio may be
 */
export function report({ what, who, measured, ratio, limit }) {
  rows.push({
    what,
    who,
    measured,
    ratio: ratio === undefined ? '' : ratio.toPrecision(3),
    limit: limit === undefined ? '' : `≤ ${limit.toPrecision(3)}`,
    kept: limit === undefined ? '' : ratio <= limit ? 'yes' : 'NO',
  });
}

/** Prints the table; the process fails where a limit is broken. */
export function finish() {
  console.table(rows);
  const broken = rows.filter(({ kept }) => kept === 'NO');
  for (const { what, who, ratio, limit } of broken)
    console.error(`${what}: ${who} is ${ratio}, limit ${limit}`);
  if (broken.length > 0) process.exitCode = 1;
}
