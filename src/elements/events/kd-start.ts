/** Somebody has begun to answer. */
export class KdStartEvent extends Event {
  constructor() {
    super('kd-start', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'kd-start': KdStartEvent;
  }
}
