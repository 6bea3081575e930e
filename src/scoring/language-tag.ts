/** Far longer than any in use. Limited, because a formatter takes longer to create for a longer tag. */
const MAX_TAG_LENGTH = 100;

/** True for a BCP 47 tag, for example `sv` or `en-GB`. */
export function isLanguageTag(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_TAG_LENGTH) return false;
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
