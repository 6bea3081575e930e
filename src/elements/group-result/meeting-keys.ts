import type { Meeting } from './meeting.js';

/** Keys of a keyboard and of a remote control, and how far they move. */
const steps: Readonly<Record<string, number>> = {
  PageDown: 1,
  ArrowRight: 1,
  ' ': 1,
  PageUp: -1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** Goes where a key leads. */
export function goByKey(meeting: Meeting, event: KeyboardEvent): void {
  const { key, target } = event;
  const step = steps[key];
  if (!step || event.ctrlKey || event.altKey || event.metaKey) return;
  // The space bar is the control's own where there is one.
  if (key === ' ' && (target as Element).matches('button, input, summary')) return;
  event.preventDefault();
  meeting.go(meeting.at + step);
}
