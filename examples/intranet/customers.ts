import {
  churn,
  grossRevenueRetention,
  netRevenueRetention,
  revenueShareOfExisting,
  timeToValue,
  type Kpi,
} from 'kund-diagnos/kpi';
import { mayPublish, suppressSmallGroups, type Instrument } from 'kund-diagnos/scoring';
import { commentsByKind, SURVEYS, type ShownComment, type SurveyTally } from 'kund-diagnos/surveys';
import type { CustomerAnswer, CustomerStore } from './customer-store.ts';
import { addQuarters, type Quarter } from './quarters.ts';

/** Fewer customers than this are never shown by themselves, whatever the employees have agreed on for their own answers. */
const MINIMUM = 5;
/** Two years. */
const QUARTERS = 8;

type NpsTally = SurveyTally<'nps'>;
/** What customers are grouped by. */
type GroupKey = 'team' | 'segment';
type Groups = [name: string, tally: NpsTally | null][];

/** One figure from quarter to quarter, the oldest first; `null` where the business system has nothing. */
interface Figure {
  figure: string;
  periodNames: Quarter[];
  periods: (Kpi | NpsTally | null)[];
}

/** What customers say, as employees may see it: of the latest quarter that has ended, and of those before. */
export interface CustomerResult {
  quarter: Quarter;
  minimum: number;
  tally: NpsTally | null;
  rounds: Groups;
  breakdowns: [label: string, groups: Groups][];
  comments: ShownComment[];
  figures: Figure[];
}

/** The question as the rule for small groups takes it. */
const question: Instrument = {
  id: 'nps',
  version: SURVEYS.nps.version,
  scale: SURVEYS.nps.scale,
  questions: [{ id: 'score' }],
  thresholds: { green: 9, yellow: 7 },
  rules: [],
  nextSteps: [],
};

/**
 * Nothing is shown of a quarter before it has ended: the difference between two looks would be the answers of those who came in between.
 *
 * @param now The quarter that is going on.
 */
export async function customerResult(store: CustomerStore, now: Quarter): Promise<CustomerResult> {
  const quarters = Array.from({ length: QUARTERS }, (_, index) => addQuarters(now, index - QUARTERS));
  const answers = await inTurn(quarters, (quarter) => store.answersIn(quarter));
  const tallies = answers.map(shownTally);
  const latest = answers.at(-1)!;
  const tally = tallies.at(-1) ?? null;
  const names = {
    team: await store.groupsSince(quarters[0]!, 'team'),
    segment: await store.groupsSince(quarters[0]!, 'segment'),
  };
  const shown = tally ? breakdowns(latest, names) : [];
  return {
    quarter: quarters.at(-1)!,
    minimum: MINIMUM,
    tally,
    rounds: quarters.slice(0, -1).map((quarter, index) => [quarter, tallies[index]!]),
    breakdowns: shown,
    comments: tally ? shownComments(tally, latest, shown) : [],
    figures: await figuresOf(store, quarters, tallies),
  };
}

const tallyOf = (answers: readonly CustomerAnswer[]): NpsTally => {
  const { version, scale } = SURVEYS.nps;
  const counts = Array.from({ length: scale.max + 1 }, () => 0);
  for (const { score } of answers) counts[score]!++;
  return { survey: 'nps', version, counts };
};

const shownTally = (answers: readonly CustomerAnswer[]): NpsTally | null =>
  answers.length < MINIMUM ? null : tallyOf(answers);

/** By team and by segment. By team alone, where the two together would tell about fewer customers than the minimum. */
function breakdowns(
  answers: readonly CustomerAnswer[],
  names: Record<GroupKey, readonly string[]>,
): CustomerResult['breakdowns'] {
  const snapshot = answers.map(({ id, score, team, segment }) => ({
    id,
    instrument: question.id,
    version: question.version,
    answers: { score },
    segments: { team, segment },
  }));
  const by = ['team', 'segment'] as const;
  const isSafe = mayPublish(question, snapshot, [], { by, minimum: MINIMUM });
  const labels = { team: 'Team', segment: 'Värdesegment' };
  return (isSafe ? by : by.slice(0, 1)).map((key) => [labels[key], shownGroups(answers, key, names[key])]);
}

/** A group that nobody answered in is there, too, and looks as a hidden one does: that a team has few answers is not to be told from none. */
function shownGroups(answers: readonly CustomerAnswer[], key: GroupKey, names: readonly string[]): Groups {
  const groups = names.map((name): [string, CustomerAnswer[]] => [
    name,
    answers.filter((answer) => answer[key] === name),
  ]);
  const sizes = groups.map(([name, members]): [string, number] => [name, members.length]);
  const { shown } = suppressSmallGroups(sizes, { minimum: MINIMUM });
  return groups.map(([name, members]) => [name, shown.includes(name) ? tallyOf(members) : null]);
}

/**
 * Without team and segment, and none of kinds that are too few. None of a team that is hidden either: those who know its customers would know whose it is.
 */
function shownComments(
  tally: NpsTally,
  answers: readonly CustomerAnswer[],
  [byTeam]: CustomerResult['breakdowns'],
): ShownComment[] {
  const teams = new Set(byTeam?.[1].flatMap(([name, counts]) => (counts ? [name] : [])));
  const shown = answers.filter(({ team }) => teams.has(team));
  return commentsByKind(tally, shown).flatMap(({ comments }) => comments ?? []);
}

async function figuresOf(
  store: CustomerStore,
  quarters: readonly Quarter[],
  tallies: readonly (NpsTally | null)[],
): Promise<Figure[]> {
  const business = await inTurn(quarters, (quarter) => store.businessQuarter(quarter));
  const onboardings = await inTurn(quarters, (quarter) => store.onboardingDays(quarter));
  const figure = (id: string, periods: Figure['periods']): Figure => ({
    figure: id,
    periodNames: [...quarters],
    periods,
  });
  return [
    figure('nps', [...tallies]),
    figure(
      'churn',
      business.map((row) => row && churn({ start: row.customersAtStart, lost: row.customersLost })),
    ),
    figure(
      'net-revenue-retention',
      business.map((row) => row && netRevenueRetention(row.revenue)),
    ),
    figure(
      'gross-revenue-retention',
      business.map((row) => row && grossRevenueRetention(row.revenue)),
    ),
    figure(
      'revenue-share-of-existing',
      business.map((row) => row && revenueShareOfExisting(row.shares)),
    ),
    figure(
      'time-to-value',
      onboardings.map((days) => {
        const reached = days.filter((each) => each !== null);
        return days.length === 0
          ? null
          : timeToValue({ days: reached, notReached: days.length - reached.length });
      }),
    ),
  ];
}

/** Within a transaction a database answers one question at a time. */
async function inTurn<T, U>(items: readonly T[], ask: (item: T) => Promise<U>): Promise<U[]> {
  const answers: U[] = [];
  for (const item of items) answers.push(await ask(item));
  return answers;
}
