import type { QuestionSummary, Summary } from '../../scoring/summarize.js';
import type { Tally } from '../../scoring/tally.js';
import type { GroupInput, GroupReport } from './report.js';

/** The input that makes the same report again, but for the customers' part. It has nothing that the report does not show. */
export const inputOf = ({
  summary,
  groups,
  rounds,
  round,
  invited,
  minimumGroupSize,
}: GroupReport): GroupInput => ({
  tally: tallyOf(summary),
  groups: groups.map((group) => [group.name, tallyOf(group.summary)]),
  rounds: rounds.map((earlier) => [earlier.name, tallyOf(earlier.summary)]),
  round,
  invited,
  minimumGroupSize,
});

/** The parts of a summary that a tally is made of. */
type CountedSummary<Q extends string> = Pick<Summary<Q>, 'instrument' | 'version' | 'n'> & {
  readonly questions: readonly Pick<QuestionSummary<Q>, 'id' | 'counts'>[];
};

/** A summary's counts. A published tally has no `squaredTotals`. */
export const tallyOf = <Q extends string>(summary: CountedSummary<Q> | null): Tally<Q> | null =>
  summary && {
    instrument: summary.instrument,
    version: summary.version,
    responses: summary.n,
    questions: Object.fromEntries(
      summary.questions.map(({ id, counts }) => [id, [...counts]]),
    ) as Tally<Q>['questions'],
  };
