// `npm run seed` fills an empty database with two closed rounds of made-up answers, what became of the plan between them, and two years of what
// customers say. Idempotent, and it never mixes them with real ones.
import { kundorientering } from 'kund-diagnos/instruments';
import type { LocalDate, Plan } from 'kund-diagnos/report';
import { parsePlan } from 'kund-diagnos/schema';
import type { QuestionnaireResponse } from 'kund-diagnos/scoring';
import { hashCode, newCode } from './codes.ts';
import type { Database, StoredResponse } from './database.ts';
import { printCustomerLinks, printFacilitator, printInvitations } from './invitations.ts';
import { printable } from './open-database.ts';
import { quarterOf } from './quarters.ts';
import sample from './sample.json' with { type: 'json' };
import { storeSampleCustomers } from './seed-customers.ts';
import { start } from './start.ts';

type SamplePlan = NonNullable<(typeof sample.rounds)[0]['plan']>;

const { settings, database } = await start();
const path = printable(settings.database);

if (await database.isEmpty()) {
  await database.transaction(async (database) => {
    await storeSample(database);
    await storeSampleCustomers(database, quarterOf(new Date()));
  });
  await database.forgetOrder();
  console.log(
    `Two closed rounds of made-up answers are stored in ${path}. Look at /resultat and /kunderna.\n`,
  );
  // To try the rest with.
  await printInvitations(database, settings, sample.invited);
  await printFacilitator(database);
  await printCustomerLinks(database, settings, 3, { team: 'Nord', segment: 'A' });
} else if (await database.has(sampleResponses(0)[0]!)) {
  console.log(`The made-up answers are in ${path} already. Nothing was stored.`);
  console.log('New codes: npm run invite -- 3 --facilitator');
} else {
  console.error(
    `${path} is in use, and made-up answers are not mixed with real ones. Name a new file for them, and start with it:\n` +
      '  DATABASE=data/sample.sqlite npm run seed\n  DATABASE=data/sample.sqlite npm start',
  );
  process.exitCode = 1;
}
await database.close();

async function storeSample(database: Database): Promise<void> {
  let before: Plan | null = null;
  for (const [index, { decisions, plan, helped = [] }] of sample.rounds.entries()) {
    const codes = Array.from({ length: sample.invited }, () => hashCode(newCode()));
    const round = await database.invite(codes);
    for (const [person, response] of sampleResponses(index).entries()) {
      await database.save(response, { invitation: codes[person]!, minimum: sample.minimum });
    }
    for (const [person, row] of helped.entries()) {
      await database.saveHelped(sampleHelped(before!, person, row), codes[person]!);
    }
    await database.closeRound(round, sample.minimum);
    if (decisions) await database.decide(round, { actions: [], ...decisions });
    before = plan ? samplePlan(round, plan) : null;
    if (before) await database.storePlan(round, before);
  }
}

/** A plan whose days are counted back from today: what is late when the database is filled stays late. */
function samplePlan(round: number, { decidedDaysAgo, actions }: SamplePlan): Plan {
  return parsePlan(kundorientering, {
    kind: 'kund-diagnos-plan',
    format: 1,
    id: `sample-${round}`,
    revision: 1,
    instrument: kundorientering.id,
    version: kundorientering.version,
    round: `Omgång ${round}`,
    decided: daysAgo(decidedDaysAgo),
    actions: actions.map(({ dueDaysAgo, checkIns, ...action }, index) => ({
      ...action,
      id: `sample-${round}-${index + 1}`,
      due: daysAgo(dueDaysAgo),
      checkIns: checkIns.map(({ daysAgo: days, note }) => ({ date: daysAgo(days), note })),
    })),
  });
}

/** The day so many days ago, where the command is run. */
function daysAgo(days: number): LocalDate {
  const now = new Date();
  // At noon in UTC, where every day has 24 hours.
  const day = new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() - days, 12));
  return day.toISOString().slice(0, 10);
}

/** One person's answers about each action in a plan. */
function sampleHelped({ id, actions }: Plan, person: number, row: string): QuestionnaireResponse {
  return {
    id: `sample-helped-${person}`,
    instrument: id,
    version: 1,
    answers: Object.fromEntries(actions.map((action, index) => [action.id, Number(row[index])])),
  };
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
