import type { LocalizedInstrument } from 'kund-diagnos/instruments';
import { helpedInstrument } from 'kund-diagnos/report';
import type { Tally } from 'kund-diagnos/scoring';
import type { Database } from './database.ts';

/** The questions to a round's people about the plan of the round before: did each action help? `null` when there is none. */
export async function askedIn(database: Database, round: number): Promise<LocalizedInstrument | null> {
  const plan = await database.plan(round - 1);
  return plan && helpedInstrument(plan);
}

/**
 * Their answers, for anybody to see; `null` when fewer than the least group size have answered, and when nobody was asked. The round is closed,
 * so it never changes.
 */
export async function publishedHelped(
  database: Database,
  round: number,
  minimum: number,
): Promise<Tally | null> {
  const instrument = await askedIn(database, round);
  if (!instrument || (await database.helpedIn(round)) < Math.max(minimum, 1)) return null;
  return database.helpedTally(instrument, round);
}
