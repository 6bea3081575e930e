import type { Database } from './database.ts';
import { RequestError } from './errors.ts';

/**
 * Parses the number of a closed round from a URL.
 *
 * @throws {RequestError} when no such round is closed.
 */
export async function closedRound(database: Database, number: string): Promise<number> {
  const round = Number(number);
  if (!/^[1-9]\d{0,8}$/.test(number) || round >= (await database.openRound()))
    throw new RequestError(404, ({ noSuchRound }) => noSuchRound);
  return round;
}
