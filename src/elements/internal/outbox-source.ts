import type { Outbox } from '../../storage/outbox/outbox.js';

/** The part of an outbox that is shown and acted on. One without `receiptFor` is not asked about answers from an earlier visit. */
export type OutboxSource = Pick<Outbox, 'subscribe' | 'pending' | 'flush' | 'retry' | 'discard'> &
  Partial<Pick<Outbox, 'receiptFor'>>;
