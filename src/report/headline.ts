import { formatChange, formatList } from '../locales/format.js';
import type { GroupResultStrings } from '../locales/group-result-strings.js';
import { LIGHTS_WORST_FIRST } from '../scoring/evaluate.js';
import type { TrafficLight } from '../scoring/instrument.js';
import type { Summary } from '../scoring/summarize.js';
import { agreementOf } from './agreement.js';
import { changeOf, lastShownRound } from './change.js';
import type { GroupReport } from './group-report.js';

/** The facts in the headline of a result. Plain JSON. */
export interface Headline {
  /** Number of areas with each light. */
  lights: Record<TrafficLight, number>;
  /** The areas with the least agreement, the least first. `null` when there is agreement enough about all of them. */
  apart: { agreement: 'split' | 'groups' | 'high'; questions: string[] } | null;
  /** True when there is agreement about every area. */
  isAlike: boolean;
  /** The largest rise and the largest fall since the latest visible round; `null` when there is none. */
  rise: Move | null;
  fall: Move | null;
}

interface Move {
  questions: string[];
  difference: number;
}

/** Readers do not remember more names than this. */
const MAX_NAMES = 2;

/** The facts that a result begins with; `null` when nothing may be shown. */
export function headlineOf(report: GroupReport): Headline | null {
  const { summary, order } = report;
  if (!summary) return null;
  const lights = { red: 0, yellow: 0, green: 0 };
  for (const { light } of order) lights[light]++;
  const moves = movesIn(report, summary);
  return {
    lights,
    apart: apartIn(summary, order),
    isAlike: order.every((item) => agreementOf(item) === 'low'),
    rise: furthest(moves, Math.max),
    fall: furthest(moves, Math.min),
  };
}

function apartIn({ questions }: Summary, order: GroupReport['order']): Headline['apart'] {
  const spreadOf = (id: string) => questions.find((question) => question.id === id)!.sd ?? 0;
  for (const agreement of ['split', 'groups', 'high'] as const) {
    const items = order.filter((item) => agreementOf(item) === agreement);
    if (items.length === 0) continue;
    const distance = ({ question, groups }: (typeof items)[number]): number => {
      if (agreement !== 'groups') return spreadOf(question);
      const means = groups.map(({ rounded }) => rounded);
      return Math.max(...means) - Math.min(...means);
    };
    // The sort is stable: ties stay in discussion order.
    const widest = items.sort((a, b) => distance(b) - distance(a)).slice(0, MAX_NAMES);
    return { agreement, questions: widest.map(({ question }) => question) };
  }
  return null;
}

/** The change of each area since the latest visible round, by the areas' ids. */
function movesIn(report: GroupReport, summary: Summary): [id: string, difference: number][] {
  return summary.questions.flatMap(({ id }, index) => {
    const change = changeOf(report, ({ questions }) => questions[index]!);
    return change ? [[id, change.difference]] : [];
  });
}

/** The areas with the largest change, up with `Math.max` or down with `Math.min`; `null` when there is none. */
function furthest(moves: ReturnType<typeof movesIn>, extreme: typeof Math.max): Move | null {
  const difference = extreme(0, ...moves.map(([, each]) => each));
  if (difference === 0) return null;
  const moved = moves.filter(([, each]) => each === difference).slice(0, MAX_NAMES);
  return { questions: moved.map(([id]) => id), difference };
}

/** The sentences that a result begins with: the lights, areas without agreement, and the largest changes. */
export function headlineSentences(
  report: GroupReport,
  strings: GroupResultStrings,
  nameOf: (question: string) => string,
  locale: string,
): string[] {
  const headline = headlineOf(report);
  if (!headline) return [];
  const { headline: sentences } = strings;
  const { apart, isAlike, rise, fall } = headline;
  const names = (questions: readonly string[]) => formatList(locale, questions.map(nameOf));
  const lights = LIGHTS_WORST_FIRST.filter((light) => headline.lights[light] > 0).map(
    (light) => [light, headline.lights[light]] as const,
  );
  const round = lastShownRound(report)?.name ?? '';
  const moved = (move: Move) => `${names(move.questions)}, ${formatChange(locale, move.difference)}`;
  return [
    sentences.lights(lights),
    ...(apart ? [sentences.apart[apart.agreement](names(apart.questions))] : []),
    ...(isAlike ? [sentences.alike] : []),
    ...(rise ? [sentences.rise(moved(rise), round)] : []),
    ...(fall ? [sentences.fall(moved(fall), rise ? null : round)] : []),
    ...(round && !rise && !fall ? [sentences.unchanged(round)] : []),
  ];
}
