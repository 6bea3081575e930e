// Codes for the servers of the tests: an invitation for whoever answers, and the facilitator's.
import { hashCode, newCode } from '../../codes.ts';
import type { Database } from '../../database.ts';
import { openDatabase } from '../../open-database.ts';

export const facilitatorCode = 'LEAD-THE-MEET-1NGS';

export const bearer = (code: string) => ({ authorization: `Bearer ${code}` });

interface Codes {
  file: string;
  invited: number;
  round: number;
  unspent: string[];
}

/** By the address of the server. */
const servers = new Map<string, Codes>();

/** Makes codes possible for a server that has started, and invites as many as are given to each of its rounds. */
export async function giveCodes(address: string, file: string, invited = 0): Promise<void> {
  await inFile(file, (database) => database.setFacilitator(hashCode(facilitatorCode)));
  const before = servers.get(address);
  if (before?.file === file) before.invited = invited;
  else servers.set(address, { file, invited, round: 0, unspent: [] });
}

export function forgetCodes(address: string): void {
  servers.delete(address);
}

export const hasCodes = (address: string): boolean => servers.has(address);

/** An unspent invitation to the open round of a server: one of those that are there, else one more. */
export async function newInvitation(address: string): Promise<string> {
  const codes = servers.get(address);
  if (!codes) throw new Error(`No test has started a server at ${address}.`);
  return inFile(codes.file, async (database) => {
    const invite = async (people: number) => {
      const made = Array.from({ length: people }, newCode);
      if (people > 0) await database.invite(made.map(hashCode));
      return made;
    };
    const round = await database.openRound();
    if (codes.round !== round) Object.assign(codes, { round, unspent: await invite(codes.invited) });
    return codes.unspent.pop() ?? (await invite(1))[0]!;
  });
}

async function inFile<T>(file: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase(file);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
