// `npm run seed` stores sixteen made-up people's answers and closes the round, so that there is a result to look at.
// Run twice it stores nothing new: the ids are the same.
import { kundorientering } from 'kund-diagnos/instruments';
import { Database } from './database.ts';
import { readSettings } from './settings.ts';

/** One row a person: the ten answers in the instrument's order. */
const samples: Record<string, string[]> = {
  Ledning: ['4343542344', '4453443353', '3443332344', '4332443254', '4443453344'],
  'Sälj & marknad': ['4324543443', '3325452343', '4434543234', '3324442343', '4425551344', '3333542233'],
  Kundteam: ['3252221232', '2351312223', '3442321342', '2251221133', '3352412232'],
};

const { database: path, minimum } = readSettings(process.env);
const database = new Database(path);
const round = database.openRound();

let stored = 0;
for (const [role, rows] of Object.entries(samples)) {
  for (const [index, row] of rows.entries()) {
    const answers = Object.fromEntries(kundorientering.questions.map(({ id }, i) => [id, Number(row[i])]));
    const { id: instrument, version } = kundorientering;
    if (database.save({ id: `sample-${role}-${index}`, instrument, version, role, answers }) === 'stored')
      stored++;
  }
}
const closed = stored > 0 && database.closeRound(round, minimum);
database.close();

console.log(`${stored} made-up responses stored in ${path}.${closed ? ` Round ${round} is closed.` : ''}`);
