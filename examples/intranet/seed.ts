// `npm run seed` fills an empty database with two closed rounds of made-up answers. Idempotent, and it never mixes them with real ones.
import { kundorientering } from 'kund-diagnos/instruments';
import { Database } from './database.ts';
import sample from './sample.json' with { type: 'json' };
import { readSettings } from './settings.ts';

const { database: path } = readSettings(process.env);
const database = new Database(path);

if (database.isEmpty()) {
  storeSample();
  console.log(`Two closed rounds of made-up answers are stored in ${path}. Look at /resultat.`);
} else if (database.has(sampleId(1, 0))) {
  console.log(`The made-up answers are in ${path} already. Nothing was stored.`);
} else {
  console.error(
    `${path} has answers in it, and made-up ones are not mixed with them. Name a new file for them, and start with it:\n` +
      '  DATABASE=data/sample.sqlite npm run seed\n  DATABASE=data/sample.sqlite npm start',
  );
  process.exitCode = 1;
}
database.close();

function storeSample(): void {
  const { id: instrument, version, questions } = kundorientering;
  const { rounds, minimum, invited } = sample;
  for (const [index, { answers, decisions }] of rounds.entries()) {
    const round = index + 1;
    const people = Object.entries(answers).flatMap(([role, rows]) => rows.map((row) => ({ role, row })));
    for (const [number, { role, row }] of people.entries()) {
      const values = Object.fromEntries(questions.map(({ id }, position) => [id, Number(row[position])]));
      database.save({ id: sampleId(round, number), instrument, version, role, answers: values });
    }
    database.closeRound(round, { minimum, invited });
    if (decisions) database.decide(round, decisions);
  }
}

function sampleId(round: number, number: number): string {
  return `sample-${round}-${number}`;
}
