import type { InstrumentTexts } from '../instruments/texts.js';
import { formatList } from '../locales/format.js';
import type { Evaluation } from '../scoring/evaluate.js';

/** The wording of a rule, and the areas that it is about. */
export interface RuleText {
  title: string;
  /** The areas' names; empty when the rule has a text for all of them. */
  areas: string;
  text: string;
}

/** The texts of the rules that apply, each in its most specific wording. */
export function ruleTexts(rules: Evaluation['rules'], texts: InstrumentTexts, locale: string): RuleText[] {
  const questionCount = Object.keys(texts.questions).length;
  return rules.flatMap(({ id, questions, light }) => {
    const rule = texts.rules[id];
    if (!rule) return [];
    const isAboutAll = questions.length === questionCount;
    const all = isAboutAll ? rule.all : undefined;
    const names = questions.map((question) => texts.questions[question]?.name ?? question);
    return [
      {
        title: rule.title,
        areas: all === undefined ? formatList(locale, names) : '',
        text: all ?? rule[light] ?? rule.text,
      },
    ];
  });
}
