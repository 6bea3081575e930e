// `npm run seed` fills an empty database with two closed rounds of made-up answers. Idempotent, and it never mixes them with real ones.
import { kundorientering } from 'kund-diagnos/instruments';
import { hashCode, newCode } from './codes.ts';
import type { StoredResponse } from './database.ts';
import { printFacilitator, printInvitations } from './invitations.ts';
import sample from './sample.json' with { type: 'json' };
import { start } from './start.ts';

const { settings, database } = start();
const { database: path } = settings;

if (database.isEmpty()) {
  storeSample();
  console.log(`Two closed rounds of made-up answers are stored in ${path}. Look at /resultat.\n`);
  // To try the rest with.
  printInvitations(database, settings, sample.invited);
  printFacilitator(database);
} else if (database.has(sampleResponses(0)[0]!)) {
  console.log(`The made-up answers are in ${path} already. Nothing was stored.`);
  console.log('New codes: npm run invite -- 3 --facilitator');
} else {
  console.error(
    `${path} is in use, and made-up answers are not mixed with real ones. Name a new file for them, and start with it:\n` +
      '  DATABASE=data/sample.sqlite npm run seed\n  DATABASE=data/sample.sqlite npm start',
  );
  process.exitCode = 1;
}
database.close();

function storeSample(): void {
  for (const [index, { decisions }] of sample.rounds.entries()) {
    const codes = Array.from({ length: sample.invited }, () => hashCode(newCode()));
    const round = database.invite(codes);
    for (const [person, response] of sampleResponses(index).entries()) {
      database.save(response, { invitation: codes[person]!, minimum: sample.minimum });
    }
    database.closeRound(round, sample.minimum);
    if (decisions) database.decide(round, { actions: [], ...decisions });
  }
}

/** A round's answers, under ids that are the same each time. */
function sampleResponses(index: number): StoredResponse[] {
  const { id: instrument, version, questions } = kundorientering;
  return Object.entries(sample.rounds[index]!.answers)
    .flatMap(([role, rows]) => rows.map((row) => ({ role, row })))
    .map(({ role, row }, person) => ({
      id: `sample-${index + 1}-${person}`,
      instrument,
      version,
      role,
      answers: Object.fromEntries(questions.map(({ id }, position) => [id, Number(row[position])])),
    }));
}
