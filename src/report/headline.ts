import { formatChange, formatList } from '../locales/format.js';
import type { GroupResultStrings } from '../locales/group-result-strings.js';
import { roundedDifference } from '../scoring/compare-groups.js';
import { LIGHTS_WORST_FIRST } from '../scoring/evaluate.js';
import type { TrafficLight } from '../scoring/instrument.js';
import { agreementOf } from './agreement.js';
import { lastShownRound } from './change.js';
import type { GroupReport } from './group-report.js';

/** The facts for a reader of one sentence. Plain JSON. */
export interface Headline {
  /** How many areas have each light. */
  lights: Record<TrafficLight, number>;
  /** The areas that the group sees least alike, the most different first. `null` where it sees all of them much alike. */
  apart: { agreement: 'split' | 'groups' | 'high'; questions: string[] } | null;
  /** True when the group sees every area alike. */
  isAlike: boolean;
  /** The largest rise and the largest fall since the latest round that is shown; `null` where there is none. */
  rise: Move | null;
  fall: Move | null;
}

interface Move {
  questions: string[];
  difference: number;
}

/** More names than this nobody remembers. */
const MAX_NAMES = 2;

/** The facts that a result begins with; `null` when nothing may be shown. */
export function headlineOf(report: GroupReport): Headline | null {
  const { summary, order } = report;
  if (!summary) return null;
  const lights = { red: 0, yellow: 0, green: 0 };
  for (const { light } of order) lights[light]++;
  return {
    lights,
    apart: apartIn(report),
    isAlike: order.length > 0 && order.every((item) => agreementOf(item) === 'low'),
    rise: moveIn(report, 1),
    fall: moveIn(report, -1),
  };
}

function apartIn({ summary, order }: GroupReport): Headline['apart'] {
  const spreadOf = (id: string) => summary?.questions.find((question) => question.id === id)?.sd ?? 0;
  for (const agreement of ['split', 'groups', 'high'] as const) {
    const items = order.filter((item) => agreementOf(item) === agreement);
    if (items.length === 0) continue;
    const distance = ({ question, groups }: (typeof items)[number]): number => {
      if (agreement !== 'groups') return spreadOf(question);
      const means = groups.map(({ rounded }) => rounded);
      return Math.max(...means) - Math.min(...means);
    };
    // Equal ones stay in discussion order.
    const questions = items.sort((a, b) => distance(b) - distance(a)).map(({ question }) => question);
    return { agreement, questions: questions.slice(0, MAX_NAMES) };
  }
  return null;
}

/** The areas that have moved furthest in one direction since the latest round that is shown. */
function moveIn(report: GroupReport, direction: 1 | -1): Move | null {
  const last = lastShownRound(report)?.summary;
  if (!report.summary || !last) return null;
  const moves = report.summary.questions.flatMap(({ id, rounded }, index) => {
    const before = last.questions[index]?.rounded ?? null;
    return rounded === null || before === null
      ? []
      : [{ id, difference: roundedDifference(rounded, before) }];
  });
  const furthest = Math.max(0, ...moves.map(({ difference }) => difference * direction));
  if (furthest === 0) return null;
  const questions = moves.filter(({ difference }) => difference * direction === furthest).map(({ id }) => id);
  return { questions: questions.slice(0, MAX_NAMES), difference: furthest * direction };
}

/** The sentences that a result begins with: where the group stands, where it differs, and what has changed. */
export function headlineSentences(
  report: GroupReport,
  strings: GroupResultStrings,
  nameOf: (question: string) => string,
  locale: string,
): string[] {
  const headline = headlineOf(report);
  if (!headline) return [];
  const { headline: words } = strings;
  const { apart, isAlike, rise, fall } = headline;
  const names = (questions: readonly string[]) => formatList(locale, questions.map(nameOf));
  const lights = LIGHTS_WORST_FIRST.filter((light) => headline.lights[light] > 0).map(
    (light) => [light, headline.lights[light]] as const,
  );
  const round = lastShownRound(report)?.name ?? '';
  const moved = (move: Move) => `${names(move.questions)}, ${formatChange(locale, move.difference)}`;
  return [
    words.lights(lights),
    ...(apart ? [words.apart[apart.agreement](names(apart.questions))] : []),
    ...(isAlike ? [words.alike] : []),
    ...(rise ? [words.rise(moved(rise), round)] : []),
    ...(fall ? [words.fall(moved(fall), rise ? null : round)] : []),
    ...(round && !rise && !fall ? [words.unchanged(round)] : []),
  ];
}
