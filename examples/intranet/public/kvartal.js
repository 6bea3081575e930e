/** "kvartal 3 2026" from `2026-Q3`. */
export const quarterName = (quarter) => quarter.replace(/^(\d+)-Q(\d)$/, 'kvartal $2 $1');

/** Figures with their quarters in words. */
export const withPeriodNames = (figures) =>
  figures.map((figure) => ({ ...figure, periodNames: figure.periodNames.map(quarterName) }));
