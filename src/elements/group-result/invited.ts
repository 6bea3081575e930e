import { warnOnce } from '../shared/warn-once.js';

/** How many were asked, when that is known and can be true; otherwise `null`, with one warning. */
export function readInvited(invited: number | null, responses: number): number | null {
  if (invited === null || (Number.isInteger(invited) && invited >= responses)) return invited;
  warnOnce(
    `invited="${invited}" is no whole number that is at least as many as have answered; it is left out.`,
  );
  return null;
}
