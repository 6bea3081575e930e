import { formatChange, formatList } from '../../locales/format.js';
import type { GroupResultStrings } from '../../locales/group-result-strings.js';
import { LIGHTS_WORST_FIRST } from '../../scoring/evaluate.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import type { Summary } from '../../scoring/summarize.js';
import { agreementOf } from './agreement.js';
import { changeOf, lastShownRound } from './change.js';
import type { CustomersInWords } from '../customers/in-words.js';
import type { GroupReport } from './report.js';

/**
 * The reason that an area is discussed first: customers contradict it, it is alone with its light, the group is split about it, its answers are far
 * apart (by group, or not), or its mean is the lowest, alone or with others.
 */
type FirstReason = 'customers' | 'only' | 'split' | 'groups' | 'high' | 'lowest' | 'among-lowest';

/** The facts in the headline of a result. Plain JSON. */
export interface Headline {
  /** Number of areas with each light. */
  lights: Record<TrafficLight, number>;
  /** The area to discuss first. The reason is `null` where nothing tells it from the others. */
  first: { question: string; light: TrafficLight; reason: FirstReason | null };
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
    first: firstIn(report),
    apart: apartIn(summary, order),
    isAlike: order.every((item) => agreementOf(item) === 'low'),
    rise: furthest(moves, Math.max),
    fall: furthest(moves, Math.min),
  };
}

function firstIn({ order, customers }: GroupReport): Headline['first'] {
  const [first, ...others] = order;
  const { question, light, rounded, spread } = first!;
  const agreement = agreementOf(first!);
  const reason = (): FirstReason | null => {
    if (customers?.contradicted.some((area) => area.question === question)) return 'customers';
    if (others.length > 0 && others.every((other) => other.light !== light)) return 'only';
    if (agreement === 'split') return 'split';
    if (spread === 'high') return agreement === 'groups' ? 'groups' : 'high';
    if (others.every((other) => other.rounded === rounded)) return null;
    return others[0]!.rounded === rounded ? 'among-lowest' : 'lowest';
  };
  return { question, light, reason: reason() };
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

/** The sentences that a result begins with. */
export interface HeadlineInWords {
  /** How many areas have each light. */
  lights: string;
  /** The area to discuss first, and why. */
  first: string;
  /** A sentence each on the areas without agreement, and on the largest changes. */
  further: string[];
}

/**
 * The sentences that a result begins with; `null` when nothing may be shown.
 *
 * @param customers The customers' figures in words. They may be the reason to begin with an area.
 */
export function headlineInWords(
  report: GroupReport,
  strings: GroupResultStrings,
  nameOf: (question: string) => string,
  locale: string,
  customers?: CustomersInWords | null,
): HeadlineInWords | null {
  const headline = headlineOf(report);
  if (!headline) return null;
  const { headline: sentences } = strings;
  const { first, apart, isAlike, rise, fall } = headline;
  const names = (questions: readonly string[]) => formatList(locale, questions.map(nameOf));
  const lights = LIGHTS_WORST_FIRST.filter((light) => headline.lights[light] > 0).map(
    (light) => [light, headline.lights[light]] as const,
  );
  const reason =
    first.reason === 'customers'
      ? customers?.firstReason
      : first.reason && sentences.firstReasons[first.reason](first.light);
  const round = lastShownRound(report)?.name ?? '';
  const moved = (move: Move) => `${names(move.questions)}, ${formatChange(locale, move.difference)}`;
  return {
    lights: sentences.lights(lights),
    first: sentences.first(nameOf(first.question), reason ?? null),
    further: [
      ...(apart ? [sentences.apart[apart.agreement](names(apart.questions))] : []),
      ...(isAlike ? [sentences.alike] : []),
      ...(rise ? [sentences.rise(moved(rise), round)] : []),
      ...(fall ? [sentences.fall(moved(fall), rise ? null : round)] : []),
      ...(round && !rise && !fall ? [sentences.unchanged(round)] : []),
    ],
  };
}
