import { DatabaseSync } from 'node:sqlite';
import type { Instrument, QuestionnaireResponse } from '../../src/scoring/index.js';
import { tallyQuery, type TallyQueryOptions } from '../../src/sql/index.js';

/** The rows of a query, as the driver gives them. */
export function rowsOf<Q extends string>(
  database: DatabaseSync,
  instrument: Instrument<Q>,
  options: Omit<TallyQueryOptions<Q>, 'dialect'>,
): unknown[] {
  const { text, values } = tallyQuery(instrument, { dialect: 'sqlite', ...options });
  return database.prepare(text).all(...values);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** A table with a row for each response, whose questions are in columns with these names. */
export function store(
  responses: readonly (Partial<Omit<QuestionnaireResponse, 'answers'>> & {
    answers: Record<string, unknown>;
  })[],
  { table = 'responses', columns }: { table?: string; columns: ReadonlyMap<string, string> },
): DatabaseSync {
  // As many drivers build SQLite: a quoted name that is not a column is a text.
  const database = new DatabaseSync(':memory:', { enableDoubleQuotedStringLiterals: true });
  const names = ['instrument', 'version', 'role', ...columns.values()].map(quoted);
  database.exec(`CREATE TABLE ${quoted(table)} (${names.join(', ')})`);
  const insert = database.prepare(`INSERT INTO ${quoted(table)} VALUES (${names.map(() => '?').join(', ')})`);
  for (const { instrument, version, segments, answers } of responses) {
    const values = [
      instrument,
      version,
      segments?.['role'],
      ...Array.from(columns.keys(), (id) => answers[id]),
    ];
    insert.run(...values.map((value) => (value ?? null) as string | number | null));
  }
  return database;
}
