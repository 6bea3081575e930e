import { KdEvent } from './kd-event.js';

/** A meeting was ended with its last button, and its plan is saved if it could be. One that was closed before has not ended. */
export class KdMeetingEndEvent extends KdEvent {
  constructor() {
    super('kd-meeting-end');
  }
}

declare global {
  // It is heard on the document, the window and every element above.
  interface GlobalEventHandlersEventMap {
    'kd-meeting-end': KdMeetingEndEvent;
  }
  interface ElementEventMap {
    'kd-meeting-end': KdMeetingEndEvent;
  }
  interface ShadowRootEventMap {
    'kd-meeting-end': KdMeetingEndEvent;
  }
}
