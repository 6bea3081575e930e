// Documents that a host stores for years. Each says its kind and its format.
import { parseJson } from '../../scoring/validation/parse-json.js';
import {
  fail,
  failAt,
  integer,
  literal,
  object,
  record,
  refine,
  unparsed,
  type Parser,
} from '../../scoring/validation/validate.js';

/** A field that a document must have. */
export const present = refine('a value', (value) => value !== undefined);

/**
 * Parses the kind and the format of a document.
 *
 * @param value JSON text, or the value that `JSON.parse` made of it.
 * @param format The latest format that this version of the library knows.
 * @returns The document's fields, unparsed.
 */
export function documentFields(value: unknown, kind: string, format: number): unknown {
  const fields = typeof value === 'string' ? parseJson(value) : value;
  // All other problems follow from another kind or format.
  object({ kind: literal(kind, 'invalid-argument'), format: formatParser(format) })(fields);
  return fields;
}

/** Fails for fields that a document does not have. */
export function rejectUnknownFields(fields: unknown, isKnown: (field: string) => boolean): void {
  for (const [key] of record(unparsed)(fields)) if (!isKnown(key)) failAt(key, 'no such field', key);
}

const formatParser =
  (format: number): Parser<number> =>
  (value) =>
    Number.isInteger(value) && (value as number) > format
      ? fail(
          `at most format ${format}; a later format takes a later kund-diagnos to read`,
          value,
          'incompatible',
        )
      : integer(1, format)(value);
