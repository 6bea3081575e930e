// The figures of figures.py, with types, and how each language writes them.
import { kundorienteringEn, kundorienteringSv, type QuestionId } from 'kund-diagnos/instruments';
import type { Spread, TrafficLight } from 'kund-diagnos/scoring';
import json from './figures.json' with { type: 'json' };
import { en, sv, type Agreement } from './words.ts';

/** `rounded` and `sdShown` have one decimal and a point. */
interface AreaFigures {
  n: number;
  mean: number;
  rounded: string;
  light: TrafficLight;
  sd: number;
  sdShown: string;
  median: number;
  lowest: number;
  highest: number;
  counts: number[];
  spread: Spread | null;
  split: { below: number; above: number } | null;
}

interface GroupFigures {
  n: number;
  mean: number;
  rounded: string;
  light: TrafficLight;
  sd: number;
  sdShown: string;
  areas: Record<QuestionId, AreaFigures>;
}

export interface RoundFigures extends GroupFigures {
  invited: number;
  roles: Record<string, GroupFigures>;
  hidden: string[];
  order: { area: QuestionId; roles: { role: string; rounded: string; light: TrafficLight }[] }[];
  weakest: QuestionId[];
  rules: { rule: string; areas: QuestionId[]; red?: boolean }[];
  nextSteps: string[];
}

interface Figures {
  minimum: number;
  rounds: [RoundFigures, RoundFigures];
  changes: { whole: number; areas: Record<QuestionId, number> };
}

export const figures = json as unknown as Figures;
export const areas = Object.keys(figures.rounds[0].areas) as QuestionId[];
export const roles = ['Ledning', 'Sälj & marknad', 'Produkt', 'Kundteam'];

/** As they are read. The texts have word joiners in them, which keep a range on one line. */
const readable = (texts: typeof kundorienteringSv) =>
  JSON.parse(JSON.stringify(texts).replaceAll('\u2060', '')) as typeof kundorienteringSv;

export const languages = {
  sv: { words: sv, texts: readable(kundorienteringSv) },
  en: { words: en, texts: readable(kundorienteringEn) },
};
export type Language = keyof typeof languages;

/** Each round in each language. */
export const views = ([1, 2] as const).flatMap((round) =>
  (['sv', 'en'] as const).map((language): [round: 1 | 2, language: Language] => [round, language]),
);

/** A figure with one decimal as the language writes it. */
export const written = (language: Language, figure: string): string =>
  language === 'sv' ? figure.replace('.', ',') : figure;

/** A change as the language writes it: "+0,6", "−0,3", "0,0". */
export const writtenChange = (language: Language, change: number): string =>
  (change > 0 ? '+' : change < 0 ? '−' : '') + written(language, Math.abs(change).toFixed(1));

/** The mean of the whole, its light and how many answered, in one line. */
export const headline = (language: Language, { rounded, light, n, invited }: RoundFigures): string => {
  const { words } = languages[language];
  const mean = `${words.mean} ${written(language, rounded)} ${words.outOf}`;
  return `${mean} · ${words.lights[light]} · ${words.answered(n, invited)}`;
};

/** The one verdict on an area: that the group is split outweighs that its roles differ, and that outweighs the spread. */
export function agreement(round: RoundFigures, area: QuestionId): Agreement {
  const { split, spread } = round.areas[area];
  if (split) return 'split';
  return round.order.find((item) => item.area === area)!.roles.length > 0 ? 'groups' : spread!;
}

/** The sentences that the result begins with, paragraph by paragraph. */
export function sentences(language: Language, round: RoundFigures): string[] {
  const { words, texts } = languages[language];
  const named = (about: readonly QuestionId[]) =>
    new Intl.ListFormat(language).format(about.slice(0, 2).map((area) => texts.questions[area].name));
  const lights = { red: 0, yellow: 0, green: 0 };
  for (const area of areas) lights[round.areas[area].light]++;

  const inOrder = round.order.map(({ area }) => area);
  const distance = (area: QuestionId) => {
    if (agreement(round, area) !== 'groups') return round.areas[area].sd;
    const means = round.order.find((item) => item.area === area)!.roles.map(({ rounded }) => Number(rounded));
    return Math.max(...means) - Math.min(...means);
  };
  const verdict = (['split', 'groups', 'high'] as const).find((each) =>
    areas.some((area) => agreement(round, area) === each),
  );
  const apart = inOrder
    .filter((area) => agreement(round, area) === verdict)
    .sort((a, b) => distance(b) - distance(a));

  const moved = (by: number) => {
    const about = areas.filter((area) => figures.changes.areas[area] === by);
    return `${named(about)}, ${writtenChange(language, by)}`;
  };
  const changes = Object.values(figures.changes.areas);
  const [first] = round.order;
  const { light } = round.areas[first!.area];
  const opening = [
    words.headline.lights(lights),
    words.headline.first(texts.questions[first!.area].name, light, lights[light] === 1),
  ];
  const further = [
    ...(verdict ? [words.headline.apart[verdict](named(apart))] : []),
    ...(round === figures.rounds[1]
      ? [words.headline.rise(moved(Math.max(...changes))), words.headline.fall(moved(Math.min(...changes)))]
      : []),
  ];
  return [opening, further].filter((each) => each.length > 0).map((each) => each.join(' '));
}

/** A rule that applies, in words: its title, the areas concerned, and its text. Ties are all named. */
export function ruleText(language: Language, { rule, areas: about, red }: RoundFigures['rules'][number]) {
  const { texts } = languages[language];
  const said = texts.rules[rule as keyof typeof texts.rules];
  const names = about.map((area) => texts.questions[area].name);
  return {
    title: said.title,
    about: new Intl.ListFormat(language).format(names),
    text: red && 'red' in said ? said.red : said.text,
  };
}

/** The rule under which a step that collects more comes last, with the reason. */
const POSTPONED = { rule: 'insight-without-loop', step: 'customer-interviews' } as const;

/** The next steps in words, the most needed first. */
export const stepTexts = (language: Language, { nextSteps, rules }: RoundFigures): string[] => {
  const { texts } = languages[language];
  const said = (step: string) => texts.nextSteps[step as keyof typeof texts.nextSteps];
  if (!rules.some(({ rule }) => rule === POSTPONED.rule)) return nextSteps.map(said);
  const others = nextSteps.filter((step) => step !== POSTPONED.step);
  return [...others.map(said), `${said(POSTPONED.step)} ${texts.rules[POSTPONED.rule].postponed}`];
};

/** Why an area is to be talked about, in sentences. */
export function reasons(language: Language, round: RoundFigures, area: QuestionId): string[] {
  const { words } = languages[language];
  const { split, spread, lowest, highest, light, rounded } = round.areas[area];
  const differing = round.order
    .find((item) => item.area === area)!
    .roles.map((one) => words.role(one.role, written(language, one.rounded), one.light));
  // One verdict: that the group is split outweighs that its roles differ, and that outweighs the spread.
  const differ = differing.length > 0;
  const isApart = split !== null || differ || spread === 'high';
  return [
    ...(split ? [words.split(split.below, split.above)] : []),
    ...(!split && !differ && spread === 'high' ? [words.wide(lowest, highest)] : []),
    ...(differ ? [split ? words.roles(differing) : words.groupsDiffer(differing)] : []),
    (isApart ? words.mixedMean : words.means[light])(written(language, rounded)),
  ];
}
