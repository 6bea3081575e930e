import { EventEmitter } from 'node:events';
import { kundorientering } from 'kund-diagnos/instruments';
import { publishStep, type PublishedResult } from 'kund-diagnos/live';
import { mergeTallies } from 'kund-diagnos/scoring';
import { agreementOf, type AgreementOptions } from './agreement.ts';
import type { Database } from './database.ts';

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

  /** What may be seen of a round; `null` when it cannot be followed. */
  published(round: number): PublishedResult | null {
    const published = this.#database.live.published(round);
    // The server may have stopped between an answer or a closing and its step.
    return published && this.#step(round, published);
  }

  /** Takes a step if there is one to take: somebody has answered, or the round is closed. */
  publish(round: number): void {
    this.published(round);
  }

  /** Calls a listener with each step from now on, until what it returns is called. */
  onStep(round: number, listener: (result: PublishedResult) => void): () => void {
    this.#steps.on(String(round), listener);
    return () => this.#steps.off(String(round), listener);
  }

  #step(round: number, last: PublishedResult): PublishedResult {
    if (last.closed) return last;
    const closing = round < this.#database.openRound();
    const tallies = this.#database.talliesByRole(kundorientering, round);
    if (tallies.size === 0) return last;
    const { minimum, invited } = agreementOf(this.#database, round, this.#options);
    const collected = { tally: mergeTallies(...tallies.values()) };
    let next: PublishedResult;
    try {
      next = publishStep(last, collected, { minimum, expected: invited, closing });
    } catch (error) {
      // Something that was published is not among the answers any longer: another version of the diagnosis, perhaps. No step is safe then.
      console.error(`Round ${round} can no longer be followed:`, error);
      return last;
    }
    if (next.version === last.version) return last;
    // Sent only when it is stored, so that nothing else is ever sent, also when the server is started again.
    if (!this.#database.live.advance(round, next)) return this.#database.live.published(round)!;
    this.#steps.emit(String(round), next);
    return next;
  }
}

/** Lets the open round be followed. Returns false when somebody has answered it without being told so. */
export function beginLive(database: Database, options: AgreementOptions): boolean {
  const round = database.openRound();
  const { minimum } = agreementOf(database, round, options);
  database.live.begin(round, { version: 0, minimum, tally: null, groups: [], closed: false });
  return database.live.published(round) !== null;
}
