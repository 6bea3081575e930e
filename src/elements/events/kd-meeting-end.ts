import { KdEvent } from './kd-event.js';

/** The meeting was ended with its last button. Its plan is saved, unless saving failed. Closing the meeting earlier does not dispatch it. */
export class KdMeetingEndEvent extends KdEvent {
  constructor() {
    super('kd-meeting-end');
  }
}

declare global {
  // The event bubbles to the document and the window.
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
