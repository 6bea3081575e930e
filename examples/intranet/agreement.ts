import type { Database } from './database.ts';

/** The promise to the people in a round before they answered. */
export interface Agreement {
  /** The least number of people that a figure is shown for. */
  minimum: number;
  /** How many were invited to answer; `null` when unknown. */
  invited: number | null;
}

/** The settings that the server was started with. */
export interface AgreementOptions {
  /** Left out, it stays as it was in the round before. */
  minimum?: number | undefined;
}

const USUAL_MINIMUM = 5;

/**
 * The agreement of a round. Its minimum is promised with the first answer: after that a server that is started with another can raise it,
 * never lower it.
 */
export async function agreementOf(
  database: Database,
  round: number,
  { minimum }: AgreementOptions = {},
): Promise<Agreement> {
  const { promised, invited } = await database.agreement(round);
  if (promised !== null) return { minimum: Math.max(promised, minimum ?? 1), invited };
  const { promised: before } = await database.agreement(round - 1);
  return { minimum: minimum ?? before ?? USUAL_MINIMUM, invited };
}
