import type { Instrument } from '../../scoring/instrument.js';
import type { Recommendations } from '../../scoring/recommend.js';
import type { InstrumentTexts } from '../../instruments/texts.js';
import type { GroupStrings } from '../../locales/group-strings.js';

/**
 * The rules and their words, with other words for the weakest link where every area is just as weak: all are named by
 * "all", and that one of them holds the others back would not be true.
 */
export function withTiesInWords(
  rules: Recommendations['rules'],
  { questions, rules: conditions }: Instrument,
  texts: InstrumentTexts,
  strings: GroupStrings,
): [Recommendations['rules'], InstrumentTexts] {
  const all = questions.length;
  const weakest = conditions.find(({ when }) => 'weakest' in when)?.id;
  const tied = rules.find((rule) => rule.id === weakest && all > 1 && rule.questions.length === all);
  if (!tied) return [rules, texts];
  const title = texts.rules[tied.id]?.title ?? '';
  return [
    // An area without words is shown as it is named here.
    rules.map((rule) => (rule === tied ? { ...rule, questions: [strings.allAreas(all)] } : rule)),
    { ...texts, rules: { ...texts.rules, [tied.id]: { title, text: strings.allTied } } },
  ];
}
