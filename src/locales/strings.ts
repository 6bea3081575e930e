import type { Light } from '../scoring/instrument.js';

/** The words of the elements for those who answer. Every key is required: a language is whole or it does not compile. */
export interface Strings {
  introduction: { who: string; duration: string; how: string; scale: string };
  start: string;
  /** In place of `start` when there are answers to go on from. */
  resume: string;
  /** What is read out for a point on the scale; `meaning` is set at the two ends. */
  point: (value: number, max: number, meaning: string | null) => string;
  progress: (answered: number, total: number) => string;
  /** Beside the area's name where statements come one at a time: which of how many. */
  place: (number: number, total: number) => string;
  /** In place of `progress` when the page is opened again, until the next answer. */
  restored: (answered: number, total: number) => string;
  previous: string;
  next: string;
  submit: string;
  missing: (count: number) => string;
  /** The browser's own bubble at what `missing` heads, in a form. */
  answerRest: string;
  /** Said on a statement that was left out when the answers were to be sent. */
  unanswered: string;
  saving: string;
  slow: string;
  saved: string;
  /** Said when a save failed, and when the page is opened again before it was known how it went. */
  failed: string;
  /** Said after that, and after the host's own reason: what to do, and what has become of the answers. */
  kept: string;
  retry: string;
  /** Said while answering without a connection, and as the reason when they could not be sent. */
  offline: string;
  unhandled: string;
  download: string;
  /** Said to whoever sits at a shared computer when drafts are kept in the browser. */
  draftKept: string;
  /** Below it; the button that does it is behind this, for whoever did not mean it. */
  clear: string;
  confirmClear: string;
  cleared: string;
  lights: Record<Light, string>;
  /** Said to the visitor in place of what cannot be shown; the console has the cause. */
  refused: { questions: string; result: string };
  result: {
    title: string;
    mean: string;
    outOf: (max: number) => string;
    areas: string;
    rules: string;
    nextSteps: string;
    print: string;
  };
}
