/** Keys of a remote control, and how many pages they move: also while somebody is writing. */
const REMOTE_STEPS: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/** Further keys of a keyboard. In a field they belong to what is written there. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ' ': 1,
  ArrowLeft: -1,
  Home: -Infinity,
  End: Infinity,
};

/** How many pages a key moves; 0 for a key that belongs to the browser or to a control. */
export function stepOf(event: KeyboardEvent): number {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (ctrlKey || altKey || metaKey) return 0;
  const remote = REMOTE_STEPS[key];
  if (remote !== undefined) return remote;
  // The plan has fields in a shadow root of its own.
  const target = event.composedPath()[0] as Element;
  if (target.matches('textarea, select, input:not([type=checkbox])')) return 0;
  if (key === ' ' && target.matches('button, input, summary')) return 0;
  return STEPS[key] ?? 0;
}
