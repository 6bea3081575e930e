import type { Instrument } from '../../scoring/instrument.js';
import {
  arrayOf,
  nonEmptyString,
  object,
  optional,
  refine,
  type Parser,
} from '../../scoring/validation/validate.js';

/** Something that a group will do about an area that it has chosen. */
export interface DecidedAction {
  readonly question: string;
  /** The action's text as the group saw it. */
  readonly text: string;
}

/** A meeting's decisions, by ids of questions. Plain JSON, for a host to store and set again. */
export interface Decisions {
  /** The areas to work on, in the order that they were chosen. */
  readonly chosen: readonly string[];
  /** The areas that have been discussed, in the order that they were marked. */
  readonly discussed: readonly string[];
  /** The actions that the group will take about its chosen areas, in the order that they were decided. Default: none yet. */
  readonly actions?: readonly DecidedAction[];
}

export const NO_DECISIONS: Required<Decisions> = { chosen: [], discussed: [], actions: [] };

/** Makes a parser for decisions about an instrument. */
export function decisionsParser({ questions }: Instrument): Parser<Required<Decisions>> {
  const ids = new Set(questions.map(({ id }) => id));
  return parserOf(refine('the id of a question', (id: string) => ids.has(id)));
}

function parserOf(question: Parser<string>): Parser<Required<Decisions>> {
  const action = object({ question, text: nonEmptyString });
  const parse = object({
    chosen: arrayOf(question),
    discussed: arrayOf(question),
    actions: optional(arrayOf(action)),
  });
  return (value) => {
    const { actions, ...areas } = parse(value);
    return withActionsOfChosen({ ...areas, actions: actions ?? [] });
  };
}

/** Removes the actions of areas that are not chosen, or no longer: nobody has decided to take them. */
export const withActionsOfChosen = (decisions: Required<Decisions>): Required<Decisions> => ({
  ...decisions,
  actions: decisions.actions.filter(({ question }) => decisions.chosen.includes(question)),
});

/** Parses decisions about any instrument, for a file. Those about questions that the report lacks are not written. `null` when there are none. */
export const parseDecisions: Parser<Required<Decisions> | null> = optional(parserOf(nonEmptyString));

/** Something that a plan has, or will have, an action for: its words are `null` while nobody has found any. */
export interface PlannedItem {
  readonly question: string;
  readonly text: string | null;
}

/** The actions of a plan in order: those that were decided, and an empty one for each chosen area without any. */
export const plannedItems = ({ chosen, actions }: Required<Decisions>): PlannedItem[] =>
  [...new Set(chosen)].flatMap((question): PlannedItem[] => {
    const decided = actions.filter((action) => action.question === question);
    return decided.length > 0 ? decided : [{ question, text: null }];
  });
