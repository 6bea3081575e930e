import { hashCode, newCode } from './codes.ts';
import type { CustomerAnswer } from './customer-store.ts';
import type { Database } from './database.ts';
import type { Settings } from './settings.ts';

type Address = Pick<Settings, 'origin' | 'port'>;

/** Invites people to the open round. @returns Their codes, which are stored nowhere: the database has only hashes. */
export async function invite(
  database: Database,
  people: number,
): Promise<{ round: number; codes: string[] }> {
  const codes = Array.from({ length: people }, newCode);
  return { round: await database.invite(codes.map(hashCode)), codes };
}

/** Prints a link for each invitation. Nobody can print them again. */
export function printInvitations(round: number, codes: readonly string[], { origin, port }: Address): void {
  // A browser never sends the part after # to a server, so no log has it.
  const page = `${origin ?? `http://127.0.0.1:${port}`}/#kod=`;
  const count = codes.length === 1 ? 'One invitation' : `${codes.length} invitations`;
  console.log(
    `${count} to round ${round}. Send each to one person, in any order, and store it nowhere:\n\n` +
      `${codes.map((code) => page + code).join('\n')}\n`,
  );
}

/** Gives the facilitator a new code, and prints it. The code before it is void. */
export async function printFacilitator(database: Database): Promise<void> {
  const code = newCode();
  await database.setFacilitator(hashCode(code));
  console.log(`The facilitator’s code, which /resultat asks for:\n\n${code}\n`);
}

/** Makes links to the question for so many customers of one team and segment, and prints them. */
export async function printCustomerLinks(
  database: Database,
  { origin, port }: Address,
  customers: number,
  group: Pick<CustomerAnswer, 'team' | 'segment'>,
): Promise<void> {
  const page = `${origin ?? `http://127.0.0.1:${port}`}/kund`;
  const codes = Array.from({ length: customers }, newCode);
  for (const code of codes) await database.customers.addLink(hashCode(code), group);
  const links = codes.map((code) => `${page}#kod=${code}`);
  const count = customers === 1 ? 'One link' : `${customers} links`;
  console.log(
    `${count} for customers of ${group.team}, segment ${group.segment}. Send each to one customer. ` +
      `In a letter with a button for each answer, put it in: ${page}?score=9#kod=…\n\n${links.join('\n')}\n`,
  );
}
