// `npm run seed` fills an empty database with two closed rounds of made-up answers, what became of the plan between them, a third round that can be
// followed and is under way, and two years of what customers say. Idempotent, and it never mixes them with real ones.
import { kundorientering } from 'kund-diagnos/instruments';
import type { LocalDate, Plan } from 'kund-diagnos/report';
import { parsePlan } from 'kund-diagnos/schema';
import type { QuestionnaireResponse } from 'kund-diagnos/scoring';
import { agreementOf } from './agreement.ts';
import { hashCode } from './codes.ts';
import type { Database, StoredResponse } from './database.ts';
import { invite, printCustomerLinks, printFacilitator, printInvitations } from './invitations.ts';
import { beginLive, LiveRounds } from './live.ts';
import { printable } from './open-database.ts';
import { quarterOf } from './quarters.ts';
import sample from './sample.json' with { type: 'json' };
import { storeSampleCustomers } from './seed-customers.ts';
import { start } from './start.ts';

type SamplePlan = NonNullable<(typeof sample.rounds)[0]['plan']>;

const { settings, database } = await start();
const path = printable(settings.database);

if (await database.isEmpty()) {
  const { round, unused } = await database.transaction(async (database) => {
    await storeClosedRounds(database);
    await storeSampleCustomers(database, quarterOf(new Date()));
    return storeRoundUnderWay(database);
  });
  await database.forgetOrder();
  console.log(
    `Two closed rounds of made-up answers, and one under way, are stored in ${path}. Look at /resultat, /direkt and /kunderna.\n`,
  );
  // To try the rest with.
  printInvitations(round, unused, settings);
  await printFacilitator(database);
  await printCustomerLinks(database, settings, 3, { team: 'Nord', segment: 'A' });
} else if (await database.has(sampleResponses(1, sample.rounds[0]!)[0]!)) {
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

async function storeClosedRounds(database: Database): Promise<void> {
  let before: Plan | null = null;
  for (const { answers, decisions, plan, helped = [] } of sample.rounds) {
    const { round, codes } = await invite(database, sample.invited);
    for (const [person, response] of sampleResponses(round, { answers }).entries()) {
      await database.save(response, { invitation: hashCode(codes[person]!), minimum: sample.minimum });
    }
    for (const [person, row] of helped.entries()) {
      await database.saveHelped(sampleHelped(before!, person, row), hashCode(codes[person]!));
    }
    await database.closeRound(round, sample.minimum);
    if (decisions) await database.decide(round, { actions: [], ...decisions });
    before = plan ? samplePlan(round, plan) : null;
    if (before) await database.storePlan(round, before);
  }
}

/**
 * Some have answered, and what is published of it has grown in steps. One more answer makes the next step.
 *
 * @returns The codes of those who have not answered.
 */
async function storeRoundUnderWay(database: Database): Promise<{ round: number; unused: string[] }> {
  await beginLive(database, settings);
  const { round, codes } = await invite(database, sample.invited);
  const { minimum } = await agreementOf(database, round, settings);
  const live = new LiveRounds(database, settings);
  const responses = sampleResponses(round, sample.underWay);
  for (const [person, response] of responses.entries()) {
    await database.save(response, { invitation: hashCode(codes[person]!), minimum });
    await live.publish(round);
  }
  return { round, unused: codes.slice(responses.length) };
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
function sampleResponses(
  round: number,
  { answers }: { answers: Record<string, readonly string[]> },
): StoredResponse[] {
  const { id: instrument, version, questions } = kundorientering;
  return Object.entries(answers)
    .flatMap(([role, rows]) => rows.map((row) => ({ role, row })))
    .map(({ role, row }, person) => ({
      id: `sample-${round}-${person}`,
      instrument,
      version,
      role,
      answers: Object.fromEntries(questions.map(({ id }, position) => [id, Number(row[position])])),
    }));
}
