/** The unit of times. */
export type TimeUnit = 'minutes' | 'hours' | 'days';

export const TIME_UNITS: readonly TimeUnit[] = ['minutes', 'hours', 'days'];

export const isTimeUnit = (unit: unknown): unit is TimeUnit => TIME_UNITS.includes(unit as TimeUnit);
