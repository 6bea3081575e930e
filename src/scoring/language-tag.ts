/** Far longer than any in use. The longer a tag is, the longer a formatter takes to be made. */
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
