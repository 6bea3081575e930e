// Differences between the databases: quoting of names and placeholders for values.
import { nonEmptyString, refine, type Parser } from '../scoring/validation/validate.js';

/** The databases that `tallyQuery` writes SQL for. */
export type SqlDialect = 'sqlite' | 'postgres' | 'duckdb' | 'spark';

interface Dialect {
  /** The quote around a name; doubled inside one. */
  readonly quote: '"' | '`';
  /** The placeholder of a value, counted from 1. */
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
/** Spark substitutes `${…}` before it parses the text, even within quotes. */
const nameWithoutVariable = refine('a name without ${', (name: string) => !name.includes('${'));

/** Parses the name of a table or a column. */
export const nameParser =
  (dialect: SqlDialect): Parser<string> =>
  (value) => {
    const name = nameWithoutNul(nonEmptyString(value));
    return dialect === 'spark' ? nameWithoutVariable(name) : name;
  };

/** Quotes a name, so that nothing in it becomes SQL. */
export function quoteName(dialect: SqlDialect, name: string): string {
  const { quote } = DIALECTS[dialect];
  return quote + name.replaceAll(quote, quote + quote) + quote;
}
