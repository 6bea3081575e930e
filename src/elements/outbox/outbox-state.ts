import type { OutboxCounts } from '../../storage/outbox/outbox-adapter.js';

/**
 * What has just become of responses.
 *
 * - `sent`: nothing waits any longer. `response-sent`: one that had been rejected was sent.
 * - `not-sent`, `rejected-again`: how a press of a button went.
 * - `removed`, `not-removed`: the person has removed one, or tried to.
 */
export type Notice = 'sent' | 'response-sent' | 'not-sent' | 'rejected-again' | 'removed' | 'not-removed';

/** Everything that is shown of an outbox, but for the rejected responses themselves. */
export interface OutboxState extends OutboxCounts {
  /**
   * True when the person is told of what waits. A response that is submitted now waits for a moment, too, and the element that submits it says
   * so: it is shown only once sending has ended without it.
   */
  readonly isWaitingShown: boolean;
  readonly notice: Notice | null;
}

/**
 * The state after the outbox has told its counts.
 *
 * @param before `null` when these are the first: what waits then comes from an earlier visit, and is shown while it is being sent.
 */
export function nextState(before: OutboxState | null, counts: OutboxCounts): OutboxState {
  const { waiting, sending } = counts;
  const isWaitingShown = waiting > 0 && (!before || before.isWaitingShown || !sending);
  return { ...counts, isWaitingShown, notice: nextNotice(before, counts) };
}

function nextNotice(before: OutboxState | null, { waiting, parked }: OutboxCounts): Notice | null {
  if (!before) return null;
  const isRejected = parked > before.parked;
  if (before.isWaitingShown && waiting === 0 && !isRejected) return 'sent';
  return isRejected || waiting > before.waiting ? null : before.notice;
}
