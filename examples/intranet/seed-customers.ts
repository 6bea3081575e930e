// Two years of made-up customers, quarter by quarter, up to the one that has just ended.
import type { NpsKind } from 'kund-diagnos/surveys';
import { hashCode, newCode } from './codes.ts';
import type { Database } from './database.ts';
import { addQuarters, type Quarter } from './quarters.ts';
import sample from './sample-customers.json' with { type: 'json' };

/** Stores the sample's answers and figures. The last of its quarters is the one before `now`. */
export async function storeSampleCustomers({ customers }: Database, now: Quarter): Promise<void> {
  const first = addQuarters(now, -sample.quarters.length);
  for (const [index, { answers, onboardings, ...business }] of sample.quarters.entries()) {
    const quarter = addQuarters(first, index);
    await customers.setBusinessQuarter({ quarter, ...business });
    for (const [customer, days] of onboardings.entries()) {
      await customers.setOnboarding(`sample-${index}-${customer}`, quarter, days);
    }
    const isLast = index === sample.quarters.length - 1;
    for (const [team, scores] of Object.entries(answers)) {
      const comments = isLast ? commentsOf(team) : [];
      for (const [customer, digit] of Array.from(scores).entries()) {
        const score = digit === 'X' ? 10 : Number(digit);
        const segment = sample.segments[customer % sample.segments.length]!;
        const link = hashCode(newCode());
        await customers.addLink(link, { team, segment });
        const found = comments.findIndex(({ kind }) => kind === kindOf(score));
        const [comment] = found < 0 ? [] : comments.splice(found, 1);
        await customers.save(
          {
            id: `sample-${index}-${team}-${customer}`,
            survey: 'nps',
            version: 1,
            score,
            comment: comment?.text,
          },
          link,
          quarter,
        );
      }
    }
  }
}

const kindOf = (score: number): NpsKind =>
  score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';

/** The comments of a team's customers, for the first answers that they fit. */
const commentsOf = (team: string): { kind: NpsKind; text: string }[] =>
  (Object.keys(sample.comments) as NpsKind[]).flatMap((kind) =>
    sample.comments[kind].flatMap(([of, text]) => (of === team ? [{ kind, text: text! }] : [])),
  );
