/** Base of every event of the elements: it bubbles, and crosses shadow roots. */
export class KdEvent extends Event {
  constructor(type: `kd-${string}`, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
  }
}
