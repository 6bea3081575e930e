import { hashCode, newCode } from './codes.ts';
import type { CustomerAnswer } from './customer-store.ts';
import type { Database } from './database.ts';
import type { Settings } from './settings.ts';

/** Invites people to the open round, and prints a link for each. Nobody can print them again: only hashes are stored. */
export async function printInvitations(
  database: Database,
  { origin, port }: Pick<Settings, 'origin' | 'port'>,
  people: number,
): Promise<void> {
  const codes = Array.from({ length: people }, newCode);
  const round = await database.invite(codes.map(hashCode));
  // A browser never sends the part after # to a server, so no log has it.
  const page = `${origin ?? `http://127.0.0.1:${port}`}/#kod=`;
  const count = people === 1 ? 'One invitation' : `${people} invitations`;
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
  { origin, port }: Pick<Settings, 'origin' | 'port'>,
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
