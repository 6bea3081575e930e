/**
 * A text that says something; `null` for an empty one, and for whatever a framework sets in place of nothing. A number counts as the text
 * that it would be as an attribute.
 */
export function nonEmpty(value: unknown): string | null {
  if (Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What a host has set; `null` for whatever a framework sets in place of nothing. */
export const orNothing = <T>(value: T): Exclude<T, '' | undefined> | null =>
  value === '' || value === undefined ? null : (value as Exclude<T, '' | undefined>);
