import type { DatabaseSync } from 'node:sqlite';
import type { PublishedResult } from 'kund-diagnos/live';

/** The table of the rounds that can be followed. Each function is one statement, so that of two who write at once one is first. */
export class LiveStore {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Lets a round be followed, unless somebody has answered it: they were told otherwise. */
  begin(round: number, { version, ...rest }: PublishedResult): void {
    this.#db
      .prepare(
        `INSERT INTO live_rounds (round, version, published)
         SELECT :round, :version, :published
         WHERE NOT EXISTS (SELECT 1 FROM responses WHERE round = :round)
         ON CONFLICT (round) DO NOTHING`,
      )
      .run({ round, version, published: JSON.stringify({ version, ...rest }) });
  }

  /** What was published last; `null` when the round is not followed. */
  published(round: number): PublishedResult | null {
    const row = this.#db.prepare('SELECT published FROM live_rounds WHERE round = ?').get(round);
    // `publishStep` parses it.
    return row ? (JSON.parse(String(row['published'])) as PublishedResult) : null;
  }

  /** Stores a step over the one before it. Returns false when something else is stored. */
  advance(round: number, result: PublishedResult): boolean {
    const stored = this.#db
      .prepare('UPDATE live_rounds SET version = ?, published = ? WHERE round = ? AND version = ?')
      .run(result.version, JSON.stringify(result), round, result.version - 1);
    return stored.changes === 1;
  }
}
