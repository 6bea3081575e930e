/** What a group reads in a meeting about its result. */
export interface MeetingStrings {
  /** Above an area's name. */
  position: (number: number, total: number) => string;
  close: string;
  median: string;
  /** On the two checkboxes, and over the same areas at the end. */
  discussed: string;
  chosen: string;
  /** When more are chosen than usually get done. */
  tooManyChosen: (chosen: number) => string;
  /** The last page. */
  outcome: string;
  /** Under a heading with nothing to list. */
  none: string;
  done: string;
  /** New figures may not be shown, and so the meeting was closed. */
  stopped: string;
}
