// What is shown of an outbox, by the counts that it tells one after the other.
import { expect, test } from 'vitest';
import { nextState, type Notice, type OutboxState } from '../../../src/elements/outbox/outbox-state.ts';

/** Counts as "waiting, parked", and an exclamation mark while the page is sending. */
function after(...told: string[]): OutboxState {
  let state: OutboxState | null = null;
  for (const each of told) {
    const [waiting, parked] = each.split(',').map(Number.parseFloat) as [number, number];
    state = nextState(state, { waiting, parked, sending: each.endsWith('!'), available: true });
  }
  return state!;
}

const shown = (...told: string[]) => after(...told).isWaitingShown;
const notice = (...told: string[]) => after(...told).notice;

test('what waits from an earlier visit is shown at once, also while it is being sent', () => {
  expect(shown('2,0!')).toBe(true);
  expect(shown('2,0')).toBe(true);
  expect(shown('0,0')).toBe(false);
});

test('what is submitted now is shown only once it could not be sent', () => {
  expect(shown('0,0', '1,0!')).toBe(false);
  expect(shown('0,0', '1,0!', '0,0!', '0,0')).toBe(false);
  expect(shown('0,0', '1,0!', '1,0')).toBe(true);
});

test('what is shown stays while it is tried again, and when more comes', () => {
  expect(shown('1,0', '1,0!')).toBe(true);
  expect(shown('1,0', '2,0!', '1,0!')).toBe(true);
});

test('that everything is sent is said of what was shown, and of nothing else', () => {
  expect(notice('2,0!', '1,0!')).toBe(null);
  expect(notice('2,0!', '1,0!', '0,0!')).toBe('sent');
  expect(notice('2,0!', '0,0!', '0,0')).toBe('sent');
  expect(notice('0,0', '1,0!', '0,0')).toBe(null);
});

test('that everything is sent is not said when the host has rejected the last of it', () => {
  expect(notice('1,0!', '0,1!')).toBe(null);
  expect(notice('2,0!', '1,0!', '0,1!')).toBe(null);
  expect(notice('1,1', '0,1')).toBe('sent');
});

test('a notice is gone when something new waits or is rejected', () => {
  const before: OutboxState = { ...after('0,1'), notice: 'not-sent' satisfies Notice };
  const noticeAt = (waiting: number, parked: number) =>
    nextState(before, { waiting, parked, sending: false, available: true }).notice;
  expect(noticeAt(0, 1)).toBe('not-sent');
  expect(noticeAt(1, 1)).toBe(null);
  expect(noticeAt(0, 2)).toBe(null);
});

test('what the outbox tells is in the state as it is', () => {
  expect(nextState(null, { waiting: 0, parked: 0, sending: false, available: false })).toEqual({
    waiting: 0,
    parked: 0,
    sending: false,
    available: false,
    isWaitingShown: false,
    notice: null,
  });
});
