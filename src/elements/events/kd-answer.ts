import { KdEvent } from './kd-event.js';

/** A statement was answered, or an answer was changed. */
export class KdAnswerEvent extends KdEvent {
  constructor(
    /** The question's id. */
    readonly question: string,
    /** The answer, a whole number on the instrument's scale. */
    readonly value: number,
    /** How many statements are answered now. */
    readonly answered: number,
    /** How many statements there are. */
    readonly total: number,
  ) {
    super('kd-answer');
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-answer': KdAnswerEvent;
  }
}
