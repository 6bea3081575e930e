import { AN_ID, ID_PATTERN } from '../instruments/id.js';
import type { Instrument, TrafficLight } from '../scoring/instrument.js';
import {
  arrayOf,
  atMost,
  failAt,
  integer,
  literal,
  nonEmptyString,
  object,
  optional,
  refine,
  string,
  within,
  type Parser,
} from '../scoring/validation/validate.js';
import { parseLocalDate, type LocalDate } from './local-date.js';

/** An action's progress. */
export type ActionStatus = 'planned' | 'under-way' | 'done' | 'stopped';

/** A note from one follow-up of an action. */
export interface CheckIn {
  readonly date: LocalDate;
  readonly note: string;
}

/** One thing that a group will do about an area. */
export interface PlanAction {
  /** Stays the same for as long as the action lives, in calendars, too. */
  readonly id: string;
  /** The id of the question that it is to improve. */
  readonly question: string;
  /** The area's light when the plan was made; `null` where it is not known. */
  readonly light: TrafficLight | null;
  /** The action in words; `null` while nobody has written it. */
  readonly text: string | null;
  /** The one person or role that sees to it; `null` while nobody has been named. */
  readonly owner: string | null;
  /** The day by which it is to be done; `null` while none has been set. */
  readonly due: LocalDate | null;
  readonly status: ActionStatus;
  /** Why it was stopped; `null` unless it was. */
  readonly reason: string | null;
  /** In the order of their days. */
  readonly checkIns: readonly CheckIn[];
}

/** A group's actions until its next round. Plain JSON, for a host to store and set again. */
export interface Plan {
  readonly kind: 'kund-diagnos-plan';
  /** Whole number from 1. It grows when a plan changes in a way that an older reader would misread. */
  readonly format: 1;
  /** Tells this plan from those of other rounds. */
  readonly id: string;
  /** 0 before the first save, and one more with each. A host stores a plan only where it has the one before. */
  readonly revision: number;
  readonly instrument: string;
  /** The instrument's version. */
  readonly version: number;
  /** The name of the round that it was made after; `null` where it has none. */
  readonly round: string | null;
  /** The day of the decision. Follow-ups are counted from it. */
  readonly decided: LocalDate;
  readonly actions: readonly PlanAction[];
}

export const STATUSES = [
  'planned',
  'under-way',
  'done',
  'stopped',
] as const satisfies readonly ActionStatus[];

/** More than three rarely get done, so a fourth is not offered. */
export const MAX_OPEN_ACTIONS = 3;

/** The longest texts, in UTF-16 code units, as `maxlength` counts them. */
export const MAX_LENGTHS = { text: 500, owner: 100, reason: 500, note: 1000 } as const;
/** The longest id of a question, and the longest name of an area: far beyond any, and little enough for a file to be made at once. */
export const MAX_NAME_LENGTH = 1000;
export const MAX_ACTIONS = 50;
export const MAX_CHECK_INS = 400;
/** The largest whole number of a calendar file, whose SEQUENCE a revision is: 32 bits with a sign (RFC 5545, 3.3.8). */
export const MAX_REVISION = 2 ** 31 - 1;

export const KIND = 'kund-diagnos-plan';
export const FORMAT = 1;

/** An action that is still to be done. */
export const isOpen = ({ status }: PlanAction): boolean => status === 'planned' || status === 'under-way';

/** True for a text that says something and is not too long. */
export const isTextUpTo = (length: number, text: string): boolean =>
  text.length <= length && text.trim() !== '';

export const aTextUpTo = (length: number): string => `a text of 1–${length} characters`;

const textUpTo = (length: number): Parser<string> =>
  refine(aTextUpTo(length), (text: string) => typeof text === 'string' && isTextUpTo(length, text));

const id = refine(AN_ID, (value: string) => typeof value === 'string' && ID_PATTERN.test(value));
export const parseLight = refine('"red", "yellow" or "green"', (value: TrafficLight) =>
  ['red', 'yellow', 'green'].includes(value),
);
const status = refine('"planned", "under-way", "done" or "stopped"', (value: ActionStatus) =>
  STATUSES.includes(value),
);
const checkIn = object({ date: parseLocalDate, note: textUpTo(MAX_LENGTHS.note) });

export const A_REASON = 'a reason for stopping';

const actionParser = (question: Parser<string>): Parser<PlanAction> => {
  const fields = object({
    id,
    question,
    light: optional(parseLight),
    text: optional(textUpTo(MAX_LENGTHS.text)),
    owner: optional(textUpTo(MAX_LENGTHS.owner)),
    due: optional(parseLocalDate),
    status,
    reason: optional(textUpTo(MAX_LENGTHS.reason)),
    checkIns: optional(atMost(MAX_CHECK_INS, arrayOf(checkIn))),
  });
  return (value) => {
    const action = fields(value);
    if (action.status === 'stopped' && action.reason === null) {
      failAt('reason', A_REASON, action.reason);
    }
    const reason = action.status === 'stopped' ? action.reason : null;
    return { ...action, reason, checkIns: action.checkIns ?? [] };
  };
};

export const AN_OWN_ID = 'an id that is not taken';

/** The index of the first action whose id another before it has, or -1. */
export const indexOfTakenId = (actions: readonly Pick<PlanAction, 'id'>[]): number => {
  const ids = new Set<string>();
  return actions.findIndex((action) => ids.size === ids.add(action.id).size);
};

const withOwnIds =
  (parse: Parser<PlanAction[]>): Parser<PlanAction[]> =>
  (value) => {
    const actions = parse(value);
    const index = indexOfTakenId(actions);
    if (index >= 0) within(index, () => failAt('id', AN_OWN_ID, actions[index]!.id), null);
    return actions;
  };

function parserOf(
  instrument: Parser<string>,
  version: Parser<number>,
  question: Parser<string>,
): Parser<Plan> {
  const fields = object({
    kind: literal(KIND, 'invalid-argument'),
    format: literal(FORMAT),
    id,
    revision: optional(integer(0, MAX_REVISION)),
    instrument,
    version,
    round: optional(string),
    decided: parseLocalDate,
    actions: withOwnIds(atMost(MAX_ACTIONS, arrayOf(actionParser(question)))),
  });
  return (value) => {
    const plan = fields(value);
    return { ...plan, revision: plan.revision ?? 0 };
  };
}

/** Makes a parser for plans about an instrument. */
export function planParser({ id: instrument, version, questions }: Instrument): Parser<Plan> {
  const ids = new Set(questions.map((question) => question.id));
  return parserOf(
    literal(instrument),
    literal(version),
    refine('the id of a question', (question: string) => ids.has(question)),
  );
}

/** A plan about any instrument, for a file. */
export const parseAnyPlan: Parser<Plan> = parserOf(
  nonEmptyString,
  integer(1),
  refine(
    `an id of at most ${MAX_NAME_LENGTH} characters`,
    (value: string) => typeof value === 'string' && value && value.length <= MAX_NAME_LENGTH,
  ),
);
