import type { Database } from './database.ts';

/** What holds for a round. */
export interface Agreement {
  /** The least number of people that a figure is shown for. */
  minimum: number;
  /** How many were asked to answer; `null` when nobody has said. */
  invited: number | null;
}

/** What the one who runs the server has said; what is left out stays as it was in the round before. */
export interface Wishes {
  minimum?: number | undefined;
  invited?: number | undefined;
}

const unlessSaid: Agreement = { minimum: 5, invited: null };

/** What holds for the round that is being answered: what has been said, else what held last time. */
export function openAgreement(database: Database, { minimum, invited }: Wishes): Agreement {
  const before = database.agreement(database.openRound() - 1) ?? unlessSaid;
  return { minimum: minimum ?? before.minimum, invited: invited ?? before.invited };
}

/**
 * What holds for a closed round: what held when people answered. The limit may be raised afterwards, and is never
 * lowered: people were told of it before they answered.
 */
export function closedAgreement(database: Database, round: number, { minimum = 1 }: Wishes): Agreement {
  const { minimum: promised, invited } = database.agreement(round) ?? unlessSaid;
  return { minimum: Math.max(promised, minimum), invited };
}
