/** A text that says something; `null` for an empty one, and for whatever a framework sets in place of nothing. */
export const nonEmpty = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
