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
  failed: string;
  /** Said when the page is opened again and it is not known whether what was sent arrived. */
  interrupted: string;
  /** Said after both, and after the host's own reason: where the answers are, and why they cannot be changed. */
  kept: string;
  retry: string;
  /** Said while answering without a connection. */
  offline: string;
  unhandled: string;
  download: string;
  /** Said to whoever sits at a shared computer when drafts are kept in the browser. */
  draftKept: string;
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
