import type { Outbox } from '../../storage/outbox/outbox.js';

/** The part of an outbox that is shown and acted on. */
export type OutboxSource = Pick<Outbox, 'subscribe' | 'pending' | 'flush' | 'retry' | 'discard'>;
