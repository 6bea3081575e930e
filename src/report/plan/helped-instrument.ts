import type { LocalizedInstrument } from '../../instruments/localized-instrument.js';
import type { InstrumentTexts, QuestionTexts } from '../../instruments/texts.js';
import { plan as planEn } from '../../locales/en/plan.js';
import type { PlanStrings } from '../../locales/plan-strings.js';
import { plan as planSv } from '../../locales/sv/plan.js';
import { parseArgument } from '../../scoring/validation/argument.js';
import { helpedFacts } from '../../plan/helped.js';
import { firstLetters } from './graphemes.js';
import { parseAnyPlan, type Plan } from '../../plan/plan.js';

/**
 * An instrument that asks the group of each action in a plan: did it help? Answers are counted like any others, with the least group size. Its id is the
 * plan's, and a question's is its action's, so that answers about two plans are never put together.
 *
 * @param plan From `makePlan`, or parsed with `parsePlan` of `kund-diagnos/schema`.
 * @returns An instrument in Swedish and English with a question from 1 to 5 for each action that somebody has described; `null` where none is.
 * @throws {KundDiagnosError} `invalid-argument`, `incompatible` or `unreadable` for something that is not a plan.
 *
 * @example
 * const helped = helpedInstrument(plan);
 * helped.texts.sv.questions[helped.questions[0].id].statement; // 'Det här har hjälpt: Ring tio kunder'
 */
export function helpedInstrument(plan: Plan): LocalizedInstrument | null {
  const parsed = parseArgument('helpedInstrument', 'plan', plan, parseAnyPlan);
  const facts = helpedFacts(parsed);
  if (!facts) return null;
  const described = parsed.actions.flatMap(({ id, text }) => (text === null ? [] : [{ action: id, text }]));
  return {
    ...facts,
    texts: { sv: textsOf(described, planSv.helped), en: textsOf(described, planEn.helped) },
  };
}

interface DescribedAction {
  action: string;
  text: string;
}

function textsOf(described: readonly DescribedAction[], strings: PlanStrings['helped']): InstrumentTexts {
  const { title, introduction, lowest, highest, lights } = strings;
  const { red, yellow, green } = lights;
  const questions = described.map(({ action, text }): [string, QuestionTexts] => [
    action,
    {
      name: shorten(text),
      statement: strings.statement(inOneLine(text)),
      advice: { red: [red.one], yellow: [yellow.one], green: [green.one] },
    },
  ]);
  return {
    title,
    introduction: { ...introduction },
    scale: { lowest, highest },
    actions: { red: red.all, yellow: yellow.all, green: green.all },
    questions: Object.fromEntries(questions),
    rules: {},
    nextSteps: {},
  };
}

/** The longest name that fits beside a chart, in graphemes. */
const MAX_NAME_LENGTH = 40;

const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Shortens a text to a name: its first words. */
function shorten(text: string): string {
  const line = inOneLine(text);
  const start = firstLetters(line, MAX_NAME_LENGTH);
  if (start === line) return line;
  // Cuts at a space, unless the text is one long word.
  return `${start.replace(/(?<=\S)\s+\S*$/, '')}…`;
}
