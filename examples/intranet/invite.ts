// `npm run invite -- 13` makes thirteen invitations to the open round; `npm run invite -- --facilitator` a new code for whoever leads it; and
// `npm run invite -- 40 --team Nord --segment A` links for forty customers.
// Codes are printed once. Only hashes of them are stored.
import { parseArgs } from 'node:util';
import { invite, printCustomerLinks, printFacilitator, printInvitations } from './invitations.ts';
import { beginLive } from './live.ts';
import { start } from './start.ts';

const USAGE = `Say how many people to invite, or ask for a new code for the facilitator:
  npm run invite -- 13
  npm run invite -- --facilitator
Let the result of the round be followed while they answer:
  npm run invite -- 13 --live
Or make links for customers, whose team and value segment you know:
  npm run invite -- 40 --team Nord --segment A`;

const { people, facilitator, live, customersOf } = readArguments();
const { settings, database } = await start();
if (live && !(await beginLive(database, settings))) {
  console.error('Somebody has answered this round, and was told that it is shown when it is closed.');
  process.exit(1);
}
if (customersOf) await printCustomerLinks(database, settings, people, customersOf);
else if (people > 0) {
  const { round, codes } = await invite(database, people);
  printInvitations(round, codes, settings);
}

if (facilitator || (!customersOf && !(await database.hasFacilitator()))) await printFacilitator(database);
await database.close();

function readArguments(): {
  people: number;
  facilitator: boolean;
  live: boolean;
  customersOf: { team: string; segment: string } | null;
} {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        facilitator: { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        team: { type: 'string' },
        segment: { type: 'string' },
      },
    });
    const [people = '0', ...others] = positionals;
    if (!/^\d{1,4}$/.test(people) || others.length > 0) throw new Error('It takes one number, up to 9999.');
    if (Number(people) === 0 && !values.facilitator) throw new Error('Nobody is invited.');
    const { team, segment } = values;
    if ((team === undefined) !== (segment === undefined)) throw new Error('Name both team and segment.');
    if (team === '' || segment === '') throw new Error('A team and a segment have names.');
    if (team !== undefined && Number(people) === 0) throw new Error('No customer is asked.');
    if (values.live && (team !== undefined || Number(people) === 0))
      throw new Error('A round is followed by those who are invited to it.');
    const customersOf = team !== undefined && segment !== undefined ? { team, segment } : null;
    return { people: Number(people), facilitator: values.facilitator, live: values.live, customersOf };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(1);
  }
}
