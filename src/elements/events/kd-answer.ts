import { KdEvent } from './kd-event.js';

/** A statement was answered, or an answer was changed. */
export class KdAnswerEvent extends KdEvent {
  constructor(
    /** The question's id. */
    readonly question: string,
    /** The answer, an integer on the instrument's scale. */
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
  // The event bubbles to the document and the window.
  interface GlobalEventHandlersEventMap {
    'kd-answer': KdAnswerEvent;
  }
  interface ElementEventMap {
    'kd-answer': KdAnswerEvent;
  }
  interface ShadowRootEventMap {
    'kd-answer': KdAnswerEvent;
  }
}
