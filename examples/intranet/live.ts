import { EventEmitter } from 'node:events';
import { kundorientering } from 'kund-diagnos/instruments';
import { publishStep, type PublishedResult } from 'kund-diagnos/live';
import { mergeTallies } from 'kund-diagnos/scoring';
import { agreementOf, type AgreementOptions } from './agreement.ts';
import type { Database } from './database.ts';

/** Takes a step of a round if there is one to take, and returns what may be seen then; `null` when the round cannot be followed. */
type Publish = (round: number) => Promise<PublishedResult | null>;

/**
 * The rounds whose result can be followed while people answer. Nothing is shown of them but what is published, and that moves in steps of the
 * least group size. It is the whole group's alone: a department would have to wait until as many of its own people have answered.
 */
export class LiveRounds {
  readonly #database: Database;
  readonly #options: AgreementOptions;
  readonly #steps = new EventEmitter().setMaxListeners(0);

  constructor(database: Database, options: AgreementOptions) {
    this.#database = database;
    this.#options = options;
  }

  /**
   * Takes a step of a round if there is one to take: somebody has answered, perhaps before the server stopped, or more are invited. Not within
   * a transaction or a snapshot, since it has its own.
   *
   * @returns What may be seen of the round; `null` when it cannot be followed.
   */
  async publish(round: number): Promise<PublishedResult | null> {
    // Most often there is none, and who only reads waits for nobody.
    const { last, next } = await this.#database.snapshot((database) => this.#next(database, round));
    return next === last ? last : this.transaction((_, publish) => publish(round));
  }

  /** Takes all steps that there are to take. */
  async publishAll(): Promise<void> {
    for (const round of await this.#database.live.rounds()) await this.publish(round);
  }

  /** Lets `work` store something together with the step that follows from it. */
  async transaction<T>(work: (database: Database, publish: Publish) => Promise<T>): Promise<T> {
    const steps: [round: number, result: PublishedResult][] = [];
    const result = await this.#database.transaction((database) =>
      work(database, async (round) => {
        const { last, next } = await this.#next(database, round);
        if (next === null || next === last) return last;
        if (!(await database.live.advance(round, next))) return database.live.published(round);
        steps.push([round, next]);
        return next;
      }),
    );
    // Sent only when it is stored, so that nothing else is ever sent, also when the server is started again.
    for (const [round, step] of steps) this.#steps.emit(String(round), step);
    return result;
  }

  /** Calls a listener with each step from now on, until what it returns is called. */
  onStep(round: number, listener: (result: PublishedResult) => void): () => void {
    this.#steps.on(String(round), listener);
    return () => this.#steps.off(String(round), listener);
  }

  /** What was published last, and what follows: the same where there is no step to take. */
  async #next(
    database: Database,
    round: number,
  ): Promise<{ last: PublishedResult | null; next: PublishedResult | null }> {
    const last = await database.live.published(round);
    if (!last || last.closed) return { last, next: last };
    const closing = round < (await database.openRound());
    const tallies = await database.talliesByRole(kundorientering, round);
    if (tallies.size === 0) return { last, next: last };
    const { minimum, invited } = await agreementOf(database, round, this.#options);
    const collected = { tally: mergeTallies(...tallies.values()) };
    try {
      const next = publishStep(last, collected, { minimum, expected: invited, closing });
      return { last, next: next.version === last.version ? last : next };
    } catch (error) {
      // Something that was published is not among the answers any longer: another version of the diagnosis, perhaps. No step is safe then.
      console.error(`Round ${round} can no longer be followed:`, error);
      return { last, next: last };
    }
  }
}

/** Lets the open round be followed. Returns false when somebody has answered it without being told so. */
export function beginLive(database: Database, options: AgreementOptions): Promise<boolean> {
  return database.transaction(async (database) => {
    const round = await database.openRound();
    const { minimum } = await agreementOf(database, round, options);
    await database.live.begin(round, { version: 0, minimum, tally: null, groups: [], closed: false });
    return (await database.live.published(round)) !== null;
  });
}
