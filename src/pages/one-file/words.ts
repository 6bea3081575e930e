import type { FileOutcome } from './arriving-files.js';

/** A question before something that cannot be undone. */
export interface QuestionWords {
  readonly title: string;
  readonly text: string;
  readonly yes: string;
}

/** Everything that the page says in one language, besides what the elements say themselves. */
export interface PageWords {
  /** The page's name, also in the names of its files. */
  readonly page: string;
  readonly cancel: string;
  readonly places: {
    readonly label: string;
    readonly answer: string;
    readonly collect: string;
    readonly result: string;
  };
  /** A name for a round on a day of a month, 1–12. */
  readonly roundName: (month: number, year: number) => string;
  readonly start: {
    readonly title: string;
    readonly lead: string;
    readonly leading: { readonly title: string; readonly text: string; readonly button: string };
    readonly answering: { readonly title: string; readonly text: string; readonly button: string };
    readonly where: string;
    readonly whereText: string;
  };
  readonly turn: {
    readonly titleFirst: string;
    readonly titleNext: string;
    readonly text: string;
    readonly privacy: (minimum: number) => string;
    readonly begin: string;
    readonly cancel: string;
    readonly discard: QuestionWords;
    readonly answered: string;
    readonly handOver: string;
  };
  readonly own: {
    readonly privacy: string;
    readonly privacyMinimum: (minimum: number) => string;
    readonly title: string;
    readonly send: (fileName: string) => string;
    readonly again: string;
    readonly remove: string;
    readonly removing: string;
    readonly removed: string;
  };
  readonly collect: {
    readonly title: string;
    readonly answered: (answered: number, invited: number | null) => string;
    readonly enough: (minimum: number) => string;
    readonly lacking: (lacking: number, minimum: number) => string;
    readonly round: string;
    readonly name: string;
    readonly date: string;
    readonly invited: string;
    readonly invitedHint: string;
    readonly minimum: string;
    readonly minimumHint: string;
    readonly minimumTold: string;
    readonly raising: (minimum: number) => QuestionWords;
    /** Files whose senders were promised a higher number. */
    readonly promised: (minimum: number) => QuestionWords;
    readonly raised: (minimum: number) => string;
    readonly ways: string;
    readonly here: string;
    readonly hereText: string;
    readonly hereButton: string;
    readonly apart: string;
    readonly apartText: string;
    readonly apartButton: string;
    readonly files: string;
    readonly drop: string;
    readonly choose: string;
    readonly outcomes: string;
    readonly outcome: (outcome: FileOutcome) => string;
    readonly received: (taken: number, refused: number) => string;
    readonly toResult: string;
  };
  readonly result: {
    readonly title: string;
    readonly nobody: string;
    readonly show: (answered: number) => string;
    readonly showing: (answered: number, minimum: number) => QuestionWords;
    readonly pending: (pending: number, lacking: number) => string;
    readonly update: string;
    readonly after: string;
    readonly forGroup: string;
    readonly forGroupText: string;
    readonly forGroupButton: string;
    readonly tooFew: string;
  };
  readonly keep: {
    readonly title: string;
    readonly where: string;
    readonly whereGroup: string;
    readonly all: string;
    readonly allText: string;
    readonly allButton: string;
    readonly sums: string;
    readonly sumsText: string;
    readonly sumsButton: string;
    readonly sumsLater: string;
    readonly toSums: (pending: number) => QuestionWords;
    readonly delete: string;
    readonly deleteText: string;
    readonly deleteButton: string;
    readonly deleting: (answered: number) => QuestionWords;
    readonly save: string;
    readonly unsaved: string;
    readonly saved: string;
    readonly keepsSaving: (fileName: string) => string;
  };
  /** Said once something has been done. */
  readonly notices: {
    readonly savedAs: (fileName: string) => string;
    readonly offered: (fileName: string) => string;
    readonly notSaved: string;
    readonly deleted: string;
    readonly onlySums: string;
    readonly handedOver: (answered: number) => string;
    readonly discarded: string;
    readonly planned: string;
  };
  /** The last words of a file's name. */
  readonly uses: { readonly lead: string; readonly answer: string; readonly group: string };
  readonly broken: { readonly title: string; readonly text: string };
}
