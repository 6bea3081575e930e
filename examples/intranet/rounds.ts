import type { Database } from './database.ts';
import { Refusal } from './errors.ts';

/**
 * A round by the number in an address.
 *
 * @throws {Refusal} when no such round is closed
 */
export function closedRound(database: Database, number: string): number {
  const round = Number(number);
  if (!/^[1-9]\d{0,8}$/.test(number) || round >= database.openRound())
    throw new Refusal(404, ({ noSuchRound }) => noSuchRound);
  return round;
}
