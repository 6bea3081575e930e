/** Strings of a meeting about a group's result. */
export interface MeetingStrings {
  /** The first page, and its list of the areas to talk about. */
  overview: string;
  agenda: string;
  /** On the step of the plan, and over it. */
  planStep: string;
  plan: string;
  /** On the step for the follow-up of the last plan, and its heading. */
  promisedStep: string;
  promised: string;
  /** Over the areas that are not on the list. */
  otherAreas: string;
  add: (area: string) => string;
  remove: (area: string) => string;
  moveUp: (area: string) => string;
  moveDown: (area: string) => string;
  /** Above an area's name. */
  position: (number: number, total: number) => string;
  /** On the button that reveals an area's figures. */
  reveal: string;
  /** The question to talk about where the instrument has none. */
  question: string;
  splitQuestion: string;
  close: string;
  /** On the two checkboxes, and over the same areas at the end. */
  discussed: string;
  chosen: string;
  /** When more are chosen than usually get done. */
  tooManyChosen: (chosen: number) => string;
  /** On the checkbox that shows a clock, and what it says. */
  clock: string;
  elapsed: (minutes: number, seconds: string) => string;
  /** Over a chosen area's suggestions. */
  choose: string;
  /** On the last page, over the areas that may be chosen. */
  chooseAreas: string;
  /** Under a heading with nothing to list. */
  none: string;
  /** How the host's saving of the decisions goes. */
  saving: string;
  saved: string;
  notSaved: string;
  retry: string;
  done: string;
  /** When the meeting was closed because new figures may not be shown. */
  stopped: string;
}
