// A report that a caller passes, parsed as far as each of its files needs.
import type { Spread } from '../../scoring/describe.js';
import { LIGHTS_WORST_FIRST } from '../../scoring/evaluate.js';
import type { TrafficLight } from '../../scoring/instrument.js';
import { parseScale } from '../../scoring/parse-instrument.js';
import {
  anyObject,
  arrayOf,
  integer,
  nonEmptyString,
  object,
  optional,
  refine,
  string,
  type Parser,
} from '../../scoring/validation/validate.js';
import { parseReportedFigures } from '../customers/input-from-customers.js';
import type { GroupReport } from './report.js';

const figure = optional(refine('a number', (value: number) => Number.isFinite(value)));
const light = optional(
  refine('"red", "yellow" or "green"', (value: TrafficLight) => LIGHTS_WORST_FIRST.includes(value)),
);
const spread = optional(
  refine('"low", "moderate" or "high"', (value: Spread) => ['low', 'moderate', 'high'].includes(value)),
);

/** Parses the fields of a summary that a table needs. */
export const parseSummary = optional(
  object({
    n: integer(),
    mean: figure,
    light,
    sd: figure,
    questions: arrayOf(
      object({
        id: string,
        n: integer(),
        counts: arrayOf(integer()),
        mean: figure,
        light,
        sd: figure,
        spread,
        median: figure,
        min: figure,
        max: figure,
      }),
    ),
  }),
);
const part = { name: string, summary: parseSummary };

/** Parses the fields of a report that a table needs. */
export const parseTableInput = object({
  scale: parseScale,
  round: optional(string),
  summary: parseSummary,
  groups: optional(arrayOf(object(part))),
  rounds: optional(arrayOf(object({ ...part, hiddenReason: optional(string) }))),
});

const parseLists = object({
  order: arrayOf(object({ question: string, groups: arrayOf(anyObject) })),
  rules: arrayOf(object({ id: string, questions: arrayOf(string) })),
  nextSteps: arrayOf(object({ id: string, questions: arrayOf(string) })),
});

/** Checks what the text of a report is made of. */
export const parseTextInput: Parser<GroupReport> = (value) => {
  parseTableInput(value);
  parseLists(value);
  return value as GroupReport;
};

const parseCounts = optional(
  object({
    instrument: nonEmptyString,
    version: integer(1),
    n: integer(),
    questions: arrayOf(object({ id: nonEmptyString, counts: arrayOf(integer()) })),
  }),
);

/** Parses the fields of a report that a document has. */
export const parseDocumentInput = object({
  instrument: nonEmptyString,
  version: integer(1),
  round: optional(string),
  minimumGroupSize: integer(1),
  invited: optional(integer()),
  summary: parseCounts,
  groups: arrayOf(object({ name: string, summary: parseCounts })),
  rounds: arrayOf(object({ name: string, summary: parseCounts, hiddenReason: optional(string) })),
  customers: optional(parseReportedFigures),
});
