/** Strings of the plan, of the view of the last plan, and of the files made from them. */
export interface PlanStrings {
  title: string;
  /** With the day of the decision. */
  decided: (date: string) => string;
  /** The labels of an action's fields, and the headings of their columns in a file. */
  fields: { area: string; light: string } & Record<
    'text' | 'owner' | 'due' | 'status' | 'reason' | 'checkIns',
    string
  >;
  statuses: Record<'planned' | 'under-way' | 'done' | 'stopped', string>;
  /** An action's state on a given day. */
  states: {
    late: (due: string) => string;
    soon: (due: string) => string;
    later: (due: string) => string;
  } & Record<'undated' | 'done' | 'stopped', string>;
  /** Placeholders for fields that nobody has filled in. */
  missing: { text: string; owner: string; due: string };
  /** Under a field that must be filled in. */
  reasonNeeded: string;
  /** Heading of the suggestions for an area. */
  suggestions: string;
  /** The first suggestion where the group is split. */
  splitSuggestion: string;
  /** Label of the control that adds an action for an area: the first one, and another one; and its button. */
  addFirst: string;
  addTo: string;
  add: string;
  /** In place of that control when three are open; `empty` of them say nothing yet. */
  enough: (max: number, empty: number) => string;
  /** What open actions still lack: above them, and of one about an area, with its owner where there is one. */
  lacking: {
    title: string;
    action: (area: string, owner: string | null, fields: readonly ('text' | 'owner' | 'due')[]) => string;
  };
  remove: string;
  /** Accessible name of a button, with the action that it belongs to. */
  removeAction: (action: string) => string;
  removed: string;
  undo: string;
  /** Above the field for a check-in, and before the next day for one. */
  note: string;
  nextFollowUp: (date: string) => string;
  /** A follow-up is to be made now. */
  followUpDue: string;
  /** With no action in the plan. */
  empty: string;
  /** Status of saving a change at the host. */
  saving: string;
  saved: string;
  /** Before anything has been changed on the page: which save the host has; and that it has none. */
  stored: (revision: number) => string;
  proposed: string;
  failed: string;
  /** No listener of the page takes the plan. */
  unhandled: string;
  /** When unsaved changes are stored in this browser. */
  kept: string;
  retry: string;
  /** On the button for what was restored. */
  save: string;
  /** When somebody else has changed the same field: an instruction, the other version, and the two buttons. */
  conflict: string;
  theirs: (value: string) => string;
  keepMine: string;
  takeTheirs: string;
  /** When unsaved changes from an earlier visit have been restored. */
  restored: string;
  followUp: {
    title: string;
    /** The numbers of late actions and of those due within a week, in a sentence. */
    summary: (late: number, soon: number, waiting: number) => string;
    nothing: string;
    noOwner: string;
  };
  promised: {
    title: string;
    /** Headings of an area's figures in the plan's round and in this one, and the number of answers. */
    then: string;
    now: string;
    count: (n: number) => string;
    notShown: string;
    helpedMean: (mean: string, n: number) => string;
    helpedTooFew: (minimum: number) => string;
  };
  /** The questionnaire that asks the group of each action: did it help? */
  helped: {
    title: string;
    introduction: { purpose: string; who: string; duration: string; how: string };
    /** Somebody can agree or disagree with it. */
    statement: (action: string) => string;
    lowest: string;
    highest: string;
    /** The next step at each light: about all actions, and about one. */
    lights: Record<'red' | 'yellow' | 'green', { all: string; one: string }>;
  };
  export: {
    title: string;
    calendar: string;
    copy: string;
    print: string;
    table: string;
    data: string;
    copied: string;
    notCopied: string;
    /** When there is nothing to put in a calendar. */
    noDates: string;
    /** Part of the files' names. */
    file: string;
    /** The titles of events in a calendar, which are also read the day before; of the last, in a calendar that keeps what was cancelled. */
    dueEvent: (action: string, owner: string | null) => string;
    followUpEvent: (action: string, owner: string | null) => string;
    closedEvent: (status: string, action: string, owner: string | null) => string;
  };
}
