/**
 * A text that says something; `null` for an empty one, and for whatever a framework sets in place of nothing. A number counts as the text
 * that it would be as an attribute.
 */
export function nonEmpty(value: unknown): string | null {
  if (Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : null;
}
