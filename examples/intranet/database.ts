import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isDeepStrictEqual } from 'node:util';
import type { Instrument, Tally } from 'kund-diagnos/scoring';
import type { Agreement } from './agreement.ts';
import type { Decisions } from './decisions.ts';

/** One person's answers as they are stored. */
export interface StoredResponse {
  id: string;
  instrument: string;
  version: number;
  role: string;
  answers: Record<string, number>;
}

/**
 * `stored` now; `repeated` when the same content was stored before, because the reply to the first attempt was lost; `conflict` when
 * other content has the id.
 */
export type SaveOutcome = 'stored' | 'repeated' | 'conflict';

// No time, name or address. WITHOUT ROWID sorts the rows by their random id, so that the file does not reveal the order in which people
// answered.
const schema = `
  CREATE TABLE IF NOT EXISTS responses (
    id         TEXT    PRIMARY KEY,
    round      INTEGER NOT NULL,
    instrument TEXT    NOT NULL,
    version    INTEGER NOT NULL,
    role       TEXT    NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS answers (
    response_id TEXT    NOT NULL REFERENCES responses (id),
    question    TEXT    NOT NULL,
    value       INTEGER NOT NULL,
    PRIMARY KEY (response_id, question)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE IF NOT EXISTS closed_rounds (
    round INTEGER PRIMARY KEY
  ) STRICT;

  CREATE TABLE IF NOT EXISTS agreements (
    round   INTEGER PRIMARY KEY REFERENCES closed_rounds (round),
    minimum INTEGER NOT NULL,
    invited INTEGER
  ) STRICT;

  CREATE TABLE IF NOT EXISTS decisions (
    round    INTEGER NOT NULL REFERENCES closed_rounds (round),
    decision TEXT    NOT NULL,
    question TEXT    NOT NULL,
    place    INTEGER NOT NULL,
    PRIMARY KEY (round, decision, question)
  ) STRICT, WITHOUT ROWID;
`;

/** The only file with SQL in it. Rows go in; counts come out. */
export class Database {
  readonly #db: DatabaseSync;

  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path, { timeout: 5_000 });
    this.#db.exec(schema);
  }

  close(): void {
    this.#db.close();
  }

  /** Stores a response in the open round. Idempotent: sending it again stores nothing more. */
  save(response: StoredResponse): SaveOutcome {
    return this.#transaction(() => {
      const before = this.#find(response.id);
      if (before) return isDeepStrictEqual(before, storedFields(response)) ? 'repeated' : 'conflict';

      const { id, instrument, version, role, answers } = response;
      this.#db
        .prepare('INSERT INTO responses (id, round, instrument, version, role) VALUES (?, ?, ?, ?, ?)')
        .run(id, this.openRound(), instrument, version, role);
      const insert = this.#db.prepare('INSERT INTO answers (response_id, question, value) VALUES (?, ?, ?)');
      for (const [question, value] of Object.entries(answers)) insert.run(id, question, value);
      return 'stored';
    });
  }

  /** True while nothing has ever been stored. */
  isEmpty(): boolean {
    return this.openRound() === 1 && this.responsesIn(1) === 0;
  }

  /** True when a response with this id is stored. */
  has(id: string): boolean {
    return this.#find(id) !== null;
  }

  /** The round that a stored response belongs to. */
  roundOf(id: string): number {
    const row = this.#db.prepare('SELECT round FROM responses WHERE id = ?').get(id);
    return Number(row?.['round']);
  }

  /** The round that people answer now. The one before it is the latest with a result. */
  openRound(): number {
    const row = this.#db.prepare('SELECT coalesce(max(round), 0) + 1 AS round FROM closed_rounds').get();
    return Number(row?.['round']);
  }

  /** Closes the open round if enough people have answered. Its figures never change after that. */
  closeRound(round: number, { minimum, invited }: Agreement): boolean {
    return this.#transaction(() => {
      if (round !== this.openRound() || this.responsesIn(round) < minimum) return false;
      this.#db.prepare('INSERT INTO closed_rounds (round) VALUES (?)').run(round);
      this.#db
        .prepare('INSERT INTO agreements (round, minimum, invited) VALUES (?, ?, ?)')
        .run(round, minimum, invited);
      return true;
    });
  }

  /** A closed round's agreement; `null` for a round that is not closed. */
  agreement(round: number): Agreement | null {
    const row = this.#db.prepare('SELECT minimum, invited FROM agreements WHERE round = ?').get(round);
    if (!row) return null;
    const { minimum, invited } = row;
    return { minimum: Number(minimum), invited: invited === null ? null : Number(invited) };
  }

  /** Replaces what the group has decided about a round. */
  decide(round: number, decisions: Decisions): void {
    this.#transaction(() => {
      this.#db.prepare('DELETE FROM decisions WHERE round = ?').run(round);
      const insert = this.#db.prepare(
        'INSERT INTO decisions (round, decision, question, place) VALUES (?, ?, ?, ?)',
      );
      for (const decision of ['chosen', 'discussed'] as const) {
        for (const [place, question] of decisions[decision].entries()) {
          insert.run(round, decision, question, place);
        }
      }
    });
  }

  decisions(round: number): Decisions {
    const rows = this.#db
      .prepare('SELECT decision, question FROM decisions WHERE round = ? ORDER BY place')
      .all(round);
    const areas = (decision: string) =>
      rows.filter((row) => row['decision'] === decision).map((row) => String(row['question']));
    return { discussed: areas('discussed'), chosen: areas('chosen') };
  }

  responsesIn(round: number): number {
    const row = this.#db.prepare('SELECT count(*) AS responses FROM responses WHERE round = ?').get(round);
    return Number(row?.['responses']);
  }

  /** One tally for each role that has answered, in the order of the roles' names. The database counts, so no person's row leaves it. */
  talliesByRole(instrument: Instrument, round: number): Map<string, Tally> {
    const { id, version, scale } = instrument;
    const noCounts = () => Array.from({ length: scale.max - scale.min + 1 }, () => 0);
    const tallies = new Map<string, Tally>();

    const people = this.#db.prepare(`
      SELECT role, count(*) AS responses
      FROM responses
      WHERE round = ? AND instrument = ? AND version = ?
      GROUP BY role
      ORDER BY role
    `);
    for (const row of people.iterate(round, id, version)) {
      tallies.set(String(row['role']), {
        instrument: id,
        version,
        responses: Number(row['responses']),
        questions: Object.fromEntries(instrument.questions.map((question) => [question.id, noCounts()])),
      });
    }

    const counts = this.#db.prepare(`
      SELECT role, question, value, count(*) AS answers
      FROM responses JOIN answers ON response_id = id
      WHERE round = ? AND instrument = ? AND version = ?
      GROUP BY role, question, value
    `);
    for (const row of counts.iterate(round, id, version)) {
      const question = tallies.get(String(row['role']))?.questions[String(row['question'])];
      if (question) question[Number(row['value']) - scale.min] = Number(row['answers']);
    }
    return tallies;
  }

  #find(id: string): StoredResponse | null {
    const row = this.#db.prepare('SELECT instrument, version, role FROM responses WHERE id = ?').get(id);
    if (!row) return null;
    const answers = this.#db.prepare('SELECT question, value FROM answers WHERE response_id = ?').all(id);
    return {
      id,
      instrument: String(row['instrument']),
      version: Number(row['version']),
      role: String(row['role']),
      answers: Object.fromEntries(
        answers.map((answer): [string, number] => [String(answer['question']), Number(answer['value'])]),
      ),
    };
  }

  #transaction<T>(work: () => T): T {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#db.exec('COMMIT');
      return result;
    } catch (error) {
      this.#db.exec('ROLLBACK');
      throw error;
    }
  }
}

/** The stored fields alone, in plain objects, for comparison with what the database holds. */
function storedFields({ id, instrument, version, role, answers }: StoredResponse): StoredResponse {
  return { id, instrument, version, role, answers: { ...answers } };
}
