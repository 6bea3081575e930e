// `npm run invite -- 13` makes thirteen invitations to the open round; `npm run invite -- --facilitator` a new code for whoever leads it.
// Codes are printed once. Only hashes of them are stored.
import { parseArgs } from 'node:util';
import { printFacilitator, printInvitations } from './invitations.ts';
import { start } from './start.ts';

const USAGE = `Say how many people to invite, or ask for a new code for the facilitator:
  npm run invite -- 13
  npm run invite -- --facilitator`;

const { people, facilitator } = readArguments();
const { settings, database } = start();
if (people > 0) printInvitations(database, settings, people);
if (facilitator || !database.hasFacilitator()) printFacilitator(database);
database.close();

function readArguments(): { people: number; facilitator: boolean } {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { facilitator: { type: 'boolean', default: false } },
    });
    const [people = '0', ...others] = positionals;
    if (!/^\d{1,4}$/.test(people) || others.length > 0) throw new Error('It takes one number, up to 9999.');
    if (Number(people) === 0 && !values.facilitator) throw new Error('Nobody is invited.');
    return { people: Number(people), facilitator: values.facilitator };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(1);
  }
}
