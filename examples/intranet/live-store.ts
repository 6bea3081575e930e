import type { PublishedResult } from 'kund-diagnos/live';
import type { Sql } from './sql.ts';

/** The table of the rounds that can be followed. Each function is one statement, so that of two who write at once one is first. */
export class LiveStore {
  readonly #sql: Sql;

  constructor(sql: Sql) {
    this.#sql = sql;
  }

  /** Lets a round be followed, unless somebody has answered it: they were told otherwise. */
  async begin(round: number, { version, ...rest }: PublishedResult): Promise<void> {
    // A value on its own has no type in PostgreSQL.
    await this.#sql.change(
      `INSERT INTO live_rounds (round, version, published)
       SELECT CAST($1 AS INTEGER), CAST($2 AS INTEGER), $3
       WHERE NOT EXISTS (SELECT 1 FROM responses WHERE round = CAST($1 AS INTEGER))
       ON CONFLICT (round) DO NOTHING`,
      [round, version, JSON.stringify({ version, ...rest })],
    );
  }

  /** The rounds that can be followed, in order. */
  async rounds(): Promise<number[]> {
    const rows = await this.#sql.rows('SELECT round FROM live_rounds ORDER BY round');
    return rows.map(({ round }) => Number(round));
  }

  /** What was published last; `null` when the round is not followed. */
  async published(round: number): Promise<PublishedResult | null> {
    const [row] = await this.#sql.rows('SELECT published FROM live_rounds WHERE round = $1', [round]);
    // `publishStep` parses it.
    return row ? (JSON.parse(String(row['published'])) as PublishedResult) : null;
  }

  /** Stores a step over the one before it. Returns false when something else is stored. */
  async advance(round: number, result: PublishedResult): Promise<boolean> {
    const stored = await this.#sql.change(
      'UPDATE live_rounds SET version = $1, published = $2 WHERE round = $3 AND version = $4',
      [result.version, JSON.stringify(result), round, result.version - 1],
    );
    return stored === 1;
  }
}
