/** A value of a statement. */
export type Value = string | number | null;

/** A row of a result. A count may come as a number or as digits. */
export type Row = Readonly<Record<string, unknown>>;

/** Runs statements. Their values are `$1`, `$2` and so on in the text: both databases read that. */
export interface Sql {
  readonly dialect: 'sqlite' | 'postgres';
  /** Runs a statement, and returns its rows. */
  rows(text: string, values?: readonly Value[]): Promise<Row[]>;
  /** Runs a statement, and returns how many rows it has changed. */
  change(text: string, values?: readonly Value[]): Promise<number>;
  /** Runs statements without values. */
  script(text: string): Promise<void>;
  /**
   * Stores everything that `work` does, or nothing. Transactions run one after another, each seeing what those before it have stored: what one
   * has read is still true when it writes. Within a transaction this is a part of it.
   *
   * @param work Runs its statements on what it is given, and on nothing else.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Lets `work` read the database as it is at one moment, whatever is stored meanwhile. Within a transaction this is a part of it. */
  snapshot<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** A database that is open. */
export interface SqlDatabase extends Sql {
  /** Rewrites tables in the order of their keys, so that where a row lies does not tell when it came. What was deleted is overwritten. */
  forgetOrder(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** Stores rows that have the same columns, in one statement. */
export async function insert(
  sql: Sql,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly Value[])[],
): Promise<void> {
  if (rows.length === 0) return;
  const tuples = rows.map((row, r) => `(${row.map((_, c) => `$${r * columns.length + c + 1}`).join(', ')})`);
  await sql.change(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples.join(', ')}`, rows.flat());
}
