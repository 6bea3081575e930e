/** Strings of the outbox. */
export interface OutboxStrings {
  /** The heading while responses wait to be sent. */
  waiting: (count: number) => string;
  /** Where they are, when they are sent, and how not to lose them. */
  waitingHint: (count: number) => string;
  sendNow: string;
  /** In place of `sendNow` while they are being sent. */
  sending: string;
  download: string;
  /** The name of the file, without its ending. */
  file: string;
  /** Once nothing waits any longer. */
  sent: string;
  /** Once a rejected response has been sent after all. */
  responseSent: string;
  notSent: string;
  offline: string;
  /** The heading of what the host has rejected. */
  rejected: (count: number) => string;
  /** What to do about it. */
  rejectedHint: (count: number) => string;
  /** Where several are rejected; `number` counts from 1. */
  response: (number: number) => string;
  /** The accessible name of a button where several are rejected. */
  buttonFor: (button: string, number: number) => string;
  /** Where the host gave no reason in words. */
  reason: (status: number) => string;
  retry: string;
  rejectedAgain: string;
  /** Discloses the button that removes a response, to prevent removing by mistake. */
  remove: string;
  removeHint: string;
  confirmRemove: string;
  removed: string;
  notRemoved: string;
  /** Where the browser does not let the page store anything. */
  unavailable: string;
}
