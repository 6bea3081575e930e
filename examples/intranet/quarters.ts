/** A quarter of a year, such as `2026-Q4`: as text, they are in the order of time. */
export type Quarter = string;

/** The quarter that a day is in, by the clock of this machine. */
export const quarterOf = (day: Date): Quarter =>
  `${day.getFullYear()}-Q${Math.floor(day.getMonth() / 3) + 1}`;

/** The quarter so many before or after another. */
export function addQuarters(quarter: Quarter, count: number): Quarter {
  const [year, number] = quarter.split('-Q').map(Number) as [number, number];
  const quarters = year * 4 + number - 1 + count;
  return `${Math.floor(quarters / 4)}-Q${(quarters % 4) + 1}`;
}
