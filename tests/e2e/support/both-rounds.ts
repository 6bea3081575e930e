// All that a host can give a group's result at once: the twelve people of two rounds, their roles, customers, and a plan.
import { kundorientering } from 'kund-diagnos/instruments';
import { tally, type QuestionnaireResponse } from 'kund-diagnos/scoring';
import sample from '../../../examples/intranet/sample.json' with { type: 'json' };
import * as plans from '../../../stories/support/plans.ts';

const responsesOf = (round: (typeof sample.rounds)[number]): [role: string, QuestionnaireResponse[]][] =>
  Object.entries(round.answers).map(([role, rows]) => [
    role,
    rows.map((row, index) => ({
      id: `${role}-${index}`,
      instrument: kundorientering.id,
      version: kundorientering.version,
      answers: Object.fromEntries(kundorientering.questions.map(({ id }, at) => [id, Number(row[at])])),
    })),
  ]);

const [before, now] = sample.rounds.map(responsesOf) as [
  ReturnType<typeof responsesOf>,
  ReturnType<typeof responsesOf>,
];
const wholeOf = (roles: ReturnType<typeof responsesOf>) =>
  tally(
    kundorientering,
    roles.flatMap(([, responses]) => responses),
  );

export const everything = {
  tally: wholeOf(now),
  groups: now.map(([role, responses]) => [role, tally(kundorientering, responses)]),
  rounds: [['Omgång 1', wholeOf(before)]],
  round: 'Omgång 2',
  invited: 13,
  minimumGroupSize: 3,
  customers: {
    // More detractors than promoters, fewer of the latter than in the period before, and a figure that has fallen.
    kpis: [
      {
        figure: 'nps',
        periods: [
          { promoters: 60, passives: 35, detractors: 23 },
          { promoters: 36, passives: 44, detractors: 38 },
        ],
      },
      {
        figure: 'retention',
        periods: [
          { numerator: 290, denominator: 300 },
          { numerator: 250, denominator: 300 },
        ],
      },
    ],
  },
  previousPlan: plans.mixed,
};
