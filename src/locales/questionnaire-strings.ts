/** Strings of the questionnaire. */
export interface QuestionnaireStrings {
  introduction: { who: string; duration: string; how: string; scale: string };
  start: string;
  /** In place of `start` when there are answers to continue from. */
  resume: string;
  /** The accessible name of a value on the scale; `meaning` is set at the two ends. */
  value: (value: number, max: number, meaning: string | null) => string;
  progress: (answered: number, total: number) => string;
  /** Beside the area's name where statements come one at a time. */
  position: (number: number, total: number) => string;
  /** In place of `progress` when answers have been restored, until the next answer. */
  restored: (answered: number, total: number) => string;
  submit: string;
  /** Heads the list of unanswered statements. */
  unansweredCount: (count: number) => string;
  /** The browser's own validation message, in a form. */
  validationMessage: string;
  /** Marks a statement that was unanswered when the person tried to submit. */
  unanswered: string;
  saving: string;
  slow: string;
  /** While the answers are stored on this device and not sent yet; `waiting` counts everybody's. */
  queued: (waiting: number) => string;
  saved: string;
  /** When the script of the person's own result could not be fetched. */
  resultNotFetched: string;
  /** When a save failed, and when the page is opened again before it was known how it went. */
  failed: string;
  /** After `failed`, when this device could not store the answers either. */
  notStored: string;
  /** After that, and after the host's own reason: what to do, and whether the answers are kept. */
  answersKept: string;
  retry: string;
  /** Starts over after one person's result, for the next person. */
  restart: string;
  /** While answering without a connection, and as the reason when a save failed. */
  offline: string;
  /** When the page does not listen for answers. */
  unhandled: string;
  download: string;
  /** When drafts are stored in the browser. */
  draftStored: string;
  /** Discloses the button that clears the answers, to prevent clearing by mistake. */
  clear: string;
  confirmClear: string;
  cleared: string;
}

/** What is said of answers on their way to the host, and of those that a browser stores. */
export type SubmitStrings = Pick<
  QuestionnaireStrings,
  | 'submit'
  | 'saving'
  | 'slow'
  | 'queued'
  | 'saved'
  | 'failed'
  | 'notStored'
  | 'answersKept'
  | 'retry'
  | 'offline'
  | 'unhandled'
  | 'download'
  | 'draftStored'
  | 'clear'
  | 'confirmClear'
  | 'cleared'
>;
