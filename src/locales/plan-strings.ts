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
  /** Where an action stands on the day that it is looked at. */
  states: {
    late: (due: string) => string;
    soon: (due: string) => string;
    later: (due: string) => string;
  } & Record<'undated' | 'done' | 'stopped', string>;
  /** In place of what nobody has written yet. */
  missing: { text: string; owner: string; due: string };
  /** Under a field that must be filled in. */
  reasonNeeded: string;
  /** Over what could be done about an area. */
  suggestions: string;
  /** The first suggestion where the group is split. */
  splitSuggestion: string;
  /** On the control that adds an action about an area: the first, and another; and on its button. */
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
  /** What a screen reader says of a button, with the action that it belongs to. */
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
  /** What has become of a change at the host. */
  saving: string;
  saved: string;
  /** Before anything has been changed on the page: which save the host has; and that it has none. */
  stored: (revision: number) => string;
  proposed: string;
  failed: string;
  /** No listener of the page takes the plan. */
  unhandled: string;
  /** What was written is kept in this browser; and here it is not. */
  kept: string;
  retry: string;
  /** On the button for what was restored. */
  save: string;
  /** Somebody else has written the same part of an action: what to do, above both; theirs; and the two buttons. */
  conflict: string;
  theirs: (value: string) => string;
  keepMine: string;
  takeTheirs: string;
  /** What was written earlier, and not saved, has been put back. */
  restored: string;
  followUp: {
    title: string;
    /** How many are late and how many are due within a week, in a sentence. */
    summary: (late: number, soon: number, waiting: number) => string;
    nothing: string;
    noOwner: string;
  };
  promised: {
    title: string;
    /** Over an area's figures in the round of the plan and in this one, and how many answered. */
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
    /** What to do next at each light: about all actions, and about one. */
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
