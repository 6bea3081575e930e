/**
 * A non-empty string; `null` for an empty one, and for the values that frameworks set when there is none. A number becomes a string, as in an
 * attribute.
 */
export function nonEmpty(value: unknown): string | null {
  if (Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A host's value, with the values that frameworks set when there is none (`undefined` and the empty text) as `null`. */
export const orNothing = <T>(value: T): Exclude<T, '' | undefined> | null =>
  value === '' || value === undefined ? null : (value as Exclude<T, '' | undefined>);
