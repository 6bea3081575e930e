// Differences between the databases: quoting of names and placeholders for values.
import { nonEmptyString, refine, type Parser } from '../scoring/validate.js';

/** The databases whose SQL is written. */
export type SqlDialect = 'sqlite' | 'postgres' | 'duckdb' | 'spark';

interface Dialect {
  /** Opens and closes a quoted name; doubled inside one. */
  readonly quote: '"' | '`';
  /** The place of a value, counted from 1. */
  readonly placeholder: (position: number) => string;
}

export const DIALECTS: Readonly<Record<SqlDialect, Dialect>> = {
  sqlite: { quote: '"', placeholder: () => '?' },
  postgres: { quote: '"', placeholder: (position) => `$${position}` },
  duckdb: { quote: '"', placeholder: () => '?' },
  spark: { quote: '`', placeholder: () => '?' },
};

export const parseDialect = refine(
  `one of ${Object.keys(DIALECTS).join(', ')}`,
  (dialect: SqlDialect) => typeof dialect === 'string' && Object.hasOwn(DIALECTS, dialect),
);

const nameWithoutNul = refine('a name without U+0000', (name: string) => !name.includes('\0'));
/** Spark replaces `${…}` by its settings before it parses the text, within quotes as well. */
const nameWithoutVariable = refine('a name without ${', (name: string) => !name.includes('${'));

/** Parses the name of a table or a column. */
export const nameParser =
  (dialect: SqlDialect): Parser<string> =>
  (value) => {
    const name = nameWithoutNul(nonEmptyString(value));
    return dialect === 'spark' ? nameWithoutVariable(name) : name;
  };

/** Quotes a name, so that whatever is in it stays a name. */
export function quoteName(dialect: SqlDialect, name: string): string {
  const { quote } = DIALECTS[dialect];
  return quote + name.replaceAll(quote, quote + quote) + quote;
}
