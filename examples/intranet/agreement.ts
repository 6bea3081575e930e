import type { Database } from './database.ts';

/** What the people in a round were told before they answered. */
export interface Agreement {
  /** The least number of people that a figure is shown for. */
  minimum: number;
  /** How many were asked to answer; `null` when unknown. */
  invited: number | null;
}

/** What the server was started with. What is left out stays as it was in the round before. */
export interface AgreementOptions {
  minimum?: number | undefined;
  invited?: number | undefined;
}

const DEFAULTS: Agreement = { minimum: 5, invited: null };

/** The agreement of the open round. */
export function openAgreement(database: Database, { minimum, invited }: AgreementOptions): Agreement {
  const before = database.agreement(database.openRound() - 1) ?? DEFAULTS;
  return { minimum: minimum ?? before.minimum, invited: invited ?? before.invited };
}

/** The agreement of a closed round. Its minimum can be raised afterwards, never lowered: that would break a promise. */
export function closedAgreement(
  database: Database,
  round: number,
  { minimum = 1 }: AgreementOptions,
): Agreement {
  const { minimum: promised, invited } = database.agreement(round) ?? DEFAULTS;
  return { minimum: Math.max(promised, minimum), invited };
}
