import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Plan } from 'kund-diagnos/report';
import type { Instrument, QuestionnaireResponse, Tally } from 'kund-diagnos/scoring';
import { CustomerStore } from './customer-store.ts';
import type { Decisions } from './decisions.ts';
import { hashOf } from './hash.ts';
import { LiveStore } from './live-store.ts';
import { migrate } from './migrations.ts';

/** One person's answers. */
export interface StoredResponse {
  /** Made once for each filled-in questionnaire. */
  id: string;
  instrument: string;
  version: number;
  role: string;
  answers: Record<string, number>;
}

/** The fields that tie a response to its round. */
export interface Admission {
  /** The hash of a one-time code. */
  invitation: string | null;
  /** The least group size that the person was told of. It is stored with the round's first answer. */
  minimum: number;
}

/** `repeated` when the very same was stored before, because the reply to the first attempt was lost. */
export interface Saved {
  round: number;
  repeated: boolean;
}

/** The only file with SQL in it, beside `customer-store.ts`, `live-store.ts` and `migrations/`. Rows go in; counts come out, and what the group has decided together. */
export class Database {
  readonly #db: DatabaseSync;
  /** What customers answer, and the figures of the business system. */
  readonly customers: CustomerStore;
  /** The rounds that can be followed. */
  readonly live: LiveStore;

  /** Opens a file, or makes it, and brings its tables forward. */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.#db = new DatabaseSync(path, { timeout: 5_000 });
    // A write-ahead log would hold one transaction after another, each with an invitation and the answers that it was spent on. What is
    // deleted is overwritten.
    this.#db.exec('PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON');
    migrate(this.#db);
    this.customers = new CustomerStore(this.#db, (work) => this.#transaction(work));
    this.live = new LiveStore(this.#db);
  }

  close(): void {
    this.#db.close();
  }

  /**
   * Stores a response in the open round, and spends its invitation in the same transaction.
   *
   * The row's key is a hash of all of the response. So the same one again is found, and nothing more is stored; one with other answers is
   * merely another response, and needs an invitation of its own. No reply tells whether its id was known.
   *
   * @returns `null` when the invitation is unknown, spent, or for another round.
   */
  save(response: StoredResponse, { invitation, minimum }: Admission): Saved | null {
    const key = keyOf(response);
    return this.#transaction(() => {
      const before = this.#db.prepare('SELECT round FROM responses WHERE id = ?').get(key);
      if (before) return { round: Number(before['round']), repeated: true };

      const round = this.openRound();
      const spent = this.#db
        .prepare('DELETE FROM invitations WHERE hash = ? AND round = ?')
        .run(invitation, round);
      if (spent.changes === 0) return null;
      // Without a plan to ask about, the invitation is fully spent.
      if (!this.plan(round - 1)) {
        this.#db.prepare('DELETE FROM helped_invitations WHERE hash = ?').run(invitation);
      }

      this.#db
        .prepare('UPDATE rounds SET minimum = ? WHERE round = ? AND minimum IS NULL')
        .run(minimum, round);
      const { instrument, version, role, answers } = response;
      this.#db
        .prepare('INSERT INTO responses (id, round, instrument, version, role) VALUES (?, ?, ?, ?, ?)')
        .run(key, round, instrument, version, role);
      const insert = this.#db.prepare('INSERT INTO answers (response_id, question, value) VALUES (?, ?, ?)');
      for (const [question, value] of Object.entries(answers)) insert.run(key, question, value);
      return { round, repeated: false };
    });
  }

  /**
   * Stores what a person says of the plan of the round before: did it help? Their invitation is good for this once, whether it is spent on
   * the diagnosis or not. As there, the row's key is a hash of the whole response.
   *
   * @returns `null` when the invitation is unknown, spent on this, or for another round.
   */
  saveHelped(response: QuestionnaireResponse, invitation: string | null): Saved | null {
    const key = keyOf(response);
    return this.#transaction(() => {
      const before = this.#db.prepare('SELECT round FROM helped_responses WHERE id = ?').get(key);
      if (before) return { round: Number(before['round']), repeated: true };

      const round = this.openRound();
      const spent = this.#db
        .prepare('DELETE FROM helped_invitations WHERE hash = ? AND round = ?')
        .run(invitation, round);
      if (spent.changes === 0) return null;

      this.#db.prepare('INSERT INTO helped_responses (id, round) VALUES (?, ?)').run(key, round);
      const insert = this.#db.prepare(
        'INSERT INTO helped_answers (response_id, action, value) VALUES (?, ?, ?)',
      );
      for (const [action, value] of Object.entries(response.answers)) insert.run(key, action, value);
      return { round, repeated: false };
    });
  }

  /** How many have said whether the plan of the round before helped. */
  helpedIn(round: number): number {
    const row = this.#db
      .prepare('SELECT count(*) AS responses FROM helped_responses WHERE round = ?')
      .get(round);
    return Number(row?.['responses']);
  }

  /** Answers from a round's people about the plan of the round before. */
  helpedTally(instrument: Instrument, round: number): Tally {
    const tally = emptyTally(instrument, this.helpedIn(round));
    const counts = this.#db.prepare(`
      SELECT action, value, count(*) AS answers
      FROM helped_responses JOIN helped_answers ON response_id = id
      WHERE round = ?
      GROUP BY action, value
    `);
    for (const row of counts.iterate(round)) {
      const action = tally.questions[String(row['action'])];
      if (action) action[Number(row['value']) - instrument.scale.min] = Number(row['answers']);
    }
    return tally;
  }

  /** Stores invitations to the open round, as hashes of their codes. Returns the round. */
  invite(hashes: readonly string[]): number {
    return this.#transaction(() => {
      const round = this.openRound();
      this.#db
        .prepare(
          `INSERT INTO rounds (round, invited) VALUES (?, ?)
           ON CONFLICT (round) DO UPDATE SET invited = coalesce(invited, 0) + excluded.invited`,
        )
        .run(round, hashes.length);
      for (const table of ['invitations', 'helped_invitations']) {
        const insert = this.#db.prepare(`INSERT INTO ${table} (hash, round) VALUES (?, ?)`);
        for (const hash of hashes) insert.run(hash, round);
      }
      return round;
    });
  }

  /** Replaces the facilitator's code, as a hash. */
  setFacilitator(hash: string): void {
    this.#transaction(() => {
      this.#db.exec('DELETE FROM facilitator');
      this.#db.prepare('INSERT INTO facilitator (hash) VALUES (?)').run(hash);
    });
  }

  hasFacilitator(): boolean {
    return this.#db.prepare('SELECT 1 FROM facilitator').get() !== undefined;
  }

  isFacilitator(hash: string | null): boolean {
    return this.#db.prepare('SELECT 1 FROM facilitator WHERE hash = ?').get(hash) !== undefined;
  }

  /** True while nobody has ever answered or been invited. */
  isEmpty(): boolean {
    return this.#db.prepare('SELECT 1 FROM rounds').get() === undefined;
  }

  /** True when this very response is stored. */
  has(response: StoredResponse): boolean {
    return this.#db.prepare('SELECT 1 FROM responses WHERE id = ?').get(keyOf(response)) !== undefined;
  }

  /** The round that people answer now. The one before it is the latest with a result. */
  openRound(): number {
    const row = this.#db
      .prepare('SELECT coalesce(max(round), 0) + 1 AS round FROM rounds WHERE closed = 1')
      .get();
    return Number(row?.['round']);
  }

  /** Closes the open round if enough people have answered. Its figures never change after that, and its unspent invitations are void. */
  closeRound(round: number, minimum: number): boolean {
    // Rewrites the file in the order of the keys. Until then, where its bytes lie tells in which order people answered.
    this.#db.exec('VACUUM');
    return this.#transaction(() => {
      if (round !== this.openRound() || this.responsesIn(round) < minimum) return false;
      this.#db.prepare('UPDATE rounds SET closed = 1, minimum = ? WHERE round = ?').run(minimum, round);
      this.#db.prepare('DELETE FROM invitations WHERE round = ?').run(round);
      this.#db.prepare('DELETE FROM helped_invitations WHERE round = ?').run(round);
      return true;
    });
  }

  /** The stored facts about a round: the promised minimum, `null` until somebody has answered, and how many were invited. */
  agreement(round: number): { promised: number | null; invited: number | null } {
    const row = this.#db.prepare('SELECT minimum, invited FROM rounds WHERE round = ?').get(round);
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    return { promised: number(row?.['minimum']), invited: number(row?.['invited']) };
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
      this.#db.prepare('DELETE FROM actions WHERE round = ?').run(round);
      const insertAction = this.#db.prepare(
        'INSERT INTO actions (round, place, question, text) VALUES (?, ?, ?, ?)',
      );
      for (const [place, { question, text }] of decisions.actions.entries()) {
        insertAction.run(round, place, question, text);
      }
    });
  }

  decisions(round: number): Decisions {
    const rows = this.#db
      .prepare('SELECT decision, question FROM decisions WHERE round = ? ORDER BY place')
      .all(round);
    const areas = (decision: string) =>
      rows.filter((row) => row['decision'] === decision).map((row) => String(row['question']));
    const actions = this.#db
      .prepare('SELECT question, text FROM actions WHERE round = ? ORDER BY place')
      .all(round)
      .map(({ question, text }) => ({ question: String(question), text: String(text) }));
    return { discussed: areas('discussed'), chosen: areas('chosen'), actions };
  }

  /**
   * Stores a round's plan, if what is stored is the same plan one revision earlier, or nothing and this is the first. One statement compares
   * and sets, so that of two who save at once only one does.
   *
   * @returns False when something else is stored.
   */
  storePlan(round: number, plan: Plan): boolean {
    const { id, revision } = plan;
    const stored = this.#db
      .prepare(
        `INSERT INTO plans (round, id, revision, plan)
         SELECT :round, :id, :revision, :plan
         WHERE :revision = 1 OR EXISTS (SELECT 1 FROM plans WHERE round = :round)
         ON CONFLICT (round) DO UPDATE SET revision = excluded.revision, plan = excluded.plan
         WHERE id = excluded.id AND revision = excluded.revision - 1`,
      )
      .run({ round, id, revision, plan: JSON.stringify(plan) });
    return stored.changes === 1;
  }

  /** A round's plan; `null` while it has none. */
  plan(round: number): Plan | null {
    const row = this.#db.prepare('SELECT plan FROM plans WHERE round = ?').get(round);
    // Parsed with the library's schema before it was stored.
    return row ? (JSON.parse(String(row['plan'])) as Plan) : null;
  }

  responsesIn(round: number): number {
    const row = this.#db.prepare('SELECT count(*) AS responses FROM responses WHERE round = ?').get(round);
    return Number(row?.['responses']);
  }

  /** One tally for each role that has answered, in the order of the roles' names. The database counts, so no person's row leaves it. */
  talliesByRole(instrument: Instrument, round: number): Map<string, Tally> {
    const { id, version, scale } = instrument;
    const tallies = new Map<string, Tally>();

    const people = this.#db.prepare(`
      SELECT role, count(*) AS responses
      FROM responses
      WHERE round = ? AND instrument = ? AND version = ?
      GROUP BY role
      ORDER BY role
    `);
    for (const row of people.iterate(round, id, version)) {
      tallies.set(String(row['role']), emptyTally(instrument, Number(row['responses'])));
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

/** A tally whose counts are to be filled in. */
function emptyTally({ id, version, scale, questions }: Instrument, responses: number): Tally {
  const noCounts = () => Array.from({ length: scale.max - scale.min + 1 }, () => 0);
  return {
    instrument: id,
    version,
    responses,
    questions: Object.fromEntries(questions.map((question) => [question.id, noCounts()])),
  };
}

/** Its id is random, so the hash is too, and nobody without the response can find its row. */
function keyOf({
  id,
  instrument,
  version,
  role,
  answers,
}: Omit<StoredResponse, 'role'> & { role?: string }): string {
  const sorted = Object.entries(answers).sort(([a], [b]) => (a < b ? -1 : 1));
  return hashOf([id, instrument, version, role, sorted]);
}
