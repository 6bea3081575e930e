import type { Plan } from 'kund-diagnos/report';
import type { Instrument, QuestionnaireResponse, Tally } from 'kund-diagnos/scoring';
import { CustomerStore } from './customer-store.ts';
import type { Decisions } from './decisions.ts';
import { hashOf } from './hash.ts';
import { LiveStore } from './live-store.ts';
import { insert, type Row, type Sql, type Value } from './sql.ts';

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
  readonly #sql: Sql;
  /** What customers answer, and the figures of the business system. */
  readonly customers: CustomerStore;
  /** The rounds that can be followed. */
  readonly live: LiveStore;

  constructor(sql: Sql) {
    this.#sql = sql;
    this.customers = new CustomerStore(sql);
    this.live = new LiveStore(sql);
  }

  /** Lets `work` read and write as if it were alone: all that it stores is stored, or nothing. */
  transaction<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#sql.transaction((sql) => work(new Database(sql)));
  }

  /** Lets `work` read what is stored at one moment. */
  snapshot<T>(work: (database: Database) => Promise<T>): Promise<T> {
    return this.#sql.snapshot((sql) => work(new Database(sql)));
  }

  /**
   * Stores a response in the open round, and spends its invitation in the same transaction.
   *
   * The row's key is a hash of all of the response. So the same one again is found, and nothing more is stored; one with other answers is
   * merely another response, and needs an invitation of its own. No reply tells whether its id was known.
   *
   * @returns `null` when the invitation is unknown, spent, or for another round.
   */
  save(response: StoredResponse, { invitation, minimum }: Admission): Promise<Saved | null> {
    const key = keyOf(response);
    return this.transaction(async (database) => {
      const before = await database.#first('SELECT round FROM responses WHERE id = $1', [key]);
      if (before) return { round: Number(before['round']), repeated: true };

      const sql = database.#sql;
      const round = await database.openRound();
      const spent = await sql.change('DELETE FROM invitations WHERE hash = $1 AND round = $2', [
        invitation,
        round,
      ]);
      if (spent === 0) return null;
      // Without a plan to ask about, the invitation is fully spent.
      if (!(await database.plan(round - 1))) {
        await sql.change('DELETE FROM helped_invitations WHERE hash = $1', [invitation]);
      }

      await sql.change('UPDATE rounds SET minimum = $1 WHERE round = $2 AND minimum IS NULL', [
        minimum,
        round,
      ]);
      const { instrument, version, role, answers } = response;
      await insert(
        sql,
        'responses',
        ['id', 'round', 'instrument', 'version', 'role'],
        [[key, round, instrument, version, role]],
      );
      await insert(
        sql,
        'answers',
        ['response_id', 'question', 'value'],
        Object.entries(answers).map(([question, value]) => [key, question, value]),
      );
      return { round, repeated: false };
    });
  }

  /**
   * Stores what a person says of the plan of the round before: did it help? Their invitation is good for this once, whether it is spent on
   * the diagnosis or not. As there, the row's key is a hash of the whole response.
   *
   * @returns `null` when the invitation is unknown, spent on this, or for another round.
   */
  saveHelped(response: QuestionnaireResponse, invitation: string | null): Promise<Saved | null> {
    const key = keyOf(response);
    return this.transaction(async (database) => {
      const before = await database.#first('SELECT round FROM helped_responses WHERE id = $1', [key]);
      if (before) return { round: Number(before['round']), repeated: true };

      const sql = database.#sql;
      const round = await database.openRound();
      const spent = await sql.change('DELETE FROM helped_invitations WHERE hash = $1 AND round = $2', [
        invitation,
        round,
      ]);
      if (spent === 0) return null;

      await insert(sql, 'helped_responses', ['id', 'round'], [[key, round]]);
      await insert(
        sql,
        'helped_answers',
        ['response_id', 'action', 'value'],
        Object.entries(response.answers).map(([action, value]) => [key, action, value]),
      );
      return { round, repeated: false };
    });
  }

  /** How many have said whether the plan of the round before helped. */
  helpedIn(round: number): Promise<number> {
    return this.#count('SELECT count(*) AS rows FROM helped_responses WHERE round = $1', [round]);
  }

  /** Answers from a round's people about the plan of the round before. */
  async helpedTally(instrument: Instrument, round: number): Promise<Tally> {
    const tally = emptyTally(instrument, await this.helpedIn(round));
    const counts = await this.#sql.rows(
      `SELECT action, value, count(*) AS answers
       FROM helped_responses JOIN helped_answers ON response_id = id
       WHERE round = $1
       GROUP BY action, value`,
      [round],
    );
    for (const row of counts) {
      const action = tally.questions[String(row['action'])];
      if (action) action[Number(row['value']) - instrument.scale.min] = Number(row['answers']);
    }
    return tally;
  }

  /** Stores invitations to the open round, as hashes of their codes. Returns the round. */
  invite(hashes: readonly string[]): Promise<number> {
    return this.transaction(async (database) => {
      const sql = database.#sql;
      const round = await database.openRound();
      await sql.change(
        `INSERT INTO rounds (round, invited) VALUES ($1, $2)
         ON CONFLICT (round) DO UPDATE SET invited = coalesce(rounds.invited, 0) + excluded.invited`,
        [round, hashes.length],
      );
      const rows = hashes.map((hash) => [hash, round]);
      for (const table of ['invitations', 'helped_invitations']) {
        await insert(sql, table, ['hash', 'round'], rows);
      }
      return round;
    });
  }

  /** Replaces the facilitator's code, as a hash. */
  setFacilitator(hash: string): Promise<void> {
    return this.#sql.transaction(async (sql) => {
      await sql.change('DELETE FROM facilitator');
      await insert(sql, 'facilitator', ['hash'], [[hash]]);
    });
  }

  hasFacilitator(): Promise<boolean> {
    return this.#exists('SELECT 1 FROM facilitator');
  }

  isFacilitator(hash: string | null): Promise<boolean> {
    return this.#exists('SELECT 1 FROM facilitator WHERE hash = $1', [hash]);
  }

  /** True while nobody has ever answered or been invited. */
  async isEmpty(): Promise<boolean> {
    return !(await this.#exists('SELECT 1 FROM rounds'));
  }

  /** True when this very response is stored. */
  has(response: StoredResponse): Promise<boolean> {
    return this.#exists('SELECT 1 FROM responses WHERE id = $1', [keyOf(response)]);
  }

  /** The round that people answer now. The one before it is the latest with a result. */
  async openRound(): Promise<number> {
    return (await this.#count('SELECT coalesce(max(round), 0) AS rows FROM rounds WHERE closed = 1')) + 1;
  }

  /** Closes the open round if enough people have answered. Its figures never change after that, and its unspent invitations are void. */
  closeRound(round: number, minimum: number): Promise<boolean> {
    return this.transaction(async (database) => {
      const sql = database.#sql;
      if (round !== (await database.openRound()) || (await database.responsesIn(round)) < minimum) {
        return false;
      }
      await sql.change('UPDATE rounds SET closed = 1, minimum = $1 WHERE round = $2', [minimum, round]);
      await sql.change('DELETE FROM invitations WHERE round = $1', [round]);
      await sql.change('DELETE FROM helped_invitations WHERE round = $1', [round]);
      return true;
    });
  }

  /** The stored facts about a round: the promised minimum, `null` until somebody has answered, and how many were invited. */
  async agreement(round: number): Promise<{ promised: number | null; invited: number | null }> {
    const row = await this.#first('SELECT minimum, invited FROM rounds WHERE round = $1', [round]);
    const number = (value: unknown) => (typeof value === 'number' ? value : null);
    return { promised: number(row?.['minimum']), invited: number(row?.['invited']) };
  }

  /** Replaces what the group has decided about a round. */
  decide(round: number, { actions, ...areas }: Decisions): Promise<void> {
    return this.#sql.transaction(async (sql) => {
      await sql.change('DELETE FROM decisions WHERE round = $1', [round]);
      for (const decision of ['chosen', 'discussed'] as const) {
        await insert(
          sql,
          'decisions',
          ['round', 'decision', 'question', 'place'],
          areas[decision].map((question, place) => [round, decision, question, place]),
        );
      }
      await sql.change('DELETE FROM actions WHERE round = $1', [round]);
      await insert(
        sql,
        'actions',
        ['round', 'place', 'question', 'text'],
        actions.map(({ question, text }, place) => [round, place, question, text]),
      );
    });
  }

  async decisions(round: number): Promise<Decisions> {
    const rows = await this.#sql.rows(
      'SELECT decision, question FROM decisions WHERE round = $1 ORDER BY place',
      [round],
    );
    const areas = (decision: string) =>
      rows.filter((row) => row['decision'] === decision).map((row) => String(row['question']));
    const actions = await this.#sql.rows(
      'SELECT question, text FROM actions WHERE round = $1 ORDER BY place',
      [round],
    );
    return {
      discussed: areas('discussed'),
      chosen: areas('chosen'),
      actions: actions.map(({ question, text }) => ({ question: String(question), text: String(text) })),
    };
  }

  /**
   * Stores a round's plan, if what is stored is the same plan one revision earlier, or nothing and this is the first. One statement compares
   * and sets, so that of two who save at once only one does.
   *
   * @returns False when something else is stored.
   */
  async storePlan(round: number, plan: Plan): Promise<boolean> {
    const { id, revision } = plan;
    // A value on its own has no type in PostgreSQL.
    const stored = await this.#sql.change(
      `INSERT INTO plans (round, id, revision, plan)
       SELECT CAST($1 AS INTEGER), $2, CAST($3 AS BIGINT), $4
       WHERE CAST($3 AS BIGINT) = 1 OR EXISTS (SELECT 1 FROM plans WHERE round = CAST($1 AS INTEGER))
       ON CONFLICT (round) DO UPDATE SET revision = excluded.revision, plan = excluded.plan
       WHERE plans.id = excluded.id AND plans.revision = excluded.revision - 1`,
      [round, id, revision, JSON.stringify(plan)],
    );
    return stored === 1;
  }

  /** A round's plan; `null` while it has none. */
  async plan(round: number): Promise<Plan | null> {
    const row = await this.#first('SELECT plan FROM plans WHERE round = $1', [round]);
    // Parsed with the library's schema before it was stored.
    return row ? (JSON.parse(String(row['plan'])) as Plan) : null;
  }

  responsesIn(round: number): Promise<number> {
    return this.#count('SELECT count(*) AS rows FROM responses WHERE round = $1', [round]);
  }

  /** One tally for each role that has answered, in the order of the roles' names. The database counts, so no person's row leaves it. */
  async talliesByRole(instrument: Instrument, round: number): Promise<Map<string, Tally>> {
    const { id, version, scale } = instrument;
    const tallies = new Map<string, Tally>();

    const people = await this.#sql.rows(
      `SELECT role, count(*) AS responses
       FROM responses
       WHERE round = $1 AND instrument = $2 AND version = $3
       GROUP BY role
       ORDER BY role`,
      [round, id, version],
    );
    for (const row of people) {
      tallies.set(String(row['role']), emptyTally(instrument, Number(row['responses'])));
    }

    const counts = await this.#sql.rows(
      `SELECT role, question, value, count(*) AS answers
       FROM responses JOIN answers ON response_id = id
       WHERE round = $1 AND instrument = $2 AND version = $3
       GROUP BY role, question, value`,
      [round, id, version],
    );
    for (const row of counts) {
      const question = tallies.get(String(row['role']))?.questions[String(row['question'])];
      if (question) question[Number(row['value']) - scale.min] = Number(row['answers']);
    }
    return tallies;
  }

  async #first(text: string, values?: readonly Value[]): Promise<Row | undefined> {
    return (await this.#sql.rows(text, values))[0];
  }

  async #exists(text: string, values?: readonly Value[]): Promise<boolean> {
    return (await this.#first(text, values)) !== undefined;
  }

  async #count(text: string, values?: readonly Value[]): Promise<number> {
    return Number((await this.#first(text, values))?.['rows']);
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
