import { kundorientering } from 'kund-diagnos/instruments';
import type { Plan } from 'kund-diagnos/report';
import { parsePlan } from 'kund-diagnos/schema';
import { KundDiagnosError } from 'kund-diagnos/scoring';
import { RequestError } from './errors.ts';

/**
 * Validates a plan from a request.
 *
 * @throws {RequestError} unless the library can read it, and it has been changed: the first revision that is stored is 1.
 */
export function parsePlanBody(input: unknown): Plan {
  try {
    const plan = parsePlan(kundorientering, input);
    if (plan.revision > 0) return plan;
  } catch (error) {
    if (!(error instanceof KundDiagnosError)) throw error;
    throw new RequestError(400, ({ plan }) => plan, { detail: error.message });
  }
  throw new RequestError(400, ({ plan }) => plan, { detail: 'revision: expected at least 1, got 0' });
}
